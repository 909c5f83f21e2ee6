import { beforeAll, describe, expect, test } from 'vitest';
import { exportedCustomers, load, must, openEngine } from '../../../../test/engine';
import type { Engine } from '../../../domain/engine';
import { plainSetting } from '../../../domain/measuring';
import type { Value } from '../../../domain/values';
import { type Row as BankRow, rowsOf } from '../../../samples/bank/file.fixture';
import { layerOf } from '../../../samples/bank/layers.fixture';
import { sample as bankSample } from '../../../samples/bank/sample';
import { planted } from '../../../samples/toys/planted';
import { sample as toysSample } from '../../../samples/toys/sample';
import { accountOf } from '../account';
import { paramOf, readRules } from '../rules';
import type { Draft } from './preset';
import { presets } from './presets';
import { trimmed } from './trimmed';

const languages = ['en', 'zh-CN'] as const;

async function loaded(sample: typeof bankSample, language: 'en' | 'zh-CN'): Promise<Engine> {
    const engine = await openEngine();
    await load(engine, sample.files(language).map(({ name, text }) => new File([text], name)));
    return engine;
}

/** The preset as the page drafts it, placed. */
async function placed(engine: Engine, id: string): Promise<{ draft: Draft; of: Map<string, string> }> {
    const readValues = async (ref: string): Promise<Value[]> => must(await engine.values(ref, plainSetting)).map(({ value }) => value);
    must(await engine.segment('rules', {}, []));
    const means = must(await engine.pictures())['rules_means']?.[0] ?? {};
    const draft = await presets.find((each) => each.id === id)?.draft({ catalogue: must(await engine.measures()), means, readValues });
    if (draft === undefined) throw new Error(`no preset called ${id}`);
    const rules = await trimmed(draft.rules, readValues);
    must(await engine.segment('rules', { rules: paramOf(rules) }, []));
    const rows = await exportedCustomers(engine);
    return { draft: { ...draft, rules }, of: new Map(rows.map((row) => [row['customer_id'] ?? '', row['segment'] ?? ''])) };
}

describe.each(languages)('the bank’s presets, in %s', (language) => {
    let engine: Engine;
    beforeAll(async () => {
        engine = await loaded(bankSample, language);
    });

    test('lay every customer where its type, loans, sales and deposits put it', async () => {
        const { draft, of } = await placed(engine, 'bank');
        expect(draft.missing).toEqual([]);
        expect(of).toEqual(new Map(rowsOf().map((row) => [row.id, layerOf(row)])));
    });

    test('part each layer into those whom the bank has and those whom it wants', async () => {
        const { of } = await placed(engine, 'bank-split');
        const half = (row: BankRow) => (row.cells['Relationship'] === 'Target' ? '-target' : '');
        expect(of).toEqual(new Map(rowsOf().map((row) => [row.id, `${layerOf(row)}${half(row)}`])));
    });

    test('compare with the words of the data and no others', async () => {
        const { draft } = await placed(engine, 'bank');
        expect(draft.rules[0]?.test).toMatchObject({ all: [{ values: language === 'en' ? ['On the list', 'Group member'] : ['名单内', '集团成员'] }] });
        expect(draft.rules[3]?.test).toMatchObject({ all: [{ is: 'contains', value: language === 'en' ? 'New market' : '新市场' }] });
    });

    test('say why a customer is in its layer, with its own values', async () => {
        const { draft, of } = await placed(engine, 'bank');
        const row = rowsOf().find((each) => layerOf(each) === 'large');
        const story = must(await engine.customer(row?.id ?? ''));
        expect(story.why).toMatchObject({ customer_id: row?.id, rule: 5, segment: of.get(row?.id ?? '') });
        const accounts = accountOf(readRules(paramOf(draft.rules)), story.why);
        expect(accounts.map(({ nodes }) => nodes[0]?.isMet).slice(0, 5)).toEqual([false, false, false, false, true]);
        const sales = accounts[4]?.nodes.find(({ atom }) => String(atom?.measure).match(/Annual sales|年销售额/));
        expect(Number(sales?.value)).toBe(row?.sales);
    });
});

describe('on the toys', () => {
    let engine: Engine;
    beforeAll(async () => {
        engine = await loaded(toysSample, 'en');
    });

    test('the opinion leaders that were planted are found, near or far', async () => {
        const { draft, of } = await placed(engine, 'leaders');
        expect(draft.missing).toEqual([]);
        expect(draft.assumed.map(({ key }) => key)).toEqual(['city']);
        const leaders = planted().opinionLeaders;
        expect(leaders.filter((id) => ['leaders-here', 'leaders-elsewhere'].includes(of.get(id) ?? ''))).toEqual(leaders);
        expect([...of.values()].filter((segment) => segment === 'leaders-here').length).toBeGreaterThan(0);
    });

    test('the eight classes are those of RFM about the means', async () => {
        const { of } = await placed(engine, 'eight');
        must(await engine.segment('rfm', { scheme: 'eight' }, []));
        const rows = await exportedCustomers(engine);
        expect(of).toEqual(new Map(rows.map((row) => [row['customer_id'] ?? '', `class-${row['segment']}`])));
    });

    test('the bank’s preset names what it would need', async () => {
        const draft = await presets.find(({ id }) => id === 'bank')?.draft({ catalogue: must(await engine.measures()), means: {}, readValues: async () => [] });
        expect(draft).toMatchObject({ missing: ['list', 'sales', 'assets', 'industry', 'deposit'] });
    });

    test('a list of customers, a composite index and another segmentation can be asked for together', async () => {
        const index = { kind: 'index' as const, name: 'i', scale: 'percentile' as const, weighting: 'typed' as const, indicators: [{ measure: 'orders', better: 'more' as const, weight: 1 }, { measure: 'recency_days', better: 'less' as const, weight: 1 }] };
        must(await engine.segment('rfm', {}, []));
        const rows = await exportedCustomers(engine);
        const listed = rows.slice(0, 50).map((row) => row['customer_id'] ?? '');
        const rules = paramOf([
            { id: 'listed', tone: 'keep', test: { all: [{ measure: 'customer_id', is: 'among', values: listed }, { not: { measure: 'rfm.segment', is: 'among', values: ['champions'] } }] } },
            { id: 'high', tone: 'grow', test: { all: [{ measure: index, is: 'above', value: 90 }, { measure: 'rfm.segment', is: 'among', values: ['champions'] }] } },
        ]);
        const { summary } = must(await engine.segment('rules', { rules }, []));
        const expected = rows.filter((row) => listed.includes(row['customer_id'] ?? '') && row['segment'] !== 'champions').length;
        expect(summary[0]?.customers).toBe(expected);
        expect(summary[1]?.customers).toBeGreaterThan(0);
        expect(must(await engine.customer(listed[0] ?? '')).why).toMatchObject({ value_1: listed[0], value_2: rows[0]?.['segment'] });
    });
});

import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import type { Params } from '../../src/domain/model';
import { exportedCustomers, fileOf, load, must, openEngine, parseCsv } from '../engine';

const data = '../shared/data';
const isHere = existsSync(data);
if (!isHere) console.log(`${data} is not here: nothing to compare the engine with.`);

interface Reference {
    scores: Record<string, [params: Params, columns: string[]]>;
    rows: Map<string, Record<string, string>>;
}

const scored: Reference['scores'] = {
    'rfm-package': [{ binning: 'rfm-package', scheme: 'rfm-package' }, ['R_rpkg', 'F_rpkg', 'M_rpkg']],
    ntile: [{ binning: 'ntile' }, ['R_ntile', 'F_ntile', 'M_ntile']],
    quantile: [{ binning: 'quantile' }, ['R_qcut', 'F_qcut', 'M_qcut']],
};

function reference(file: string): Map<string, Record<string, string>> {
    return new Map(parseCsv(readFileSync(file, 'utf8')).map((row) => [row['customer_id'] ?? '', row]));
}

/** Every customer's measures and scores against the reference's, and the eight classes. */
async function expectAgreement(engine: Engine, rows: Map<string, Record<string, string>>, measures: Params): Promise<void> {
    for (const [params, columns] of Object.values(scored)) {
        must(await engine.segment('rfm', { ...measures, ...params }, []));
        const found = await exportedCustomers(engine);
        expect(found.length).toBe(rows.size);
        const differing = found.filter((row) => {
            const expected = rows.get(row['customer_id'] ?? '');
            return (
                expected === undefined ||
                row['recency_days'] !== expected['recency'] ||
                row['frequency'] !== expected['frequency'] ||
                Math.abs(Number(row['monetary']) - Number(expected['monetary'])) > 0.005 ||
                ['r_score', 'f_score', 'm_score'].some((score, index) => row[score] !== expected[columns[index] ?? ''])
            );
        });
        expect(differing).toEqual([]);
    }
    must(await engine.segment('rfm', { ...measures, scheme: 'eight' }, []));
    const classes = await exportedCustomers(engine);
    expect(classes.filter((row) => row['segment'] !== rows.get(row['customer_id'] ?? '')?.['mean8'])).toEqual([]);
}

describe.runIf(isHere)('Online Retail, from the file to the export', () => {
    let engine: Engine;
    let staging: Awaited<ReturnType<typeof load>>['staging'];

    beforeAll(async () => {
        engine = await openEngine();
        ({ staging } = await load(engine, [fileOf(`${data}/online_retail/online_retail.csv`)]));
    });

    test('the proposed reading and decisions keep what the published cleaning keeps, and every line has its reason', () => {
        expect(staging.account).toMatchObject({ read: 541_909, kept: 397_884, setAside: 144_025 });
        expect(staging.account.byReason).toMatchObject({ 'no-customer': 135_080, return: 8_905, 'zero-price': 40 });
        expect(staging.defaultAsOf).toBe('2011-12-10');
    });

    test('every customer has the measures, scores and class of the reference', async () => {
        await expectAgreement(engine, reference(`${data}/reference/rfm/online_retail_rfm.csv`), {});
    });

    test('totals are those published with the data', async () => {
        const facts = must(await engine.snapshot({ asOf: '2011-12-10', slice: {} }, () => undefined));
        expect(facts).toMatchObject({ customers: 4338, orders: 18_532, lines: 397_884 });
        expect(facts.revenue).toBeCloseTo(8_911_407.904, 3);
    });
});

describe.runIf(isHere)('CDNOW, columns aligned by blanks', () => {
    test('every customer has the measures, scores and class of the reference when days are counted', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [fileOf(`${data}/cdnow/CDNOW_master.txt`)], { zeroPrice: 'keep' });
        expect(staging.account).toMatchObject({ read: 69_659, kept: 69_659, setAside: 0 });
        expect(staging.defaultAsOf).toBe('1998-07-01');
        await expectAgreement(engine, reference(`${data}/reference/rfm/cdnow_master_rfm.csv`), { frequency: 'days' });
    });
});

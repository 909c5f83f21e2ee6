import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import { defaultPolicies, type Policies } from '../../src/domain/import';
import type { Params, Segmentation } from '../../src/domain/model';
import type { Row } from '../../src/domain/values';
import { letGo } from '../db';
import { exportedCustomers, fileOf, load, must, openEngine, parseCsv } from '../engine';

const data = '../shared/data';
const curves = `${data}/reference/concentration`;
const isHere = existsSync(data);
if (!isHere) console.log(`${data} is not here: tiers are not compared with the references`);

interface Source {
    name: string;
    file: string;
    policies: Partial<Policies>;
    curve: string;
    customers: number;
    top: number[] | null;
    gini: number | null;
    losers: number;
}

const sources: Source[] = [
    {
        name: 'Online Retail',
        file: `${data}/online_retail/online_retail.csv`,
        policies: {},
        curve: 'online_retail_revenue_curve.csv',
        customers: 4338,
        top: [0.32, 0.5038, 0.6138, 0.7462, 0.9217],
        gini: 0.71514,
        losers: 0,
    },
    {
        name: 'CDNOW',
        file: `${data}/cdnow/CDNOW_master.txt`,
        policies: { zeroPrice: 'keep' },
        curve: 'cdnow_master_revenue_curve.csv',
        customers: 23_570,
        top: [0.1588, 0.3669, 0.5094, 0.6778, 0.8959],
        gini: 0.634571,
        losers: 0,
    },
];

describe.runIf(isHere).each(sources)('$name, from the file to the tiers', (source) => {
    let engine: Engine;
    let reference: Map<number, number>;

    beforeAll(async () => {
        engine = await openEngine();
        await load(engine, [fileOf(source.file)], source.policies);
        const rows = parseCsv(readFileSync(`${curves}/${source.curve}`, 'utf8'));
        reference = new Map(rows.map((row) => [Number(row['rank']), Number(row['cum_share'])]));
    });
    afterAll(letGo);

    async function segment(params: Params): Promise<Segmentation> {
        const placed = must(await engine.segment('tiers', params, []));
        return { ...placed, tables: must(await engine.pictures()) };
    }

    test('the shares of the best and the Gini are the reference’s', async () => {
        const { tables } = await segment({});
        const facts: Row = tables['tiers_facts']?.[0] ?? {};
        expect(facts['customers']).toBe(source.customers);
        expect(facts['negative_customers']).toBe(source.losers);
        const top = ['top_1', 'top_5', 'top_10', 'top_20', 'top_50'].map((name) => Number(Number(facts[name]).toFixed(4)));
        expect(top).toEqual(source.top);
        expect(Number(Number(facts['gini']).toFixed(String(source.gini).length - 2))).toBe(source.gini);
    });

    test('the curve’s points lie on the reference’s, two hundred at most', async () => {
        const { tables } = await segment({});
        const points = tables['tiers_curve'] ?? [];
        expect(points.length).toBeGreaterThan(100);
        expect(points.length).toBeLessThanOrEqual(200);
        const compared = points.filter((row) => reference.has(Number(row['customers'])));
        expect(compared.length).toBeGreaterThan(5);
        for (const row of compared) expect(row['value_share']).toBeCloseTo(reference.get(Number(row['customers'])) ?? Number.NaN, 9);
    });

    test('every customer’s rank and the share before it are the reference’s, and A ends where 80 per cent are reached', async () => {
        await segment({ method: 'abc' });
        const rows = await exportedCustomers(engine);
        const byRank = new Map(rows.map((row) => [Number(row['tier_rank']), row]));
        expect(byRank.size).toBe(source.customers);
        const wrong = [...reference].filter(([rank, share]) => {
            const next = byRank.get(rank + 1);
            if (next === undefined) return rank !== source.customers;
            const tier = share < 0.8 ? 'a' : share < 0.95 ? 'b' : 'c';
            const isTold = Number(next['tier_value']) > 0;
            return isTold && (Math.abs(Number(next['cumulative_share']) - share) > 1e-9 || next['segment'] !== tier);
        });
        expect(wrong).toEqual([]);
    });

    test('the pyramid and the deciles hold the customers that their shares round up to', async () => {
        const n = source.customers;
        const upTo = (share: number) => Math.ceil(Number((share * n).toFixed(6)));
        const pyramid = await segment({ method: 'pyramid' });
        expect(pyramid.summary.map((row) => row.customers)).toEqual([upTo(0.01), upTo(0.05) - upTo(0.01), upTo(0.2) - upTo(0.05), n - upTo(0.2)]);
        const deciles = await segment({ method: 'deciles' });
        expect(deciles.summary.map((row) => row.customers)).toEqual(
            Array.from({ length: 10 }, (_, index) => upTo((index + 1) / 10) - upTo(index / 10)),
        );
    });

    if (source.name === 'Online Retail') test('with returns netted, where some are below zero, the curve rises past the whole, falls back, and lies on the reference’s', async () => {
        const { defaultAsOf } = must(await engine.decide({ ...defaultPolicies, returns: 'net' }, () => undefined));
        must(await engine.snapshot({ asOf: defaultAsOf ?? '', slice: {} }, () => undefined));
        must(await engine.segment('tiers', { method: 'usage' }, []));
        const tables = must(await engine.pictures());
        const rows = parseCsv(readFileSync(`${curves}/online_retail_net_revenue_curve.csv`, 'utf8'));
        const values = rows.map((row) => Number(row['value']));
        const facts: Row = tables['tiers_facts']?.[0] ?? {};
        expect(facts).toMatchObject({
            customers: values.length,
            positive_customers: values.filter((value) => value > 0).length,
            negative_customers: values.filter((value) => value < 0).length,
        });
        expect(facts['negative_value']).toBeCloseTo(values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0), 2);
        const byRank = new Map(rows.map((row) => [Number(row['rank']), row]));
        for (const point of tables['tiers_curve'] ?? []) {
            expect(point['cumulative_value']).toBeCloseTo(Number(byRank.get(Number(point['customers']))?.['cum']), 2);
        }
    });
});

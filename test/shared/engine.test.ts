import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, SnapshotFacts } from '../../src/domain/engine';
import type { Policies, Staging } from '../../src/domain/import';
import type { Params } from '../../src/domain/model';
import { letGo } from '../db';
import { exportedCustomers, fileOf, load, must, openEngine, parseCsv } from '../engine';
import { everyVariant, needToPlace, type Variant } from '../everyRoom';

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

interface Source {
    name: string;
    path: string;
    policies: Partial<Policies>;
    account: Partial<Staging['account']>;
    asOf: string;
    facts: Partial<SnapshotFacts>;
    revenue: number;
    reference: string;
    measures: Params;
    lacks: string[];
}

const sources: Source[] = [
    {
        // no costs, no customer file; what was bought has a name and no category
        name: 'Online Retail',
        path: `${data}/online_retail/online_retail.csv`,
        policies: {},
        account: { read: 541_909, kept: 397_884, setAside: 144_025, byReason: expect.objectContaining({ 'no-customer': 135_080, return: 8_905, 'zero-price': 40 }) },
        asOf: '2011-12-10',
        facts: { customers: 4338, orders: 18_532, lines: 397_884 },
        revenue: 8_911_407.904,
        reference: `${data}/reference/rfm/online_retail_rfm.csv`,
        measures: {},
        lacks: ['preference needs favourites'],
    },
    {
        // ids, days, counts and amounts only, in columns aligned by blanks; days are what counts
        name: 'CDNOW',
        path: `${data}/cdnow/CDNOW_master.txt`,
        policies: { zeroPrice: 'keep' },
        account: { read: 69_659, kept: 69_659, setAside: 0 },
        asOf: '1998-07-01',
        facts: { customers: 23_570, lines: 69_659 },
        revenue: 2_500_315.63,
        reference: `${data}/reference/rfm/cdnow_master_rfm.csv`,
        measures: { frequency: 'days' },
        lacks: ['preference needs favourites'],
    },
];

describe.runIf(isHere).each(sources)('$name, from the file to the export', (source) => {
    let engine: Engine;
    let staging: Staging;
    const lacking = new Set<string>();

    beforeAll(async () => {
        engine = await openEngine();
        ({ staging } = await load(engine, [fileOf(source.path)], source.policies));
    });
    afterAll(letGo);

    test('the proposed reading and decisions keep what the published cleaning keeps, and every line has its reason', () => {
        expect(staging.account).toMatchObject(source.account);
        expect(staging.defaultAsOf).toBe(source.asOf);
    });

    test('every customer has the measures, scores and class of the reference', async () => {
        await expectAgreement(engine, reference(source.reference), source.measures);
    });

    test('totals are those published with the data', async () => {
        const facts = must(await engine.snapshot({ asOf: source.asOf, slice: {} }, () => undefined));
        expect(facts).toMatchObject(source.facts);
        expect(facts.revenue).toBeCloseTo(source.revenue, 3);
    });

    test.each<Variant>(everyVariant())('$model with $label places every customer once, and nothing is lost', async (variant) => {
        const need = await needToPlace(engine, variant, { customers: Number(source.facts.customers), revenue: source.revenue });
        if (need !== null) lacking.add(`${variant.model} needs ${need}`);
    });

    test('only what the file truly lacks is asked for', () => {
        expect([...lacking]).toEqual(source.lacks);
    });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import type { Params, Segmentation } from '../../src/domain/model';
import { fileOf, load, must, openEngine, parseCsv } from '../engine';

const folder = '../shared/data/telco';
const isThere = existsSync(folder);
if (!isThere) console.log('the shared data are not beside the checkout: attributes are not counted on the telecom’s customers');

describe.runIf(isThere)('a telecom’s customers, one row each', () => {
    let engine: Engine;
    let rows: Record<string, string>[];

    beforeAll(async () => {
        const path = `${folder}/${readdirSync(folder).find((name) => name.endsWith('.csv'))}`;
        rows = parseCsv(readFileSync(path, 'utf8'));
        engine = await openEngine();
        await load(engine, [fileOf(path)]);
    });

    async function segmented(params: Params): Promise<Segmentation> {
        const placed = must(await engine.segment('attributes', params, []));
        return { ...placed, tables: must(await engine.pictures()) };
    }

    function counts({ summary }: Pick<Segmentation, 'summary'>): Record<string, number> {
        return Object.fromEntries(summary.map(({ segment, customers }) => [segment, customers]));
    }

    function counted(key: (row: Record<string, string>) => string): Record<string, number> {
        const found: Record<string, number> = {};
        for (const row of rows) found[key(row)] = (found[key(row)] ?? 0) + 1;
        return found;
    }

    test('start with the first column of few values', async () => {
        expect(counts(await segmented({}))).toEqual(counted((row) => `is:${row.gender}`));
    });

    test('are counted by contract and payment method, pair by pair, with observed over expected', async () => {
        const pairs = await segmented({ first: 'attribute.Contract', second: 'attribute.PaymentMethod' });
        expect(counts(pairs)).toEqual(counted((row) => `is:${row.Contract} | is:${row.PaymentMethod}`));
        const [contracts, methods] = [counted((row) => row.Contract ?? ''), counted((row) => row.PaymentMethod ?? '')];
        const monthly = pairs.tables.attributes_index?.find(({ segment }) => segment === 'is:Month-to-month | is:Electronic check');
        const expected = ((contracts['Month-to-month'] ?? 0) * (methods['Electronic check'] ?? 0)) / rows.length;
        const observed = rows.filter((row) => row.Contract === 'Month-to-month' && row.PaymentMethod === 'Electronic check').length;
        expect(monthly?.expected_customers).toBeCloseTo(expected, 6);
        expect(monthly?.customer_index).toBeCloseTo((100 * observed) / expected, 6);
    });

    test('are parted by a number at edges that are typed', async () => {
        const bands = await segmented({ first: 'attribute.tenure', banding: 'typed', edges: [12, 48] });
        expect(counts(bands)).toEqual(counted(({ tenure }) => (Number(tenure) <= 12 ? 'band:1' : Number(tenure) <= 48 ? 'band:2' : 'band:3')));
    });

    test('have two segments where a number is only nought or one', async () => {
        expect(counts(await segmented({ first: 'attribute.SeniorCitizen' }))).toEqual(
            counted((row) => (row.SeniorCitizen === '0' ? 'band:1' : 'band:2')),
        );
    });
});

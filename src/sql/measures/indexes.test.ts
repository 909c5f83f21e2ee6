import { beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import type { IndexSpec } from '../../domain/measuring';
import type { Row } from '../../domain/values';
import { bind, quoteIdent } from '../bind';
import type { Db } from '../db';
import { type Index, indexSteps } from './indexes';
import { normalSql } from './normal';

let db: Db;

beforeAll(async () => {
    db = await openDb();
});

const plain: IndexSpec = { kind: 'index', name: 'i', indicators: [], scale: 'percentile', weighting: 'typed' };

function of(measures: Record<string, number>, more: Partial<IndexSpec> = {}): IndexSpec {
    return { ...plain, indicators: Object.entries(measures).map(([measure, weight]) => ({ measure, better: 'more', weight })), ...more };
}

async function valuesOf(spec: IndexSpec, columns: Record<string, readonly (number | null)[]>): Promise<(number | null)[]> {
    const length = Object.values(columns)[0]?.length ?? 0;
    const rows = Array.from({ length }, (_, at): Row => ({
        customer_id: `c${at}`,
        ...Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[at] ?? null])),
    }));
    await run([{ spec, name: 'index_1' }], rows);
    const values = await db.rows('select index_1 from index_values order by customer_rank');
    return values.map(({ index_1 }) => (index_1 === null ? null : Number(Number(index_1).toFixed(9))));
}

async function run(indexes: readonly Index[], rows: readonly Row[]): Promise<string[]> {
    await db.run(bind('create or replace table customers as select row_number() over ()::integer as customer_rank, * from (select unnest($rows, recursive := true))', { rows }));
    const steps = indexSteps(indexes, (ref) => `select customer_rank, ${quoteIdent(ref)}::double as value from customers`);
    for (const { name, sql } of steps) await db.run(`create or replace table ${name} as ${sql}`);
    return steps.map(({ name }) => name);
}

async function weights(): Promise<number[]> {
    const rows = await db.rows('select weight from index_weights order by position');
    return rows.map(({ weight }) => Number(weight));
}

describe('scales', () => {
    test('a percentile rank is the share of the others below, those level counted half', async () => {
        expect(await valuesOf(of({ a: 1 }), { a: [1, 2, 2, 2, 9] })).toEqual([0, 50, 50, 50, 100]);
        expect(await valuesOf(of({ a: 1 }), { a: [10, 20, 30, 30] })).toEqual([0, 33.333333333, 83.333333333, 83.333333333]);
    });

    test('where less is better the ranks, the widths and the bell are turned round', async () => {
        const less: IndexSpec['indicators'] = [{ measure: 'a', better: 'less', weight: 1 }];
        expect(await valuesOf({ ...plain, indicators: less }, { a: [1, 5, 5, 9] })).toEqual([100, 50, 50, 0]);
        expect(await valuesOf({ ...plain, indicators: less, scale: 'min-max' }, { a: [1, 5, 7, 9] })).toEqual([100, 50, 25, 0]);
        const [best, worst] = await valuesOf({ ...plain, indicators: less, scale: 'normal' }, { a: [1, 3] });
        expect(Number(best) + Number(worst)).toBeCloseTo(100, 9);
        expect(best).toBeCloseTo(84.134474607, 8);
    });

    test('lowest to highest goes from 0 to 100, through negative values too', async () => {
        expect(await valuesOf(of({ a: 1 }, { scale: 'min-max' }), { a: [-10, 0, 30] })).toEqual([0, 25, 100]);
    });

    test('the normal scale is 100 times Φ of the standardised value', async () => {
        // mean 4 and deviation 2: z = −1, 0, 0 and 1 times √2
        const values = await valuesOf(of({ a: 1 }, { scale: 'normal' }), { a: [4 - 2 * Math.SQRT2, 4, 4, 4 + 2 * Math.SQRT2] });
        const expected = [7.8649603525, 50, 50, 92.1350396475];
        values.forEach((value, at) => expect(value).toBeCloseTo(expected[at] ?? 0, 7));
    });

    test.each(['percentile', 'min-max', 'normal'] as const)('on the %s scale one customer, or all alike, stand in the middle', async (scale) => {
        expect(await valuesOf(of({ a: 1 }, { scale }), { a: [7] })).toEqual([50]);
        expect(await valuesOf(of({ a: 1 }, { scale }), { a: [7, 7, 7] })).toEqual([50, 50, 50]);
    });
});

describe('weights', () => {
    test('typed ones are taken as shares, and equal where all are nothing', async () => {
        expect(await valuesOf(of({ a: 3, b: 1 }, { scale: 'min-max' }), { a: [0, 1, 2], b: [2, 1, 0] })).toEqual([25, 50, 75]);
        expect(await weights()).toEqual([0.75, 0.25]);
        await valuesOf(of({ a: 0, b: -2 }), { a: [0, 1], b: [1, 0] });
        expect(await weights()).toEqual([0.5, 0.5]);
    });

    test('compared ones are the principal eigenvector: 9 to 1', async () => {
        const spec = of({ a: 1, b: 1 }, { scale: 'min-max', weighting: 'ahp', comparisons: [9] });
        const values = await valuesOf(spec, { a: [0, 1], b: [1, 0] });
        expect(values).toEqual([10, 90]);
    });

    test('entropy weights are those worked out by hand: x = 0, 1, 1 and 0, ½, 1', async () => {
        await valuesOf(of({ a: 1, b: 1 }, { weighting: 'entropy' }), { a: [3, 8, 8], b: [10, 20, 30] });
        const first = 1 - Math.log(2) / Math.log(3);
        const second = 1 + ((1 / 3) * Math.log(1 / 3) + (2 / 3) * Math.log(2 / 3)) / Math.log(3);
        const [a, b] = await weights();
        expect(a).toBeCloseTo(first / (first + second), 12);
        expect(b).toBeCloseTo(second / (first + second), 12);
        expect(a).toBeCloseTo(0.46736, 4);
    });

    test('for entropy an indicator that is the same for all weighs nothing, and when all are, they weigh the same', async () => {
        await valuesOf(of({ a: 1, b: 1 }, { weighting: 'entropy' }), { a: [5, 5, 5], b: [1, 2, 9] });
        expect(await weights()).toEqual([0, 1]);
        await valuesOf(of({ a: 1, b: 1 }, { weighting: 'entropy' }), { a: [5, 5], b: [1, 1] });
        expect(await weights()).toEqual([0.5, 0.5]);
    });

    test('entropy counts only customers that have the indicator', async () => {
        await valuesOf(of({ a: 1, b: 1 }, { weighting: 'entropy' }), { a: [3, 8, 8, null, null], b: [10, 20, 30, null, null] });
        expect((await weights())[0]).toBeCloseTo(0.46736, 4);
    });
});

describe('what is missing', () => {
    test('the index is the weighted mean of the indicators known, and unknown without any', async () => {
        const spec = of({ a: 3, b: 1 }, { scale: 'min-max' });
        expect(await valuesOf(spec, { a: [0, null, 10, null], b: [8, 0, null, null] })).toEqual([25, 0, 100, null]);
    });

    test('those without an indicator do not shift the ranks of the others', async () => {
        expect(await valuesOf(of({ a: 1 }), { a: [1, null, 2, null, 3] })).toEqual([0, null, 50, null, 100]);
    });

    test('a known indicator without weight tells nothing', async () => {
        expect(await valuesOf(of({ a: 0, b: 1 }), { a: [1, 2], b: [null, 3] })).toEqual([null, 50]);
    });
});

test('indicators that indexes share are scaled once, each index from its own weights', async () => {
    const made = await run(
        [{ spec: of({ v: 1, w: 3 }), name: 'index_1' }, { spec: of({ w: 1 }), name: 'index_2' }],
        [{ customer_id: 'a', v: 0, w: 1 }, { customer_id: 'b', v: 1, w: 0 }],
    );
    expect(made).toEqual(['scaled_a', 'scaled_b', 'index_weights', 'index_values']);
    expect(await db.rows('select index_1, index_2 from index_values order by customer_rank')).toEqual([
        { index_1: 75, index_2: 100 },
        { index_1: 25, index_2: 0 },
    ]);
});

test('Φ agrees with printed tables from −8 to 8', async () => {
    // Abramowitz and Stegun, table 26.1
    const printed: [number, number][] = [[0, 0.5], [0.5, 0.691462461274013], [1, 0.841344746068543], [1.96, 0.975002104851780], [2.5, 0.993790334674224], [3, 0.998650101968370]];
    for (const [z, phi] of printed) {
        const [row] = await db.rows(`select ${normalSql(`(${z}::double)`)} as above, ${normalSql(`(-${z}::double)`)} as below`);
        expect(row?.['above']).toBeCloseTo(phi, 12);
        expect(row?.['below']).toBeCloseTo(1 - phi, 12);
    }
    const [ends] = await db.rows(`select ${normalSql('(-8::double)')} as low, ${normalSql('8::double')} as high`);
    expect(ends?.['low']).toBeCloseTo(0, 11);
    expect(ends?.['high']).toBeCloseTo(1, 11);
});

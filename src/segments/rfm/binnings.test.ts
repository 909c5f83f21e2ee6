import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { exampleDay, putCustomers, putLines, assignModel, takeSnapshot } from '../../../test/snapshot';
import { defaultParams, type Params } from '../../domain/model';
import type { Db } from '../../sql/db';
import { model } from './model';

let db: Db;

beforeAll(async () => {
    db = await openDb();
});

interface Customer {
    customer_id: string;
    recency_days: number;
    orders: number;
    monetary: number;
}

type Scores = readonly [r: number, f: number, m: number];

const customers = fc
    .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -50, max: 4000 })), { minLength: 1, maxLength: 60 })
    .map((rows) => rows.map(([recency_days, orders, cents], index): Customer => ({
        customer_id: `c${100 + index}`,
        recency_days,
        orders,
        monetary: cents / 4,
    })));

async function scoresOf(given: readonly Customer[], params: Params): Promise<Scores[]> {
    await putCustomers(db, given.map((customer) => ({ ...customer })));
    await assignModel(db, model, { ...defaultParams(model), ...params });
    const rows = await db.rows('select r_score, f_score, m_score from answer order by customer_id');
    return rows.map((row) => [Number(row.r_score), Number(row.f_score), Number(row.m_score)] as const);
}

/** Places in a queue, the worst first, equal values by customer. */
function queue(given: readonly Customer[], value: (customer: Customer) => number): number[] {
    const sorted = given.toSorted((a, b) => value(a) - value(b) || (a.customer_id < b.customer_id ? -1 : 1));
    return given.map((customer) => sorted.indexOf(customer));
}

const measures = [(c: Customer) => -c.recency_days, (c: Customer) => c.orders, (c: Customer) => c.monetary] as const;

/** The type-7 quantile with a whole-number rank. */
function quantile(values: readonly number[], part: number, parts: number): number {
    const sorted = values.toSorted((a, b) => a - b);
    const [rank, rest] = [Math.floor(((sorted.length - 1) * part) / parts), ((sorted.length - 1) * part) % parts];
    const [low, high] = [sorted[rank] ?? 0, sorted[rank + 1] ?? sorted[rank] ?? 0];
    return low + ((high - low) * rest) / parts;
}

function edgesBelow(value: number, values: readonly number[], parts: number): number {
    return Array.from({ length: parts - 1 }, (_, index) => quantile(values, index + 1, parts)).filter((edge) => value > edge * (1 + Math.sign(edge) * 1e-12)).length;
}

test('the best get their scores in the numbers and shares asked for, whatever the ties', async () => {
    await fc.assert(
        fc.asyncProperty(customers, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }), async (given, tops) => {
            const sizes = { 'top-n': tops, 'top-percent': tops };
            for (const binning of ['top-n', 'top-percent'] as const) {
                let sum = 0;
                const best = sizes[binning].map((top) => {
                    sum += top;
                    return binning === 'top-n' ? sum : Math.ceil((given.length * Math.min(sum, 100)) / 100);
                });
                const found = await scoresOf(given, { binning, top_n: tops, top_percent: tops });
                const wanted = measures.map((measure) =>
                    queue(given, measure).map((place) => 1 + best.filter((count) => given.length - place <= count).length),
                );
                expect(found).toEqual(given.map((_, index) => wanted.map((list) => list[index])));
            }
        }),
        { numRuns: 25 },
    );
});

test('nested quantiles are those of each group by itself', async () => {
    await fc.assert(
        fc.asyncProperty(customers, fc.integer({ min: 2, max: 5 }), async (given, bins) => {
            const found = await scoresOf(given, { binning: 'nested', bins });
            const days = given.map((customer) => customer.recency_days);
            const r = given.map((customer) => bins - edgesBelow(customer.recency_days, days, bins));
            const f = given.map((customer, index) => {
                const group = given.filter((_, other) => r[other] === r[index]).map((other) => other.orders);
                return 1 + edgesBelow(customer.orders, group, bins);
            });
            const m = given.map((customer, index) => {
                const group = given.filter((_, other) => r[other] === r[index] && f[other] === f[index]).map((other) => other.monetary);
                return 1 + edgesBelow(customer.monetary, group, bins);
            });
            expect(found).toEqual(given.map((_, index) => [r[index], f[index], m[index]]));
        }),
        { numRuns: 25 },
    );
});

/** The least sum of squares about class means, over every way to cut sorted values. */
function leastSquares(sorted: readonly number[], classes: number): number {
    if (classes === 1 || sorted.length <= 1) return squares(sorted);
    return Math.min(...sorted.map((_, cut) => squares(sorted.slice(0, cut)) + leastSquares(sorted.slice(cut), classes - 1)));
}

function squares(values: readonly number[]): number {
    const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
    return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

test('natural breaks leave as little variance as trying every cut does', async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(400), { minLength: 1, maxLength: 14 }), fc.integer({ min: 2, max: 4 }), async (values, bins) => {
            const given = values.map((monetary, index) => ({ customer_id: `c${100 + index}`, recency_days: 1, orders: 1, monetary }));
            const scores = (await scoresOf(given, { binning: 'jenks', bins })).map(([, , m]) => m);
            const left = Array.from({ length: bins }, (_, index) => squares(values.filter((_, at) => scores[at] === index + 1)));
            const least = leastSquares(values.toSorted((a, b) => a - b), bins);
            expect(left.reduce((sum, each) => sum + each, 0)).toBeCloseTo(least, 6);
        }),
        { numRuns: 25 },
    );
});

/** Fisher's exact dynamic programme over sorted values. */
function exactSquares(sorted: readonly number[], classes: number): number {
    const sums = [0, ...sorted].map(((sum) => (value: number) => (sum += value))(0));
    const powers = [0, ...sorted].map(((sum) => (value: number) => (sum += value * value))(0));
    const between = (from: number, to: number) => {
        const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
        return (powers[to] ?? 0) - (powers[from] ?? 0) - (sum * sum) / (to - from);
    };
    let best = sorted.map((_, index) => between(0, index + 1));
    for (let made = 1; made < classes; made++) {
        const last = best;
        best = sorted.map((_, end) => {
            let least = last[end] ?? 0;
            for (let cut = 1; cut <= end; cut++) least = Math.min(least, (last[cut - 1] ?? 0) + between(cut, end + 1));
            return least;
        });
    }
    return best.at(-1) ?? 0;
}

test('where values are too many to try, what is explained is near the best, and the bound that is told holds', async () => {
    const values = Array.from({ length: 900 }, (_, index) => Math.round(100 * Math.exp(index / 110 + ((index * 31) % 17) / 40)) / 100);
    const given = values.map((monetary, index) => ({ customer_id: `c${1000 + index}`, recency_days: 1, orders: 1, monetary }));
    await scoresOf(given, { binning: 'jenks' });
    const [row] = await db.rows("select explained, at_most, ranges, is_exact from rfm_breaks where dimension = 'm' and position = 1");
    const best = 1 - exactSquares(values.toSorted((a, b) => a - b), 5) / squares(values);
    expect(row?.is_exact).toBe(false);
    expect(Number(row?.ranges)).toBeLessThanOrEqual(256);
    expect(best).toBeGreaterThanOrEqual(Number(row?.explained) - 1e-9);
    expect(best).toBeLessThanOrEqual(Number(row?.at_most) + 1e-9);
    expect(best - Number(row?.explained)).toBeLessThan(0.001);
});

test('a window counts its own orders only; who has none in it gets noughts and the lowest scores', async () => {
    await putLines(db, [
        { customer_id: 'a', order_id: '1', ordered_at: '2023-01-05', amount: 900 },
        { customer_id: 'a', order_id: '2', ordered_at: '2024-06-30', amount: 10 },
        { customer_id: 'b', order_id: '3', ordered_at: '2024-06-29', amount: 500 },
        { customer_id: 'c', order_id: '4', ordered_at: '2024-12-01', amount: 20 },
        { customer_id: 'c', order_id: '5', ordered_at: '2024-12-02', amount: 30 },
        { customer_id: 'c', ordered_at: '2024-12-03', amount: -8, is_return: true },
    ]);
    await takeSnapshot(db, exampleDay);
    await assignModel(db, model, { ...defaultParams(model), window: '6', binning: 'median' });
    expect(await db.rows('select customer_id, frequency, monetary_scored, rfm_score from answer order by 1')).toEqual([
        { customer_id: 'a', frequency: 1, monetary_scored: 10, rfm_score: '111' },
        { customer_id: 'b', frequency: 0, monetary_scored: 0, rfm_score: '111' },
        { customer_id: 'c', frequency: 2, monetary_scored: 42, rfm_score: '222' },
    ]);
    expect(await db.rows('select customers from rfm_bounds')).toEqual([{ customers: 2 }, { customers: 2 }, { customers: 2 }]);
});

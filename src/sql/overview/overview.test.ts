import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { putLines, runSteps, takeSnapshot, type TestLine } from '../../../test/snapshot';
import type { Row } from '../../domain/values';
import type { Db } from '../db';
import { overview, overviewGrounds } from './overview';

let db: Db;

beforeAll(async () => {
    db = await openDb();
});

async function look(lines: TestLine[], asOf: string): Promise<(name: string) => Promise<Row[]>> {
    await putLines(db, lines);
    await takeSnapshot(db, asOf);
    await runSteps(db, [...overviewGrounds, ...overview], { as_of: { date: asOf } });
    return (name) => db.rows(`select * from overview_${name}`);
}

const lines: TestLine[] = [
    { customer_id: 'a', order_id: '1', ordered_at: '2024-01-05', amount: 10, region: 'north' },
    { customer_id: 'a', order_id: '2', ordered_at: '2024-03-05', amount: 30, region: 'north' },
    { customer_id: 'b', order_id: '3', ordered_at: '2024-03-01', amount: 50, region: 'south' },
    { customer_id: 'b', order_id: '4', ordered_at: '2024-03-11', amount: 20, region: 'south' },
    { customer_id: 'b', order_id: '5', ordered_at: '2024-03-11', amount: -10, region: 'south', is_return: true },
];

test('the totals are of the snapshot, returns netted', async () => {
    const rows = await look(lines, '2024-03-20');
    expect(await rows('totals')).toEqual([
        {
            customers: 2,
            orders: 4,
            lines: 4,
            revenue: 100,
            first_order_on: '2024-01-05',
            last_order_on: '2024-03-11',
            as_of: '2024-03-20',
            average_order: 25,
            orders_per_customer: 2,
            revenue_per_customer: 50,
            one_order_customers: 0,
            repeat_share: 1,
            median_recency_days: 12,
            median_orders: 2,
            median_monetary: 50,
            returned_alone: 0,
        },
    ]);
});

test('returns of customers without an order are told apart, up to the day', async () => {
    const rows = await look(
        [
            { customer_id: 'a', ordered_at: '2024-01-01', amount: 5 },
            { customer_id: 'a', ordered_at: '2024-01-02', amount: -2, is_return: true },
            { customer_id: 'b', ordered_at: '2024-01-02', amount: -7, is_return: true },
            { customer_id: 'b', ordered_at: '2024-01-09', amount: -1, is_return: true },
        ],
        '2024-01-03',
    );
    expect(await rows('totals')).toMatchObject([{ customers: 1, revenue: 3, returned_alone: -7 }]);
});

test('a total below zero is shared out among nobody', async () => {
    const rows = await look(
        [
            { customer_id: 'a', ordered_at: '2024-01-01', amount: 5, region: 'north' },
            { customer_id: 'b', ordered_at: '2024-01-01', amount: -9, region: 'south' },
        ],
        '2024-01-02',
    );
    for (const name of ['shares', 'concentration', 'sellers']) {
        expect([...new Set((await rows(name)).map((row) => row.revenue_share))]).toEqual([null]);
    }
});

test('a month without orders stays, the first one’s customers are not new, unfinished months are marked', async () => {
    const rows = await look(lines, '2024-03-20');
    expect(await rows('months')).toEqual([
        {
            month: '2024-01-01', customers: 1, new_customers: 0, returning_customers: 0, unknown_customers: 1,
            orders: 1, revenue: 10, new_revenue: 0, is_partial: true,
        },
        {
            month: '2024-02-01', customers: 0, new_customers: 0, returning_customers: 0, unknown_customers: 0,
            orders: 0, revenue: 0, new_revenue: 0, is_partial: false,
        },
        {
            month: '2024-03-01', customers: 2, new_customers: 1, returning_customers: 1, unknown_customers: 0,
            orders: 3, revenue: 90, new_revenue: 70, is_partial: true,
        },
    ]);
    const whole = await look(lines, '2024-03-31');
    expect((await whole('months')).map((row) => row.is_partial)).toEqual([true, false, false]);
});

test('concentration, shares and Gini of 10, 20, 30 and 40 are those worked out by hand', async () => {
    const amounts = [30, 10, 40, 20];
    const rows = await look(
        amounts.map((amount, index) => ({ customer_id: `c${index}`, ordered_at: '2024-01-01', amount })),
        '2024-01-02',
    );
    expect((await rows('concentration')).map((row) => [row.customers, row.revenue_share])).toEqual([[1, 0.4], [2, 0.7], [3, 0.9], [4, 1]]);
    expect((await rows('shares')).map((row) => [row.customer_share, row.customers, row.revenue_share])).toEqual([
        [0.01, 1, 0.4], [0.05, 1, 0.4], [0.1, 1, 0.4], [0.2, 1, 0.4], [0.5, 2, 0.7],
    ]);
    expect(await rows('gini')).toEqual([{ gini: 0.25, negative_customers: 0, negative_revenue: 0 }]);
});

test('a total that is not above zero has no Gini, and losses are counted', async () => {
    const rows = await look(
        [
            { customer_id: 'a', ordered_at: '2024-01-01', amount: 5 },
            { customer_id: 'b', ordered_at: '2024-01-01', amount: -5 },
        ],
        '2024-01-02',
    );
    expect(await rows('gini')).toEqual([{ gini: null, negative_customers: 1, negative_revenue: -5 }]);
    expect((await rows('shares'))[0]).toMatchObject({ revenue: 5, revenue_share: null });
});

test('gaps run between a customer’s purchase days, not between orders of one day', async () => {
    const days = ['2024-01-01 09:00', '2024-01-01 18:00', '2024-01-11', '2024-01-31'];
    const rows = await look(
        [...days.map((ordered_at) => ({ customer_id: 'a', ordered_at, amount: 1 })), { customer_id: 'b', ordered_at: '2024-01-02', amount: 1 }],
        '2024-02-01',
    );
    expect(await rows('gap_facts')).toEqual([{ gaps: 2, mean_days: 15, median_days: 15, p80_days: 18, p90_days: 19, p95_days: 19.5 }]);
    expect((await rows('gaps')).filter((row) => row.gaps !== 0)).toEqual([
        { bin: 10, low: 9, high: 10, gaps: 1 },
        { bin: 20, low: 19, high: 20, gaps: 1 },
    ]);
    expect(await rows('order_counts')).toEqual([
        { orders: 1, is_tail: false, customers: 1, all_orders: 1, revenue: 1 },
        { orders: 4, is_tail: false, customers: 1, all_orders: 4, revenue: 4 },
    ]);
});

test('nobody who bought twice leaves the gaps empty', async () => {
    const rows = await look([{ customer_id: 'a', ordered_at: '2024-01-01', amount: 1 }], '2024-02-01');
    expect(await rows('gaps')).toEqual([]);
    expect(await rows('gap_facts')).toMatchObject([{ gaps: 0, median_days: null }]);
});

test('what sells is ranked for the columns that the data have', async () => {
    const rows = await look(lines, '2024-03-20');
    expect(await rows('sellers')).toEqual([
        { kind: 'region', place: 1, value: 'south', lines: 2, revenue: 60, revenue_share: 0.6, values: 2 },
        { kind: 'region', place: 2, value: 'north', lines: 2, revenue: 40, revenue_share: 0.4, values: 2 },
    ]);
});

test('distributions hold every customer once, within their bounds', async () => {
    const amounts = [-3, 0, 0.01, 1, 10, 100, 1000, 12345.67];
    const rows = await look(
        amounts.flatMap((amount, index) =>
            Array.from({ length: index + 1 }, (_, order) => ({
                customer_id: `c${index}`,
                ordered_at: `2024-01-0${index + 1}`,
                amount: order === 0 ? amount : 0,
            })),
        ),
        '2024-06-01',
    );
    for (const measure of ['recency_days', 'orders', 'monetary']) {
        const bins = (await rows('distributions')).filter((row) => row.measure === measure);
        expect(bins.length).toBeLessThanOrEqual(60);
        expect(bins.reduce((sum, row) => sum + Number(row.customers), 0)).toBe(8);
        for (const { low, high, customers } of bins) {
            const [found] = await db.rows(`select count(*) as n from customers where ${measure} > ${low} and ${measure} <= ${high}`);
            expect(found).toEqual({ n: customers });
        }
    }
});

test('an empty snapshot is empty tables, not an error', async () => {
    const rows = await look([{ customer_id: 'a', ordered_at: '2024-01-01', amount: 1 }], '2023-01-01');
    expect(await rows('months')).toEqual([]);
    expect(await rows('totals')).toMatchObject([{ customers: 0, revenue: 0, median_monetary: null }]);
});

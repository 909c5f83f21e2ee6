import { beforeEach, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { putLines, takeSnapshot, type TestLine } from '../../../test/snapshot';
import type { Db } from '../db';

let db: Db;

beforeEach(async () => {
    db = await openDb();
});

async function customers(lines: TestLine[], asOf: string): Promise<unknown[]> {
    await putLines(db, lines);
    await takeSnapshot(db, asOf);
    return db.rows('select * from customers order by customer_rank');
}

test('lines fold to orders and orders to customers as of the day', async () => {
    const found = await customers(
        [
            { customer_id: 'b', order_id: '1', ordered_at: '2024-01-10 09:00', amount: 10.1 },
            { customer_id: 'b', order_id: '1', ordered_at: '2024-01-10 09:05', amount: 0.2 },
            { customer_id: 'b', order_id: '2', ordered_at: '2024-01-10 18:00', amount: 5 },
            { customer_id: 'b', order_id: '3', ordered_at: '2024-01-20', amount: 7 },
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-31', amount: 1 },
            { customer_id: 'c', order_id: '9', ordered_at: '2024-02-01', amount: 99 },
        ],
        '2024-01-31',
    );
    expect(found).toEqual([
        {
            customer_id: 'a', customer_rank: 1, first_order_on: '2024-01-31', last_order_on: '2024-01-31', recency_days: 0,
            orders: 1, days: 1, lines: 1, monetary: 1, monetary_mean: 1, tenure_days: 0,
        },
        {
            customer_id: 'b', customer_rank: 2, first_order_on: '2024-01-10', last_order_on: '2024-01-20', recency_days: 11,
            orders: 3, days: 2, lines: 4, monetary: 22.3, monetary_mean: 22.3 / 3, tenure_days: 21,
        },
    ]);
});

test('an order is dated by its earliest line and counts whole by that date', async () => {
    const lines = [
        { customer_id: 'a', order_id: '1', ordered_at: '2024-02-01 00:10', amount: 2 },
        { customer_id: 'a', order_id: '1', ordered_at: '2024-01-31 23:50', amount: 1 },
    ];
    expect(await customers(lines, '2024-01-31')).toMatchObject([{ recency_days: 0, orders: 1, days: 1, lines: 2, monetary: 3 }]);
    expect(await customers(lines, '2024-01-30')).toEqual([]);
});

test('a line without an order id is an order of its own, beside those that have one', async () => {
    const lines = [
        { customer_id: 'a', ordered_at: '2024-01-01 10:00', amount: 1 },
        { customer_id: 'a', ordered_at: '2024-01-01 10:00', amount: 1 },
        { customer_id: 'a', order_id: '3', ordered_at: '2024-01-01', amount: 1 },
        { customer_id: 'a', order_id: '3', ordered_at: '2024-01-01', amount: 1 },
    ];
    expect(await customers(lines, '2024-01-02')).toMatchObject([{ orders: 3, days: 1, lines: 4, monetary: 4 }]);
});

test('a netted return lowers the value, and neither makes an order nor moves a date nor makes a customer', async () => {
    const found = await customers(
        [
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 10 },
            { customer_id: 'a', order_id: '2', ordered_at: '2024-01-05', amount: -4, is_return: true },
            { customer_id: 'a', order_id: '1', ordered_at: '2023-12-01', amount: -1, is_return: true },
            { customer_id: 'a', order_id: '3', ordered_at: '2024-01-20', amount: -5, is_return: true },
            { customer_id: 'b', order_id: '4', ordered_at: '2024-01-05', amount: -4, is_return: true },
        ],
        '2024-01-10',
    );
    expect(found).toMatchObject([
        { customer_id: 'a', first_order_on: '2024-01-01', recency_days: 9, orders: 1, lines: 1, monetary: 5, monetary_mean: 5 },
    ]);
});

test('the fourteen-row fixture gives its six customers', async () => {
    const rows = [
        [1, '01-01', 1], [1, '02-06', 2], [2, '01-01', 2], [3, '01-01', 3], [3, '01-02', 1], [3, '01-05', 5], [4, '01-16', 6],
        [4, '02-02', 3], [4, '02-05', 3], [4, '02-05', 6], [5, '01-16', 3], [5, '01-17', 1], [5, '01-18', 8], [6, '02-02', 5],
    ] as const;
    const lines = rows.map(([id, day, amount]) => ({ customer_id: String(id), ordered_at: `2015-${day}`, amount }));
    const found = await customers(lines, '2015-02-07');
    // repeat purchase days, days between the first and the last, days since the first: x, t_x and T
    expect(
        await db.rows(`select customer_id, days - 1 as x, (last_order_on - first_order_on)::integer as t_x, tenure_days as t
            from customers order by customer_id`),
    ).toEqual([
        { customer_id: '1', x: 1, t_x: 36, t: 37 },
        { customer_id: '2', x: 0, t_x: 0, t: 37 },
        { customer_id: '3', x: 2, t_x: 4, t: 37 },
        { customer_id: '4', x: 2, t_x: 20, t: 22 },
        { customer_id: '5', x: 2, t_x: 2, t: 22 },
        { customer_id: '6', x: 0, t_x: 0, t: 5 },
    ]);
    expect(found).toMatchObject([
        { recency_days: 1, orders: 2, monetary: 3 },
        { recency_days: 37, orders: 1, monetary: 2 },
        { recency_days: 33, orders: 3, monetary: 9 },
        { recency_days: 2, orders: 4, days: 3, monetary: 18 },
        { recency_days: 20, orders: 3, monetary: 12 },
        { recency_days: 5, orders: 1, monetary: 5 },
    ]);
});

import type { LensCase } from '../../domain/lens';

const order = (customer_id: string, ordered_at: string, amount: number, cost: number | null = null) => ({ customer_id, order_id: `${customer_id} ${ordered_at}`, ordered_at, amount, cost });

/** Counted by hand; months are counted back from 1 May 2024, so April is period 0. */
export const cases: readonly LensCase[] = [
    {
        name: 'by months since the last order: who bought last month is in state 0, and after two quiet months one is gone',
        params: { states: 'recency', period: 'month', recency_states: 2, history: 2 },
        asOf: '2024-05-01',
        lines: [
            // whole months from February on, for January opens on the 10th
            order('a', '2024-01-10', 5), order('a', '2024-02-01', 10), order('a', '2024-03-31', 20), order('a', '2024-04-30', 30),
            order('b', '2024-01-20', 10), order('b', '2024-04-02', 40), order('c', '2024-02-29', 10), order('d', '2024-03-05', 50),
        ],
        expect: {
            states_moves: [
                // March → April: a and d were in 0, c in 1, b gone
                { period: 0, from_state: '0', to_state: '0', customers: 1 },
                { period: 0, from_state: '0', to_state: '1', customers: 1 },
                { period: 0, from_state: '1', to_state: 'gone', customers: 1 },
                { period: 0, from_state: 'gone', to_state: '0', customers: 1 },
                // February → March: a and c in 0, b in 1; d came
                { period: 1, from_state: '0', to_state: '0', customers: 1 },
                { period: 1, from_state: '0', to_state: '1', customers: 1 },
                { period: 1, from_state: '1', to_state: 'gone', customers: 1 },
                { period: 1, from_state: null, to_state: '0', customers: 1 },
            ],
            states_money: [
                { period: 0, state: '0', customers: 2, there: 2, revenue: 70 },
                { period: 0, state: '1', customers: 1, there: 0, revenue: 0 },
                { period: 0, state: 'gone', customers: 1, there: 0, revenue: 0 },
                { period: 1, state: '0', customers: 2, there: 2, revenue: 70 },
                { period: 1, state: '1', customers: 1, there: 0, revenue: 0 },
                { period: 1, state: 'gone', customers: 1, there: 0, revenue: 0 },
            ],
        },
    },
    {
        name: 'the managerial segments by years of 365 days, and a year earlier by the same high value',
        params: { states: 'managerial', high_value: 'typed', value_from: 100, history: 1 },
        asOf: '2024-01-01',
        lines: [
            order('a', '2019-12-01', 500), order('b', '2021-06-01', 10), order('b', '2023-06-01', 30), order('c', '2022-01-01', 150), order('d', '2022-07-01', 90),
            // e came 731 days before the day, so is not new, and was there last 366 days before it; f came on the day a year before
            order('e', '2021-12-31', 200), order('e', '2022-12-31', 400), order('f', '2023-01-01', 5),
        ],
        expect: {
            states_moves: [
                { from_state: 'active-high-value', to_state: 'warm-high-value', customers: 1 },
                { from_state: 'inactive', to_state: 'inactive', customers: 1 },
                { from_state: 'new-active', to_state: 'new-warm', customers: 2 },
                { from_state: 'new-warm', to_state: 'active-low-value', customers: 1 },
                { from_state: null, to_state: 'new-active', customers: 1 },
            ],
            states_money: [
                { state: 'active-low-value', customers: 1, revenue: 30 },
                { state: 'inactive', customers: 1, revenue: 0 },
                { state: 'new-active', customers: 1, revenue: 5 },
                { state: 'new-warm', customers: 2, revenue: 0 },
                { state: 'warm-high-value', customers: 1, revenue: 0 },
            ],
        },
    },
    {
        name: 'the segments looked at, as they were a month earlier and as they are; returns are taken off, and lines without a cost tell no margin',
        params: { states: 'segments', period: 'month', history: 1 },
        asOf: '2024-05-01',
        segments: { a: 'best', b: 'rest', c: 'rest' },
        earlier: [{ as_of: '2024-03-31', customer_id: 'a', segment: 'rest' }, { as_of: '2024-03-31', customer_id: 'b', segment: 'rest' }],
        lines: [
            order('a', '2024-02-15', 10), order('b', '2024-03-15', 20), order('a', '2024-04-15', 100, 60), order('c', '2024-04-16', 50),
            { ...order('b', '2024-04-17', 20, 8), is_return: true },
        ],
        expect: {
            states_moves: [
                { from_state: 'rest', to_state: 'best', customers: 1 },
                { from_state: 'rest', to_state: 'rest', customers: 1 },
                { from_state: null, to_state: 'rest', customers: 1 },
            ],
            states_money: [
                { state: 'best', customers: 1, there: 1, revenue: 100, costed_revenue: 100, margin: 40 },
                { state: 'rest', customers: 2, there: 1, revenue: 30, costed_revenue: -20, margin: -12 },
            ],
        },
    },
    {
        name: 'data of less than two periods tell of no move',
        params: { states: 'recency', period: 'year' },
        asOf: '2024-05-01',
        lines: [order('a', '2024-01-10', 5), order('b', '2024-02-10', 15)],
        expect: { states_moves: [], states_money: [{ period: 0, state: '0', customers: 2, there: 2, revenue: 20 }] },
    },
];

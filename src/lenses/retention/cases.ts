import type { LensCase } from '../../domain/lens';

/** One order a line, on the fifteenth of a month of 2024 unless a day is named. */
const order = (customer_id: string, month: number, amount: number, cost: number | null = null, day = 15) => ({
    customer_id, order_id: `${customer_id}-${month}-${day}`, ordered_at: `2024-${String(month).padStart(2, '0')}-${day}`, amount, cost,
});

/** Counted by hand; months are counted back from 1 May, so April is period 0. */
export const cases: readonly LensCase[] = [
    {
        name: 'who was there in a month and again in later ones, by the segment of today; the first month is cut short and left out',
        params: { period: 'month', membership: 'today' },
        asOf: '2024-05-01',
        segments: { d: 'b', e: 'b' },
        lines: [
            // January is known from the 15th only: whole months are February, March, April
            order('a', 1, 5), order('a', 2, 10), order('a', 3, 20), order('a', 4, 30),
            order('b', 2, 10), order('b', 4, 10), order('c', 2, 10),
            order('d', 3, 40), order('d', 4, 60), order('e', 3, 50),
        ],
        expect: {
            retention_later: [
                { segment: 'a', period: 1, periods_later: 1, there: 1, still: 1 },
                { segment: 'a', period: 2, periods_later: 1, there: 3, still: 1 },
                { segment: 'a', period: 2, periods_later: 2, there: 3, still: 2 },
                { segment: 'b', period: 1, periods_later: 1, there: 2, still: 1 },
                // nobody of b was there in February, so no row tells of it
            ],
            retention_money: [
                { segment: 'a', period: 0, customers: 3, there: 2, revenue: 40 },
                { segment: 'a', period: 1, customers: 3, there: 1, revenue: 20 },
                { segment: 'a', period: 2, customers: 3, there: 3, revenue: 30 },
                { segment: 'b', period: 0, customers: 2, there: 1, revenue: 60 },
                { segment: 'b', period: 1, customers: 2, there: 2, revenue: 90 },
                { segment: 'b', period: 2, customers: 2, there: 0, revenue: 0 },
            ],
            // b and c were there in February and not in March; b came back
            retention_returned: [{ away: 2, returned: 1 }],
        },
    },
    {
        name: 'a customer counts in the segment that it was in then, and who came later in none',
        params: { period: 'month', membership: 'then', history: 1 },
        asOf: '2024-05-01',
        segments: { a: 'best', b: 'best' },
        earlier: [{ as_of: '2024-03-31', customer_id: 'a', segment: 'rest' }],
        lines: [order('a', 3, 10, null, 10), order('a', 4, 20), order('b', 4, 30), order('a', 2, 99, null, 10)],
        expect: {
            retention_later: [{ segment: 'rest', period: 1, periods_later: 1, there: 1, still: 1 }],
            retention_money: [
                { segment: 'best', period: 0, customers: 2, there: 2, revenue: 50 },
                { segment: 'rest', period: 1, customers: 1, there: 1, revenue: 10 },
            ],
        },
    },
    {
        name: 'what comes back takes its amount and its cost along; lines without a cost tell no margin',
        params: { period: 'month', membership: 'today' },
        asOf: '2024-05-01',
        lines: [
            order('a', 4, 100, 60), order('a', 4, 50, null, 20), { ...order('a', 4, 20, 12, 25), is_return: true },
            order('b', 3, 10, 4), { ...order('b', 4, 10, 4), is_return: true },
        ],
        // March is cut short: it opens on the 15th, so April alone is whole. a: 100 + 50 − 20, of which 80 costed at 48; b gave 10 back
        expect: {
            retention_money: [{ segment: 'a', period: 0, customers: 2, there: 1, revenue: 120, costed_revenue: 70, margin: 26 }],
            retention_later: [],
        },
    },
    {
        name: 'one period alone lets nobody be followed',
        params: { period: 'year', membership: 'then' },
        asOf: '2024-05-01',
        lines: [order('a', 1, 10), order('a', 2, 10)],
        expect: { retention_later: [], retention_returned: [{ away: 0, returned: 0 }], retention_money: [{ segment: 'a', period: 0, customers: 1, there: 1, revenue: 20 }] },
    },
];

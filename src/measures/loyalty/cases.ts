import type { MeasureCase } from '../../domain/measure';

const lines = [
    ['a', '01-01'], ['a', '01-31'], ['a', '03-01'], ['b', '02-10'], ['b', '03-21'], ['c', '03-16'],
].map(([customer_id = '', day]) => ({ customer_id, ordered_at: `2024-${day}`, amount: 1 }));

/**
 * Worked out by hand. Percentiles of a, b and c: regularity 100, 25, 25 · tenure 100, 50, 0 · recency against the cycle
 * (1, 0.25 and 0.5 cycles) 0, 100, 50 · repeats (2 in 3 months, 1 in 2, none) 100, 50, 0.
 */
export const cases: readonly MeasureCase[] = [
    {
        name: 'three customers have the means of their four percentiles',
        params: {},
        asOf: '2024-03-31',
        lines,
        expect: [
            { customer_id: 'a', loyalty_index: 75, loyalty_level: 8 },
            { customer_id: 'b', loyalty_index: 56.25, loyalty_level: 6 },
            { customer_id: 'c', loyalty_index: 18.75, loyalty_level: 2 },
        ],
    },
    {
        name: 'with only tenure weighed the oldest customer has 100, which is level 10',
        params: { regularity: 0, recency: 0, repeats: 0 },
        asOf: '2024-03-31',
        lines,
        expect: [
            { customer_id: 'a', loyalty_index: 100, loyalty_level: 10 },
            { customer_id: 'b', loyalty_index: 50, loyalty_level: 6 },
            { customer_id: 'c', loyalty_index: 0, loyalty_level: 1 },
        ],
    },
    {
        name: 'a customer alone is in the middle of everything',
        params: {},
        asOf: '2024-03-31',
        lines: [{ customer_id: 'a', ordered_at: '2024-01-05', amount: 1 }],
        expect: [{ customer_id: 'a', loyalty_index: 50, loyalty_level: 6 }],
    },
];

import type { MeasureCase } from '../../domain/measure';

/** Worked out by hand. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'two categories of equal spend have the entropy ln 2, one has none, and what has no name is not counted',
        params: {},
        asOf: '2024-01-31',
        lines: [
            { customer_id: 'a', ordered_at: '2024-01-01', amount: 50, product: 'p', category: 'x' },
            { customer_id: 'a', ordered_at: '2024-01-01', amount: 30, product: 'q', category: 'y' },
            { customer_id: 'a', ordered_at: '2024-01-02', amount: 20, product: 'q', category: 'y' },
            { customer_id: 'b', ordered_at: '2024-01-02', amount: 5, product: 'p', category: 'x' },
            { customer_id: 'b', ordered_at: '2024-01-02', amount: 5, product: '' },
            { customer_id: 'c', ordered_at: '2024-01-02', amount: 7 },
        ],
        expect: [
            { customer_id: 'a', products: 2, categories: 2, category_entropy: Math.LN2 },
            { customer_id: 'b', products: 1, categories: 1, category_entropy: 0 },
            { customer_id: 'c', products: null, categories: null, category_entropy: null },
        ],
    },
];

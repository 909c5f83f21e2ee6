import type { MeasureCase } from '../../domain/measure';

/** Worked out by hand. */
export const cases: readonly MeasureCase[] = [
    {
        name: '100 that cost 60, less a return of 40 that cost 24, leave 24 over three months; lines of unknown cost stand apart',
        params: {},
        asOf: '2024-03-20',
        lines: [
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-10', amount: 100, cost: 60 },
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-10', amount: 50 },
            { customer_id: 'a', order_id: '1', ordered_at: '2024-02-01', amount: -40, cost: -24, is_return: true },
            { customer_id: 'b', order_id: '2', ordered_at: '2024-03-20', amount: 10, cost: 15 },
            { customer_id: 'c', order_id: '3', ordered_at: '2024-03-20', amount: 20 },
        ],
        expect: [
            { customer_id: 'a', cost: 36, margin: 24, margin_rate: 0.4, monthly_margin: 8, costed_share: 60 / 110 },
            { customer_id: 'b', cost: 15, margin: -5, margin_rate: -0.5, monthly_margin: -5, costed_share: 1 },
            { customer_id: 'c', cost: null, margin: null, margin_rate: null, monthly_margin: null, costed_share: null },
        ],
    },
];

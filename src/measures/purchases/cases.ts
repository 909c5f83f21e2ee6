import type { MeasureCase } from '../../domain/measure';

/** Worked out by hand. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'three orders on two days, 40 days before the analysis date, are 30 less a return of 6',
        params: {},
        asOf: '2024-03-01',
        lines: [
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01 09:00', amount: 10 },
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01 09:00', amount: 5 },
            { customer_id: 'a', order_id: '2', ordered_at: '2024-01-01 18:00', amount: 5 },
            { customer_id: 'a', order_id: '3', ordered_at: '2024-01-21', amount: 10 },
            { customer_id: 'a', order_id: '3', ordered_at: '2024-02-01', amount: -6, is_return: true },
        ],
        expect: [
            {
                customer_id: 'a', recency_days: 40, orders: 3, days: 2, lines: 4, monetary: 24, monetary_mean: 8,
                tenure_days: 60, first_order_on: '2024-01-01', last_order_on: '2024-01-21',
            },
        ],
    },
];

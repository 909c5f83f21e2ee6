import type { MeasureCase } from '../../domain/measure';

const a = [
    { customer_id: 'a', ordered_at: '2023-11-16', amount: 10 },
    { customer_id: 'a', ordered_at: '2023-12-20', amount: 20 },
    { customer_id: 'a', ordered_at: '2024-01-20', amount: 30 },
    { customer_id: 'a', ordered_at: '2024-03-01', amount: 40 },
];

/** Worked out by hand; months end on the 15th, the day of the analysis. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'of 10, 20, 30 and 40 in four months the halves are 30 and 70 and the slope is 10',
        params: {},
        asOf: '2024-03-15',
        lines: [
            ...a,
            { customer_id: 'b', ordered_at: '2024-01-20', amount: 6 },
            { customer_id: 'c', ordered_at: '2024-03-01', amount: 5 },
        ],
        expect: [
            { customer_id: 'a', monthly_spend: 25, spend_change: 70 / 30, spend_slope: 10, spend_cv: 0.51639777949432220 },
            { customer_id: 'b', monthly_spend: 3, spend_change: null, spend_slope: -6, spend_cv: Math.SQRT2 },
            { customer_id: 'c', monthly_spend: 5, spend_change: null, spend_slope: null, spend_cv: null },
        ],
    },
    {
        name: 'in a window of two months 30 and 40 less a return of 10 are level',
        params: { months: 2 },
        asOf: '2024-03-15',
        lines: [...a, { customer_id: 'a', ordered_at: '2024-03-02', amount: 10, is_return: true }],
        expect: [{ customer_id: 'a', monthly_spend: 30, spend_change: 1, spend_slope: 0, spend_cv: 0 }],
    },
    {
        name: 'of three months the one in the middle is left out of the halves',
        params: { months: 3 },
        asOf: '2024-03-15',
        lines: a,
        expect: [{ customer_id: 'a', monthly_spend: 30, spend_change: 2, spend_slope: 10, spend_cv: 1 / 3 }],
    },
];

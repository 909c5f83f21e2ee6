import type { MeasureCase } from '../../domain/measure';

/** Worked out by hand; deviations are those of a sample, divided by one less than the gaps. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'gaps of 10, 10 and 20 days have the median 10, which a customer of one day borrows',
        params: {},
        asOf: '2024-03-01',
        lines: [
            ...days('a', '01-01', '01-11', '01-21', '02-10'),
            ...days('b', '02-20', '02-20'),
            ...days('c', '01-01', '01-05'),
        ],
        expect: [
            {
                customer_id: 'a', cycle_mean: 40 / 3, cycle_median: 10, own_cycle_median: 10, cycle_cv: 0.4330127018922193,
                last_gap: 20, next_order_on: '2024-02-20', overdue_ratio: 2, is_base_cycle: false,
            },
            {
                customer_id: 'b', cycle_mean: null, cycle_median: 10, own_cycle_median: null, cycle_cv: null,
                last_gap: null, next_order_on: '2024-03-01', overdue_ratio: 1, is_base_cycle: true,
            },
            {
                customer_id: 'c', cycle_mean: 4, cycle_median: 4, own_cycle_median: 4, cycle_cv: null,
                last_gap: 4, next_order_on: '2024-01-09', overdue_ratio: 14, is_base_cycle: false,
            },
        ],
    },
    {
        name: 'half a day of a cycle of 7.5 days is rounded up for the next order',
        params: {},
        asOf: '2024-01-16',
        lines: days('a', '01-01', '01-06', '01-16'),
        expect: [
            {
                customer_id: 'a', cycle_mean: 7.5, cycle_median: 7.5, own_cycle_median: 7.5, cycle_cv: 0.47140452079103168,
                last_gap: 10, next_order_on: '2024-01-24', overdue_ratio: 0, is_base_cycle: false,
            },
        ],
    },
    {
        name: 'where nobody came back nothing is said of cycles',
        params: {},
        asOf: '2024-01-16',
        lines: days('a', '01-06'),
        expect: [
            {
                customer_id: 'a', cycle_mean: null, cycle_median: null, own_cycle_median: null, cycle_cv: null,
                last_gap: null, next_order_on: null, overdue_ratio: null, is_base_cycle: true,
            },
        ],
    },
];

function days(customer_id: string, ...on: string[]): { customer_id: string; ordered_at: string; amount: number }[] {
    return on.map((day) => ({ customer_id, ordered_at: `2024-${day}`, amount: 1 }));
}

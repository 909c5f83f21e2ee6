import type { MeasureCase } from '../../domain/measure';

/** Day of 2015 and amount by customer: the fixture of METHODS, its x, t_x and T. */
const bought = [
    ['1', '01-01'], ['1', '02-06'], ['2', '01-01'], ['3', '01-01'], ['3', '01-02'], ['3', '01-05'], ['4', '01-16'],
    ['4', '02-02'], ['4', '02-05'], ['4', '02-05'], ['5', '01-16'], ['5', '01-17'], ['5', '01-18'], ['6', '02-02'],
] as const;

export const cases: readonly MeasureCase[] = [
    {
        name: 'the fourteen-row fixture has its x, t_x and T in days, and only customer 6 came after the first month',
        params: {},
        asOf: '2015-02-07',
        lines: bought.map(([customer_id, day]) => ({ customer_id, ordered_at: `2015-${day}`, amount: 1 })),
        expect: [
            { customer_id: '1', repeat_days: 1, active_days: 36, observed_days: 37, is_left_censored: true },
            { customer_id: '2', repeat_days: 0, active_days: 0, observed_days: 37, is_left_censored: true },
            { customer_id: '3', repeat_days: 2, active_days: 4, observed_days: 37, is_left_censored: true },
            { customer_id: '4', repeat_days: 2, active_days: 20, observed_days: 22, is_left_censored: true },
            { customer_id: '5', repeat_days: 2, active_days: 2, observed_days: 22, is_left_censored: true },
            { customer_id: '6', repeat_days: 0, active_days: 0, observed_days: 5, is_left_censored: false },
        ],
    },
];

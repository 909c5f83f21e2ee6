import type { Case, Params } from '../../domain/model';
import type { Row } from '../../domain/values';

/** Customers as id, days since the last order and since the first, orders, value, cycle, overdue ratio, last gap; borrowed where it says so. */
type Given = readonly [
    id: string, recency: number, tenure: number, orders: number, monetary: number,
    cycle: number | null, ratio: number | null, gap: number | null, isBase?: 'base',
];

/** Worked out by hand from METHODS' definitions; today is 2024-12-31. */
export const cases: readonly Case[] = [
    example(
        'the first stage that holds: five, three and two cycles late; back after 26 days; eight days old; all cycles equally short',
        {},
        [
            ['a', 50, 400, 5, 100, 10, 5, 10], ['b', 30, 400, 5, 100, 10, 3, 10], ['c', 20, 400, 5, 100, 10, 2, 10],
            ['d', 10, 400, 5, 100, 10, 1, 26], ['e', 8, 8, 1, 100, 10, 0.8, null, 'base'], ['f', 10, 400, 5, 100, 10, 1, 10],
        ],
        { a: 'lost', b: 'dormant', c: 'at-risk', d: 'won-back', e: 'new', f: 'high-frequency' },
    ),
    // four fifths of the way from the first to the second of five is 5 + 0.8 * 5
    example(
        'a value on a bound has not passed it, and the shortest fifth of 5, 10, 10, 10 and 10 ends at 9',
        {},
        [
            ['a', 40, 400, 5, 100, 10, 4, 10], ['b', 25, 400, 5, 100, 10, 2.5, 10], ['c', 15, 400, 5, 100, 10, 1.5, 10],
            ['d', 10, 400, 5, 100, 10, 1, 25], ['e', 10, 400, 1, 100, 10, 1, null, 'base'], ['f', 5, 400, 9, 300, 5, 1, 5],
        ],
        { a: 'dormant', b: 'at-risk', c: 'active', d: 'active', e: 'potential', f: 'high-frequency' },
    ),
    example(
        'who was there in the first month of the data may be older than it shows, so is not new',
        {},
        [['a', 40, 40, 1, 100, 60, 2 / 3, null, 'base'], ['b', 20, 20, 1, 100, 60, 1 / 3, null, 'base'], ['c', 70, 30, 1, 100, 60, 7 / 6, null, 'base']],
        { a: 'potential', b: 'new', c: 'new' },
    ),
    example(
        'the managerial segments by years of 365 days, an average order of 100 being of high value',
        { basis: 'managerial', high_value: 'typed', value_from: 100 },
        [
            ['a', 1096, 1500, 1, 900, null, null, null], ['b', 1095, 1095, 1, 900, null, null, null], ['c', 366, 730, 2, 900, null, null, null],
            ['d', 730, 731, 2, 200, null, null, null], ['e', 365, 365, 3, 900, null, null, null], ['f', 1, 366, 2, 199, null, null, null],
        ],
        { a: 'inactive', b: 'cold', c: 'new-warm', d: 'warm-high-value', e: 'new-active', f: 'active-low-value' },
    ),
    // average orders 900, 90, 60: their mean is 350, their median 90
    example(
        'high value is the mean of average orders, which one large order lifts above all others',
        { basis: 'managerial' },
        [['a', 1, 900, 1, 900, null, null, null], ['b', 1, 900, 1, 90, null, null, null], ['c', 400, 900, 1, 60, null, null, null]],
        { a: 'active-high-value', b: 'active-low-value', c: 'warm-low-value' },
    ),
    example(
        'or their median, which the middle one reaches',
        { basis: 'managerial', high_value: 'median' },
        [['a', 1, 900, 1, 900, null, null, null], ['b', 1, 900, 1, 90, null, null, null], ['c', 400, 900, 1, 60, null, null, null]],
        { a: 'active-high-value', b: 'active-high-value', c: 'warm-low-value' },
    ),
    example(
        'with typed days everyone has the same bounds, whatever the own cycle',
        { basis: 'days', days: [90, 30, 60] },
        [
            ['a', 91, 400, 5, 100, 90, 1, 80], ['b', 61, 400, 5, 100, 2, 30, 1], ['c', 31, 400, 5, 100, 90, 0.3, 80],
            ['d', 30, 400, 5, 100, 90, 0.3, 61], ['e', 30, 400, 5, 100, 90, 0.3, 60], ['f', 30, 400, 2, 100, 90, 0.3, 60],
        ],
        // own cycles 2, 90, 90, 90, 90, 90: a fifth of the way lies on the second, so 90 is among the shortest
        { a: 'lost', b: 'dormant', c: 'at-risk', d: 'won-back', e: 'high-frequency', f: 'high-frequency' },
    ),
    example(
        'where nobody came twice there is no cycle to be late by',
        {},
        [['a', 300, 300, 1, 100, null, null, null], ['b', 1, 1, 1, 100, null, null, null]],
        { a: 'potential', b: 'potential' },
    ),
    example(
        'a single customer',
        {},
        [['a', 20, 200, 4, 100, 20, 1, 20]],
        { a: 'high-frequency' },
    ),
];

function example(name: string, params: Params, given: readonly Given[], wanted: Record<string, string>): Case {
    const customers = given.map(([customer_id, recency_days, tenure_days, orders, monetary, cycle_median, overdue_ratio, last_gap, base]): Row => ({
        customer_id,
        recency_days,
        tenure_days,
        first_order_on: new Date(Date.UTC(2024, 11, 31 - tenure_days)).toISOString().slice(0, 10),
        orders,
        monetary,
        cycle_median,
        overdue_ratio,
        last_gap,
        is_base_cycle: cycle_median === null ? null : base === 'base',
    }));
    const expect = Object.entries(wanted).map(([customer_id, segment]): Row => ({ customer_id, segment }));
    return { name, params, customers, expect };
}

import type { Case, Params } from '../../domain/model';
import type { Row } from '../../domain/values';

type Values = readonly [id: string, current: number | null, potential: number | null, loyalty: number | null];
type Wanted = readonly [id: string, code: string | null, segment: string];

/** Worked out by hand; the edges are named where they explain the class. */
export const cases: readonly Case[] = [
    example(
        'medians 30, 3 and 50 part five customers; who stands on a median stays below it',
        {},
        [['a', 10, 5, 90], ['b', 20, 4, 10], ['c', 30, 3, 50], ['d', 40, 2, 70], ['e', 50, 1, 20]],
        [['a', '011', 'low-high-high'], ['b', '010', 'low-high-low'], ['c', '000', 'low-low-low'], ['d', '101', 'high-low-high'], ['e', '100', 'high-low-low']],
    ),
    example(
        'means 25, 2.5 and 50: one outlier raises the mean of current value above three of four',
        { current_cut: 'mean', potential_cut: 'mean', loyalty_cut: 'mean' },
        [['a', 10, 1, 80], ['b', 10, 2, 80], ['c', 10, 3, 20], ['d', 70, 4, 20]],
        [['a', '001', 'low-low-high'], ['b', '001', 'low-low-high'], ['c', '010', 'low-high-low'], ['d', '110', 'high-high-low']],
    ),
    example(
        'typed edges 15, 0 and 60, values below zero among them',
        { current_cut: 'custom', current_edges: [15], potential_cut: 'custom', potential_edges: [0], loyalty_cut: 'custom', loyalty_edges: [60] },
        [['a', -20, 0, 60], ['b', 15, -1, 61], ['c', 16, 1, 99], ['d', 16, -1, 99]],
        [['a', '000', 'low-low-low'], ['b', '001', 'low-low-high'], ['c', '111', 'high-high-high'], ['d', '101', 'high-low-high']],
    ),
    example(
        'where less is better, those at or below the median 20 stand on the good side',
        { current: 'recency_days', current_better: 'less' },
        [['a', 10, 1, 5], ['b', 20, 2, 6], ['c', 30, 3, 7]],
        [['a', '100', 'high-low-low'], ['b', '100', 'high-low-low'], ['c', '011', 'low-high-high']],
        'recency_days',
    ),
    example(
        'one value that is not known leaves no class, and moves no edge',
        {},
        [['a', 10, 1, 1], ['b', 20, 2, 2], ['c', 99, null, 3], ['d', 30, 3, null]],
        [['a', '000', 'low-low-low'], ['b', '000', 'low-low-low'], ['c', null, 'unknown'], ['d', null, 'unknown']],
    ),
    example(
        'where all are alike nobody stands above',
        {},
        [['a', 5, 5, 5], ['b', 5, 5, 5]],
        [['a', '000', 'low-low-low'], ['b', '000', 'low-low-low']],
    ),
];

function example(name: string, params: Params, given: readonly Values[], wanted: readonly Wanted[], current = 'monetary'): Case {
    return {
        name,
        params: { current, potential: 'attribute.potential', loyalty: 'attribute.loyalty', ...params },
        customers: given.map(([customer_id, value, potential, loyalty]): Row => ({
            customer_id,
            [current]: value,
            'attribute.potential': potential,
            'attribute.loyalty': loyalty,
        })),
        expect: wanted.map(([customer_id, cube_code, segment]) => ({ customer_id, cube_code, segment })),
    };
}

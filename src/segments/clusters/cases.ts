import type { Case, Params } from '../../domain/model';
import type { Row } from '../../domain/values';

type Wanted = readonly [id: string, cluster: number | null, distance?: number, next?: number | null];

const plainly = { measures: ['monetary'], transform: 'none', scale: 'min-max' };

/** Worked out by hand. Scaled from least to greatest, 0 to 128 becomes 0 to 1: a distance of 8 is one sixteenth. */
export const cases: readonly Case[] = [
    example(
        'of 0, 16, 112 and 128 two clusters lie around 8 and 120, each customer 8 from the middle; who spends more comes first',
        { ...plainly, k: '2' },
        [['a', 0], ['b', 16], ['c', 112], ['d', 128]],
        [['a', 2, 0.0625, 1], ['b', 2, 0.0625, 1], ['c', 1, 0.0625, 2], ['d', 1, 0.0625, 2]],
    ),
    example(
        'two clumps of three are found to be two',
        plainly,
        [['a', 0], ['b', 1], ['c', 2], ['d', 100], ['e', 101], ['f', 102]],
        [['a', 2], ['b', 2], ['c', 2], ['d', 1], ['e', 1], ['f', 1]],
    ),
    example(
        'a customer without a value is set apart, and moves no centre',
        { ...plainly, measures: ['attribute.size'], k: '2' },
        [['a', 0], ['b', 128], ['c', null], ['d', 128]],
        [['a', 1, 0, 2], ['b', 2, 0, 1], ['c', null], ['d', 2, 0, 1]],
        'attribute.size',
    ),
    example(
        'where all are alike there is one cluster, and none comes next',
        {},
        [['a', 5], ['b', 5], ['c', 5]],
        [['a', 1, 0, null], ['b', 1, 0, null], ['c', 1, 0, null]],
    ),
    example(
        'five clusters cannot be made of three different values',
        { ...plainly, k: '5' },
        [['a', 10], ['b', 10], ['c', 50], ['d', 90]],
        [['a', 3, 0], ['b', 3, 0], ['c', 2, 0], ['d', 1, 0]],
    ),
    example(
        'values below zero keep their sign on a scale of logarithms',
        { ...plainly, transform: 'log1p', k: '2' },
        [['a', -1023], ['b', -511], ['c', 511], ['d', 1023]],
        [['a', 2], ['b', 2], ['c', 1], ['d', 1]],
    ),
];

/** Customers with one measure; where that is not what they spent, they spend less the later they stand. */
function example(name: string, params: Params, given: readonly (readonly [string, number | null])[], wanted: readonly Wanted[], measure = 'monetary'): Case {
    return {
        name,
        params,
        customers: given.map(([customer_id, value], index): Row => ({ customer_id, monetary: 100 - index, [measure]: value })),
        expect: wanted.map(([customer_id, cluster, distance, next]): Row => ({
            customer_id,
            cluster,
            segment: cluster === null ? 'none' : `cluster-${cluster}`,
            ...(distance === undefined ? {} : { distance }),
            ...(next === undefined ? {} : { next_cluster: next }),
        })),
    };
}

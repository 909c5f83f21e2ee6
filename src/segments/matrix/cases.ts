import type { Case, Params, ParamValue } from '../../domain/model';
import type { Row } from '../../domain/values';

type Given = readonly [id: string, monetary: number | null, orders: number | null, more?: Row];
type Wanted = readonly [id: string, segment: string];

/** Worked out by hand: monetary across, orders up; the edges are named where they explain the cell. */
export const cases: readonly Case[] = [
    example(
        'medians 25 and 3 part four customers into four cells',
        {},
        [['a', 10, 1], ['b', 20, 4], ['c', 30, 2], ['d', 40, 8]],
        [['a', 'low-low'], ['b', 'low-high'], ['c', 'high-low'], ['d', 'high-high']],
    ),
    example(
        'who stands on an edge stays below it: means 20 and 2',
        { x_cut: 'mean', y_cut: 'mean' },
        [['a', 10, 1], ['b', 20, 2], ['c', 30, 3]],
        [['a', 'low-low'], ['b', 'low-low'], ['c', 'high-high']],
    ),
    example(
        'thirds of 1 to 5 end at 2 1/3 and 3 2/3, and leave three bands',
        { x_cut: 'tertiles' },
        [['a', 1, 5], ['b', 2, 4], ['c', 3, 3], ['d', 4, 2], ['e', 5, 1]],
        [['a', 'low-high'], ['b', 'low-high'], ['c', 'middle-low'], ['d', 'high-low'], ['e', 'high-low']],
    ),
    example(
        'typed edges are taken in rising order, and at most two',
        { x_cut: 'custom', x_edges: [30, 10], y_cut: 'custom', y_edges: [2] },
        [['a', 10, 2], ['b', 11, 3], ['c', 30, 9], ['d', 31, 1]],
        [['a', 'low-low'], ['b', 'middle-high'], ['c', 'middle-high'], ['d', 'high-low']],
    ),
    example(
        'inside a layer the medians are its own: 15 and 150 across, 2 and 20 up; who is in none makes one too',
        { within: 'attribute.layer' },
        [
            ['a', 10, 3, { 'attribute.layer': 'small' }], ['b', 20, 1, { 'attribute.layer': 'small' }], ['c', 100, 10, { 'attribute.layer': 'large' }],
            ['d', 200, 30, { 'attribute.layer': 'large' }], ['e', 999, 99, { 'attribute.layer': null }],
        ],
        [['a', 'low-high'], ['b', 'high-low'], ['c', 'low-low'], ['d', 'high-high'], ['e', 'low-low']],
    ),
    example(
        'an unknown value makes the cell unknown, and does not move the edges of the others: medians 20 and 3',
        { x: 'attribute.score' },
        [['a', 0, 1, { 'attribute.score': 10 }], ['b', 0, 3, { 'attribute.score': 30 }], ['c', 0, 5, { 'attribute.score': null }]],
        [['a', 'low-low'], ['b', 'high-low'], ['c', 'unknown']],
    ),
    example(
        'where all are alike nobody stands above',
        {},
        [['a', 7, 1], ['b', 7, 1], ['c', 7, 1]],
        [['a', 'low-low'], ['b', 'low-low'], ['c', 'low-low']],
    ),
    example('losses are values like any other: median −5', {}, [['a', -10, 1], ['b', -5, 2], ['c', 3, 3]], [['a', 'low-low'], ['b', 'low-low'], ['c', 'high-high']]),
    example('one customer alone stands low on both', {}, [['a', 7, 3]], [['a', 'low-low']]),
    {
        name: 'an index across: lowest to highest, monetary weighing 3 to the score’s 1, gives 25, 62.5 and 75, whose median is 62.5',
        params: { preset: 'custom', x: index(), y: 'orders' },
        customers: [
            { customer_id: 'a', monetary: 0, orders: 1, 'attribute.score': 9 },
            { customer_id: 'b', monetary: 50, orders: 2, 'attribute.score': 9 },
            { customer_id: 'c', monetary: 100, orders: 3, 'attribute.score': 1 },
        ],
        expect: [
            { customer_id: 'a', x_value: 25, segment: 'low-low' },
            { customer_id: 'b', x_value: 62.5, segment: 'low-low' },
            { customer_id: 'c', x_value: 75, segment: 'high-high' },
        ],
    },
];

function example(name: string, params: Params, given: readonly Given[], wanted: readonly Wanted[]): Case {
    return {
        name,
        params: { preset: 'custom', x: 'monetary', y: 'orders', ...params },
        customers: given.map(([customer_id, monetary, orders, more = {}]) => ({ customer_id, monetary, orders, ...more })),
        expect: wanted.map(([customer_id, segment]) => ({ customer_id, segment })),
    };
}

function index(): ParamValue {
    const indicators = [
        { measure: 'monetary', better: 'more', weight: 3 },
        { measure: 'attribute.score', better: 'more', weight: 1 },
    ];
    return { kind: 'index', name: 'worth', indicators, scale: 'min-max', weighting: 'typed' };
}

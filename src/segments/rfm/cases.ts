import type { Case, Params } from '../../domain/model';
import type { Row } from '../../domain/values';
import { binnings } from './cases/binnings';
import { corners } from './cases/corners';
import { own } from './cases/own';

/** Customers as id, days since the last order, orders and value. */
type Given = readonly [id: string, recency: number, orders: number, monetary: number];
/** What is expected as id, scores and segment. */
type Wanted = readonly [id: string, r: number, f: number, m: number, score: string, segment: string];

/** Worked out by hand from METHODS' definitions; edges are named where they explain the scores. */
export const cases: readonly Case[] = [
    example(
        'the fourteen-row fixture falls into four of the eight classes about its means 16.3 days, 2.2 days, 8.2',
        { scheme: 'eight', frequency: 'days' },
        [['1', 1, 2, 3], ['2', 37, 1, 2], ['3', 33, 3, 9], ['4', 2, 3, 18], ['5', 20, 3, 12], ['6', 5, 1, 5]],
        [
            ['1', 1, 0, 0, '100', '100'], ['2', 0, 0, 0, '000', '000'], ['3', 0, 1, 1, '011', '011'],
            ['4', 1, 1, 1, '111', '111'], ['5', 0, 1, 1, '011', '011'], ['6', 1, 0, 0, '100', '100'],
        ],
    ),
    example(
        'quantile edges 1.8, 2.6, 3.4 and 4.2 give five customers five scores',
        {},
        [['a', 1, 5, 50], ['b', 2, 4, 40], ['c', 3, 3, 30], ['d', 4, 1, 10], ['e', 5, 2, 20]],
        [
            ['a', 5, 5, 5, '555', 'champions'], ['b', 4, 4, 4, '444', 'loyal'], ['c', 3, 3, 3, '333', 'need-attention'],
            ['d', 2, 1, 1, '211', 'hibernating'], ['e', 1, 2, 2, '122', 'hibernating'],
        ],
    ),
    example(
        'coincident edges 1, 1, 1 and 2 skip scores, and equal values stay together',
        {},
        [['a', 10, 1, 7], ['b', 10, 1, 7], ['c', 10, 1, 7], ['d', 10, 1, 7], ['e', 10, 6, 7]],
        [
            ['a', 5, 1, 1, '511', 'new'], ['b', 5, 1, 1, '511', 'new'], ['c', 5, 1, 1, '511', 'new'],
            ['d', 5, 1, 1, '511', 'new'], ['e', 5, 5, 1, '551', 'champions'],
        ],
    ),
    example(
        'equal counts part equal values by customer as text',
        { binning: 'ntile' },
        [['10', 10, 1, 7], ['9', 10, 1, 7], ['2', 10, 1, 7], ['1', 10, 1, 7], ['a', 10, 1, 7]],
        [
            ['1', 1, 1, 1, '111', 'hibernating'], ['10', 2, 2, 2, '222', 'hibernating'], ['2', 3, 3, 3, '333', 'need-attention'],
            ['9', 4, 4, 4, '444', 'loyal'], ['a', 5, 5, 5, '555', 'champions'],
        ],
    ),
    example(
        'six customers in four equal counts are two, two, one and one, the worst first',
        { binning: 'ntile', bins: 4 },
        [['a', 60, 1, 10], ['b', 50, 1, 20], ['c', 40, 1, 30], ['d', 30, 1, 40], ['e', 20, 2, 50], ['f', 10, 2, 60]],
        [
            ['a', 1, 1, 1, '111', 'hibernating'], ['b', 1, 1, 1, '111', 'hibernating'], ['c', 2, 2, 2, '222', 'hibernating'],
            ['d', 2, 2, 2, '222', 'hibernating'], ['e', 3, 3, 3, '333', 'need-attention'], ['f', 4, 4, 4, '444', 'loyal'],
        ],
    ),
    example(
        'fewer customers than equal counts leave the best scores empty',
        { binning: 'ntile' },
        [['a', 9, 1, 5], ['b', 4, 2, 5], ['c', 4, 3, 4]],
        [['a', 1, 1, 2, '112', 'hibernating'], ['b', 2, 2, 3, '223', 'hibernating'], ['c', 3, 3, 1, '331', 'need-attention']],
    ),
    example(
        'equal widths put the edges 5, 3 and 50 in the middle, and a value on an edge below it',
        { binning: 'equal-width', bins: 2 },
        [['a', 0, 1, 0], ['b', 4, 2, 0], ['c', 5, 3, 50], ['d', 6, 4, 0], ['e', 10, 5, 100]],
        [
            ['a', 2, 1, 1, '211', 'hibernating'], ['b', 2, 1, 1, '211', 'hibernating'], ['c', 2, 1, 1, '211', 'hibernating'],
            ['d', 1, 2, 1, '121', 'hibernating'], ['e', 1, 2, 2, '122', 'hibernating'],
        ],
    ),
    example(
        'the mean of 0.1, 0.2 and 0.3 is 0.2, which is not above itself',
        { binning: 'mean' },
        [['a', 1, 1, 0.1], ['b', 2, 1, 0.2], ['c', 3, 4, 0.3]],
        [['a', 2, 1, 1, '211', 'hibernating'], ['b', 2, 1, 1, '211', 'hibernating'], ['c', 1, 2, 2, '122', 'hibernating']],
    ),
    example(
        'equal values are never above their own mean or quantiles',
        { binning: 'mean', monetary: 'mean' },
        [['a', 7, 3, 10], ['b', 7, 3, 10], ['c', 7, 3, 10], ['d', 7, 3, 10], ['e', 7, 3, 10], ['f', 7, 3, 10]],
        ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, 2, 1, 1, '211', 'hibernating'] as const),
    ),
    example(
        'the medians 2.5, 1.5 and 5 make two bins',
        { binning: 'median' },
        [['a', 1, 1, 5], ['b', 2, 1, 5], ['c', 3, 2, 5], ['d', 4, 9, 6]],
        [
            ['a', 2, 1, 1, '211', 'hibernating'], ['b', 2, 1, 1, '211', 'hibernating'],
            ['c', 1, 2, 1, '121', 'hibernating'], ['d', 1, 2, 2, '122', 'hibernating'],
        ],
    ),
    example(
        'edges by hand may stand in any order, and none at all is one score for everyone',
        { binning: 'custom', r_edges: [30], f_edges: [5, 1], m_edges: [] },
        [['a', 30, 1, 9], ['b', 31, 5, 8], ['c', 1, 6, -7]],
        [['a', 2, 1, 1, '211', 'hibernating'], ['b', 1, 2, 1, '121', 'hibernating'], ['c', 2, 3, 1, '231', 'at-risk']],
    ),
    example(
        'the rule of R’s rfm adds one to the medians 2, 3 and 2.5 and counts a value on the edge above it',
        { binning: 'rfm-package', bins: 2, scheme: 'rfm-package' },
        [['a', 1, 1, 1.5], ['b', 2, 3, 2.5], ['c', 3, 4, 3.5]],
        [['a', 2, 1, 1, '211', 'about-to-sleep'], ['b', 2, 1, 1, '211', 'about-to-sleep'], ['c', 1, 2, 2, '122', 'lost']],
    ),
    example(
        'from ten bins up scores are joined with a dash, and cells beyond the rules are others',
        { bins: 10 },
        [['a', 1, 1, 0], ['b', 11, 11, 10]],
        [['a', 10, 1, 1, '10-1-1', 'others'], ['b', 1, 10, 10, '1-10-10', 'others']],
    ),
    example(
        'the eight classes are the same whatever the binning',
        { scheme: 'eight', binning: 'ntile', bins: 10, threshold: 'median' },
        [['a', 1, 1, 10], ['b', 2, 2, 20], ['c', 3, 3, 30]],
        [['a', 1, 0, 0, '100', '100'], ['b', 1, 0, 0, '100', '100'], ['c', 0, 1, 1, '011', '011']],
    ),
    example(
        'thresholds by hand are met by recency on them and passed by frequency and value above them',
        { scheme: 'eight', threshold: 'custom', r_edges: [30], f_edges: [2], m_edges: [100] },
        [['a', 30, 2, 100], ['b', 31, 3, 101], ['c', 30, 3, 100.01], ['d', 1, 1, 500], ['e', 99, 9, 99], ['f', 99, 1, 101]],
        [
            ['a', 1, 0, 0, '100', '100'], ['b', 0, 1, 1, '011', '011'], ['c', 1, 1, 1, '111', '111'],
            ['d', 1, 0, 1, '101', '101'], ['e', 0, 1, 0, '010', '010'], ['f', 0, 0, 1, '001', '001'],
        ],
    ),
    example(
        'by the mean of scores 3, 1.8 and 3, scores above it are high',
        { scheme: 'eight', threshold: 'mean-of-scores' },
        [['a', 1, 1, 10], ['b', 2, 1, 20], ['c', 3, 1, 30], ['d', 4, 1, 40], ['e', 5, 6, 50]],
        [
            ['a', 1, 0, 0, '100', '100'], ['b', 1, 0, 0, '100', '100'], ['c', 0, 0, 0, '000', '000'],
            ['d', 0, 0, 1, '001', '001'], ['e', 0, 1, 1, '011', '011'],
        ],
    ),
    {
        name: 'frequency may be lines and value the mean of an order',
        params: { binning: 'custom', frequency: 'lines', monetary: 'mean', r_edges: [1, 2, 3, 4], f_edges: [4], m_edges: [10] },
        customers: [{ customer_id: 'a', recency_days: 1, orders: 2, days: 1, lines: 5, monetary: 20 }],
        expect: [
            {
                customer_id: 'a', frequency: 5, monetary_scored: 10, r_score: 5, f_score: 2, m_score: 1, rfm_score: '521',
                segment: 'potential-loyalists',
            },
        ],
    },
    ...corners,
    ...own,
    ...binnings,
];

function example(name: string, params: Params, given: readonly Given[], wanted: readonly Wanted[]): Case {
    return { name, params, customers: given.map(givenRow), expect: wanted.map(wantedRow) };
}

function givenRow([customer_id, recency_days, orders, monetary]: Given): Row {
    return { customer_id, recency_days, orders, monetary };
}

function wantedRow([customer_id, r_score, f_score, m_score, rfm_score, segment]: Wanted): Row {
    return { customer_id, r_score, f_score, m_score, rfm_score, segment };
}

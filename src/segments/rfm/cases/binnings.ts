import type { Case, Params } from '../../../domain/model';

/** Customers as id, days since the last order, orders, value; and the scores they get. */
type Line = readonly [id: string, recency: number, orders: number, monetary: number, scores: string];

/** The ways of binning that look at the whole queue or at the gaps, worked out by hand. */
export const binnings: readonly Case[] = [
    scored(
        'natural breaks lie in the widest gaps: days 1 2 3 | 10 11 | 30, orders 1 1 2 | 5 5 6, amounts 1 2 | 50 51 52 | 99',
        { binning: 'jenks', bins: 3, f_bins: 2 },
        [['a', 1, 1, 1, '311'], ['b', 2, 1, 2, '311'], ['c', 3, 2, 50, '312'], ['d', 10, 5, 51, '222'], ['e', 11, 5, 52, '222'], ['f', 30, 6, 99, '123']],
    ),
    scored(
        'two different values make two natural classes of five, and no customer has a score beyond',
        { binning: 'jenks' },
        [['a', 1, 1, 7, '511'], ['b', 1, 1, 7, '511'], ['c', 9, 4, 7, '421']],
    ),
    scored(
        'the one best and the next two get the scores 3 and 2; of equals the later ids stand further on in the queue',
        { binning: 'top-n', top_n: [1, 2] },
        [['a', 1, 9, 5, '321'], ['b', 2, 9, 5, '232'], ['c', 3, 1, 5, '212'], ['d', 4, 1, 5, '123']],
    ),
    scored(
        'the best fifth of six customers are two, since a share is rounded up; two fifths are three',
        { binning: 'top-percent', top_percent: [20, 20] },
        [['a', 1, 6, 60, '333'], ['b', 2, 5, 50, '333'], ['c', 3, 4, 40, '222'], ['d', 4, 3, 30, '111'], ['e', 5, 2, 20, '111'], ['f', 6, 1, 10, '111']],
    ),
    scored(
        'nested halves: days by their median 3.5, orders by 2 and 6 among the recent and the others, amounts by 15, itself, 45 and itself',
        { binning: 'nested', bins: 2 },
        [['a', 1, 1, 10, '211'], ['b', 2, 2, 20, '212'], ['c', 3, 3, 5, '221'], ['d', 4, 6, 40, '111'], ['e', 5, 6, 50, '112'], ['f', 6, 8, 9, '121']],
    ),
    scored(
        'each measure may be cut its own way: days by their mean 4, orders by hand at 1, amounts by their median 25',
        { r_binning: 'mean', f_binning: 'custom', f_edges: [1], m_binning: 'median' },
        [['a', 1, 1, 10, '211'], ['b', 2, 1, 20, '211'], ['c', 3, 2, 30, '222'], ['d', 10, 9, 40, '122']],
    ),
    {
        name: 'weights 2, 3 and 0.5 make of the scores 5, 1 and 1 the sum 13.5',
        params: { r_weight: 2, f_weight: 3, m_weight: 0.5 },
        customers: [{ customer_id: 'a', recency_days: 1, orders: 1, monetary: 1 }],
        expect: [{ customer_id: 'a', rfm_score: '511', weighted_score: 13.5 }],
    },
];

function scored(name: string, params: Params, lines: readonly Line[]): Case {
    return {
        name,
        params,
        customers: lines.map(([customer_id, recency_days, orders, monetary]) => ({ customer_id, recency_days, orders, monetary })),
        expect: lines.map(([customer_id, , , , rfm_score]) => ({ customer_id, rfm_score })),
    };
}

import type { Case, Params } from '../../domain/model';
import { apart } from './cases/apart';
import { example } from './cases/example';
import { within } from './cases/within';

const abc: Params = { method: 'abc' };

/** Worked out by hand: shares are of the value before the customer, and a tier ends where that share is reached. */
export const cases: readonly Case[] = [
    example(
        'ABC cuts by the share of value before the customer: 80 reaches the end of A, 95 that of B',
        abc,
        [['p', 50], ['q', 30], ['r', 10], ['s', 5], ['t', 3], ['u', 2]],
        [
            ['p', 1, 0, 'a'], ['q', 2, 0.5, 'a'], ['r', 3, 0.8, 'b'],
            ['s', 4, 0.9, 'b'], ['t', 5, 0.95, 'c'], ['u', 6, 0.98, 'c'],
        ],
    ),
    example(
        'the largest customer is A even when it alone is more than 80 of 100',
        abc,
        [['giant', 900], ['next', 80], ['last', 20]],
        [['giant', 1, 0, 'a'], ['next', 2, 0.9, 'b'], ['last', 3, 0.98, 'c']],
    ),
    example(
        'equal values are ordered by customer as text: 10 before 9, so that 9 follows 60 of 100',
        { abc_parts: [50, 50] },
        [['9', 30], ['10', 30], ['a', 40]],
        [['a', 1, 0, 'a'], ['10', 2, 0.4, 'a'], ['9', 3, 0.7, 'b']],
    ),
    example(
        'tenths add up as tenths: 0.1 and 0.2 are exactly 0.3 of 1',
        { abc_parts: [30, 40, 30] },
        [['p', 0.2], ['q', 0.7], ['r', 0.1]],
        [['q', 1, 0, 'a'], ['p', 2, 0.7, 'c'], ['r', 3, 0.9, 'c']],
    ),
    example(
        'parts that fall short of a hundred leave the rest a tier of its own',
        { abc_parts: [40, 30, 20] },
        [['p', 40], ['q', 30], ['r', 20], ['s', 10]],
        [['p', 1, 0, 'a'], ['q', 2, 0.4, 'b'], ['r', 3, 0.7, 'c'], ['s', 4, 0.9, 'd']],
    ),
    example(
        'the pyramid counts customers: of five the first is one of a hundred, the second past a fifth is small',
        { method: 'pyramid' },
        [['p', 5], ['q', 4], ['r', 3], ['s', 2], ['t', 1]],
        [['p', 1, 0, 'vip'], ['q', 2, 5 / 15, 'small'], ['r', 3, 9 / 15, 'small'], ['s', 4, 12 / 15, 'small'], ['t', 5, 14 / 15, 'small']],
    ),
    example(
        'deciles of five customers are every second tenth',
        { method: 'deciles' },
        [['p', 5], ['q', 4], ['r', 3], ['s', 2], ['t', 1]],
        [
            ['p', 1, 0, 'decile-1'], ['q', 2, 5 / 15, 'decile-3'], ['r', 3, 9 / 15, 'decile-5'],
            ['s', 4, 12 / 15, 'decile-7'], ['t', 5, 14 / 15, 'decile-9'],
        ],
    ),
    example(
        'a value on a threshold stays below it',
        { method: 'thresholds', edges: [10, 100] },
        [['p', 101], ['q', 100], ['r', 11], ['s', 10]],
        [['p', 1, 0, 'band-1'], ['q', 2, 101 / 222, 'band-2'], ['r', 3, 201 / 222, 'band-2'], ['s', 4, 212 / 222, 'band-3']],
    ),
    example(
        'thresholds that nobody set lie at what a fifth and what half exceed, to two digits: 400 and 200',
        { method: 'thresholds' },
        [['p', 501], ['q', 402], ['r', 303], ['s', 204], ['t', 105]],
        [['p', 1, 0, 'band-1'], ['q', 2, 501 / 1515, 'band-1'], ['r', 3, 903 / 1515, 'band-2'], ['s', 4, 1206 / 1515, 'band-3'], ['t', 5, 1410 / 1515, 'band-3']],
    ),
    ...apart,
    ...within,
];

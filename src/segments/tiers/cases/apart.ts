import type { Case } from '../../../domain/model';
import { example } from './example';

/** Values of zero, below zero and not known. */
export const apart: readonly Case[] = [
    example(
        'shares are of what is above zero, 100; who is at zero or below is in the last tier, behind all of it',
        { method: 'abc' },
        [['p', 60], ['q', 40], ['r', 0], ['s', -50]],
        [['p', 1, 0, 'a'], ['q', 2, 0.6, 'a'], ['r', 3, 1, 'c'], ['s', 4, 1, 'c']],
    ),
    example(
        'where nobody is above zero there are no shares and all are in the last tier',
        { method: 'abc' },
        [['p', 0], ['q', -1]],
        [['p', 1, null, 'c'], ['q', 2, null, 'c']],
    ),
    example(
        'a customer without a value has no rank and no tier, and counts among nobody',
        { method: 'deciles' },
        [['p', 2], ['q', null], ['r', 1]],
        [['p', 1, 0, 'decile-1'], ['q', null, null, 'unknown'], ['r', 2, 2 / 3, 'decile-6']],
    ),
    example(
        'heavy, medium and light are parts of those who have any; the others are apart',
        { method: 'usage' },
        [['p', 9], ['q', 1], ['r', 0], ['s', -2], ['t', null]],
        [['p', 1, 0, 'heavy'], ['q', 2, 0.9, 'light'], ['r', 3, 1, 'none'], ['s', 4, 1, 'none'], ['t', null, null, 'unknown']],
    ),
    example(
        'of six with any value a fifth is two, half is three, and light the last three',
        { method: 'usage' },
        [['p', 6], ['q', 5], ['r', 4], ['s', 3], ['t', 2], ['u', 1]],
        [
            ['p', 1, 0, 'heavy'], ['q', 2, 6 / 21, 'heavy'], ['r', 3, 11 / 21, 'medium'],
            ['s', 4, 15 / 21, 'light'], ['t', 5, 18 / 21, 'light'], ['u', 6, 20 / 21, 'light'],
        ],
    ),
    example('a single customer is the best there is', { method: 'pyramid' }, [['p', 7]], [['p', 1, 0, 'vip']]),
    example(
        'equal values are one after the other by customer, and thresholds nobody set are one: nobody is above it',
        { method: 'thresholds' },
        [['p', 5], ['q', 5]],
        [['p', 1, 0, 'band-2'], ['q', 2, 0.5, 'band-2']],
    ),
];

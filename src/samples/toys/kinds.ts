import { dayOf } from '../calendar';
import { familyRhythm, institutionRhythm, saleRhythm, type Rhythm } from './seasons';
import { firstDay, lastDay } from './span';
import type { CustomerType } from './words';

/** How a kind of customer buys. A customer draws its own rate and leaving rate from the kind's gamma distributions. */
export interface Kind {
    count: number;
    type: CustomerType;
    /** Days between which its customers register; null for whenever newcomers come, a quarter before the data begin. */
    joins: readonly [from: number, to: number] | null;
    rhythm: Rhythm;
    /** Orders a year while a customer: shape and mean. */
    rate: readonly [shape: number, mean: number];
    /** The share that leaves after one order and, of the rest, how often a year; or between which days; or never. */
    leaving: { atOnce: number; shape: number; mean: number } | { from: number; to: number } | null;
    /** 1: orders at any time; more: at steadier distances. */
    regularity: number;
    /** Lines of an order beyond the first, on average. */
    moreLines: number;
    /** Chance that a line comes back. */
    returns: number;
    /** Weights of satisfaction 1 to 5. */
    satisfaction: readonly number[];
    /** What every customer of the kind must have done; histories are drawn until it holds. */
    holds(days: readonly number[]): boolean;
}

/** The first day of the two months in which favourites change. */
export const changeDay = dayOf('2025-11-01');
export const waveDays = [dayOf('2025-09-12'), dayOf('2025-10-19')] as const;
const lapsedBefore = dayOf('2025-03-16');

const content = [2, 4, 18, 45, 31];
const delighted = [0, 1, 6, 38, 55];
const sour = [18, 28, 32, 16, 6];

export const kinds = {
    regular: {
        count: 4580,
        type: 'family',
        joins: null,
        rhythm: familyRhythm,
        rate: [2.2, 3.3],
        leaving: { atOnce: 0.16, shape: 1.2, mean: 1.5 },
        regularity: 1,
        moreLines: 1.05,
        returns: 0.02,
        satisfaction: content,
        holds: (days) => days.length > 0,
    },
    champion: {
        count: 120,
        type: 'family',
        joins: [firstDay - 900, firstDay + 420],
        rhythm: familyRhythm,
        rate: [12, 7.2],
        leaving: null,
        regularity: 2.5,
        moreLines: 1.35,
        returns: 0.008,
        satisfaction: delighted,
        holds: (days) => days.length >= 14 && (days.at(-1) ?? 0) > lastDay - 50,
    },
    lapsed: {
        count: 90,
        type: 'family',
        joins: [firstDay - 900, firstDay + 150],
        rhythm: familyRhythm,
        rate: [12, 6.5],
        leaving: { from: firstDay + 480, to: lapsedBefore },
        regularity: 2,
        moreLines: 1.3,
        returns: 0.025,
        satisfaction: sour,
        holds: (days) => days.length >= 8,
    },
    wave: {
        count: 340,
        type: 'family',
        joins: waveDays,
        rhythm: familyRhythm,
        rate: [1.2, 1.6],
        leaving: { atOnce: 0, shape: 1.2, mean: 1.4 },
        regularity: 1,
        moreLines: 0.8,
        returns: 0.025,
        satisfaction: content,
        holds: (days) => (days[0] ?? 0) <= waveDays[1],
    },
    speculator: {
        count: 330,
        type: 'family',
        joins: null,
        rhythm: saleRhythm,
        rate: [2, 2.6],
        leaving: { atOnce: 0, shape: 1.5, mean: 0.25 },
        regularity: 1,
        moreLines: 1.3,
        returns: 0.04,
        satisfaction: [4, 12, 44, 30, 10],
        holds: (days) => days.length >= 2,
    },
    changer: {
        count: 80,
        type: 'family',
        joins: [firstDay - 900, firstDay + 700],
        rhythm: familyRhythm,
        rate: [8, 4.2],
        leaving: null,
        regularity: 1.5,
        moreLines: 1.1,
        returns: 0.015,
        satisfaction: content,
        holds: (days) =>
            days.filter((day) => day < changeDay).length >= 5 && days.filter((day) => day >= changeDay).length >= 2,
    },
    unprofitable: {
        count: 300,
        type: 'family',
        joins: null,
        rhythm: familyRhythm,
        rate: [4, 4],
        leaving: { atOnce: 0, shape: 1.5, mean: 0.5 },
        regularity: 1,
        moreLines: 0.8,
        returns: 0.2,
        satisfaction: [16, 24, 36, 18, 6],
        holds: (days) => days.length >= 2,
    },
    chain: {
        count: 32,
        type: 'chain',
        joins: [firstDay - 1000, lastDay - 330],
        rhythm: institutionRhythm,
        rate: [10, 7],
        leaving: { atOnce: 0, shape: 2, mean: 0.07 },
        regularity: 5,
        moreLines: 5.5,
        returns: 0.012,
        satisfaction: [1, 4, 20, 50, 25],
        holds: (days) => days.length >= 6,
    },
    independent: {
        count: 92,
        type: 'independent',
        joins: [firstDay - 1000, lastDay - 60],
        rhythm: institutionRhythm,
        rate: [4, 2.8],
        leaving: { atOnce: 0, shape: 1.3, mean: 0.4 },
        regularity: 2,
        moreLines: 4,
        returns: 0.015,
        satisfaction: [4, 12, 38, 34, 12],
        holds: (days) => days.length > 0,
    },
    bargainer: {
        count: 18,
        type: 'independent',
        joins: [firstDay - 700, lastDay - 300],
        rhythm: institutionRhythm,
        rate: [6, 3.6],
        leaving: { atOnce: 0, shape: 1.3, mean: 0.2 },
        regularity: 2,
        moreLines: 4,
        returns: 0.05,
        satisfaction: sour,
        holds: (days) => days.length >= 3,
    },
} satisfies Record<string, Kind>;

export type KindId = keyof typeof kinds;
export const kindIds: readonly KindId[] = Object.keys(kinds).filter((id): id is KindId => id in kinds);

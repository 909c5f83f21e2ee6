import { dayOf } from '../calendar';
import { firstDay, lastDay, opening } from './span';

type Range = readonly [low: number, high: number];

/** How a kind of customer orders. */
export interface Kind {
    count: number;
    /** Orders a week while it is a customer: the mean, and the shape of the gamma over customers. */
    rate: number;
    shape: number;
    /** Weights of the days of the week, Sunday first. */
    week: readonly number[];
    /** Weights of lunch, afternoon, dinner and night. */
    meals: readonly number[];
    stores: readonly number[];
    /** Weights of the eight categories. */
    wants: readonly number[];
    /** Lines of an order beyond the first. */
    moreLines: number;
    /** How likely an order uses what offer there is. */
    coupons: number;
    /** Whose holidays it keeps. */
    season: 'office' | 'home' | 'student';
    /** The day of the first order, and of leaving; without the second it stays. */
    start: Range;
    leaves: Range | null;
    /** The chance, each day, to be gone. */
    loss: number;
}

const everyDay = [1.15, 0.9, 0.9, 0.95, 0.95, 1.1, 1.15];

const regular: Kind = {
    count: 1_660,
    rate: 0.31,
    shape: 0.9,
    week: everyDay,
    meals: [4, 0.6, 4, 0.7],
    stores: [22, 20, 24, 24, 10],
    wants: [30, 22, 10, 14, 7, 4, 3, 10],
    moreLines: 0.8,
    coupons: 0.3,
    season: 'home',
    start: [firstDay, lastDay - 25],
    leaves: null,
    loss: 0.02,
};

export const kinds = {
    regular,
    officeLunch: {
        ...regular,
        count: 250,
        rate: 1.12,
        shape: 7,
        week: [0.02, 1.35, 1.35, 1.3, 1.4, 1.4, 0.04],
        meals: [1, 0, 0, 0],
        stores: [60, 0, 0, 2, 38],
        wants: [58, 24, 5, 4, 0, 0, 4, 5],
        moreLines: 0.3,
        coupons: 0.2,
        season: 'office',
        start: [firstDay + 7, firstDay + 100],
        loss: 0,
    },
    weekendFamily: {
        ...regular,
        count: 330,
        rate: 0.36,
        shape: 5,
        week: [2.9, 0.06, 0.06, 0.06, 0.06, 0.9, 2.96],
        meals: [2, 0, 8, 0],
        stores: [4, 2, 60, 34, 0],
        wants: [10, 9, 16, 22, 6, 28, 1, 8],
        moreLines: 2.2,
        coupons: 0.4,
        start: [firstDay, firstDay + 90],
        loss: 0.001,
    },
    lateNight: {
        ...regular,
        count: 300,
        rate: 0.58,
        shape: 3,
        week: [0.9, 0.75, 0.8, 0.85, 1, 1.4, 1.3],
        meals: [0, 0, 1, 9],
        stores: [3, 92, 0, 5, 0],
        wants: [6, 10, 1, 24, 40, 0, 1, 18],
        moreLines: 1.3,
        coupons: 0.25,
        season: 'student',
        start: [firstDay, firstDay + 70],
        loss: 0.001,
    },
    couponHunter: {
        ...regular,
        count: 380,
        rate: 0.24,
        shape: 4,
        week: [0, 0, 0, 7, 0, 0, 0],
        meals: [6, 1, 3, 0],
        wants: [44, 26, 6, 16, 4, 0, 0, 4],
        moreLines: 0.3,
        coupons: 1,
        start: [firstDay, firstDay + 110],
        loss: 0.001,
    },
    openingOnce: {
        ...regular,
        count: 560,
        rate: 0,
        meals: [6, 1, 3, 0],
        stores: [0, 0, 0, 0, 1],
        moreLines: 0.35,
        coupons: 1,
        start: [opening.from, opening.to],
    },
    lapsed: {
        ...regular,
        count: 230,
        rate: 0.85,
        shape: 9,
        meals: [5, 0.5, 4, 0.5],
        stores: [50, 8, 14, 14, 14],
        coupons: 0.25,
        season: 'office',
        start: [firstDay, firstDay + 30],
        leaves: [dayOf('2018-02-03'), dayOf('2018-02-10')],
        loss: 0,
    },
    changer: {
        ...regular,
        count: 60,
        rate: 1.1,
        shape: 9,
        stores: [45, 5, 10, 5, 35],
        coupons: 0.2,
        start: [firstDay, firstDay + 50],
        loss: 0,
    },
    springNew: {
        ...regular,
        count: 230,
        rate: 0.5,
        stores: [25, 25, 20, 15, 15],
        coupons: 0.5,
        start: [dayOf('2018-03-05'), lastDay],
        loss: 0.01,
    },
} satisfies Record<string, Kind>;
export type KindId = keyof typeof kinds;
export const kindIds: readonly KindId[] = Object.keys(kinds).filter((id): id is KindId => id in kinds);

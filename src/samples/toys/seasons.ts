import { dayOf, isoOf, weekdayOf } from '../calendar';
import { firstDay, lastDay } from './span';
import type { Campaign } from './words';

/** A sale that returns each year: how much more families buy on its days, and the discounts it gives. */
interface Sale {
    campaign: Campaign;
    from: number;
    to: number;
    boost: number;
    discount: readonly [low: number, high: number];
}

const springFestivals: readonly number[] = [dayOf('2023-01-22'), dayOf('2024-02-10'), dayOf('2025-01-29')];

const sales: readonly Sale[] = [2023, 2024, 2025].flatMap((year, position) => [
    festivalSale(springFestivals[position] ?? firstDay),
    sale('childrensDay', year, '05-25', '06-01', 1.7, [0.06, 0.15]),
    sale('midYear', year, '06-02', '06-20', 1.5, [0.08, 0.18]),
    sale('midYear', year, '06-16', '06-18', 4.2, [0.14, 0.26]),
    sale('doubleEleven', year, '11-01', '11-11', 1.8, [0.08, 0.18]),
    sale('doubleEleven', year, '11-10', '11-11', 6.5, [0.16, 0.3]),
    sale('doubleTwelve', year, '12-10', '12-12', 2.1, [0.08, 0.18]),
]);

/** By day: the sale of that day, the strongest where two meet. */
const saleByDay: readonly (Sale | null)[] = days().map((day) =>
    sales.reduce<Sale | null>((best, one) => {
        const isOn = one.from <= day && day <= one.to;
        return isOn && (best === null || one.boost > best.boost) ? one : best;
    }, null),
);

export function saleOn(day: number): Sale | null {
    return saleByDay[day - firstDay] ?? null;
}

/** How buying is spread over the days: running totals, a day weighing 1 on average. */
export interface Rhythm {
    until: Float64Array;
    total: number;
}

const familyMonths = [0.98, 0.86, 0.9, 0.94, 0.98, 1.04, 0.9, 0.98, 1, 0.98, 1.08, 1.1];
const familyWeek = [1.3, 0.9, 0.88, 0.9, 0.92, 1.02, 1.28];
const institutionMonths = [0.75, 1, 1.3, 1.05, 1.1, 1, 0.75, 1.3, 1.2, 0.95, 1, 0.8];
const institutionWeek = [0.12, 1.3, 1.25, 1.2, 1.15, 1.05, 0.35];

export const familyRhythm = rhythm(
    (day) => familySeason(day) * (isSpringFestival(day, -2, 6) ? 0.35 : 1) * (saleOn(day)?.boost ?? 1),
);
export const newcomerRhythm = rhythm(
    (day) => (1 + (0.35 * (day - firstDay)) / 365) * familySeason(day) * (saleOn(day)?.boost ?? 1),
);
export const saleRhythm = rhythm((day) => (saleOn(day)?.boost ?? 0) * familySeason(day));
export const institutionRhythm = rhythm(
    (day) => seasonal(day, institutionMonths, institutionWeek) * (isSpringFestival(day, -6, 9) ? 0.05 : 1),
);

/** The day on which the running total reaches a point of a rhythm; null after the last day. */
export function dayAt({ until }: Rhythm, point: number): number | null {
    let low = 0;
    let high = until.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((until[middle] ?? 0) < point) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low === until.length ? null : firstDay + low;
}

/** The running total before a day. */
export function pointBefore({ until }: Rhythm, day: number): number {
    return until[day - firstDay - 1] ?? 0;
}

function rhythm(weightOn: (day: number) => number): Rhythm {
    const weights = days().map(weightOn);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    let running = 0;
    const until = Float64Array.from(weights, (weight) => (running += (weight * weights.length) / sum));
    return { until, total: running };
}

function familySeason(day: number): number {
    return seasonal(day, familyMonths, familyWeek);
}

function seasonal(day: number, months: readonly number[], week: readonly number[]): number {
    return (months[Number(isoOf(day).slice(5, 7)) - 1] ?? 1) * (week[weekdayOf(day)] ?? 1);
}

function isSpringFestival(day: number, from: number, to: number): boolean {
    return springFestivals.some((festival) => festival + from <= day && day <= festival + to);
}

function festivalSale(festival: number): Sale {
    return { campaign: 'newYear', from: festival - 21, to: festival - 6, boost: 1.5, discount: [0.05, 0.14] };
}

function sale(
    campaign: Campaign,
    year: number,
    from: string,
    to: string,
    boost: number,
    discount: readonly [number, number],
): Sale {
    return { campaign, from: dayOf(`${year}-${from}`), to: dayOf(`${year}-${to}`), boost, discount };
}

function days(): number[] {
    return Array.from({ length: lastDay - firstDay + 1 }, (_day, position) => firstDay + position);
}

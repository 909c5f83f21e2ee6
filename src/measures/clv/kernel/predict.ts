import type { Fit } from './fit';
import { models } from './models';

/** What a fit says of customers; where leaving cannot be told, of customers who do not leave. */
export interface Predictor {
    /** The chance of being still here; NaN where it cannot be told. */
    alive(x: number, last: number, age: number): number;
    /** The share of what `ahead` says that is to be expected: the chance of being still here, or all of it. */
    here(x: number, last: number, age: number): number;
    /** Purchases in the next `time` of one who is still here. */
    ahead(x: number, age: number, time: number): number;
    newcomer(time: number): number;
}

/** Null where there was nothing to learn from. */
export function predictorOf({ model, params, verdict, nbd }: Pick<Fit, 'model' | 'params' | 'verdict' | 'nbd'>): Predictor | null {
    if (verdict === 'no-repeats' || verdict === 'too-few') return null;
    const isBlind = verdict === 'unidentifiable';
    const used = isBlind ? models.nbd : model;
    const by = isBlind ? nbd.params : params;
    const here = (x: number, last: number, age: number) => used.alive(by, x, last, age);
    return {
        here,
        alive: isBlind ? () => Number.NaN : here,
        ahead: used.aheadOf(by),
        newcomer: (time) => used.newcomer(by, time),
    };
}

/** A time to look ahead, month by month, and what money is worth less a year later. */
export interface Horizon {
    months: number;
    /** One month in the unit of the model’s times. */
    monthLength: number;
    yearlyRate: number;
}

/** Orders of one who is still here until the horizon, and the same with each month’s discounted from its end; keeps what it has worked out. */
export function monthsAhead({ ahead }: Predictor, { months, monthLength, yearlyRate }: Horizon): (x: number, age: number) => readonly [orders: number, discounted: number] {
    const known = new Map<number, Map<number, readonly [number, number]>>();
    const count = (x: number, age: number): readonly [number, number] => {
        let [orders, discounted] = [0, 0];
        for (let month = 1; month <= months; month += 1) {
            const until = ahead(x, age, month * monthLength);
            discounted += (until - orders) / (1 + yearlyRate) ** (month / 12);
            orders = until;
        }
        return [orders, discounted];
    };
    return (x, age) => {
        let ofX = known.get(x);
        if (ofX === undefined) known.set(x, (ofX = new Map()));
        let found = ofX.get(age);
        if (found === undefined) ofX.set(age, (found = count(x, age)));
        return found;
    };
}

/**
 * The chance that a customer is still here on each of the days from the first purchase to `until`, as it looked on that day: it falls
 * while nothing is bought and jumps up with each purchase. `purchases` are days, the first being 0, and one model unit has `unitDays`.
 */
export function aliveThrough(predictor: Predictor, purchases: readonly number[], until: number, unitDays: number, stepDays = 1): { day: number; alive: number }[] {
    const days = [...new Set(purchases)].sort((a, b) => a - b);
    const points = new Set([...days.map((day) => Math.max(0, day - 1)), ...days, until]);
    for (let day = 0; day <= until; day += stepDays) points.add(day);
    return [...points]
        .filter((day) => day <= until)
        .sort((a, b) => a - b)
        .map((day) => {
            const past = days.filter((each) => each <= day);
            const last = past.at(-1) ?? 0;
            return { day, alive: predictor.alive(Math.max(0, past.length - 1), last / unitDays, day / unitDays) };
        });
}

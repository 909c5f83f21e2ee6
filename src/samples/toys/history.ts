import type { Random } from '../random';
import { drawCustomer, drawRegistration, type Customer } from './customers';
import { kinds, type KindId } from './kinds';
import { dayAt, pointBefore } from './seasons';
import { firstDay, lastDay } from './span';

export interface Buyer {
    customer: Customer;
    /** The days it orders on. */
    days: number[];
}

/** A customer that has done what its kind promises. */
export function drawBuyer(random: Random, kind: KindId): Buyer {
    for (;;) {
        const registered = drawRegistration(random, kind);
        const days = drawDays(random, kind, registered);
        if (kinds[kind].holds(days)) {
            return { customer: drawCustomer(random, kind, registered), days };
        }
    }
}

/**
 * Buying at the customer's own rate until it leaves, both gamma-mixed over customers
 * (Schmittlein, Morrison and Colombo 1987), with time running faster in the season.
 */
function drawDays(random: Random, id: KindId, registered: number): number[] {
    const { rhythm, rate, regularity } = kinds[id];
    const perDay = random.gamma(rate[0], rate[1]) / 365;
    const isOld = registered < firstDay;
    const delay = random.chance(0.8) ? 0 : random.whole(1, 25);
    const start = isOld ? firstDay : Math.min(lastDay, registered + delay);
    const gap = () => random.gamma(regularity, 1 / perDay);
    const left = leavingDay(random, id, start);
    const days: number[] = [];
    let point = pointBefore(rhythm, start) + (isOld ? gap() : 1e-9);
    for (let day = dayAt(rhythm, point); day !== null && (day <= left || (days.length === 0 && !isOld)); ) {
        days.push(day);
        point += gap();
        day = dayAt(rhythm, point);
    }
    return days;
}

function leavingDay(random: Random, id: KindId, start: number): number {
    const { leaving } = kinds[id];
    if (leaving === null) {
        return lastDay;
    }
    if ('from' in leaving) {
        return random.whole(leaving.from, leaving.to);
    }
    if (random.chance(leaving.atOnce)) {
        return start;
    }
    const yearly = random.gamma(leaving.shape, leaving.mean);
    return start + (random.gamma(1, 1) / yearly) * 365;
}

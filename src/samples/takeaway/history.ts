import type { Random } from '../random';
import { kindIds, kinds, type Kind, type KindId } from './kinds';
import type { Customer } from './orders';
import { rhythm } from './seasons';
import { firstDay, lastDay } from './span';
import type { Channel } from './words';

/** A customer and the days of its orders. */
export interface Buyer {
    customer: Customer;
    days: number[];
}

/** What to expect of each day, and the most of any. */
const rhythms = new Map(
    kindIds.map((kind) => {
        const expected = rhythm(kinds[kind]);
        return [kind, { expected, highest: Math.max(...expected) }];
    }),
);
const storesBeforeFifth = 4;

export function drawBuyer(random: Random, kindId: KindId, fifthOpens: number): Buyer {
    const kind: Kind = kinds[kindId];
    const start = startOf(random, kindId);
    const store = random.weighted(start < fifthOpens ? kind.stores.slice(0, storesBeforeFifth) : kind.stores);
    const rate = kind.rate === 0 ? 0 : random.gamma(kind.shape, kind.rate);
    const customer: Customer = { id: '', kind: kindId, rate, store, channel: drawChannel(random, kindId) };
    const leaves = kind.leaves === null ? lastDay : random.whole(...kind.leaves);
    const days = [start];
    const { expected } = rhythms.get(kindId) ?? {};
    for (let day = start + 1; day <= leaves && rate > 0; day += 1) {
        if (kind.loss > 0 && random.chance(kind.loss)) break;
        if (random.chance(Math.min(0.95, rate * (expected?.[day - firstDay] ?? 0)))) days.push(day);
    }
    return { customer, days };
}

/** A first order falls on a day on which such customers order at all. */
function startOf(random: Random, kindId: KindId): number {
    const { start }: Kind = kinds[kindId];
    const { expected, highest = 1 } = rhythms.get(kindId) ?? {};
    for (;;) {
        const day = random.whole(...start);
        if (random.chance((expected?.[day - firstDay] ?? 0) / highest)) return day;
    }
}

/** Mini-programs were new and gained on the app; the elderly ring. */
function drawChannel(random: Random, kind: KindId): Channel {
    const shares = kind === 'springNew' ? [10, 88, 2] : kind === 'weekendFamily' ? [48, 30, 22] : [56, 38, 6];
    return (['app', 'miniProgram', 'phone'] as const)[random.weighted(shares)] ?? 'app';
}

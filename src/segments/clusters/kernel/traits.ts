import { at } from './points';
import { medianOf, meansBy, mediansBy } from './grouped';

/** From this distance on, in standard deviations, a mean sets a cluster apart, and from this one strongly so. */
const apartFrom = 0.4;
const farFrom = 1.2;
const mostTraits = 3;

/** What sets each cluster apart, as `v2++ v1-`: which measures lie above or below the mean, the farthest first. */
export function traitsOf(standard: readonly Float64Array[], labels: Uint8Array, k: number): string[] {
    const means = standard.map((column) => meansBy(column, labels, k));
    return Array.from({ length: k }, (_, c) =>
        means
            .map((mean, i) => ({ i, by: at(mean, c) }))
            .filter(({ by }) => Math.abs(by) >= apartFrom)
            .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.i - b.i)
            .slice(0, mostTraits)
            .map(({ i, by }) => `v${i + 1}${(by > 0 ? '+' : '-').repeat(Math.abs(by) >= farFrom ? 2 : 1)}`)
            .join(' '),
    );
}

/**
 * What each cluster asks for, from what it spends and how long ago: those who spend more than the mean are kept, or saved
 * when half of them have been away longer than half of all; of the others the fresh with one order or fewer than usual
 * are new, the other fresh ones grow; of those away, the better half is woken.
 */
export function tonesOf(of: { monetary: Float64Array; recency: Float64Array; orders: Float64Array }, labels: Uint8Array, k: number): string[] {
    const spent = meansBy(of.monetary, labels, k);
    const away = mediansBy(of.recency, labels, k);
    const orders = meansBy(of.orders, labels, k);
    const ones = new Uint8Array(labels.length);
    const mean = meansBy(of.monetary, ones, 1)[0] ?? NaN;
    const usualAway = medianOf(of.recency);
    const usualOrders = medianOf(of.orders);
    const middle = medianOf(spent);
    return Array.from({ length: k }, (_, c) => {
        const isAway = at(away, c) > usualAway;
        if (at(spent, c) >= mean) return isAway ? 'save' : 'keep';
        if (isAway) return at(spent, c) >= middle && k > 2 ? 'wake' : 'rest';
        if (!(at(away, c) <= usualAway)) return 'rest';
        return at(orders, c) <= usualOrders ? 'new' : 'grow';
    });
}

import type { KernelTable } from '../../../domain/kernel';
import type { History } from './history';
import type { SpendFit } from './spendFit';

type Remark = readonly [remark: string, value: number];

/**
 * What is unusual in the data, with the figure that shows it: reasons why a fit may not come to rest or not be believed.
 * `mostly-once`: share who never came back; `few-repeaters`: customers who did; `same-start`: all began on one day; `same-end`: share of
 * repeaters last seen in the last tenth of their time, so that hardly anyone has had time to be missed; `heavy-buyer`: times as many
 * repeats as one customer in a hundred exceeds; `short-watch`: mean time watched over the mean time between purchases; `spend-goes-with-orders`:
 * correlation of value and frequency, which Gamma-Gamma takes to be none; `nothing-paid`: share of repeaters whose orders are worth nothing.
 */
export function remarksOn(history: History, spent: SpendFit): KernelTable {
    const remarks = [...ofHistory(history), ...ofSpend(history, spent)];
    return { remark: remarks.map(([remark]) => remark), value: Float64Array.from(remarks, ([, value]) => value) };
}

function ofHistory(history: History): Remark[] {
    const { customers, repeats, size, count, last, age, mostRepeats } = history;
    if (customers === 0) return [];
    let [repeaters, recent, watched, active] = [0, 0, 0, 0];
    const ages = new Set<number>();
    for (let row = 0; row < size; row += 1) {
        const times = count[row] ?? 0;
        ages.add(age[row] ?? 0);
        watched += times * (age[row] ?? 0);
        if ((history.x[row] ?? 0) === 0) continue;
        repeaters += times;
        active += times * (last[row] ?? 0);
        if ((last[row] ?? 0) >= 0.9 * (age[row] ?? 0)) recent += times;
    }
    const usual = percentile(history, 0.99);
    const found: (Remark | false)[] = [
        repeaters / customers < 0.1 && ['mostly-once', 1 - repeaters / customers],
        repeaters < 100 && ['few-repeaters', repeaters],
        ages.size === 1 && ['same-start', 1],
        repeaters > 0 && recent / repeaters > 0.7 && ['same-end', recent / repeaters],
        mostRepeats > 5 * Math.max(usual, 2) && ['heavy-buyer', mostRepeats / Math.max(usual, 1)],
        active > 0 && watched / customers < active / repeats && ['short-watch', watched / customers / (active / repeats)],
    ];
    return found.filter((each) => each !== false);
}

function ofSpend(history: History, spent: SpendFit): Remark[] {
    let repeaters = 0;
    for (let row = 0; row < history.size; row += 1) if ((history.x[row] ?? 0) > 0) repeaters += history.count[row] ?? 0;
    const found: (Remark | false)[] = [
        Math.abs(spent.correlation) > 0.3 && ['spend-goes-with-orders', spent.correlation],
        repeaters > 0 && spent.customers / repeaters < 0.95 && ['nothing-paid', 1 - spent.customers / repeaters],
    ];
    return found.filter((each) => each !== false);
}

function percentile({ x, count, customers, mostRepeats }: History, share: number): number {
    const counted = new Float64Array(mostRepeats + 1);
    for (let row = 0; row < x.length; row += 1) counted[x[row] ?? 0] = (counted[x[row] ?? 0] ?? 0) + (count[row] ?? 0);
    let below = 0;
    const found = counted.findIndex((each) => (below += each) >= share * customers);
    return found < 0 ? mostRepeats : found;
}

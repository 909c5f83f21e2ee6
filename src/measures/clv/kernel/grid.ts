import type { KernelTable } from '../../../domain/kernel';
import type { History } from './history';
import type { Predictor } from './predict';
import type { Settings } from './settings';

const mostAcross = 24;
const steps = 24;

/**
 * What would be expected of customers who have been here as long as the oldest one, by how often they came back and how long ago they
 * were last seen. Combinations that cannot be are left out: nobody came back more often than there were days.
 */
export function gridOf(history: History, predictor: Predictor | null, { unitDays, horizon }: Settings): KernelTable {
    const age = history.age.reduce((most, each) => Math.max(most, each), 0);
    const rows: { repeats: number; recency: number; alive: number; orders: number }[] = [];
    for (const x of predictor === null || age === 0 ? [] : across(history)) {
        for (let step = 0; step <= steps; step += 1) {
            const last = Math.round((age * unitDays * step) / steps) / unitDays;
            const isPossible = x === 0 ? step === 0 : last * unitDays >= x;
            if (!isPossible || predictor === null) continue;
            const orders = predictor.here(x, last, age) * predictor.ahead(x, age, horizon.months * horizon.monthLength);
            rows.push({ repeats: x, recency: (age - last) * unitDays, alive: predictor.alive(x, last, age), orders });
        }
    }
    return {
        repeats: Float64Array.from(rows, ({ repeats }) => repeats),
        recency_days: Float64Array.from(rows, ({ recency }) => Math.round(recency)),
        tenure_days: Float64Array.from(rows, () => Math.round(age * unitDays)),
        p_alive: Float64Array.from(rows, ({ alive }) => alive),
        expected_orders: Float64Array.from(rows, ({ orders }) => orders),
    };
}

/** Numbers of repeats from none to what one customer in a hundred exceeds, at most so many of them. */
function across({ x, count, customers, mostRepeats }: History): number[] {
    const counted = new Float64Array(mostRepeats + 1);
    for (let row = 0; row < x.length; row += 1) {
        const at = x[row] ?? 0;
        counted[at] = (counted[at] ?? 0) + (count[row] ?? 0);
    }
    let [most, below] = [0, 0];
    while (most < mostRepeats && below + (counted[most] ?? 0) < customers * 0.99) {
        below += counted[most] ?? 0;
        most += 1;
    }
    const width = Math.max(1, Math.ceil(Math.max(most, 1) / mostAcross));
    return Array.from({ length: Math.floor(Math.max(most, 1) / width) + 1 }, (_, index) => index * width);
}

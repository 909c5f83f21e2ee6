import { type Drawn, type Found, type Group, spendAt } from './crowd';

/** Purchases and their value of some customers in a period, with variances and covariance. */
export interface Total {
    orders: number;
    value: number;
    orderVariance: number;
    valueVariance: number;
    covariance: number;
}

/** By segment, and within it by period: first the whole horizon, then period after period. The last segment is everyone. */
export type Totals = Total[][];

/**
 * What customers will buy until each of the ends. A customer’s own purchases vary as his rate may: given that he is here, E[M(M − 1)] is taken
 * as m·(R + 1)·Δ/A, that of one who stays for the whole period or for none of it, with mean m; exact where nobody leaves.
 */
export function totalsOf(groups: readonly Group[], { model, params }: Found, ends: readonly number[], segments: number, orderSpread: number): Totals {
    const ahead = model.aheadOf(params);
    const [r = 1, alpha = 1] = params;
    const totals = empty(segments, ends.length);
    const known = new Map<number, Map<number, number[]>>();
    for (const group of groups) {
        const { x, age } = group;
        const until = kept(known, x, age, () => ends.map((end) => ahead(x, age, end)));
        for (const [period, [from, to]] of spans(ends).entries()) {
            const mean = (until[to] ?? 0) - (from < 0 ? 0 : (until[from] ?? 0));
            const length = (ends[to] ?? 0) - (from < 0 ? 0 : (ends[from] ?? 0));
            const pairs = (mean * (r + x + 1) * length) / (alpha + age);
            for (const segment of [group.segment, segments]) add(totals[segment]?.[period], group, mean, pairs, orderSpread);
        }
    }
    return totals;
}

/** Adds to variances what comes of not knowing the parameters for certain: how totals change with them, by differences, over customers drawn from all. */
export function withDoubt(totals: Totals, drawn: readonly Drawn[], found: Found, ends: readonly number[]): Totals {
    const segments = totals.length - 1;
    const slopes = [
        { steps: slopesOf(found.params, found.doubt, (params) => sumsOf(drawn, { ...found, params }, ends, segments)), doubt: found.doubt },
        { steps: slopesOf(found.spend, found.spendDoubt, (spend) => sumsOf(drawn, { ...found, spend }, ends, segments)), doubt: found.spendDoubt },
    ];
    return totals.map((periods, segment) =>
        periods.map((total, period) => {
            const result = { ...total };
            for (const { steps, doubt } of slopes) {
                const at = steps.some((step) => step[segment]?.[period] !== undefined) ? segment : segments;
                const orders = steps.map((step) => (step[at]?.[period]?.[0] ?? 0) * total.orders);
                const value = steps.map((step) => (step[at]?.[period]?.[1] ?? 0) * total.value);
                result.orderVariance += product(orders, doubt, orders);
                result.valueVariance += product(value, doubt, value);
                result.covariance += product(orders, doubt, value);
            }
            return result;
        }),
    );
}

/** From which end to which a period reaches, −1 being today; the whole horizon first. */
function spans(ends: readonly number[]): (readonly [number, number])[] {
    return [[-1, ends.length - 1], ...ends.map((_, index) => [index - 1, index] as const)];
}

function empty(segments: number, periods: number): Totals {
    const none = () => ({ orders: 0, value: 0, orderVariance: 0, valueVariance: 0, covariance: 0 });
    return Array.from({ length: segments + 1 }, () => Array.from({ length: periods + 1 }, none));
}

/** `orderSpread` is the square of what one purchase is worth to that of the customer’s mean. */
function add(total: Total | undefined, group: Group, mean: number, pairs: number, orderSpread: number): void {
    if (total === undefined) return;
    total.orders += group.here * mean;
    total.value += group.spend * mean;
    total.orderVariance += group.here * (mean + pairs) - group.hereSquare * mean * mean;
    total.valueVariance += group.meanSquare * (mean * orderSpread + pairs) - group.spendSquare * mean * mean;
    total.covariance += group.spend * (mean + pairs) - group.spendCross * mean * mean;
}

type Sums = (readonly [orders: number, value: number] | undefined)[][];

function sumsOf(drawn: readonly Drawn[], found: Found, ends: readonly number[], segments: number): Sums {
    const { model, params } = found;
    const ahead = model.aheadOf(params);
    const known = new Map<number, Map<number, number[]>>();
    const sums: [number, number][][] = [];
    for (const each of drawn) {
        const until = kept(known, each.x, each.age, () => ends.map((end) => ahead(each.x, each.age, end)));
        const here = each.customers * model.alive(params, each.x, each.last, each.age);
        const spend = spendAt(found.spend, each);
        for (const [period, [from, to]] of spans(ends).entries()) {
            const orders = here * ((until[to] ?? 0) - (from < 0 ? 0 : (until[from] ?? 0)));
            for (const segment of [each.segment, segments]) {
                const sum = ((sums[segment] ??= [])[period] ??= [0, 0]);
                sum[0] += orders;
                sum[1] += orders * spend;
            }
        }
    }
    return sums;
}

const step = 1e-3;

/** How the logarithms of all sums change with that of each parameter; none where nothing is known of how sure they are. */
function slopesOf(params: readonly number[], doubt: readonly (readonly number[])[], sums: (params: number[]) => Sums): Sums[] {
    if (doubt.length === 0) return [];
    return params.map((param, index) => {
        const [up, down] = [step, -step].map((by) => sums(params.map((each, other) => (other === index ? param * Math.exp(by) : each))));
        return (up ?? []).map((periods, segment) => periods.map((sum, period) => slope(sum, down?.[segment]?.[period])));
    });
}

function slope(up: Sums[number][number], down: Sums[number][number]): readonly [number, number] {
    const log = (at: 0 | 1) => Math.log((up?.[at] ?? 0) / (down?.[at] ?? 0)) / (2 * step);
    return [log(0), log(1)].map((each) => (Number.isFinite(each) ? each : 0)) as [number, number];
}

function product(left: readonly number[], matrix: readonly (readonly number[])[], right: readonly number[]): number {
    return left.reduce((sum, each, row) => sum + each * right.reduce((inner, other, column) => inner + (matrix[row]?.[column] ?? 0) * other, 0), 0);
}

export function kept<T>(known: Map<number, Map<number, T>>, x: number, age: number, make: () => T): T {
    let ofX = known.get(x);
    if (ofX === undefined) known.set(x, (ofX = new Map<number, T>()));
    let found = ofX.get(age);
    if (found === undefined) ofX.set(age, (found = make()));
    return found;
}

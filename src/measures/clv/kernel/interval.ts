import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import { columnOf } from './columns';
import { type Fit, fit, refit } from './fit';
import { type History, historyOf, reweighted } from './history';
import { models } from './models';
import { monthsAhead, predictorOf } from './predict';
import { chances } from './random';
import type { Settings } from './settings';
import { expectedSpend, type Spend, spendOf } from './spend';
import { fitSpend, refitSpend, type SpendFit } from './spendFit';

export const replicates = 200;
const level = 0.95;

/** One customer a row, and where it is among the folded ones. */
interface Base {
    size: number;
    x: Float64Array;
    mean: Float64Array;
    history: History;
    historyAt: Int32Array;
    spend: Spend;
    spendAt: Int32Array;
}

interface Sums {
    clv: number;
    orders: number;
}

/**
 * The interval of what all customers are worth together, by the bootstrap: customers are drawn anew with replacement, both models are
 * fitted again from where they were, and the sum is taken. Where the base is larger than the rows given, which are drawn from it,
 * its interval is narrower by the root of their ratio.
 */
export async function intervalOf(input: Columns, settings: Settings, control: Control): Promise<Readonly<Record<string, KernelTable>>> {
    const base = baseOf(input, settings);
    const all = Math.max(columnOf(input, 'all_customers')[0] ?? 0, base.size);
    const found = fit(base.history, models[settings.model]);
    const spent = fitSpend(base.spend);
    const whole = new Float64Array(base.size).fill(1);
    const point = predictorOf(found) === null || spent.verdict === 'too-few' ? null : sumsOf(base, whole, found, spent, settings);
    const draws: Sums[] = [];
    const chance = chances(1);
    for (let turn = 0; point !== null && turn < replicates; turn += 1) {
        const weights = drawn(base.size, chance);
        draws.push(sumsOf(base, weights, ...again(base, weights, found, spent), settings));
        control.tell(turn + 1, replicates);
        await control.breathe();
    }
    const shrink = Math.sqrt(base.size / all);
    const rows = point === null ? [] : (['clv', 'orders'] as const).map((name) => rowOf(name, point[name], draws.map((each) => each[name]), shrink));
    return { '': tableOf(rows, all / Math.max(1, base.size), columnOf(input, 'worth')[0] ?? 1, base.size) };
}

type Ends = ReturnType<typeof rowOf>;

function tableOf(rows: readonly Ends[], people: number, worth: number, size: number): KernelTable {
    const times = (row: Ends) => people * (row.name === 'clv' ? worth : 1);
    const column = (of: (row: Ends) => number) => Float64Array.from(rows, of);
    return {
        name: rows.map(({ name }) => name),
        estimate: column((row) => row.estimate * times(row)),
        low: column((row) => row.estimate * row.low * times(row)),
        high: column((row) => row.estimate * row.high * times(row)),
        low_share: column(({ low }) => low),
        high_share: column(({ high }) => high),
        level: column(() => level),
        replicates: column(() => replicates),
        customers: column(() => size),
    };
}

/** Ends of the interval as shares of the estimate. */
function rowOf(name: string, estimate: number, draws: readonly number[], shrink: number) {
    const logs = draws.map((each) => Math.log(each / estimate)).sort((a, b) => a - b);
    const at = (share: number) => Math.exp(shrink * quantile(logs, share));
    return { name, estimate, low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

export function quantile(sorted: readonly number[], share: number): number {
    const place = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
    return low + (high - low) * (place - Math.floor(place));
}

function baseOf(input: Columns, { unitDays }: Settings): Base {
    const [x, last, age, mean] = ['x', 't_x', 'age', 'mean_value'].map((name) => columnOf(input, name)) as [Float64Array, Float64Array, Float64Array, Float64Array];
    const places = new Map<string, number>();
    const historyAt = new Int32Array(x.length);
    const folded: number[] = [];
    for (let row = 0; row < x.length; row += 1) {
        const key = `${x[row]} ${last[row]} ${age[row]}`;
        const place = places.get(key) ?? places.size;
        if (place === places.size) {
            places.set(key, place);
            folded.push(row);
        }
        historyAt[row] = place;
    }
    const pick = (column: Float64Array) => Float64Array.from(folded, (row) => column[row] ?? 0);
    const history = historyOf(pick(x), pick(last), pick(age), countsAt(historyAt, folded.length, new Float64Array(x.length).fill(1)), unitDays);
    const spend = spendOf(x, mean, new Float64Array(x.length).fill(1));
    let spending = 0;
    const spendAt = Int32Array.from(x, (each, row) => (each > 0 && (mean[row] ?? 0) > 0 ? spending++ : -1));
    return { size: x.length, x, mean, history, historyAt, spend, spendAt };
}

function countsAt(places: Int32Array, size: number, weights: Float64Array): Float64Array {
    const counts = new Float64Array(size);
    for (const [row, place] of places.entries()) if (place >= 0) counts[place] = (counts[place] ?? 0) + (weights[row] ?? 0);
    return counts;
}

/** How often each customer is drawn when as many are drawn as there are. */
function drawn(size: number, chance: () => number): Float64Array {
    const weights = new Float64Array(size);
    for (let turn = 0; turn < size; turn += 1) {
        const row = Math.floor(chance() * size);
        weights[row] = (weights[row] ?? 0) + 1;
    }
    return weights;
}

function again(base: Base, weights: Float64Array, found: Fit, spent: SpendFit): [Pick<Fit, 'model' | 'params' | 'verdict' | 'nbd'>, Pick<SpendFit, 'params' | 'plainMean'>] {
    const history = reweighted(base.history, countsAt(base.historyAt, base.history.size, weights));
    const isBlind = found.verdict === 'unidentifiable';
    const params = refit(history, isBlind ? models.nbd : found.model, isBlind ? found.nbd.warm : found.warm);
    const count = countsAt(base.spendAt, base.spend.size, weights);
    const spend = { ...base.spend, count, customers: count.reduce((sum, each) => sum + each, 0) };
    return [{ ...found, params, nbd: { ...found.nbd, params } }, { params: refitSpend(spend, spent.warm), plainMean: spent.plainMean }];
}

function sumsOf(
    { size, x, mean, history, historyAt }: Base,
    weights: Float64Array,
    found: Pick<Fit, 'model' | 'params' | 'verdict' | 'nbd'>,
    { params, plainMean }: Pick<SpendFit, 'params' | 'plainMean'>,
    { horizon }: Settings,
): Sums {
    const predictor = predictorOf(found);
    const sums = { clv: 0, orders: 0 };
    if (predictor === null) return sums;
    const months = monthsAhead(predictor, horizon);
    for (let row = 0; row < size; row += 1) {
        const times = weights[row] ?? 0;
        if (times === 0) continue;
        const at = historyAt[row] ?? 0;
        const [n, last, age] = [history.x[at] ?? 0, history.last[at] ?? 0, history.age[at] ?? 0];
        const here = times * predictor.here(n, last, age);
        const [orders, discounted] = months(n, age);
        const spend = expectedSpend(params, x[row] ?? 0, mean[row] ?? 0);
        sums.orders += here * orders;
        sums.clv += here * discounted * (Number.isNaN(spend) ? plainMean : spend);
    }
    return sums;
}

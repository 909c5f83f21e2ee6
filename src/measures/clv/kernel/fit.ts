import { type History, inUnits, thinned } from './history';
import { inverted } from './matrix';
import { minimise, type Minimum, type Slope } from './minimise';
import { models, type PurchaseModel } from './models';

/**
 * `fitted`; `edge`: the data fit best when a parameter goes without end, which does no harm to forecasts; `unidentifiable`: leaving
 * customers explain the data no better than none leaving, so nobody can say who has left; `no-repeats`, `too-few`: there is nothing, or
 * too little, to learn from; `not-converged`: the search did not come to rest; `frozen`: parameters were given.
 */
export type Verdict = 'fitted' | 'edge' | 'unidentifiable' | 'no-repeats' | 'too-few' | 'not-converged' | 'frozen';

export interface Fit {
    model: PurchaseModel;
    params: number[];
    /** Standard errors, NaN where the data do not tell. */
    errors: number[];
    logLikelihood: number;
    /** How far the log-likelihood lies above that of NBD, in which nobody leaves. */
    aboveNbd: number;
    verdict: Verdict;
    edges: string[];
    /** The same without leaving: what to go by when leaving cannot be told. */
    nbd: { params: number[]; logLikelihood: number; warm: Warm };
    /** For starting again on nearly the same data: the place found, in logarithms, and the inverse of the second derivatives there. */
    warm: Warm;
}

export interface Warm {
    at: number[];
    unit: number;
    inverse: number[][] | null;
}

/** A gain in log-likelihood that chance alone gives one time in twenty, or nearly, when two parameters are let free. */
export const leastGain = 2;
/** Customers who came back that a fit needs at the least. */
export const fewestRepeaters = 10;
const edge = 14;
const enoughForStarts = 3000;

/** The most likely parameters; times of the history in one unit, in which those of the parameters are told too. */
export function fit(history: History, model: PurchaseModel): Fit {
    const repeaters = countRepeaters(history);
    if (repeaters < fewestRepeaters) return unfit(model, repeaters === 0 ? 'no-repeats' : 'too-few');
    const unit = meanAge(history);
    const scaled = inUnits(history, unit);
    const limit = climb(scaled, models.nbd);
    const best = model.id === 'nbd' ? limit : climb(scaled, model);
    const offset = history.repeats * Math.log(unit);
    const value = (minimum: Minimum) => -minimum.value * history.customers - offset;
    const inverse = curvature(scaled, model, best.at);
    const aboveNbd = model.id === 'nbd' ? 0 : value(best) - value(limit);
    const edges = model.names.filter((_, index) => best.atEdge[index]);
    return {
        model,
        params: raw(model, best.at, unit),
        errors: raw(model, best.at, unit).map((param, index) => param * Math.sqrt((inverse?.[index]?.[index] ?? Number.NaN) / history.customers)),
        logLikelihood: value(best),
        aboveNbd,
        verdict: verdictOf(model, best, aboveNbd),
        edges,
        nbd: { params: raw(models.nbd, limit.at, unit), logLikelihood: value(limit), warm: { at: limit.at, unit, inverse: curvature(scaled, models.nbd, limit.at) } },
        warm: { at: best.at, unit, inverse },
    };
}

/** The most likely parameters of data much like those of an earlier fit. */
export function refit(history: History, model: PurchaseModel, { at, unit, inverse }: Warm): number[] {
    const best = minimise(slopeOf(inUnits(history, unit), model), at, { low: -edge, high: edge, inverse, tolerance: 1e-6, mostSteps: 60 });
    return raw(model, best.at, unit);
}

/** A model whose parameters are given. */
export function frozen(history: History, model: PurchaseModel, params: readonly number[]): Fit {
    const logLikelihood = model.logLikelihood(history, params, []);
    return { ...unfit(model, 'frozen'), params: [...params], logLikelihood };
}

function verdictOf(model: PurchaseModel, best: Minimum, aboveNbd: number): Verdict {
    if (model.id !== 'nbd' && aboveNbd < leastGain) return 'unidentifiable';
    if (best.atEdge.some((each) => each)) return 'edge';
    return best.hasConverged ? 'fitted' : 'not-converged';
}

function unfit(model: PurchaseModel, verdict: Verdict): Fit {
    const nothing = model.names.map(() => Number.NaN);
    const warm = { at: nothing, unit: 1, inverse: null };
    const nbd = { params: [Number.NaN, Number.NaN], logLikelihood: Number.NaN, warm };
    return { model, params: nothing, errors: nothing, logLikelihood: Number.NaN, aboveNbd: Number.NaN, verdict, edges: [], nbd, warm };
}

/** From several starts, on part of the rows where they are many, and then from the best on all of them. */
function climb(history: History, model: PurchaseModel): Minimum {
    const part = thinned(history, enoughForStarts);
    const rate = Math.max(part.repeats, 1) / part.customers;
    const slope = slopeOf(part, model);
    const found = model.starts(rate).map((start) => minimise(slope, start.map(Math.log), { low: -edge, high: edge }));
    const best = found.reduce((one, other) => (other.value < one.value ? other : one));
    if (part === history) return best;
    return minimise(slopeOf(history, model), best.at, { low: -edge, high: edge, tolerance: 1e-8, inverse: curvature(part, model, best.at) });
}

/** The mean of minus the log-likelihood over the logarithms of the parameters. */
function slopeOf(history: History, model: PurchaseModel): Slope {
    return (at, gradient) => {
        const params = at.map(Math.exp);
        const value = model.logLikelihood(history, params, gradient);
        for (const [index, param] of params.entries()) gradient[index] = (-(gradient[index] ?? 0) * param) / history.customers;
        return Number.isFinite(value) ? -value / history.customers : Infinity;
    };
}

/** The inverse of the second derivatives of the mean, by differences of the first; null where they say nothing. */
function curvature(history: History, model: PurchaseModel, at: readonly number[]): number[][] | null {
    return inverseOfSecond(slopeOf(history, model), at);
}

export function inverseOfSecond(slope: Slope, at: readonly number[]): number[][] | null {
    const step = 1e-4;
    const rows = at.map((_, index) => {
        const [up, down] = [step, -step].map((by) => {
            const gradient = at.map(() => 0);
            slope(at.map((each, other) => (other === index ? each + by : each)), gradient);
            return gradient;
        });
        return at.map((__, other) => ((up?.[other] ?? 0) - (down?.[other] ?? 0)) / (2 * step));
    });
    const even = rows.map((row, i) => row.map((each, j) => (each + (rows[j]?.[i] ?? 0)) / 2));
    const inverse = inverted(even);
    return inverse?.every((row, index) => (row[index] ?? 0) > 0) === true ? inverse : null;
}

function raw(model: PurchaseModel, at: readonly number[], unit: number): number[] {
    return at.map((each, index) => Math.exp(each) * (model.isTime[index] === true ? unit : 1));
}

function countRepeaters({ x, count }: History): number {
    return x.reduce((sum, each, row) => sum + (each > 0 ? (count[row] ?? 0) : 0), 0);
}

function meanAge({ age, count, customers }: History): number {
    const sum = age.reduce((total, each, row) => total + each * (count[row] ?? 0), 0);
    return sum > 0 ? sum / customers : 1;
}

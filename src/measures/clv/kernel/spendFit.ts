import { inverseOfSecond } from './fit';
import { minimise, type Minimum, type Slope } from './minimise';
import { logLikelihood, type Spend, thinned } from './spend';

/** `no-mean`: values are spread so widely that the model has no average for new customers (q at most 1); the others as of purchases. */
export type SpendVerdict = 'fitted' | 'edge' | 'no-mean' | 'too-few' | 'not-converged' | 'frozen';

export interface SpendFit {
    /** p, q, γ */
    params: number[];
    errors: number[];
    logLikelihood: number;
    verdict: SpendVerdict;
    customers: number;
    /** Of the number of repeats and the mean value, which the model takes to be strangers to each other. */
    correlation: number;
    /** Mean over customers of their mean values: what is left to say when there is no model. */
    plainMean: number;
    warm: { at: number[]; unit: number; inverse: number[][] | null };
}

const fewest = 10;
const edge = 14;
const enoughForStarts = 3000;
const starts = [[1, 3, 2], [6, 4, 0.5], [2, 1.5, 1]];

/** The most likely Gamma-Gamma, in the money of the data. */
export function fitSpend(spend: Spend): SpendFit {
    const { plainMean, correlation } = momentsOf(spend);
    const none = { params: [0, 0, 0].map(() => Number.NaN), errors: [0, 0, 0].map(() => Number.NaN) };
    const common = { customers: spend.customers, plainMean, correlation };
    if (spend.customers < fewest) return { ...none, ...common, logLikelihood: Number.NaN, verdict: 'too-few', warm: { at: [], unit: 1, inverse: null } };
    const scaled = { ...spend, mean: spend.mean.map((each) => each / plainMean) };
    const best = climb(scaled);
    const inverse = inverseOfSecond(slopeOf(scaled), best.at);
    const params = raw(best.at, plainMean);
    return {
        ...common,
        params,
        errors: params.map((param, index) => param * Math.sqrt((inverse?.[index]?.[index] ?? Number.NaN) / spend.customers)),
        logLikelihood: -best.value * spend.customers - spend.customers * Math.log(plainMean),
        verdict: verdictOf(best, params),
        warm: { at: best.at, unit: plainMean, inverse },
    };
}

export function refitSpend(spend: Spend, { at, unit, inverse }: SpendFit['warm']): number[] {
    const scaled = { ...spend, mean: spend.mean.map((each) => each / unit) };
    return raw(minimise(slopeOf(scaled), at, { low: -edge, high: edge, inverse, tolerance: 1e-6, mostSteps: 60 }).at, unit);
}

export function frozenSpend(spend: Spend, params: readonly number[]): SpendFit {
    const value = logLikelihood(spend, params, []);
    const errors = params.map(() => Number.NaN);
    return { ...momentsOf(spend), params: [...params], errors, logLikelihood: value, verdict: 'frozen', customers: spend.customers, warm: { at: [], unit: 1, inverse: null } };
}

function verdictOf({ atEdge, hasConverged }: Minimum, [, q = Number.NaN]: readonly number[]): SpendVerdict {
    if (q <= 1) return 'no-mean';
    if (atEdge.some((each) => each)) return 'edge';
    return hasConverged ? 'fitted' : 'not-converged';
}

/** From several starts, on part of the rows where they are many, and then from the best on all of them. */
function climb(spend: Spend): Minimum {
    const part = thinned(spend, enoughForStarts);
    const slope = slopeOf(part);
    const found = starts.map((start) => minimise(slope, start.map(Math.log), { low: -edge, high: edge }));
    const best = found.reduce((one, other) => (other.value < one.value ? other : one));
    if (part === spend) return best;
    return minimise(slopeOf(spend), best.at, { low: -edge, high: edge, inverse: inverseOfSecond(slope, best.at) });
}

function slopeOf(spend: Spend): Slope {
    return (at, gradient) => {
        const params = at.map(Math.exp);
        const value = logLikelihood(spend, params, gradient);
        for (const [index, param] of params.entries()) gradient[index] = (-(gradient[index] ?? 0) * param) / spend.customers;
        return Number.isFinite(value) ? -value / spend.customers : Infinity;
    };
}

function raw([p = 0, q = 0, gamma = 0]: readonly number[], unit: number): number[] {
    return [Math.exp(p), Math.exp(q), Math.exp(gamma) * unit];
}

function momentsOf({ x, mean, count, customers }: Spend): { plainMean: number; correlation: number } {
    if (customers === 0) return { plainMean: Number.NaN, correlation: Number.NaN };
    const total = (of: (row: number) => number) => count.reduce((sum, times, row) => sum + times * of(row), 0);
    const [meanX, plainMean] = [total((row) => x[row] ?? 0) / customers, total((row) => mean[row] ?? 0) / customers];
    const [byX, byValue] = [(row: number) => (x[row] ?? 0) - meanX, (row: number) => (mean[row] ?? 0) - plainMean];
    const spread = Math.sqrt(total((row) => byX(row) ** 2) * total((row) => byValue(row) ** 2));
    return { plainMean, correlation: spread > 0 ? total((row) => byX(row) * byValue(row)) / spread : Number.NaN };
}

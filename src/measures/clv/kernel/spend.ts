import { digamma, logGamma } from './special';

/**
 * Gamma-Gamma: values of one customer’s orders are gamma distributed (shape p) with a rate that is gamma distributed over customers
 * (shape q, rate γ), whatever the number of orders. Source: Fader and Hardie, The Gamma-Gamma Model of Monetary Value (2013).
 */
export interface Spend {
    size: number;
    customers: number;
    mostRepeats: number;
    x: Int32Array;
    mean: Float64Array;
    count: Float64Array;
}

/** Those who came back and whose orders were worth something. */
export function spendOf(x: ArrayLike<number>, mean: ArrayLike<number>, count: ArrayLike<number>): Spend {
    const rows: number[] = [];
    for (let row = 0; row < x.length; row += 1) if ((x[row] ?? 0) > 0 && (mean[row] ?? 0) > 0) rows.push(row);
    const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] ?? 0);
    const counted = pick(count);
    return {
        size: rows.length,
        customers: counted.reduce((sum, each) => sum + each, 0),
        mostRepeats: rows.reduce((most, row) => Math.max(most, x[row] ?? 0), 0),
        x: Int32Array.from(pick(x)),
        mean: pick(mean),
        count: counted,
    };
}

/** Every so many rows, so that no more than `most` are left. */
export function thinned(spend: Spend, most: number): Spend {
    if (spend.size <= most) return spend;
    const rows = Int32Array.from({ length: most }, (_, index) => Math.floor((index * spend.size) / most));
    const pick = (column: ArrayLike<number>) => Float64Array.from(rows, (row) => column[row] ?? 0);
    return spendOf(pick(spend.x), pick(spend.mean), pick(spend.count));
}

/** Log-likelihood at (p, q, γ); its gradient is left in `gradient`. */
export function logLikelihood({ size, x, mean, count, mostRepeats }: Spend, [p = 1, q = 1, gamma = 1]: readonly number[], gradient: number[]): number {
    const [values, byP, byQ] = [new Float64Array(mostRepeats + 1).fill(Number.NaN), new Float64Array(mostRepeats + 1), new Float64Array(mostRepeats + 1)];
    const [ofQ, byOfQ, logGammaRate] = [logGamma(q), digamma(q), Math.log(gamma)];
    const prepare = (n: number) => {
        values[n] = logGamma(p * n + q) - logGamma(p * n) - ofQ + q * logGammaRate + p * n * Math.log(n);
        const both = digamma(p * n + q);
        byP[n] = n * (both - digamma(p * n) + Math.log(n));
        byQ[n] = both - byOfQ + logGammaRate;
    };
    let total = 0;
    [gradient[0], gradient[1], gradient[2]] = [0, 0, 0];
    for (let row = 0; row < size; row += 1) {
        const [n, value, times] = [x[row] ?? 0, mean[row] ?? 0, count[row] ?? 0];
        if (times === 0) continue;
        if (Number.isNaN(values[n])) prepare(n);
        const [logValue, sum] = [Math.log(value), gamma + n * value];
        const logSum = Math.log(sum);
        const shape = p * n + q;
        total += times * ((values[n] ?? 0) + (p * n - 1) * logValue - shape * logSum);
        gradient[0] += times * ((byP[n] ?? 0) + n * (logValue - logSum));
        gradient[1] += times * ((byQ[n] ?? 0) - logSum);
        gradient[2] += times * (q / gamma - shape / sum);
    }
    return total;
}

/** What one order of a customer is worth on average, drawn towards that of all; NaN where the model has no mean. */
export function expectedSpend([p = 1, q = 1, gamma = 1]: readonly number[], x: number, mean: number): number {
    const shape = p * x + q - 1;
    return shape > 0 ? (p * (gamma + (x > 0 ? x * Math.max(0, mean) : 0))) / shape : Number.NaN;
}

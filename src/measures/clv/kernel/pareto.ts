import type { History } from './history';
import { integrate } from './integral';
import { logistic, softplus } from './special';
import type { Leaving } from './waiting';

/**
 * Pareto/NBD: buying by chance at a gamma rate (shape r, rate α), a lifetime exponential at a gamma rate (shape s, rate β).
 * Source: Schmittlein, Morrison and Colombo, Management Science 33 (1987) 1–24; the likelihood as the integral over the unseen moment
 * of leaving, from Fader and Hardie’s note on deriving it (2005): it needs no difference of two nearly equal hypergeometric functions.
 */

/** Log-likelihood at (r, α, s, β); its gradient is left in `gradient`. */
export function logLikelihood(history: History, [r = 1, alpha = 1, s = 1, beta = 1]: readonly number[], gradient: number[]): number {
    const { size, x, last, age, count, mostRepeats } = history;
    const [turns, byTurns] = [new Float64Array(mostRepeats + 1), new Float64Array(mostRepeats + 1)];
    for (let turn = 0; turn < mostRepeats; turn += 1) {
        turns[turn + 1] = (turns[turn] ?? 0) + Math.log(r + turn);
        byTurns[turn + 1] = (byTurns[turn] ?? 0) + 1 / (r + turn);
    }
    const [logAlpha, logBeta] = [Math.log(alpha), Math.log(beta)];
    const gone = new Float64Array(5);
    let [value, byR, byAlpha, byS, byBeta] = [0, 0, 0, 0, 0];
    for (let row = 0; row < size; row += 1) {
        const times = count[row] ?? 0;
        if (times === 0) continue;
        const repeats = x[row] ?? 0;
        const [from, until] = [last[row] ?? 0, age[row] ?? 0];
        const shape = r + repeats;
        const [logBuying, logLiving] = [Math.log(alpha + until), Math.log(beta + until)];
        const here = -shape * logBuying - s * logLiving;
        integrate(shape, alpha, s, beta, from, until, gone);
        const odds = (gone[0] ?? 0) + Math.log(s) - here;
        const left = logistic(odds);
        const stays = 1 - left;
        value += times * ((turns[repeats] ?? 0) + r * logAlpha + s * logBeta + here + softplus(odds));
        byR += times * ((byTurns[repeats] ?? 0) + logAlpha - stays * logBuying - left * (gone[1] ?? 0));
        byAlpha += times * (r / alpha - shape * (stays / (alpha + until) + left * (gone[2] ?? 0)));
        byS += times * (logBeta - stays * logLiving + left * (1 / s - (gone[3] ?? 0)));
        byBeta += times * (s / beta - (stays * s) / (beta + until) - left * (s + 1) * (gone[4] ?? 0));
    }
    [gradient[0], gradient[1], gradient[2], gradient[3]] = [byR, byAlpha, byS, byBeta];
    return value;
}

const scratch = new Float64Array(5);

/** The chance that a customer with this history is still here. */
export function alive([r = 1, alpha = 1, s = 1, beta = 1]: readonly number[], x: number, last: number, age: number): number {
    integrate(r + x, alpha, s, beta, last, age, scratch);
    const here = -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
    return logistic(here - Math.log(s) - (scratch[0] ?? 0));
}

/** Purchases in the next `time` of a customer who is still here. */
export function ahead([r = 1, alpha = 1, s = 1, beta = 1]: readonly number[], x: number, age: number, time: number): number {
    return ((r + x) / (alpha + age)) * lived(s, beta + age, time);
}

/** How leaving takes its share of the next purchases of one who is still here; the first comes within t with R·A^R·B^s·∫ (A + u)^−(R + 1)·(B + u)^−s du. */
export function leavingOf([r = 1, alpha = 1, s = 1, beta = 1]: readonly number[], x: number, age: number): Leaving {
    const shape = r + x;
    const scale = Math.log(shape) + shape * Math.log(alpha + age) + s * Math.log(beta + age);
    const first = (time: number): number => {
        integrate(shape + 1, alpha, s - 1, beta, age, age + time, scratch);
        return Math.exp(scale + (scratch[0] ?? 0));
    };
    return { stays: () => 1, lasts: (time) => Math.exp(-s * Math.log1p(time / (beta + age))), first };
}

/** Expected time lived out of the next `time`, of a lifetime whose rate is gamma distributed: (β/(s − 1))·(1 − (β/(β + t))^(s − 1)). */
function lived(s: number, beta: number, time: number): number {
    const log = Math.log1p(time / beta);
    const power = (s - 1) * log;
    return Math.abs(power) < 1e-12 ? beta * log : (beta * -Math.expm1(-power)) / (s - 1);
}

import type { History } from './history';
import { logistic, softplus } from './special';

/**
 * BG/NBD and MBG/NBD: a customer buys by chance at a rate of his own, gamma distributed (shape r, rate α), and after each purchase
 * leaves with a chance of his own, beta distributed (a, b). In the first only repeat purchases can be the last one; in the second also
 * the very first (then `first` is 1).
 * Sources: Fader, Hardie and Lee, Marketing Science 24 (2005) 275–284; Batislam, Denizel and Filiztekin, International Journal of
 * Research in Marketing 24 (2007) 201–209.
 */
export type First = 0 | 1;

/** A customer who is still here has passed b + x − 1 + `first` chances to leave; the share of having left at the last is a over that. */
function passedOf(b: number, x: number, first: First): number {
    return b + x - 1 + first;
}

/** Log-likelihood at (r, α, a, b); its gradient is left in `gradient`. */
export function logLikelihood(history: History, [r = 1, alpha = 1, a = 1, b = 1]: readonly number[], first: First, gradient: number[]): number {
    const { size, x, count, times, lastAt, ageAt, mostRepeats } = history;
    const logs = times.map((time) => Math.log(alpha + time));
    const turns = chancesOf([r, alpha, a, b], mostRepeats, first);
    const logAlpha = Math.log(alpha);
    let [value, byR, byAlpha, byA, byB] = [0, 0, 0, 0, 0];
    for (let row = 0; row < size; row += 1) {
        const times_ = count[row] ?? 0;
        if (times_ === 0) continue;
        const repeats = x[row] ?? 0;
        const [tail, head] = [ageAt[row] ?? 0, lastAt[row] ?? 0];
        const [logAge, logLast] = [logs[tail] ?? 0, logs[head] ?? 0];
        const shape = r + repeats;
        const [perAge, perLast] = [1 / (alpha + (times[tail] ?? 0)), 1 / (alpha + (times[head] ?? 0))];
        let left = 0;
        let term = (turns.value[repeats] ?? 0) + r * logAlpha - shape * logAge;
        if (repeats + first > 0) {
            const odds = (turns.odds[repeats] ?? 0) + shape * (logAge - logLast);
            left = logistic(odds);
            term += softplus(odds);
            byA += (times_ * left) / a;
            byB -= (times_ * left) / passedOf(b, repeats, first);
        }
        value += times_ * term;
        byR += times_ * ((turns.byR[repeats] ?? 0) + logAlpha - logAge + left * (logAge - logLast));
        byAlpha += times_ * (r / alpha - shape * perAge + left * shape * (perAge - perLast));
        byA += times_ * (turns.byA[repeats] ?? 0);
        byB += times_ * (turns.byB[repeats] ?? 0);
    }
    [gradient[0], gradient[1], gradient[2], gradient[3]] = [byR, byAlpha, byA, byB];
    return value;
}

/** What depends on the number of repeats alone: Γ(r + x)/Γ(r) · B(a, b + x + first)/B(a, b), as sums that keep their digits when b is large. */
function chancesOf([r = 1, , a = 1, b = 1]: readonly number[], most: number, first: First) {
    const table = () => new Float64Array(most + 1);
    const [value, byR, byA, byB, odds] = [table(), table(), table(), table(), table()];
    let [sum, sumR, sumA, sumB] = [0, 0, 0, 0];
    const stay = (turn: number) => {
        sum += Math.log1p(-a / (a + b + turn));
        sumA -= 1 / (a + b + turn);
        sumB += a / ((b + turn) * (a + b + turn));
    };
    if (first === 1) stay(0);
    for (let x = 0; x <= most; x += 1) {
        [value[x], byR[x], byA[x], byB[x]] = [sum, sumR, sumA, sumB];
        odds[x] = Math.log(a / passedOf(b, x, first));
        sum += Math.log(r + x);
        sumR += 1 / (r + x);
        stay(x + first);
    }
    return { value, byR, byA, byB, odds };
}

/** The chance that a customer with this history is still here. */
export function alive([r = 1, alpha = 1, a = 1, b = 1]: readonly number[], x: number, last: number, age: number, first: First): number {
    if (x + first === 0) return 1;
    const odds = Math.log(a / passedOf(b, x, first)) + (r + x) * (Math.log(alpha + age) - Math.log(alpha + last));
    return logistic(-odds);
}

/**
 * Purchases in the next `time` of a customer who is still here: were he never to leave, their number would be negative binomial; the
 * j-th of them comes about when none before it was the last. A sum of positive terms, which needs no hypergeometric function and has no
 * trouble at a = 1: Σ P(N = n) · Σ_{j<n} E[(1 − p)^j], p being beta distributed (a, b + x + first).
 */
export function aheadOf([r = 1, alpha = 1, a = 1, b = 1]: readonly number[], first: First): (x: number, age: number, time: number) => number {
    const known = new Map<number, Kept>();
    return (x, age, time) => {
        let kept = known.get(x);
        if (kept === undefined) known.set(x, (kept = { sums: [0], stays: 1 }));
        return mixed(r + x, time / (alpha + age), kept, a, b + x + first);
    };
}

/** The chance that none of the purchases before the k-th ahead is the last, of one who is still here. */
export function staysOf([, , a = 1, b = 1]: readonly number[], x: number, first: First): (turn: number) => number {
    return (turn) => {
        let stays = 1;
        for (let before = 0; before < turn - 1; before += 1) stays *= 1 - a / (a + b + x + first + before);
        return stays;
    };
}

/** Purchases in the first `time` of a new customer. */
export function newcomer(params: readonly number[], time: number, first: First): number {
    const [, , a = 1, b = 1] = params;
    const stays = first === 1 ? b / (a + b) : 1;
    return stays * aheadOf(params, first)(0, 0, time);
}

const mostTerms = 3_000_000;

/** How many of so many chances are taken by one who may leave after each, and the chance of still being here after the last. */
interface Kept {
    sums: number[];
    stays: number;
}

function mixed(shape: number, odds: number, kept: Kept, a: number, b: number): number {
    const chance = odds / (1 + odds);
    const { sums } = kept;
    let weight = 1;
    let [total, sum] = [0, 0];
    for (let n = 0; n < mostTerms; n += 1) {
        if (n >= sums.length) {
            sums.push((sums[n - 1] ?? 0) + kept.stays);
            kept.stays *= 1 - a / (a + b + n - 1);
        }
        const part = weight * (sums[n] ?? 0);
        total += weight;
        sum += part;
        const growth = ((shape + n) / (n + 1)) * chance;
        if (growth < 1 && n > 0 && weight * growth < 1e-16 * (1 - growth) * total && part * growth < 1e-16 * (1 - growth) * sum) break;
        weight *= growth;
        if (weight > 1e280) {
            weight *= 1e-280;
            total *= 1e-280;
            sum *= 1e-280;
        }
    }
    return sum / total;
}

import type { History } from './history';

/**
 * NBD: buying by chance at a rate of one's own, gamma distributed (shape r, rate α), and nobody ever leaves. The limit of all the
 * others when their customers stop leaving, and what they are held against. Source: Ehrenberg, Applied Statistics 8 (1959) 26–41.
 */
export function logLikelihood(history: History, [r = 1, alpha = 1]: readonly number[], gradient: number[]): number {
    const { size, x, age, count, mostRepeats } = history;
    const [value, byR] = [new Float64Array(mostRepeats + 1), new Float64Array(mostRepeats + 1)];
    for (let turn = 0; turn < mostRepeats; turn += 1) {
        value[turn + 1] = (value[turn] ?? 0) + Math.log(r + turn);
        byR[turn + 1] = (byR[turn] ?? 0) + 1 / (r + turn);
    }
    const logAlpha = Math.log(alpha);
    let total = 0;
    [gradient[0], gradient[1]] = [0, 0];
    for (let row = 0; row < size; row += 1) {
        const [times, repeats, until] = [count[row] ?? 0, x[row] ?? 0, alpha + (age[row] ?? 0)];
        const logUntil = Math.log(until);
        total += times * ((value[repeats] ?? 0) + r * logAlpha - (r + repeats) * logUntil);
        gradient[0] += times * ((byR[repeats] ?? 0) + logAlpha - logUntil);
        gradient[1] += times * (r / alpha - (r + repeats) / until);
    }
    return total;
}

export function ahead([r = 1, alpha = 1]: readonly number[], x: number, age: number, time: number): number {
    return ((r + x) * time) / (alpha + age);
}

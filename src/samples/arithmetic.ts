/*
 * Math.log and Math.exp may differ in the last bit between engines; these use only operations that IEEE 754
 * fixes exactly, so that a sample is the same text everywhere. Good to about 1e-14 relative.
 */

const ln2 = 0.6931471805599453;

/** Natural logarithm of a positive number: x = m·2^k with m near 1, ln m = 2·atanh((m − 1)/(m + 1)). */
export function ln(x: number): number {
    let mantissa = x;
    let exponent = 0;
    while (mantissa > 1.4) {
        mantissa /= 2;
        exponent += 1;
    }
    while (mantissa < 0.7) {
        mantissa *= 2;
        exponent -= 1;
    }
    const z = (mantissa - 1) / (mantissa + 1);
    const square = z * z;
    let sum = 0;
    for (let term = 17; term >= 1; term -= 2) {
        sum = sum * square + 1 / term;
    }
    return 2 * z * sum + exponent * ln2;
}

/** e^x by x = k·ln 2 + r and the Taylor series of e^r. */
export function exp(x: number): number {
    const doublings = Math.round(x / ln2);
    const rest = x - doublings * ln2;
    let sum = 1;
    for (let term = 16; term >= 1; term -= 1) {
        sum = 1 + (sum * rest) / term;
    }
    const factor = doublings > 0 ? 2 : 0.5;
    for (let step = Math.abs(doublings); step > 0; step -= 1) {
        sum *= factor;
    }
    return sum;
}

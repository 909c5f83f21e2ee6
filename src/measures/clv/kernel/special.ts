const logRootTwoPi = 0.9189385332046727;

/** The logarithm of Γ(x), x > 0: Stirling's series, reached from small x by Γ(x + 1) = xΓ(x). */
export function logGamma(x: number): number {
    let product = 1;
    let at = x;
    while (at < 12) {
        product *= at;
        at += 1;
    }
    const y = 1 / (at * at);
    const series = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / at;
    return (at - 0.5) * Math.log(at) - at + logRootTwoPi + series - Math.log(product);
}

/** The derivative of `logGamma`. */
export function digamma(x: number): number {
    let sum = 0;
    let at = x;
    while (at < 12) {
        sum += 1 / at;
        at += 1;
    }
    const y = 1 / (at * at);
    const series = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - (y * 691) / 32760)))));
    return Math.log(at) - 0.5 / at - series - sum;
}

/** The logarithm of 1 + exp(e), for every e. */
export function softplus(e: number): number {
    if (e > 36) return e;
    return Math.log1p(Math.exp(e));
}

/** 1 ÷ (1 + exp(−e)), for every e. */
export function logistic(e: number): number {
    if (e >= 0) return 1 / (1 + Math.exp(-e));
    const power = Math.exp(e);
    return power / (1 + power);
}

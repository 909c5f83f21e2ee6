/**
 * The logarithm of ∫ (α + τ)^−m · (β + τ)^−(s + 1) dτ from `from` to `until`, and the means, weighted by what is integrated, of
 * ln(α + τ), 1/(α + τ), ln(β + τ) and 1/(β + τ); −Infinity and what they are at `from` where the two are one.
 * By Gauss and Legendre over the logarithm of time, cut where what is left does not show in a double.
 */
export function integrate(m: number, alpha: number, s: number, beta: number, from: number, until: number, into: Float64Array): void {
    const [logBuying, logLiving] = [Math.log(alpha + from), Math.log(beta + from)];
    const start = -m * logBuying - (s + 1) * logLiving;
    const least = Math.min(alpha, beta);
    const width = least + from;
    const fall = (v: number): number => {
        const time = width * Math.expm1(v);
        return m * Math.log1p(time / (alpha + from)) + (s + 1) * Math.log1p(time / (beta + from));
    };
    let span = Math.log1p((until - from) / width);
    if (!(span > 0)) {
        into.set([-Infinity, logBuying, 1 / (alpha + from), logLiving, 1 / (beta + from)]);
        return;
    }
    if (fall(span) - span > deepest) span = reach(fall, span);
    const depth = fall(span) + span;
    const { nodes, weights } = depth < 2 ? few : depth < 8 ? some : depth < 16 ? more : many;
    let [sum, sumLogA, sumA, sumLogB, sumB] = [0, 0, 0, 0, 0];
    for (let node = 0; node < nodes.length; node += 1) {
        const v = span * (nodes[node] ?? 0);
        const time = width * Math.expm1(v);
        const [buying, living] = [alpha + from + time, beta + from + time];
        const [logA, logB] = [Math.log(buying), Math.log(living)];
        const weight = (weights[node] ?? 0) * (width + time) * Math.exp(-m * logA - (s + 1) * logB - start);
        sum += weight;
        sumLogA += weight * logA;
        sumA += weight / buying;
        sumLogB += weight * logB;
        sumB += weight / living;
    }
    into[0] = start + Math.log(sum * span);
    into[1] = sumLogA / sum;
    into[2] = sumA / sum;
    into[3] = sumLogB / sum;
    into[4] = sumB / sum;
}

/** exp(−40) is below what a double sees beside 1. */
const deepest = 40;

/** How far to go until what is integrated has fallen by the deepest. */
function reach(fall: (v: number) => number, span: number): number {
    let [low, high] = [0, span];
    for (let turn = 0; turn < 60; turn += 1) {
        const middle = (low + high) / 2;
        const depth = fall(middle) - middle;
        if (depth > deepest + 1) high = middle;
        else if (depth < deepest - 1) low = middle;
        else return middle;
    }
    return high;
}

interface Rule {
    nodes: Float64Array;
    weights: Float64Array;
}

/** Nodes and weights of Gauss and Legendre on 0 to 1, by Newton’s method on the polynomial. */
function ruleOf(size: number): Rule {
    const [nodes, weights] = [new Float64Array(size), new Float64Array(size)];
    for (let index = 0; index < size; index += 1) {
        let z = Math.cos((Math.PI * (index + 0.75)) / (size + 0.5));
        let slope = 1;
        for (let turn = 0; turn < 100; turn += 1) {
            let [before, value] = [1, z];
            for (let order = 2; order <= size; order += 1) [before, value] = [value, ((2 * order - 1) * z * value - (order - 1) * before) / order];
            slope = (size * (z * value - before)) / (z * z - 1);
            const step = value / slope;
            z -= step;
            if (Math.abs(step) < 1e-15) break;
        }
        nodes[index] = (1 - z) / 2;
        weights[index] = 1 / ((1 - z * z) * slope * slope);
    }
    return { nodes, weights };
}

const few = ruleOf(8);
const some = ruleOf(16);
const more = ruleOf(24);
const many = ruleOf(40);

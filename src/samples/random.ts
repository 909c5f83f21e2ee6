import { exp, ln } from './arithmetic';

/** Seeded chance. Every draw is the same in every engine. */
export interface Random {
    /** Strictly between 0 and 1. */
    unit(): number;
    between(low: number, high: number): number;
    /** A whole number, both ends possible. */
    whole(low: number, high: number): number;
    chance(probability: number): boolean;
    normal(mean: number, deviation: number): number;
    gamma(shape: number, mean: number): number;
    /** For means up to about 20. */
    poisson(mean: number): number;
    /** The position of one of the weights, each as likely as it is heavy. */
    weighted(weights: readonly number[]): number;
}

export function createRandom(seed: number): Random {
    const next = sfc32(seed);
    const unit = () => (next() + 0.5) / 4294967296;
    const between = (low: number, high: number) => low + (high - low) * unit();
    const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
    return {
        unit,
        between,
        whole,
        chance: (probability) => unit() < probability,
        normal: (mean, deviation) => mean + deviation * standardNormal(unit),
        gamma: (shape, mean) => (standardGamma(unit, shape) * mean) / shape,
        poisson: (mean) => poisson(unit, mean),
        weighted: (weights) => weighted(unit, weights),
    };
}

/** Chris Doty-Humphrey's small fast counter generator (PractRand), its state filled from the seed by splitmix32. */
function sfc32(seed: number): () => number {
    const fill = splitmix32(seed);
    const state = Int32Array.of(fill(), fill(), fill(), 1);
    const next = () => {
        const { 0: a = 0, 1: b = 0, 2: c = 0, 3: counter = 0 } = state;
        const result = (a + b + counter) | 0;
        state[0] = b ^ (b >>> 9);
        state[1] = (c + (c << 3)) | 0;
        state[2] = (((c << 21) | (c >>> 11)) + result) | 0;
        state[3] = (counter + 1) | 0;
        return result >>> 0;
    };
    for (let round = 0; round < 12; round += 1) {
        next();
    }
    return next;
}

function splitmix32(seed: number): () => number {
    let state = seed | 0;
    return () => {
        state = (state + 0x9e3779b9) | 0;
        let mixed = state ^ (state >>> 16);
        mixed = Math.imul(mixed, 0x21f0aaad);
        mixed ^= mixed >>> 15;
        mixed = Math.imul(mixed, 0x735a2d97);
        return mixed ^ (mixed >>> 15);
    };
}

/** Marsaglia's polar method. */
function standardNormal(unit: () => number): number {
    for (;;) {
        const x = 2 * unit() - 1;
        const y = 2 * unit() - 1;
        const square = x * x + y * y;
        if (square > 0 && square < 1) {
            return x * Math.sqrt((-2 * ln(square)) / square);
        }
    }
}

/** Marsaglia and Tsang (2000); below shape 1, gamma(shape + 1) · u^(1/shape). */
function standardGamma(unit: () => number, shape: number): number {
    if (shape === 1) {
        return -ln(unit());
    }
    if (shape < 1) {
        return standardGamma(unit, shape + 1) * exp(ln(unit()) / shape);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
        const x = standardNormal(unit);
        const root = 1 + c * x;
        if (root > 0) {
            const v = root * root * root;
            if (ln(unit()) < 0.5 * x * x + d - d * v + d * ln(v)) {
                return d * v;
            }
        }
    }
}

/** Knuth's product of uniforms. */
function poisson(unit: () => number, mean: number): number {
    const floor = exp(-mean);
    let count = 0;
    for (let product = unit(); product > floor; product *= unit()) {
        count += 1;
    }
    return count;
}

function weighted(unit: () => number, weights: readonly number[]): number {
    let total = 0;
    for (const weight of weights) {
        total += weight;
    }
    let rest = unit() * total;
    for (let position = 0; position < weights.length; position += 1) {
        rest -= weights[position] ?? 0;
        if (rest < 0) {
            return position;
        }
    }
    return weights.length - 1;
}

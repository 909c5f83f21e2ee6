import { expect, test } from 'vitest';
import { exp, ln } from './arithmetic';
import { createRandom, type Random } from './random';

test('the draws are those of sfc32 seeded by splitmix32, as computed apart in Python', () => {
    const random = createRandom(42);
    const other = createRandom(-7);
    expect(whole32(random, 4)).toEqual([1959603763, 2423114712, 2466933512, 4144396390]);
    expect(whole32(other, 2)).toEqual([3986084578, 3183441412]);
});

test('the logarithm and the exponential agree with the platform to its last digits', () => {
    for (const x of [1e-12, 0.001, 0.3, 0.7, 1, 1.4, 2, Math.E, 10, 12345.678, 1e12]) {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-13 * Math.max(1, Math.abs(Math.log(x))));
    }
    for (const x of [-40, -3.3, -0.5, 0, 1e-9, 0.34, 1, 5.5, 40]) {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
    }
});

test('means and variances are those of the distributions', () => {
    const random = createRandom(1);
    expectMoments(() => random.unit(), 0.5, 1 / 12);
    expectMoments(() => random.normal(3, 2), 3, 4);
    expectMoments(() => random.gamma(0.6, 2), 2, 4 / 0.6);
    expectMoments(() => random.gamma(1, 2), 2, 4);
    expectMoments(() => random.gamma(7, 2), 2, 4 / 7);
    expectMoments(() => random.poisson(2.5), 2.5, 2.5);
    expectMoments(() => random.whole(1, 6), 3.5, 35 / 12);
});

test('a weighted choice falls on each position as often as it is heavy', () => {
    const random = createRandom(2);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 40_000; draw += 1) {
        const position = random.weighted([1, 0, 2, 5]);
        counts[position] = (counts[position] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect(counts.map((count) => Math.round((count / 40_000) * 80) / 10)).toEqual([1, 0, 2, 5]);
});

function whole32(random: Random, count: number): number[] {
    return Array.from({ length: count }, () => random.unit() * 4294967296 - 0.5);
}

/** Within five standard errors, the variance's error taken generously for long tails. */
function expectMoments(draw: () => number, mean: number, variance: number): void {
    const values = Array.from({ length: 40_000 }, draw);
    const found = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = values.reduce((sum, value) => sum + (value - found) * (value - found), 0) / values.length;
    expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(variance / values.length));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.08);
}

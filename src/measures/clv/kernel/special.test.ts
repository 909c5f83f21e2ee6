import { expect, test } from 'vitest';
import { integrate } from './integral';
import { digamma, logGamma } from './special';

/** Computed with forty digits by mpmath. */
const gammas = [
    [0.001, 6.907178885383853, -1000.5755719318103],
    [0.5, 0.5723649429247001, -1.9635100260214235],
    [3.7, 1.428072326665388, 1.1671535393615113],
    [12.5, 18.734347511936445, 2.4851956512749123],
    [250.25, 1129.9037609776442, 5.520461085528791],
] as const;

test.each(gammas)('ln Γ and its derivative at %d have fourteen digits', (x, value, slope) => {
    expect(Math.abs(logGamma(x) / value - 1)).toBeLessThan(1e-14);
    expect(Math.abs(digamma(x) / slope - 1)).toBeLessThan(1e-14);
});

/** m, α, s, β, from, until and the logarithm of the integral, by mpmath. */
const integrals = [
    [221.5143, 2.8845, 0.2856, 14.1087, 103.429, 103.571, -1041.8976597953651],
    [0.55, 10.58, 0.606, 11.67, 0, 39, -3.1541107639602215],
    [0.5, 0.01, 3, 50, 0, 100, -13.746514089771711],
    [0.2, 50, 0.3, 0.001, 0, 200, 2.462397704867683],
    [40.3, 2, 0.5, 10, 3, 150, -70.78435615247365],
    [300.2, 5, 1.5, 2, 1, 500, -544.5585957807805],
] as const;

test.each(integrals)('the chance of having left, unseen, for m %d, α %d, s %d, β %d between %d and %d', (m, alpha, s, beta, from, until, expected) => {
    const into = new Float64Array(5);
    integrate(m, alpha, s, beta, from, until, into);
    expect(into[0]).toBeCloseTo(expected, 10);
});

test('between a time and itself lies nothing', () => {
    const into = new Float64Array(5);
    integrate(2, 1, 1, 1, 3, 3, into);
    expect([into[0], into[2]]).toEqual([-Infinity, 0.25]);
});

import { describe, expect, test } from 'vitest';
import { priorities, worstContradiction } from './ahp';

/** Saaty's choice of a school (1980): learning, friends, school life, vocational training, college preparation, music. */
const school = [4, 3, 1, 3, 4, 7, 3, 1 / 5, 1, 1 / 5, 1 / 5, 1 / 6, 1, 1 / 3, 3];

describe('priorities', () => {
    test('the choice of a school has the published weights, and the eigenvalue that its characteristic polynomial has', () => {
        const { weights, largest, consistencyRatio } = priorities(6, school);
        const published = [0.32, 0.14, 0.03, 0.13, 0.24, 0.14];
        weights.forEach((weight, at) => expect(weight).toBeCloseTo(published[at] ?? 0, 2));
        expect(largest).toBeCloseTo(7.4198701019, 9);
        expect(consistencyRatio).toBeCloseTo((7.4198701019 - 6) / 5 / 1.24, 9);
    });

    test('three rows have the eigenvalue 1 + t + 1/t with t the cube root of ab/c, and the weights of geometric means', () => {
        const { weights, largest, consistencyRatio } = priorities(3, [3, 5, 3]);
        const t = Math.cbrt((3 * 3) / 5);
        expect(largest).toBeCloseTo(1 + t + 1 / t, 10);
        expect(consistencyRatio).toBeCloseTo((t + 1 / t - 2) / 2 / 0.58, 10);
        const means = [Math.cbrt(3 * 5), Math.cbrt(3 / 3), Math.cbrt(1 / 5 / 3)];
        const sum = means.reduce((total, mean) => total + mean, 0);
        weights.forEach((weight, at) => expect(weight).toBeCloseTo((means[at] ?? 0) / sum, 10));
    });

    test('comparisons that follow from weights give those weights back, without contradiction', () => {
        const { weights, consistencyRatio } = priorities(4, [2, 4, 8, 2, 4, 2]);
        weights.forEach((weight, at) => expect(weight).toBeCloseTo((8 >> at) / 15, 12));
        expect(consistencyRatio).toBeCloseTo(0, 12);
        expect(worstContradiction(4, [2, 4, 8, 2, 4, 2])).toBeNull();
    });

    test('one or two indicators can not contradict each other, ten equal ones weigh a tenth each', () => {
        expect(priorities(1, [])).toEqual({ weights: [1], largest: 1, consistencyRatio: 0 });
        expect(priorities(2, [9]).weights.map((weight) => Number(weight.toFixed(12)))).toEqual([0.9, 0.1]);
        expect(priorities(2, [9]).consistencyRatio).toBe(0);
        expect(priorities(10, []).weights.every((weight) => Math.abs(weight - 0.1) < 1e-12)).toBe(true);
    });

    test('a comparison that is no positive number counts as equal', () => {
        expect(priorities(2, [0]).weights).toEqual([0.5, 0.5]);
        expect(priorities(2, [Number.NaN]).weights).toEqual([0.5, 0.5]);
    });
});

describe('worstContradiction', () => {
    test('a turned comparison is the one named, with what the others say of it', () => {
        const turned = worstContradiction(4, [2, 4, 1 / 8, 2, 4, 2]);
        expect(turned).toMatchObject({ row: 0, column: 3, given: 1 / 8 });
        expect(turned?.implied).toBeCloseTo(8, 12);
    });

    test('in a circle of three all are off alike, and the first is named', () => {
        const circle = worstContradiction(3, [2, 1 / 2, 2]);
        expect(circle).toMatchObject({ row: 0, column: 1, given: 2 });
        expect(circle?.implied).toBeCloseTo(1 / 4, 12);
    });
});

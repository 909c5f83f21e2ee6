import { expect, test } from 'vitest';
import type { Columns } from '../../../domain/kernel';
import { pathOf, waitOf } from './path';

/** Purchases on days 0 and 10, 30 days watched, 5 to look ahead: MBG/NBD (1) with r 1, α 10, a 1, b 2, in days. */
const input: Columns = {
    kind: Float64Array.from([0, 0, 1, 1, 1, 1, 2, 2, 2, 2]),
    value: Float64Array.from([0, 10, 1, 10, 1, 2, 1, 1, 30, 5]),
};

test('of one customer the chance is told for every day, jumps with the purchase, and is told for days ahead too', () => {
    const path = pathOf(input)['']?.p_alive ?? [];
    const isAhead = pathOf(input)['']?.is_ahead ?? [];
    expect(path).toHaveLength(36);
    // alive with b − after no repeat in T: 1 / (1 + a / b · ((α + T) / α)); after one repeat: 1 / (1 + a / (b + 1) · ((α + T) / (α + t))²)
    expect(path[9]).toBeCloseTo(1 / (1 + (1 / 2) * (19 / 10)), 12);
    expect(path[10]).toBeCloseTo(1 / (1 + 1 / 3), 12);
    expect(path[30]).toBeCloseTo(1 / (1 + (1 / 3) * (40 / 20) ** 2), 12);
    expect([isAhead[30], isAhead[31]]).toEqual([0, 1]);
    expect(path[35]).toBeCloseTo(1 / (1 + (1 / 3) * (45 / 20) ** 2), 12);
});

test('half of customers with shape 2 and rate 40 buy again within 40 (√2 − 1) days', () => {
    expect(waitOf([1, 10], 1, 30, 0.5)).toBeCloseTo(40 * (Math.SQRT2 - 1), 12);
    expect(pathOf(input)['waits']?.days?.[1]).toBeCloseTo(40 * (Math.SQRT2 - 1), 12);
});

test('where nobody can be said to leave there is no path, but a wait', () => {
    const kept: Columns = { kind: Float64Array.from([0, 0, 1, 1, 2, 2, 2, 2]), value: Float64Array.from([0, 10, 1, 10, 4, 1, 30, 5]) };
    expect(pathOf(kept)['']?.day).toHaveLength(0);
    expect(pathOf(kept)['waits']?.days).toHaveLength(3);
    expect(pathOf({ kind: new Float64Array(0), value: new Float64Array(0) })['waits']?.days).toHaveLength(0);
});

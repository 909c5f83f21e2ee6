import { expect, it } from 'vitest';
import { hasShares } from './shares';

const parts = (...revenues: number[]) => revenues.map((revenue) => ({ revenue }));

it('parts above zero have shares', () => {
    expect(hasShares(parts(3, 0, 5))).toBe(true);
});

it('nothing is shared where a part is below zero, or where there is nothing', () => {
    expect(hasShares(parts(300, -1))).toBe(false);
    expect(hasShares(parts(-300, -1))).toBe(false);
    expect(hasShares(parts(0, 0))).toBe(false);
    expect(hasShares([])).toBe(false);
});

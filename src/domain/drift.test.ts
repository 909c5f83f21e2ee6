import { expect, it } from 'vitest';
import { driftOf } from './drift';

it('shares that stay where they were have no drift', () => {
    const rows = [
        { segment: 'a', customers: 30 },
        { segment: 'b', customers: 70 },
    ];
    const { shifts, stability } = driftOf(rows, rows.map((row) => ({ ...row, customers: row.customers * 3 })));
    expect(stability).toBeCloseTo(0, 12);
    expect(shifts).toEqual([
        { segment: 'a', before: 0.3, now: 0.3 },
        { segment: 'b', before: 0.7, now: 0.7 },
    ]);
});

it('from halves to a fifth and four fifths the index is 0.3 ln 2.5 + 0.3 ln 1.6', () => {
    const before = [
        { segment: 'a', customers: 50 },
        { segment: 'b', customers: 50 },
    ];
    const now = [
        { segment: 'a', customers: 20 },
        { segment: 'b', customers: 80 },
    ];
    expect(driftOf(before, now).stability).toBeCloseTo(0.3 * Math.log(2.5) + 0.3 * Math.log(1.6), 12);
});

it('a segment that emptied, or that there was not, leaves the index finite', () => {
    const { stability, shifts } = driftOf([{ segment: 'gone', customers: 10 }], [{ segment: 'new', customers: 10 }]);
    expect(Number.isFinite(stability)).toBe(true);
    expect(stability).toBeGreaterThan(0.25);
    expect(shifts).toContainEqual({ segment: 'gone', before: 1, now: 0 });
});

it('nobody then or now is no drift', () => {
    expect(driftOf([], [{ segment: 'a', customers: 3 }]).stability).toBe(0);
});

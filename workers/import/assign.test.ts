import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from './assign';

test('the best pairing over all may give a row its second choice', () => {
    expect(
        assign([
            [0.9, 0.8],
            [0.85, 0],
        ]),
    ).toEqual([1, 0]);
    expect(
        assign([
            [0, 0],
            [0, 0.5],
        ]),
    ).toEqual([null, 1]);
    expect(assign([[], []])).toEqual([null, null]);
});

test('no other pairing is worth more', () => {
    const worths = fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
            fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
        );
    fc.assert(
        fc.property(worths, (worth) => {
            const found = assign(worth).reduce<number>(
                (sum, column, row) => sum + (column === null ? 0 : (worth[row]?.[column] ?? 0)),
                0,
            );
            expect(found).toBe(best(worth, new Set(), 0));
        }),
    );
});

/** By trying them all. */
function best(worth: number[][], taken: Set<number>, row: number): number {
    const values = worth[row];
    if (values === undefined) return 0;
    const choices = values.map((value, column) =>
        taken.has(column) ? 0 : value + best(worth, new Set([...taken, column]), row + 1),
    );
    return Math.max(best(worth, taken, row + 1), ...choices);
}

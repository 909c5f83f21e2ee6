import { expect, test } from 'vitest';
import { compared, entryOf, pairs, placeOf, renewed, stepOf, without } from './comparisons';

test('pairs stand row by row above the diagonal, and a place finds them there', () => {
    expect(pairs(4)).toEqual([[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]);
    expect(pairs(4).map(([row, column]) => placeOf(row, column, 4))).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a new indicator is equal to all, and the others keep what was said of them', () => {
    expect(compared([2, 3, 4], 3, 4)).toEqual([2, 3, 1, 4, 1, 1]);
    expect(compared([], 1, 2)).toEqual([1]);
});

test('one left out takes its comparisons with it', () => {
    expect(without([2, 3, 5, 4, 6, 7], 4, 1)).toEqual([3, 5, 7]);
});

test('one that becomes another is equal to all again', () => {
    expect(renewed([2, 3, 4], 3, 1)).toEqual([1, 3, 1]);
});

test('the scale goes from nine times to a ninth, and back', () => {
    expect([-8, -2, 0, 2, 8].map(entryOf)).toEqual([9, 3, 1, 1 / 3, 1 / 9]);
    for (let step = -8; step <= 8; step += 1) expect(stepOf(entryOf(step))).toBe(step);
});

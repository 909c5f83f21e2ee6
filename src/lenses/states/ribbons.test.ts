import { expect, test } from 'vitest';
import { pathOf, ribbonsOf } from './ribbons';

const moves = [
    { from: 'a', to: 'a', customers: 30 },
    { from: 'a', to: 'b', customers: 10 },
    { from: 'b', to: 'a', customers: 20 },
    { from: null, to: 'a', customers: 40 },
];

test('states are as tall as their customers, those who came stand first, and bands meet in order', () => {
    // a hundred customers in 106 pixels of which two gaps of three are taken
    const { before, after, ribbons } = ribbonsOf(moves, ['a', 'b', 'c'], 106, 3);
    expect(before).toEqual([{ id: null, top: 0, height: 40, customers: 40 }, { id: 'a', top: 43, height: 40, customers: 40 }, { id: 'b', top: 86, height: 20, customers: 20 }]);
    expect(after).toEqual([{ id: 'a', top: 0, height: 90, customers: 90 }, { id: 'b', top: 93, height: 10, customers: 10 }]);
    expect(ribbons.map(({ from, to, left, right, height }) => [from, to, left, right, height])).toEqual([
        [null, 'a', 0, 0, 40], ['a', 'a', 43, 40, 30], ['a', 'b', 73, 93, 10], ['b', 'a', 86, 70, 20],
    ]);
});

test('nobody who moved leaves nothing to draw', () => {
    expect(ribbonsOf([], ['a'], 100, 3)).toEqual({ before: [], after: [], ribbons: [] });
});

test('a band runs from its place on the left to that on the right and back', () => {
    expect(pathOf({ from: 'a', to: 'b', customers: 1, left: 0, right: 10, height: 2 }, 0, 100)).toBe('M0,0C50,0 50,10 100,10L100,12C50,12 50,2 0,2Z');
});

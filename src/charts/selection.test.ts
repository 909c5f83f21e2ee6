import { expect, it } from 'vitest';
import type { Condition } from '../domain/model';
import { picked, range, toggled, withPick, withRange } from './selection';

const selection: Condition[] = [
    { column: 'r_score', in: [4, 5] },
    { column: 'monetary', from: 10, below: 20 },
];

it('a column shows what is picked on it', () => {
    expect(picked(selection, 'r_score')).toEqual([4, 5]);
    expect(picked(selection, 'monetary')).toEqual([]);
    expect(range(selection, 'monetary')).toEqual({ from: 10, below: 20 });
    expect(range(selection, 'r_score')).toBeNull();
    expect(range([{ column: 'days', from: null, below: 3 }], 'days')).toEqual({ from: -Infinity, below: 3 });
});

it('another pick on a column takes the place of the first and leaves the others', () => {
    expect(withPick(selection, 'r_score', [1])).toEqual([selection[1], { column: 'r_score', in: [1] }]);
    expect(withPick(selection, 'r_score', [])).toEqual([selection[1]]);
    expect(withRange(selection, 'monetary', null)).toEqual([selection[0]]);
    expect(withRange([], 'days', { from: 1, below: 2 })).toEqual([{ column: 'days', from: 1, below: 2 }]);
    expect(withRange([], 'days', { from: -Infinity, below: 2 })).toEqual([{ column: 'days', from: null, below: 2 }]);
    expect(withRange([], 'days', { from: -Infinity, below: Infinity })).toEqual([]);
});

it('pressing picks alone and lets go, extending adds and takes away', () => {
    expect(toggled([], 3, false)).toEqual([3]);
    expect(toggled([3], 3, false)).toEqual([]);
    expect(toggled([3, 4], 3, false)).toEqual([3]);
    expect(toggled([3], 4, true)).toEqual([3, 4]);
    expect(toggled([3, 4], 3, true)).toEqual([4]);
});

import { expect, it } from 'vitest';
import { heatStep, span } from './heat';

it('nothing has the palest colour and the most the deepest', () => {
    expect(heatStep(0, 100)).toBe(0);
    expect(heatStep(null, 100)).toBe(0);
    expect(heatStep(-5, 100)).toBe(0);
    expect(heatStep(100, 100)).toBe(5);
    expect(heatStep(0.0001, 100)).toBe(1);
    expect(heatStep(3, 0)).toBe(0);
});

it('small values are told apart more finely than large ones', () => {
    expect(heatStep(10, 100)).toBe(2);
    expect(heatStep(20, 100)).toBe(3);
    expect(heatStep(60, 100)).toBe(4);
});

it('a span holds every name between two cells, whichever comes first', () => {
    expect(span([5, 4, 3, 2, 1], 4, 2)).toEqual([2, 3, 4]);
    expect(span([5, 4, 3, 2, 1], 2, 4)).toEqual([2, 3, 4]);
    expect(span([1, 2, 3], 3, 3)).toEqual([3]);
});

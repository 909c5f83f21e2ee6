import { expect, it } from 'vitest';
import { apart, roomy, rowsFor, widened } from './labels';

it('texts that would touch go to the upper line, and those that fit on neither are left out', () => {
    const at = (...places: number[]) => places.map((x) => ({ x, text: '1234' }));
    expect(rowsFor(at(50, 120, 190), 300)).toEqual([0, 0, 0]);
    expect(rowsFor(at(50, 70, 90), 300)).toEqual([0, 1, 0]);
    expect(rowsFor(at(50, 55, 60), 300)).toEqual([0, 1, null]);
    expect(rowsFor(at(90, 70, 50), 300)).toEqual([0, 1, 0]);
    expect(rowsFor(at(50, 50, 120), 300)).toEqual([0, null, 0]);
});

it('ticks that would touch one given before are left out, and none leaves the picture', () => {
    const at = (x: number) => ({ value: x, x, text: '1234' });
    expect(roomy([at(295), at(280), at(100), at(1)], 300).map((tick) => Math.round(tick.x))).toEqual([287, 100, 13]);
});

it('handles that would cover each other stand apart, in their order and inside the picture', () => {
    expect(apart([50, 52, 120], 24, 300)).toEqual([50, 74, 120]);
    expect(apart([120, 52, 50], 24, 300)).toEqual([120, 74, 50]);
    expect(apart([298, 299], 24, 300)).toEqual([276, 300]);
    expect(apart([5, 5, 5], 24, 30)).toEqual([0, 15, 30]);
    expect(apart([], 24, 300)).toEqual([]);
});

it('pieces too narrow to press are widened, and together stay as wide as they were', () => {
    expect(widened([9, 124, 74], 24)).toEqual([24, 114, 69]);
    expect(widened([100, 100], 24)).toEqual([100, 100]);
    expect(widened([0, 10, 20], 24)).toEqual([10, 10, 10]);
    expect(widened([], 24)).toEqual([]);
});

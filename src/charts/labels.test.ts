import { expect, it } from 'vitest';
import { roomy, rowsFor } from './labels';

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

import { expect, it } from 'vitest';
import { contrast, textOn } from '../ui/colour';
import { palettes } from '../ui/palette';
import { faded, towards } from './mix';

it('a colour goes part of the way to another', () => {
    expect(towards('#000000', '#ff8040', 0.5)).toBe('#804020');
    expect(towards('#073f46', '#ffffff', 1)).toBe('#ffffff');
});

it('what is faded still has text that reads', () => {
    for (const { heat, card } of Object.values(palettes)) {
        for (const colour of heat) {
            const ground = towards(colour, card, faded);
            expect(contrast(ground, textOn(ground))).toBeGreaterThanOrEqual(4.5);
        }
    }
});

import type { Palette, Theme } from '../ui/palette';
import { toneColour } from '../ui/tones';
import { heatStep } from './heat';
import { faded, towards } from './mix';

/** A cell of a cross-table whose rows and columns have names; places count from 0. */
export interface CrossCell {
    row: number;
    column: number;
    text: string;
    /** What it says in words. */
    label: string;
    ground: string;
    /** The share of its customers that are picked out by whatever picture; null when nothing is. */
    part: number | null;
    isPicked: boolean;
}

/** The colour of an amount, paled where nobody is picked. */
export function amountGround(value: number, most: number, part: number | null, palette: Palette): string {
    const full = palette.heat[heatStep(value, most)] ?? palette.card;
    return part === 0 ? towards(full, palette.card, faded) : full;
}

/** The colour of an index: one hue above 100, another below, neither at 100; full at three times or a third. */
export function indexGround(index: number, part: number | null, palette: Palette, theme: Theme): string {
    const far = Math.min(1, Math.abs(Math.log(Math.max(index, 1) / 100)) / Math.log(3));
    const hue = toneColour({ tone: index >= 100 ? 'keep' : 'save', weight: index >= 100 ? 0.7 : 0.4 }, theme).fill;
    const full = towards(palette.sunken, hue, 0.85 * far);
    return part === 0 ? towards(full, palette.card, faded) : full;
}

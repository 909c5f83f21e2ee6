import type { Segment, Tone } from '../domain/model';
import { contrast, hex, textOn, type Oklch } from './colour';
import type { Theme } from './palette';

/** From the palest (weight 0) to the most valuable (weight 1): darkest on paper, brightest in the dark. */
type Ramp = readonly [Oklch, Oklch];

const ramps: Record<Theme, Record<Tone, Ramp>> = {
    light: {
        keep: [[0.8, 0.07, 195], [0.35, 0.068, 208]],
        grow: [[0.74, 0.085, 170], [0.42, 0.08, 176]],
        new: [[0.78, 0.085, 275], [0.42, 0.14, 272]],
        wake: [[0.91, 0.075, 92], [0.7, 0.145, 80]],
        save: [[0.74, 0.12, 52], [0.44, 0.15, 30]],
        rest: [[0.9, 0.01, 85], [0.72, 0.012, 80]],
    },
    dark: {
        keep: [[0.46, 0.07, 202], [0.84, 0.09, 186]],
        grow: [[0.5, 0.075, 170], [0.8, 0.11, 168]],
        new: [[0.5, 0.12, 275], [0.8, 0.1, 278]],
        wake: [[0.48, 0.09, 82], [0.88, 0.13, 92]],
        save: [[0.58, 0.15, 36], [0.76, 0.155, 32]],
        rest: [[0.33, 0.008, 120], [0.5, 0.01, 100]],
    },
};

export interface ToneColour {
    fill: string;
    /** Reads on the fill at 4.5 : 1 or better. */
    text: string;
}

/** A segment's colour: hue says what to do with it, lightness how valuable it is. The same everywhere. */
export function toneColour(segment: Pick<Segment, 'tone' | 'weight'>, theme: Theme): ToneColour {
    const [pale, strong] = ramps[theme][segment.tone];
    const weight = Math.min(1, Math.max(0, segment.weight));
    const [lightness, chroma, hue] = pale.map((from, index) => from + ((strong[index] ?? from) - from) * weight);
    return readable(lightness ?? 0, chroma ?? 0, hue ?? 0);
}

function readable(lightness: number, chroma: number, hue: number): ToneColour {
    const fill = hex([lightness, chroma, hue]);
    const text = textOn(fill);
    if (contrast(fill, text) >= 4.5) return { fill, text };
    return readable(lightness + (text === '#ffffff' ? -0.01 : 0.01), chroma, hue);
}

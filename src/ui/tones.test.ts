import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Segment, Tone } from '../domain/model';
import { contrast, hex, linearRgb } from './colour';
import { palettes, type Theme } from './palette';
import { toneColour } from './tones';

const themes: readonly Theme[] = ['light', 'dark'];
const tones: readonly Tone[] = ['keep', 'grow', 'new', 'wake', 'save', 'rest'];
const weights = [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 1];

/** A scheme of ten as the field has it: every hue, several weights. */
const ten: readonly Pick<Segment, 'tone' | 'weight'>[] = [
    { tone: 'keep', weight: 1 },
    { tone: 'keep', weight: 0.55 },
    { tone: 'grow', weight: 0.35 },
    { tone: 'new', weight: 1 },
    { tone: 'new', weight: 0.2 },
    { tone: 'wake', weight: 0.8 },
    { tone: 'wake', weight: 0.1 },
    { tone: 'save', weight: 0.45 },
    { tone: 'save', weight: 1 },
    { tone: 'rest', weight: 0.4 },
];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const blindness = {
    protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
    deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
    tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

describe('tone colours', () => {
    it('carry text that reads at 4.5 to 1', () => {
        for (const theme of themes) {
            for (const tone of tones) {
                for (const weight of weights) {
                    const { fill, text } = toneColour({ tone, weight }, theme);
                    expect(contrast(fill, text), `${theme} ${tone} ${weight}`).toBeGreaterThanOrEqual(4.5);
                }
            }
        }
    });

    it('grow darker on paper and brighter in the dark as value grows', () => {
        for (const tone of tones) {
            const light = [0, 1].map((weight) => contrast(toneColour({ tone, weight }, 'light').fill, '#ffffff'));
            const dark = [0, 1].map((weight) => contrast(toneColour({ tone, weight }, 'dark').fill, '#000000'));
            expect(light[1]).toBeGreaterThan(light[0] ?? Infinity);
            expect(dark[1]).toBeGreaterThan(dark[0] ?? Infinity);
        }
    });

    it.each(Object.entries(blindness))('of ten segments stay apart under %s', (_name, matrix) => {
        for (const theme of themes) {
            const seen = ten.map((segment) => lab(simulate(linearRgb(toneColour(segment, theme).fill), matrix)));
            for (const [index, one] of seen.entries()) {
                for (const other of seen.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(0.05);
            }
        }
    });
});

describe('the palette for canvases', () => {
    it('is the one of the stylesheet', () => {
        const css = readFileSync(new URL('../app.css', import.meta.url), 'utf8');
        const names = { ink2: 'ink-2', ink3: 'ink-3', line2: 'line-2', accentWeak: 'accent-weak', onAccent: 'on-accent' };
        const renamed = new Map(Object.entries(names));
        for (const [key, light] of Object.entries(palettes.light)) {
            const dark = Object.entries(palettes.dark).find(([name]) => name === key)?.[1];
            const pairs = [light].flat().map((colour, at) => [colour, [dark].flat()[at]]);
            for (const [at, [one, other]] of pairs.entries()) {
                const name = key === 'heat' ? `heat-${at}` : (renamed.get(key) ?? key);
                expect(css).toContain(`--${name}: light-dark(${one}, ${other});`);
            }
        }
    });

    it('has text that reads on every ground', () => {
        for (const theme of themes) {
            const { ink, ink2, ink3, paper, card, sunken, accent, accentWeak, onAccent } = palettes[theme];
            for (const ground of [paper, card, sunken]) {
                for (const text of [ink, ink2, ink3, accent]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
            }
            expect(contrast(accent, accentWeak)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(ink2, accentWeak)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
        }
    });
});

describe('hex', () => {
    it('gives the sRGB primaries their OKLCH places', () => {
        expect(hex([1, 0, 0])).toBe('#ffffff');
        expect(hex([0.62796, 0.25768, 29.234])).toBe('#ff0000');
        expect(hex([0.45201, 0.31321, 264.052])).toBe('#0000ff');
    });
});

type Triple = [number, number, number];

function simulate([r, g, b]: Triple, m: readonly number[]): Triple {
    const row = (at: number): number => {
        const value = (m[at] ?? 0) * r + (m[at + 1] ?? 0) * g + (m[at + 2] ?? 0) * b;
        return Math.min(1, Math.max(0, value));
    };
    return [row(0), row(3), row(6)];
}

/** OKLab of linear RGB. */
function lab([r, g, b]: Triple): Triple {
    const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const middle = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    ];
}

function distance(one: Triple, other: Triple): number {
    return Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));
}

import type { Segment } from '../../../domain/model';

/** Scores from one to another, both included. */
export type Range = readonly [number, number];

/** Scores that lead to a segment; `fm` is the mean of F and M, halves rounded up. A dimension left out may be anything. */
export interface Rule {
    segment: string;
    r?: Range;
    f?: Range;
    m?: Range;
    fm?: Range;
}

/** Named segments, best first, and the rules that lead to them, of which the first that holds wins. */
export interface Scheme {
    id: string;
    segments: readonly Segment[];
    rules: readonly Rule[];
}

/** `4` or `2-4` as a range. */
export function range(text: string): Range {
    const [low, high] = text.split('-').map(Number);
    return [low ?? 0, high ?? low ?? 0];
}

/** Rules for single cells: digits in the order of `dimensions`, cells parted by blanks. */
export function cellRules(dimensions: readonly ('r' | 'f' | 'm' | 'fm')[], cells: Record<string, string>): Rule[] {
    return Object.entries(cells).flatMap(([segment, list]) =>
        list.split(' ').map((cell) => ({
            segment,
            ...Object.fromEntries(dimensions.map((dimension, place) => [dimension, range(cell.charAt(place))])),
        })),
    );
}

import { holds } from './boxes';
import type { Rule, Scheme } from './scheme';

/** A triple of scores and the positions (from 1) of all rules that it meets. */
export interface Cell {
    r: number;
    f: number;
    m: number;
    rules: number[];
}

/** What a scheme's rules leave open, decide by order only, and never reach. */
export interface Coverage {
    cells: Cell[];
    uncovered: Cell[];
    overlapping: Cell[];
    /** Positions (from 1) of rules that no cell meets first. */
    dead: number[];
}

/** How many scores each dimension has. */
export interface Bins {
    r: number;
    f: number;
    m: number;
}

/** Looks at every cell that scores can make; scores run from 1, for the eight classes from 0 to 1. */
export function coverage(scheme: Pick<Scheme, 'id' | 'rules'>, bins: number | Bins): Coverage {
    const lowest = scheme.id === 'eight' ? 0 : 1;
    const { r, f, m } = typeof bins === 'number' ? { r: bins, f: bins, m: bins } : bins;
    const cells = scores(r, lowest).flatMap((r) =>
        scores(f, lowest).flatMap((f) => scores(m, lowest).map((m) => ({ r, f, m, rules: met(scheme.rules, r, f, m) }))),
    );
    const first = new Set(cells.map((cell) => cell.rules[0]));
    return {
        cells,
        uncovered: cells.filter((cell) => cell.rules.length === 0),
        overlapping: cells.filter((cell) => cell.rules.length > 1),
        dead: scheme.rules.map((_, index) => index + 1).filter((position) => !first.has(position)),
    };
}

/** The earlier rules that take all that a dead rule would; none where no cell is so. */
export function takers({ cells }: Pick<Coverage, 'cells'>, position: number): number[] {
    const taken = cells.filter((cell) => cell.rules.includes(position)).flatMap((cell) => cell.rules.slice(0, 1));
    return [...new Set(taken)].sort((a, b) => a - b);
}

/** The mean of F and M, halves rounded up. */
export function meanScore(f: number, m: number): number {
    return Math.ceil((f + m) / 2);
}

function scores(bins: number, lowest: number): number[] {
    return Array.from({ length: bins }, (_, index) => index + lowest);
}

function met(rules: readonly Rule[], r: number, f: number, m: number): number[] {
    const fm = meanScore(f, m);
    return rules.flatMap((rule, index) =>
        holds(rule.r, r) && holds(rule.f, f) && holds(rule.m, m) && holds(rule.fm, fm) ? [index + 1] : [],
    );
}

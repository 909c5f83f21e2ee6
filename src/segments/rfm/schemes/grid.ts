import type { Row } from '../../../domain/values';
import { type Box, sides } from './boxes';
import { type Bins, coverage, type Coverage, meanScore, takers } from './coverage';
import { others } from './own';
import type { Rule, Scheme } from './scheme';

/** Which picture shows rules exactly: recency by frequency, by the mean of F and M, or by frequency for each M. */
export type Plane = 'rf' | 'r-fm' | 'rfm';

/** A cell of a picture: one triple of scores, or all that share what the picture shows. */
export interface GridCell {
    row: number;
    column: number;
    layer: number | null;
    /** Positions (from 1) of the rules that cover it, in order. */
    rules: number[];
    customers: number;
}

export interface Layer {
    m: number | null;
    rows: number[];
    columns: number[];
    cells: GridCell[];
}

/** What the rules do to the customers there are. */
export interface Account {
    cover: Coverage;
    /** By rule, from the first: whom it takes, in how many cells, and if it never matches, which earlier rules are why. */
    rules: { customers: number; cells: number; isDead: boolean; takers: number[] }[];
    customers: number;
    uncoveredCustomers: number;
    overlappingCustomers: number;
}

/** The simplest picture in which a cell has one answer. */
export function planeOf({ id, rules }: Pick<Scheme, 'id' | 'rules'>): Plane {
    const isAsked = (side: (typeof sides)[number]) => rules.some((rule) => rule[side] !== undefined);
    if (id === 'eight' || isAsked('m')) return 'rfm';
    if (!isAsked('fm')) return 'rf';
    return isAsked('f') ? 'rfm' : 'r-fm';
}

/** The grids of a picture, the best M first. */
export function layers({ cells }: Coverage, cube: readonly Row[], plane: Plane): Layer[] {
    const counts = countsOf(cube);
    const found = new Map<string, GridCell>();
    for (const { r, f, m, rules } of cells) {
        const cell = { row: r, column: plane === 'r-fm' ? meanScore(f, m) : f, layer: plane === 'rfm' ? m : null };
        const key = keyOf(cell);
        const known = found.get(key) ?? { ...cell, rules, customers: 0 };
        known.customers += counts.get(`${r} ${f} ${m}`) ?? 0;
        found.set(key, known);
    }
    const all = [...found.values()];
    return falling(all.map((cell) => cell.layer ?? 0)).map((m) => {
        const these = all.filter((cell) => (cell.layer ?? 0) === m);
        return {
            m: plane === 'rfm' ? m : null,
            rows: falling(these.map((cell) => cell.row)),
            columns: falling(these.map((cell) => cell.column)).toReversed(),
            cells: these,
        };
    });
}

export function account(scheme: Pick<Scheme, 'id' | 'rules'>, bins: Bins, cube: readonly Row[]): Account {
    const cover = coverage(scheme, bins);
    const counts = countsOf(cube);
    const people = (cells: Coverage['cells']) => cells.reduce((sum, { r, f, m }) => sum + (counts.get(`${r} ${f} ${m}`) ?? 0), 0);
    return {
        cover,
        rules: scheme.rules.map((_, index) => {
            const taken = cover.cells.filter((cell) => cell.rules[0] === index + 1);
            const isDead = taken.length === 0;
            return { customers: people(taken), cells: taken.length, isDead, takers: isDead ? takers(cover, index + 1) : [] };
        }),
        customers: people(cover.cells),
        uncoveredCustomers: people(cover.uncovered),
        overlappingCustomers: people(cover.overlapping),
    };
}

/** The box between two cells of a picture, as a rule would say it. */
export function boxBetween(from: GridCell, to: GridCell, plane: Plane): Box {
    const range = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b)];
    const side = plane === 'r-fm' ? 'fm' : 'f';
    const box: Box = { r: range(from.row, to.row), [side]: range(from.column, to.column) };
    return from.layer === null || to.layer === null ? box : { ...box, m: range(from.layer, to.layer) };
}

/** Whom each segment takes, those without a rule under others. */
export function bySegment({ rules }: Pick<Scheme, 'rules'>, told: Account): Map<string, number> {
    const sums = new Map([[others.id, told.uncoveredCustomers]]);
    rules.forEach(({ segment }, index) => sums.set(segment, (sums.get(segment) ?? 0) + (told.rules[index]?.customers ?? 0)));
    return sums;
}

/** What a rule asks for but no score can be, or upside down. */
export function isEmptyRange(rule: Rule): boolean {
    return sides.some((side) => {
        const range = rule[side];
        return range !== undefined && range[0] > range[1];
    });
}

export function keyOf({ row, column, layer }: Pick<GridCell, 'row' | 'column' | 'layer'>): string {
    return `${row} ${column} ${layer ?? '*'}`;
}

function countsOf(cube: readonly Row[]): Map<string, number> {
    return new Map(cube.map((row) => [`${row['r_score']} ${row['f_score']} ${row['m_score']}`, Number(row['customers'] ?? 0)]));
}

function falling(values: readonly number[]): number[] {
    return [...new Set(values)].sort((a, b) => b - a);
}

import type { HeatCell } from '../../charts/heat';
import { exclusiveEdge, type Band, type Bar, type ScaleKind } from '../../charts/histogram';
import { picked } from '../../charts/selection';
import type { Condition, Params, Segmentation } from '../../domain/model';
import type { Row } from '../../domain/values';
import { isEight, readParams } from './params';

export const dimensions = ['r', 'f', 'm'] as const;
export type Dimension = (typeof dimensions)[number];

export type Measure = 'customers' | 'revenue' | 'mean';

/** The column of `segmented` that a dimension is a score of. */
export const valueColumn = { r: 'recency_days', f: 'frequency', m: 'monetary_scored' } as const;
export const scoreColumn = { r: 'r_score', f: 'f_score', m: 'm_score' } as const;
const edgesParam = { r: 'r_edges', f: 'f_edges', m: 'm_edges' } as const;

type Tables = Segmentation['tables'];
type Segmented = Pick<Segmentation, 'tables' | 'params'>;

/** The rows of a table that are about a dimension. */
export function rowsOf(tables: Tables, table: string, dimension: Dimension): Row[] {
    return (tables[table] ?? []).filter((row) => row['dimension'] === dimension);
}

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

export function scaleKind(dimension: Dimension): ScaleKind {
    return dimension === 'm' ? 'log' : 'integer';
}

/** Whether there is anything to draw: amounts that are none above zero have no logarithm. */
export function hasScale(tables: Tables, dimension: Dimension): boolean {
    const drawn = rowsOf(tables, 'rfm_histogram', dimension);
    return dimension !== 'm' || drawn.length === 0 || drawn.some((row) => numberOf(row, 'low') >= 0);
}

/** A dimension's bars by rising value; bins that nobody is in are given back. */
export function bars(tables: Tables, dimension: Dimension): Bar[] {
    const kind = scaleKind(dimension);
    return rowsOf(tables, 'rfm_histogram', dimension).flatMap((row, index, rows) => {
        const bar = {
            low: numberOf(row, 'low'),
            high: numberOf(row, 'high'),
            customers: numberOf(row, 'customers'),
            selected: numberOf(row, 'selected_customers'),
        };
        const last = rows[index - 1];
        if (last === undefined) return [bar];
        const from = numberOf(last, 'high');
        const missing = numberOf(row, 'bin') - numberOf(last, 'bin') - 1;
        return [...emptyBars(from, bar.low, missing === 0 && bar.low > from ? 1 : missing, kind), bar];
    });
}

/** Edges by rising value: those set by hand as they stand now, else those that were computed. */
export function edges(tables: Tables, params: Params, dimension: Dimension): number[] {
    const typed = params[edgesParam[dimension]];
    if (isByHand(params, dimension) && Array.isArray(typed)) return typed.map(Number).toSorted((a, b) => a - b);
    return computedEdges(tables, dimension);
}

/** What lies between the edges, by rising value. */
export function bands(
    { tables, params }: Segmented,
    selection: readonly Condition[],
    dimension: Dimension,
    edgeCount: number,
): Band[] {
    const counts = new Map(
        rowsOf(tables, 'rfm_scores', dimension).map((row) => [row['score'], numberOf(row, 'customers')]),
    );
    const chosen = picked(selection, scoreColumn[dimension]);
    const rising = scoresUpTo(edgeCount, lowestScore(params));
    return (dimension === 'r' ? rising.toReversed() : rising).map((score) => ({
        score,
        customers: counts.get(score) ?? 0,
        isSelected: chosen.includes(score),
    }));
}

/**
 * What to tell the model when an edge is moved: all edges stand by hand from now on, for every dimension alike. Where they
 * stand inside groups only those of recency can.
 */
export function byHand(
    tables: Tables,
    params: Params,
    moved?: { dimension: Dimension; edges: readonly number[] },
): Params {
    const edgesOf = (dimension: Dimension) => (dimension === moved?.dimension ? moved.edges : edges(tables, params, dimension));
    if (readParams(params).by.f === 'nested') return { binning: 'nested', r_binning: 'custom', r_edges: [...edgesOf('r')] };
    const own = dimensions.map((dimension) => `${dimension}_binning`).filter((name) => (params[name] ?? 'same') !== 'same');
    const same = isEight(params) ? [] : own.map((name) => [name, 'same']);
    const all = dimensions.map((dimension) => [edgesParam[dimension], edgesOf(dimension)]);
    return { [isEight(params) ? 'threshold' : 'binning']: 'custom', ...Object.fromEntries([...same, ...all]) };
}

export function isByHand(params: Params, dimension: Dimension = 'r'): boolean {
    return readParams(params).by[dimension] === 'custom';
}

/** The scores that a dimension can have, lowest first. */
export function scores({ params }: Pick<Segmentation, 'params'>, dimension: Dimension): number[] {
    return scoresUpTo(readParams(params).scores[dimension] - 1, lowestScore(params));
}

/** The grid of recency and frequency scores. */
export function heat(segmented: Segmented, selection: readonly Condition[], measure: Measure): HeatCell[] {
    const [recency, frequency] = [picked(selection, 'r_score'), picked(selection, 'f_score')];
    const rows = new Map(
        (segmented.tables['rfm_heat'] ?? []).map((row) => [`${row['r_score']} ${row['f_score']}`, row]),
    );
    return scores(segmented, 'r').flatMap((r) =>
        scores(segmented, 'f').map((f) => {
            const row = rows.get(`${r} ${f}`);
            const customers = numberOf(row, 'customers');
            const part = customers === 0 ? 0 : numberOf(row, 'selected_customers') / customers;
            return {
                row: r,
                column: f,
                value: customers === 0 && measure === 'mean' ? null : numberOf(row, heatColumn[measure]),
                part: selection.length === 0 ? null : part,
                isPicked: recency.includes(r) && frequency.includes(f),
            };
        }),
    );
}

const heatColumn = { customers: 'customers', revenue: 'revenue', mean: 'mean_monetary' } as const;

function computedEdges(tables: Tables, dimension: Dimension): number[] {
    return rowsOf(tables, 'rfm_edges', dimension)
        .toSorted((a, b) => numberOf(a, 'position') - numberOf(b, 'position'))
        .map((row) => {
            const edge = numberOf(row, 'edge');
            return row['is_inclusive'] === true ? exclusiveEdge(edge, scaleKind(dimension)) : edge;
        });
}

function lowestScore(params: Params): number {
    return isEight(params) ? 0 : 1;
}

function scoresUpTo(edgeCount: number, lowest: number): number[] {
    return Array.from({ length: edgeCount + 1 }, (_, index) => lowest + index);
}

function emptyBars(from: number, to: number, count: number, kind: ScaleKind): Bar[] {
    const at = (step: number) => {
        const share = step / count;
        return kind === 'log' && from > 0 ? from * (to / from) ** share : from + (to - from) * share;
    };
    return Array.from({ length: count }, (_, index) => ({
        low: at(index),
        high: at(index + 1),
        customers: 0,
        selected: 0,
    }));
}

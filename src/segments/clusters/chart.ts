import type { Segment, Segmentation } from '../../domain/model';
import type { Row } from '../../domain/values';

export type Tables = Segmentation['tables'];

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : NaN;
}

export function rowsOf(tables: Tables, name: string): readonly Row[] {
    return tables[`clusters_${name}`] ?? [];
}

export function segmentId(cluster: unknown): string {
    return `cluster-${String(cluster)}`;
}

/** Clusters in their order, without those set apart. */
export function clustersOf(segments: readonly Segment[]): readonly Segment[] {
    return segments.filter(({ id }) => id !== 'none').toSorted((a, b) => numbered(a) - numbered(b));
}

function numbered({ id }: Segment): number {
    return Number(id.replace('cluster-', ''));
}

/** Dots of one segment on the map, x and y by turns. */
export interface Dots {
    segment: string;
    isSelected: boolean;
    customers: number;
    places: number;
    values: Float32Array;
}

const base = 32;
const steps = base * base - 1;

/** Places packed as four characters each, two for either axis; see charts/map.sql. */
export function dotsOf(tables: Tables): Dots[] {
    return rowsOf(tables, 'map').map((row) => {
        const packed = String(row['packed'] ?? '');
        const values = new Float32Array(packed.length / 2);
        const low = [numberOf(row, 'x_low'), numberOf(row, 'y_low')];
        const high = [numberOf(row, 'x_high'), numberOf(row, 'y_high')];
        for (let n = 0; n < values.length; n += 1) {
            const step = (packed.charCodeAt(2 * n) - 48) * base + packed.charCodeAt(2 * n + 1) - 48;
            const [from = 0, to = 0] = [low[n % 2], high[n % 2]];
            values[n] = from + ((to - from) * (step + 0.5)) / (steps + 1);
        }
        return { segment: String(row['segment']), isSelected: row['is_selected'] === true, customers: numberOf(row, 'customers'), places: numberOf(row, 'places'), values };
    });
}

/** The criteria of how many clusters, in the order drawn. */
export const criteria = ['silhouette', 'separation', 'bend'] as const;
export type Criterion = (typeof criteria)[number];

export interface Trial {
    k: number;
    /** Drawn: for the elbow the inertia itself, in which one looks for the bend. */
    values: Readonly<Record<Criterion, number>>;
    best: Readonly<Record<Criterion, boolean>>;
    bend: number;
    isSuggested: boolean;
}

export function trialsOf(tables: Tables): Trial[] {
    return rowsOf(tables, 'tried').map((row) => ({
        k: numberOf(row, 'k'),
        values: { silhouette: numberOf(row, 'silhouette'), separation: numberOf(row, 'separation'), bend: numberOf(row, 'inertia') },
        best: { silhouette: row['is_best_silhouette'] === true, separation: row['is_best_separation'] === true, bend: row['is_best_bend'] === true },
        bend: numberOf(row, 'bend'),
        isSuggested: row['is_suggested'] === true,
    }));
}

/** What the criteria say together: which number, and which of them speak for it, of how many that could tell. */
export function adviceOf(trials: readonly Trial[]): { k: number; speaking: Criterion[]; voting: number } | null {
    const suggested = trials.find(({ isSuggested }) => isSuggested);
    const voting = criteria.filter((criterion) => trials.some(({ best }) => best[criterion])).length;
    if (suggested === undefined || voting === 0) return null;
    return { k: suggested.k, speaking: criteria.filter((criterion) => suggested.best[criterion]), voting };
}

/** A measure in a cluster; cluster 0 is everyone. */
export interface Centre {
    cluster: number;
    /** From 0. */
    position: number;
    mean: number;
    median: number;
    /** From everyone's mean, in standard deviations. */
    apart: number;
}

export function centresOf(tables: Tables): Centre[] {
    return rowsOf(tables, 'centres').map((row) => ({
        cluster: numberOf(row, 'cluster'),
        position: numberOf(row, 'position') - 1,
        mean: numberOf(row, 'mean'),
        median: numberOf(row, 'median'),
        apart: numberOf(row, 'apart'),
    }));
}

export function meanSilhouette(tables: Tables): number {
    const bars = rowsOf(tables, 'silhouettes');
    const customers = bars.reduce((sum, bar) => sum + numberOf(bar, 'customers'), 0);
    return bars.reduce((sum, bar) => sum + numberOf(bar, 'customers') * numberOf(bar, 'value'), 0) / customers;
}

/** In words: Kaufman and Rousseeuw's grades. */
export function verdictOf(silhouette: number): 'strong' | 'fair' | 'weak' | 'none' {
    if (silhouette > 0.5) return 'strong';
    if (silhouette > 0.35) return 'fair';
    return silhouette > 0.2 ? 'weak' : 'none';
}

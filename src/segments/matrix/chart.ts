import type { Bar, ScaleKind } from '../../charts/histogram';
import type { Segmentation, SegmentSummary } from '../../domain/model';
import type { Row } from '../../domain/values';
import type { Axis } from './params';

type Tables = Segmentation['tables'];

/** How an axis is drawn: between which values, and how they lie there. */
export interface Scale {
    kind: ScaleKind;
    low: number;
    high: number;
    lowest: number;
    highest: number;
    median: number;
}

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

export function scaleOf(tables: Tables, axis: Axis): Scale | null {
    const row = (tables['matrix_axes'] ?? []).find((each) => each['axis'] === axis);
    if (row === undefined) return null;
    const kind = row['kind'] === 'log' ? 'log' : row['kind'] === 'integer' ? 'integer' : 'linear';
    const [low, high, lowest, highest, median] = ['low', 'high', 'lowest', 'highest', 'median'].map((key) => numberOf(row, key));
    return { kind, low: low ?? 0, high: high ?? 1, lowest: lowest ?? 0, highest: highest ?? 1, median: median ?? 0 };
}

export function barsOf(tables: Tables, axis: Axis): Bar[] {
    return (tables['matrix_histogram'] ?? [])
        .filter((row) => row['axis'] === axis)
        .map((row) => ({ low: numberOf(row, 'low'), high: numberOf(row, 'high'), customers: numberOf(row, 'customers'), selected: numberOf(row, 'selected_customers') }));
}

/** The cell that brings most, and how it is best said: by revenue where shares of it say something. */
export function richest(summary: readonly SegmentSummary[], hasShares: boolean): SegmentSummary | undefined {
    const by = hasShares ? 'revenue' : 'customers';
    return summary.filter((row) => row.customers > 0 && row.segment !== 'unknown').toSorted((a, b) => b[by] - a[by])[0];
}

/** Customers in each band of an axis. */
export function bandCounts(summary: readonly SegmentSummary[], axis: Axis): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { segment, customers } of summary) {
        const band = segment.split('-')[axis === 'x' ? 0 : 1];
        if (band !== undefined) counts.set(band, (counts.get(band) ?? 0) + customers);
    }
    return counts;
}

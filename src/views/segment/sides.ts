import type { Side, SnapshotFacts } from '../../domain/engine';
import type { Segment, SegmentSummary } from '../../domain/model';

/** The page of a model where slices stand side by side. */
export const sidesPage = 'side-by-side';

/** What slices can be set side by side: those not already chosen. */
export function comparable(sliceable: SnapshotFacts['sliceable'], slice: Readonly<Record<string, string>>): SnapshotFacts['sliceable'] {
    return sliceable.filter(({ column, values }) => values.length > 1 && slice[column] === undefined);
}

/** The segments of all slices, in the order of the whole, those that only a slice has last. */
export function merged(segments: readonly Segment[], sides: readonly Pick<Side, 'segments'>[]): Segment[] {
    const found = new Map(segments.map((segment) => [segment.id, segment]));
    for (const segment of sides.flatMap((side) => side.segments)) if (!found.has(segment.id)) found.set(segment.id, segment);
    return [...found.values()];
}

export function totals(summary: readonly SegmentSummary[]): { customers: number; revenue: number } {
    return {
        customers: summary.reduce((sum, { customers }) => sum + customers, 0),
        revenue: summary.reduce((sum, { revenue }) => sum + revenue, 0),
    };
}

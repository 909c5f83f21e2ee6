import type { Segment, Step } from '../../domain/model';
import type { Binds } from '../../domain/values';
import sql from './summary.sql?raw';

/** The segments' table, over `segmented`. */
export const summary: Step = { name: 'segment_summary', sql };

/** `$segments`: the model's segments in their order. */
export function summaryBinds(segments: readonly Segment[]): Binds {
    return { segments: segments.map(({ id }, index) => ({ position: index + 1, segment: id })) };
}

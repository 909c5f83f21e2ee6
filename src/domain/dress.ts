import type { Placed, Segment, Tone } from './model';

/** How a person wants the segments of a model to look: only what they changed. */
export interface Dress {
    /** Ids in the order wanted; those not named follow in the model's. */
    order: readonly string[];
    segments: Readonly<Record<string, { name?: Segment['name']; tone?: Tone }>>;
}

export const plainDress: Dress = { order: [], segments: {} };

/** Segments with the names, colours and order of a person, in the list and the summary alike. */
export function dressed<T extends Pick<Placed, 'segments' | 'summary'>>(placed: T, dress: Dress): T {
    const place = (id: string) => (dress.order.includes(id) ? dress.order.indexOf(id) : dress.order.length);
    const segments = placed.segments
        .map((segment) => ({ ...segment, ...dress.segments[segment.id] }))
        .toSorted((a, b) => place(a.id) - place(b.id));
    return { ...placed, segments, summary: placed.summary.toSorted((a, b) => place(a.segment) - place(b.segment)) };
}

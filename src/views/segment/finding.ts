import { hasShares } from '../../charts/shares';
import type { Segment, SegmentSummary, Tone } from '../../domain/model';

/** A sentence to be: which message, and the facts and segments it names. */
export interface Finding {
    key: string;
    segments: string[];
    facts: Record<string, number>;
}

/** What a segmentation says first: who brings the money. */
export function headline(summary: readonly SegmentSummary[], segments: readonly Segment[]): Finding {
    const peopled = summary.filter((row) => row.customers > 0);
    const customers = sum(peopled, 'customers');
    const [only] = peopled;
    if (only === undefined) return { key: 'none', segments: [], facts: {} };
    if (peopled.length === 1) return { key: 'whole', segments: [only.segment], facts: { customers } };
    const star = starOf(peopled, segments);
    if (star === undefined || !hasShares(peopled)) {
        return { key: 'plain', segments: [], facts: { customers, segments: peopled.length } };
    }
    const { customers: people, customer_share: share, revenue_share } = star;
    return { key: 'star', segments: [star.segment], facts: { customers: people, share, revenue_share } };
}

/** Where there is something to do: those to save first, then those to wake, then those to grow. */
export function opportunity(summary: readonly SegmentSummary[], segments: readonly Segment[]): Finding {
    const peopled = summary.filter((row) => row.customers > 0);
    for (const tone of ['save', 'wake', 'grow'] as const) {
        const rows = ofTone(peopled, segments, tone);
        if (rows.length === 0) continue;
        const facts = { customers: sum(rows, 'customers'), revenue: sum(rows, 'revenue') };
        return { key: facts.revenue > 0 ? tone : `${tone}Plain`, segments: rows.map((row) => row.segment), facts };
    }
    return { key: 'none', segments: [], facts: {} };
}

/** The segment to keep that brings most, unless another brings more than twice as much. */
function starOf(rows: readonly SegmentSummary[], segments: readonly Segment[]): SegmentSummary | undefined {
    const [kept, first] = [richest(ofTone(rows, segments, 'keep')), richest(rows)];
    return kept !== undefined && kept.revenue * 2 >= (first?.revenue ?? 0) ? kept : first;
}

function ofTone(rows: readonly SegmentSummary[], segments: readonly Segment[], tone: Tone): SegmentSummary[] {
    const ids = segments.filter((segment) => segment.tone === tone).map((segment) => segment.id);
    return rows.filter((row) => ids.includes(row.segment));
}

function richest(rows: readonly SegmentSummary[]): SegmentSummary | undefined {
    return rows.toSorted((a, b) => b.revenue - a.revenue)[0];
}

function sum(rows: readonly SegmentSummary[], key: 'customers' | 'revenue'): number {
    return rows.reduce((total, row) => total + row[key], 0);
}

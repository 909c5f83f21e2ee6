import type { SegmentSummary } from './model';

/** A segment's share of customers then and now. */
export interface Shift {
    segment: string;
    before: number;
    now: number;
}

export interface Drift {
    shifts: Shift[];
    /** Population stability index, Σ (now − before) · ln(now / before); below 0.1 it is customary to call a population stable, above 0.25 another one. */
    stability: number;
}

/** How the shares of segments moved; a share of nobody counts as half a customer, so that the index stays finite. */
export function driftOf(before: readonly { segment: string; customers: number }[], now: readonly Pick<SegmentSummary, 'segment' | 'customers'>[]): Drift {
    const ids = [...new Set([...now, ...before].map(({ segment }) => segment))];
    const [past, present] = [countsOf(before), countsOf(now)];
    const shifts = ids.map((segment) => ({ segment, before: shareOf(past, segment), now: shareOf(present, segment) }));
    const stability = ids.reduce((sum, segment) => {
        const [from, to] = [shareOf(past, segment, 0.5), shareOf(present, segment, 0.5)];
        return sum + (to - from) * Math.log(to / from);
    }, 0);
    return { shifts, stability: past.total === 0 || present.total === 0 ? 0 : stability };
}

interface Counts {
    total: number;
    of: Map<string, number>;
}

function countsOf(rows: readonly { segment: string; customers: number }[]): Counts {
    return { total: rows.reduce((sum, { customers }) => sum + customers, 0), of: new Map(rows.map(({ segment, customers }) => [segment, customers])) };
}

function shareOf({ total, of }: Counts, segment: string, least = 0): number {
    return total === 0 ? 0 : Math.max(of.get(segment) ?? 0, least) / total;
}

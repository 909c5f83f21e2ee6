import type { SegmentSummary } from '../../domain/model';

/** What makes segments hard to tell apart or not worth treating apart; null when there is nothing to say. */
export interface SizeWarning {
    key: 'many' | 'small' | 'lopsided';
    count: number;
    segments: string[];
    share: number;
}

/** More than people keep apart in their heads and budgets. */
const most = 16;
/** Fewer customers than these say little of their segment. */
const fewest = 30;
const thinnest = 0.005;

export function sizeWarning(summary: readonly Pick<SegmentSummary, 'segment' | 'customers' | 'customer_share'>[]): SizeWarning | null {
    const peopled = summary.filter(({ customers }) => customers > 0);
    const total = peopled.reduce((sum, { customers }) => sum + customers, 0);
    if (total < 2 * fewest) return null;
    if (peopled.length > most) return { key: 'many', count: peopled.length, segments: [], share: 0 };
    const small = peopled.filter(({ customers }) => customers < fewest || customers < thinnest * total);
    if (small.length > 0) return { key: 'small', count: small.length, segments: small.map(({ segment }) => segment), share: 0 };
    const largest = Math.max(...peopled.map(({ customers }) => customers)) / total;
    return peopled.length > 1 && largest > 0.8 ? { key: 'lopsided', count: peopled.length, segments: [], share: largest } : null;
}

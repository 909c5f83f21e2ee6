import { hasShares } from '../../charts/shares';
import type { Segmentation, SegmentSummary } from '../../domain/model';
import type { Row } from '../../domain/values';
import { numberOf, rowsOf, type Dimension, type Measure } from './chart';

/** A sentence to be: a message of this room and its facts. */
export interface Finding {
    key: string;
    facts: Record<string, string | number>;
}

type Segmented = Pick<Segmentation, 'tables' | 'params'>;

/** What a histogram shows. */
export function histogramTitle({ tables, params }: Segmented, dimension: Dimension): Finding {
    const [row] = rowsOf(tables, 'rfm_facts', dimension);
    if (row === undefined) return { key: 'none', facts: {} };
    const median = numberOf(row, 'median');
    const lowest = numberOf(row, 'lowest');
    if (dimension === 'r' && numberOf(row, 'customers') > 1 && lowest === numberOf(row, 'highest')) return { key: 'alike.r', facts: {} };
    if (dimension === 'r') return { key: 'r', facts: { median } };
    if (dimension === 'm') return { key: params['monetary'] === 'mean' ? 'mMean' : 'mSum', facts: { median } };
    if (lowest === numberOf(row, 'highest')) {
        return { key: `alike.${String(params['frequency'] ?? 'orders')}`, facts: { median } };
    }
    const isOnce = lowest === 1 && params['frequency'] !== 'lines';
    return isOnce
        ? {
              key: params['frequency'] === 'days' ? 'fOneDay' : 'fOnce',
              facts: { share: numberOf(row, 'share_at_lowest') },
          }
        : { key: 'f', facts: { median } };
}

/** What the heat map shows: its strongest cell. */
export function heatTitle({ tables }: Segmented, measure: Measure): Finding {
    const rows = tables['rfm_heat'] ?? [];
    const column = { customers: 'customers', revenue: 'revenue', mean: 'mean_monetary' }[measure];
    const top = rows.toSorted((a, b) => numberOf(b, column) - numberOf(a, column))[0];
    const share = (key: string) => shareOf(rows, top, key);
    if (top === undefined || !(numberOf(top, column) > 0)) return { key: 'heatNone', facts: {} };
    const place = { r: numberOf(top, 'r_score'), f: numberOf(top, 'f_score') };
    if (measure === 'mean') return { key: 'heatMean', facts: { ...place, value: numberOf(top, column) } };
    if (measure === 'customers') return { key: 'heatCustomers', facts: { ...place, share: share('customers') } };
    if (!hasShares(rows.map((row) => ({ revenue: numberOf(row, 'revenue') })))) {
        return { key: 'heatAmount', facts: { ...place, value: numberOf(top, 'revenue') } };
    }
    return { key: 'heat', facts: { ...place, share: share('revenue'), customers: share('customers') } };
}

/** What the treemap shows: the fewest segments that make up most of the whole, by name when they are one or two. */
export function treeTitle(
    summary: readonly SegmentSummary[],
    measure: 'revenue' | 'customers',
): Finding & { segments: string[] } {
    const rows = summary.filter((row) => row.customers > 0).toSorted((a, b) => b[measure] - a[measure]);
    const total = rows.reduce((sum, row) => sum + row[measure], 0);
    if (rows.length === 0) return { key: 'none', facts: {}, segments: [] };
    if (measure === 'revenue' && !hasShares(rows)) return { key: 'treeRefused', facts: {}, segments: [] };
    let held = 0;
    const count = rows.findIndex((row) => (held += row[measure]) >= 0.5 * total) + 1;
    const key = measure === 'revenue' ? 'treeRevenue' : 'treeCustomers';
    const named = count <= 2 && count < rows.length ? rows.slice(0, count).map((row) => row.segment) : [];
    const facts = { count, all: rows.length, share: held / total };
    if (rows.length === 1) return { key: 'treeWhole', facts, segments: rows.map((row) => row.segment) };
    return { key: named.length > 0 ? `${key}${count === 1 ? 'One' : 'Two'}` : key, facts, segments: named };
}

function shareOf(rows: readonly Row[], row: Row | undefined, key: string): number {
    const total = rows.reduce((sum, each) => sum + numberOf(each, key), 0);
    return total === 0 ? 0 : numberOf(row, key) / total;
}

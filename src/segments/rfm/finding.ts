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
    if (dimension === 'r') return { key: 'r', facts: { median } };
    if (dimension === 'm') return { key: params['monetary'] === 'mean' ? 'mMean' : 'mSum', facts: { median } };
    const isOnce = numberOf(row, 'lowest') === 1 && params['frequency'] !== 'lines';
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
    return { key: 'heat', facts: { ...place, share: share('revenue'), customers: share('customers') } };
}

/** What the treemap shows: the fewest segments that make up most of the whole. */
export function treeTitle(summary: readonly SegmentSummary[], measure: 'revenue' | 'customers'): Finding {
    const sizes = summary
        .map((row) => row[measure])
        .filter((size) => size > 0)
        .sort((a, b) => b - a);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total === 0) return { key: 'none', facts: {} };
    let held = 0;
    const count = sizes.findIndex((size) => (held += size) >= 0.5 * total) + 1;
    const key = measure === 'revenue' ? 'treeRevenue' : 'treeCustomers';
    return { key, facts: { count, all: sizes.length, share: held / total } };
}

function shareOf(rows: readonly Row[], row: Row | undefined, key: string): number {
    const total = rows.reduce((sum, each) => sum + numberOf(each, key), 0);
    return total === 0 ? 0 : numberOf(row, key) / total;
}

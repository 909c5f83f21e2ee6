import type { Bar, ScaleKind } from '../../charts/histogram';
import type { Params, Segmentation } from '../../domain/model';
import type { Row } from '../../domain/values';
import { foundCuts, methodOf } from './tiers';

type Tables = Segmentation['tables'];
type Drawn = Pick<Segmentation, 'tables' | 'params' | 'segments'>;

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

export function factsOf(tables: Tables): Row {
    return tables['tiers_facts']?.[0] ?? {};
}

export function isGrouped(params: Params): boolean {
    return typeof params['within'] === 'string' && params['within'] !== '';
}

/** One point of a curve: how many customers so far, as a number and a share, and what they bring. */
export interface Point {
    customers: number;
    along: number;
    value: number;
    /** Of the sum of all; null where that is not above zero. */
    share: number | null;
}

/** From the best customer down, nobody first. */
export function whale(tables: Tables): Point[] {
    const rows = tables['tiers_curve'] ?? [];
    const hasShare = numberOf(factsOf(tables), 'value') > 0;
    const points = rows.map((row) => ({
        customers: numberOf(row, 'customers'),
        along: numberOf(row, 'customer_share'),
        value: numberOf(row, 'cumulative_value'),
        share: hasShare ? numberOf(row, 'value_share') : null,
    }));
    return rows.length === 0 ? [] : [{ customers: 0, along: 0, value: 0, share: hasShare ? 0 : null }, ...points];
}

/** From the smallest customer up: the same curve turned about. */
export function lorenz(tables: Tables): Point[] {
    const points = whale(tables);
    const last = points.at(-1);
    if (last === undefined) return [];
    return points.toReversed().map(({ customers, along, value, share }) => ({
        customers: last.customers - customers,
        along: 1 - along,
        value: last.value - value,
        share: share === null ? null : 1 - share,
    }));
}

/** What a tier holds; shares are null where the sum is not above zero or a tier falls below it. */
export interface Holding {
    segment: string;
    customers: number;
    customerShare: number;
    selected: number;
    value: number;
    share: number | null;
    cumulative: number | null;
    lowest: number | null;
    highest: number | null;
}

/** Every tier in the model's order, empty ones too, those whose value is not known left out. */
export function holdings({ tables, segments }: Pick<Segmentation, 'tables' | 'segments'>): Holding[] {
    const rows = new Map((tables['tiers_pareto'] ?? []).map((row) => [row['segment'], row]));
    const known = segments.filter(({ id }) => id !== 'unknown');
    const all = known.reduce((sum, { id }) => sum + numberOf(rows.get(id), 'customers'), 0);
    const total = numberOf(factsOf(tables), 'value');
    let sum = 0;
    return known.map(({ id }) => {
        const row = rows.get(id);
        const [customers, value] = [numberOf(row, 'customers'), numberOf(row, 'value')];
        sum += value;
        return {
            segment: id,
            customers,
            customerShare: all === 0 ? 0 : customers / all,
            selected: numberOf(row, 'selected_customers'),
            value,
            share: total > 0 ? value / total : null,
            cumulative: total > 0 ? sum / total : null,
            lowest: boundOf(row, 'lowest'),
            highest: boundOf(row, 'highest'),
        };
    });
}

/** Where one tier ends and the next begins, as shares of the customers from the best down; none where every group has its own. */
export function tierEnds(drawn: Drawn): number[] {
    if (isGrouped(drawn.params)) return [];
    let sum = 0;
    const ends = holdings(drawn).map(({ customerShare }) => (sum += customerShare));
    return [...new Set(ends.slice(0, -1))].filter((end) => end > 0 && end < 1 - 1e-9);
}

/** Bars of the histogram by rising value. */
export function bars(tables: Tables): Bar[] {
    return (tables['tiers_histogram'] ?? []).map((row) => ({
        low: numberOf(row, 'low'),
        high: numberOf(row, 'high'),
        customers: numberOf(row, 'customers'),
        selected: numberOf(row, 'selected_customers'),
    }));
}

export function scaleKind(tables: Tables): ScaleKind {
    const axis = tables['tiers_axis']?.[0];
    if (axis?.['is_log'] === true) return 'log';
    return axis?.['is_whole'] === true ? 'integer' : 'linear';
}

/** The tiers as they lie along the values, the lowest first: those that can be told apart by value alone. */
export function bandsOf(drawn: Drawn): Holding[] {
    const held = holdings(drawn).toReversed();
    if (methodOf(drawn.params) === 'thresholds') return held;
    return isGrouped(drawn.params) ? [] : held.filter(({ customers }) => customers > 0);
}

/** Where tiers part by value, rising; none where every group has its own. */
export function shownEdges(drawn: Drawn): number[] {
    if (methodOf(drawn.params) === 'thresholds') {
        return foundCuts(drawn.tables['tiers_cuts']?.[0]).map((cut) => 0 - cut).reverse();
    }
    return bandsOf(drawn).slice(0, -1).map(({ highest }) => highest ?? 0);
}

function boundOf(row: Row | undefined, key: string): number | null {
    const value = row?.[key];
    return typeof value === 'number' ? value : null;
}

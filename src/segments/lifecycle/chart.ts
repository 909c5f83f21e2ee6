import type { Bar } from '../../charts/histogram';
import type { Params, Segmentation, SegmentSummary } from '../../domain/model';
import type { Row } from '../../domain/values';
import { readParams, basisOf, type Basis } from './params';
import { life, managerialLife } from './stages';

type Tables = Segmentation['tables'];

export function boundsOf(tables: Tables): Row {
    return tables['lifecycle_bounds']?.[0] ?? {};
}

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

/** Repeat purchases by the days since the one before. */
export function bars(tables: Tables): Bar[] {
    return (tables['lifecycle_histogram'] ?? []).map((row) => ({
        low: numberOf(row, 'low'),
        high: numberOf(row, 'high'),
        customers: numberOf(row, 'intervals'),
        selected: 0,
    }));
}

/** The bounds as days, as they are set now: cycles are turned into days by the usual cycle. */
export function marks(tables: Tables, params: Params): number[] {
    const read = readParams(params);
    const bounds = boundsOf(tables);
    if (read.basis === 'cycle') return read.ratios.map((ratio) => ratio * numberOf(bounds, 'base_cycle')).toSorted((a, b) => a - b);
    if (read.basis === 'managerial') return [...read.years];
    if (read.basis === 'days' && read.days.length === 3) return read.days;
    return ['first_bound', 'second_bound', 'third_bound'].map((key) => numberOf(bounds, key));
}

/** What to tell the model when a mark is moved: days read off the intervals are typed from then on. */
export function moved(tables: Tables, params: Params, days: readonly number[]): Params {
    const basis = basisOf(params);
    if (basis === 'managerial') return { years: days };
    if (basis !== 'cycle') return { basis: 'days', days };
    const usual = numberOf(boundsOf(tables), 'base_cycle');
    const [first = 0, second = 0, third = 0] = days.map((day) => Math.round((100 * day) / usual) / 100);
    return { at_risk: first, dormant: second, lost: third };
}

/** The stages as a customer may live through them. */
export function lifeOf(basis: Basis): readonly string[] {
    return basis === 'managerial' ? managerialLife : life;
}

const late = ['at-risk', 'dormant', 'lost', 'warm-high-value', 'warm-low-value', 'new-warm', 'cold', 'inactive'];

export function isLate(segment: string): boolean {
    return late.includes(segment);
}

/** What the summary's rows of some segments come to. */
export function totalOf(summary: readonly SegmentSummary[], isOf: (segment: string) => boolean) {
    const rows = summary.filter((row) => isOf(row.segment));
    const sum = (key: 'customer_share' | 'revenue_share') => rows.reduce((total, row) => total + row[key], 0);
    return { share: sum('customer_share'), revenue: sum('revenue_share') };
}

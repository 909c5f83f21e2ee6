import type { Segmentation } from '../../domain/model';
import type { Row } from '../../domain/values';

/** A segment against what the base would make one expect; null where there is nothing to compare with. */
export interface Indexed {
    segment: string;
    first: string;
    second: string | null;
    customers: number;
    customerShare: number;
    revenue: number;
    revenueShare: number;
    expected: number | null;
    customerIndex: number | null;
    revenueIndex: number | null;
    valueIndex: number | null;
    selected: number;
}

export type Reference = 'customers' | 'revenue' | 'value';

export function indexesOf(tables: Segmentation['tables']): Indexed[] {
    return (tables['attributes_index'] ?? []).map((row) => ({
        segment: String(row['segment']),
        first: String(row['first_level']),
        second: typeof row['second_level'] === 'string' ? row['second_level'] : null,
        customers: numberOf(row, 'customers') ?? 0,
        customerShare: numberOf(row, 'customer_share') ?? 0,
        revenue: numberOf(row, 'revenue') ?? 0,
        revenueShare: numberOf(row, 'revenue_share') ?? 0,
        expected: numberOf(row, 'expected_customers'),
        customerIndex: numberOf(row, 'customer_index'),
        revenueIndex: numberOf(row, 'revenue_index'),
        valueIndex: numberOf(row, 'value_index'),
        selected: numberOf(row, 'selected_customers') ?? 0,
    }));
}

export function indexOf(row: Indexed, reference: Reference): number | null {
    return { customers: row.customerIndex, revenue: row.revenueIndex, value: row.valueIndex }[reference];
}

/** Too few customers for an index to say much. */
export function isSmall({ customers, expected }: Pick<Indexed, 'customers' | 'expected'>): boolean {
    return customers < 5 || (expected !== null && expected < 5);
}

/** The one whose share of revenue exceeds its share of customers by most. */
export function mostTelling(rows: readonly Indexed[]): Indexed | undefined {
    return rows.toSorted((a, b) => b.revenueShare - b.customerShare - (a.revenueShare - a.customerShare))[0];
}

/** The cell that is farthest above 100 among those that are large enough to count. */
export function outstanding(rows: readonly Indexed[], reference: Reference): Indexed | undefined {
    const counted = rows.filter((row) => !isSmall(row) && (indexOf(row, reference) ?? 0) >= 110);
    return counted.toSorted((a, b) => (indexOf(b, reference) ?? 0) - (indexOf(a, reference) ?? 0))[0];
}

function numberOf(row: Row, key: string): number | null {
    const value = row[key];
    return typeof value === 'number' ? value : null;
}

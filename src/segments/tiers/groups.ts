import type { Row } from '../../domain/values';

/** One row per group, with the least value in each of its tiers under the tier's id, and how many are there beside it. */
export function groupRows(rows: readonly Row[]): Row[] {
    const groups = new Map<unknown, Row>();
    for (const row of rows) {
        const { group_name = '', group_customers = 0, group_value = 0 } = row;
        const group = groups.get(group_name) ?? { group_name, group_customers, group_value };
        const segment = String(row['segment']);
        group[segment] = row['lowest'] ?? null;
        group[`${segment} customers`] = row['customers'] ?? 0;
        groups.set(group_name, group);
    }
    return [...groups.values()];
}

import type { Policies } from '../../src/domain/import';
import type { DayMonthFinding } from '../../src/domain/findings';
import type { Row } from '../../src/domain/values';
import { dayMonthSql } from '../../src/sql/staging/accounts';
import { dayMonthSpansSql, resolveDayMonth, type DayMonth } from '../../src/sql/staging/dayMonth';
import type { Tables } from '../tables';

/** In which order each file's dates are read, and what shows it: the dates that prove it, or where either order would lead. */
export async function findDayMonth(tables: Tables, policies: Policies, today: string): Promise<DayMonth & { finding: DayMonthFinding }> {
    const rows = await tables.rows({ name: 'day_month', sql: dayMonthSql });
    const resolved = resolveDayMonth(rows, policies);
    if (!resolved.isAmbiguous) return { ...resolved, finding: { proof: proofOf(rows, resolved), spans: null } };
    const spans = await tables.row({ name: 'day_month_spans', sql: dayMonthSpansSql(rows, today) });
    return { ...resolved, finding: { proof: null, spans: { dmy: spanOf(spans, 'dmy'), mdy: spanOf(spans, 'mdy') } } };
}

/** None where files prove different orders, or have no dates in which it matters. */
function proofOf(rows: readonly Row[], { orders }: DayMonth): DayMonthFinding['proof'] {
    const [order] = orders;
    if (order === undefined || orders.some((other) => other !== order)) return null;
    const examples = rows.map((row) => row[order === 'dmy' ? 'day_first_on' : 'month_first_on']);
    const on = examples.find((example) => typeof example === 'string');
    return on === undefined ? null : { order, on };
}

function spanOf(row: Row, order: Policies['dayMonth']): { from: string; to: string } | null {
    const [from, to] = [row[`${order}_from`], row[`${order}_to`]];
    return typeof from === 'string' && typeof to === 'string' ? { from, to } : null;
}

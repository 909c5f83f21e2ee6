import { literal, quoteIdent } from '../bind';

/** Columns of lines whose values can be looked at alone. */
export const lineSlices = ['category', 'region', 'channel', 'store', 'product'] as const;
/** The key of a slice by the day that orders start from, as an ISO date. */
export const fromKey = 'from';
const attributeKey = /^attribute[.]/;

/** The lines or customers of a slice: of each key its value, of `attribute.<column>` a value of the customer file. */
export function slicedSql(from: 'lines' | 'customer_rows', slice: Readonly<Record<string, string>>): string {
    const conditions = Object.entries(slice)
        .filter(([key, value]) => value !== '' && (key !== fromKey || from === 'lines'))
        .map(([key, value]) => conditionSql(from, key, value));
    return conditions.length === 0 ? `select * from ${from}` : `select * from ${from} where ${conditions.join(' and ')}`;
}

function conditionSql(from: string, key: string, value: string): string {
    if (key === fromKey) return `${from}.ordered_on >= try_cast(${literal(value)} as date)`;
    if (!attributeKey.test(key)) return `${from}.${quoteIdent(key)} = ${literal(value)}`;
    const column = quoteIdent(key.replace(attributeKey, ''));
    return `${from}.customer_id in (select attributes.customer_id from attributes where trim(cast(attributes.${column} as varchar)) = ${literal(value)})`;
}

/** The different values of a column, most rows first. */
export function sliceValuesSql(from: string, column: string, most: number): string {
    return `select trim(cast(${quoteIdent(column)} as varchar)) as value from ${from}
where trim(cast(${quoteIdent(column)} as varchar)) <> '' group by 1 order by count(*) desc, 1 limit ${most}`;
}

/** One row: about how many different values each of these columns has. */
export function differentSql(from: string, columns: readonly string[]): string {
    return `select ${columns.map((column, index) => `approx_count_distinct(${quoteIdent(column)})::integer as c${index}`).join(', ')} from ${from}`;
}

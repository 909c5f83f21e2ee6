import type { Column } from '../../domain/model';
import { literal, quoteIdent } from '../bind';

/** How text cells leave: `safe` ones can not become formulae in a spreadsheet, `raw` ones are as they are. */
export type Cells = 'safe' | 'raw';

const leading: readonly Column[] = [
    { name: 'customer_id', type: 'varchar' },
    { name: 'first_order_on', type: 'date' },
    { name: 'last_order_on', type: 'date' },
    { name: 'recency_days', type: 'integer' },
    { name: 'frequency', type: 'integer' },
    { name: 'monetary', type: 'double' },
];

/** The customers' file, by customer: measures, the model's own columns, the segment's id and its name. */
export function customersExportSql(columns: readonly Column[], names: Record<string, string>, cells: Cells, where = 'true'): string {
    const own = columns.filter((column) => !leading.some((other) => other.name === column.name));
    const listed = [...leading, ...own, { name: 'segment', type: 'varchar' } as const];
    return `select
    ${[...listed.map((column) => columnSql(column, cells)), `${nameSql(names, cells)} as segment_name`].join(',\n    ')}
from segmented
where ${where}
order by segmented.customer_rank`;
}

const summaryColumns: readonly Column[] = [
    { name: 'customers', type: 'integer' },
    { name: 'customer_share', type: 'double' },
    { name: 'revenue', type: 'double' },
    { name: 'revenue_share', type: 'double' },
    { name: 'orders', type: 'integer' },
    { name: 'average_order', type: 'double' },
    { name: 'median_recency_days', type: 'double' },
    { name: 'median_frequency', type: 'double' },
    { name: 'median_monetary', type: 'double' },
];

/** The segments' file, from `segment_summary`, in its order. */
export function segmentsExportSql(names: Record<string, string>, cells: Cells = 'safe'): string {
    return `select
    ${[
        columnSql({ name: 'segment', type: 'varchar' }, cells),
        `${nameSql(names, cells)} as segment_name`,
        ...summaryColumns.map((column) => columnSql(column, cells)),
    ].join(',\n    ')}
from segment_summary`;
}

/** Any list, safe to open, in its own order; a segment's name beside it where there is one. */
export function listExportSql(select: string, columns: readonly { name: string; isText: boolean }[], names: Record<string, string>): string {
    const listed = columns.flatMap(({ name, isText }) => [
        isText ? columnSql({ name, type: 'varchar' }, 'safe') : quoteIdent(name),
        ...(name === 'segment' ? [`${nameSql(names, 'safe')} as segment_name`] : []),
    ]);
    return `select
    ${listed.join(',\n    ')}
from (
${select}
) as listed`;
}

/**
 * Text with an apostrophe before what a spreadsheet would run: = + - @ or their full-width forms, tab or carriage
 * return at its start, also behind blanks, line ends and marks that do not show.
 */
export function safeTextSql(text: string): string {
    return `case when regexp_matches(${text}, ${literal(formulaStart)}) then '''' || ${text} else ${text} end`;
}

const formulaStart = '^([\\t\\r]|[\\s\\x0B\\x{00A0}\\x{1680}\\x{2000}-\\x{200F}\\x{2028}-\\x{202F}\\x{205F}\\x{2060}\\x{3000}\\x{FEFF}\\x00]*[-=+@＝＋－＠])';

function columnSql({ name, type }: Column, cells: Cells): string {
    const column = quoteIdent(name);
    return type === 'varchar' && cells === 'safe' ? `${safeTextSql(column)} as ${column}` : column;
}

function nameSql(names: Record<string, string>, cells: Cells): string {
    const cases = Object.entries(names).map(([id, name]) => `when ${literal(id)} then ${literal(name)}`);
    const text = cases.length === 0 ? 'segment' : `case segment ${cases.join(' ')} else segment end`;
    return cells === 'safe' ? safeTextSql(text) : text;
}

import type { Params } from '../../domain/model';
import type { Row } from '../../domain/values';
import type { Dimension } from './chart';
import { isQueued, isScoredApart, readParams } from './params';

/** A formula as one would type it into a spreadsheet. */
export type Formula = string;

/** What turns a customer's orders (A days, B amounts, C lines, from row 2) into a value. */
export function valueFormula(dimension: Dimension, orders: number, params: Params): Formula {
    const { frequency, monetary } = readParams(params);
    const rows = (column: string) => `${column}2:${column}${orders + 1}`;
    if (dimension === 'r') return `=E1-MAX(${rows('A')})`;
    if (dimension === 'm') return monetary === 'mean' ? `=AVERAGE(${rows('B')})` : `=SUM(${rows('B')})`;
    if (frequency === 'lines') return `=SUM(${rows('C')})`;
    return frequency === 'days' ? `=COUNT(UNIQUE(${rows('A')}))` : `=COUNT(${rows('A')})`;
}

/** Where the measures stand in the customers' file: what is scored as money stands behind the sum where it differs. */
function column(dimension: Dimension, params: Params): string {
    if (dimension === 'm' && isScoredApart(params)) return 'G';
    return { r: 'D', f: 'E', m: 'F' }[dimension];
}

/** What finds a dimension's edges from all customers' values in the file of customers, from row 2; none where no formula says it. */
export function edgeFormulas(dimension: Dimension, customers: number, params: Params): Formula[] {
    const read = readParams(params);
    const [edges, bins] = [read.by[dimension], read.parts[dimension]];
    if (read.window > 0) return [];
    const letter = column(dimension, params);
    const values = `${letter}2:${letter}${customers + 1}`;
    const inner = Array.from({ length: bins - 1 }, (_, index) => index + 1);
    if (edges === 'mean') return [`=AVERAGE(${values})`];
    if (edges === 'median') return [`=MEDIAN(${values})`];
    if (edges === 'quantile') return inner.map((cut) => `=PERCENTILE.INC(${values},${cut}/${bins})`);
    if (edges === 'rfm-package') return inner.map((cut) => `=PERCENTILE.INC(${values},${cut}/${bins})+1`);
    if (edges === 'equal-width')
        return inner.map((cut) => `=MIN(${values})+(MAX(${values})-MIN(${values}))*${cut}/${bins}`);
    return [];
}

/** What turns a value into a score or a digit, with the edges written out; none where a tie may be split. */
export function scoreFormula(
    dimension: Dimension,
    value: number,
    edges: readonly number[],
    params: Params,
): Formula | null {
    const { scheme, by } = readParams(params);
    const kind = by[dimension];
    const [first] = edges;
    const written = plain(value);
    if (isQueued(kind)) return null;
    if (scheme === 'eight') {
        return first === undefined ? null : `=IF(${written}${dimension === 'r' ? '<=' : '>'}${plain(first)},1,0)`;
    }
    const sign = kind === 'rfm-package' ? '<=' : '<';
    const counted = edges.map((edge) => `(${plain(edge)}${sign}${written})`).join('+');
    if (edges.length === 0) return '=1';
    return dimension === 'r' ? `=${edges.length + 1}-(${counted})` : `=1+${counted}`;
}

/** A number as a formula has it: no groups, a point, no more digits than matter. */
export function plain(value: number): string {
    return String(Number(value.toPrecision(10)));
}

const fileColumns = [
    'customer_id',
    'first_order_on',
    'last_order_on',
    'recency_days',
    'frequency',
    'monetary',
    'monetary_scored',
] as const;

/** Customers as the file of customers begins, to be pasted into a spreadsheet. */
export function customersSheet(customers: readonly Row[]): string {
    return sheet([fileColumns, ...customers.map((row) => fileColumns.map((name) => row[name] ?? null))]);
}

/** A customer's orders as the first step shows them: days, amounts, lines, and the analysis day in E1. */
export function ordersSheet(orders: readonly Row[], heads: readonly string[], asOf: string): string {
    const rows = orders.map((order) => [order['ordered_on'], order['amount'], order['line_count']]);
    return sheet([[...heads, asOf], ...rows]);
}

function sheet(rows: readonly (readonly unknown[])[]): string {
    return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** Text that a spreadsheet might run as a formula is made plain text; numbers stay numbers. */
function cell(value: unknown): string {
    if (typeof value === 'number') return plain(value);
    const text = String(value ?? '').replaceAll(/[\t\r\n]+/g, ' ');
    return /^[=+\-@]/.test(text.trim()) ? `'${text}` : text;
}

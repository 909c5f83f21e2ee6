import type { Side } from '../../domain/engine';

const mark = '\uFEFF';
const formulaStart = /^(?:[\t\r]|\s*[-=+@＝＋－＠])/u;

/** One row per slice and segment, in UTF-8 with its mark, safe for spreadsheets. */
export function sidesCsv(sides: readonly Side[], names: Readonly<Record<string, string>>, by: string): string {
    const header = [by, 'segment', 'segment_name', 'customers', 'customer_share', 'revenue', 'revenue_share', 'orders'];
    const rows = sides.flatMap(({ value, summary }) =>
        summary.map((row) => [
            text(value),
            text(row.segment),
            text(names[row.segment] ?? row.segment),
            ...[row.customers, row.customer_share, row.revenue, row.revenue_share, row.orders].map(String),
        ]),
    );
    return `${mark}${[header.map(text), ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

function text(value: string): string {
    const safe = formulaStart.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

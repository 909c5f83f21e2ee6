import { amountGround, type CrossCell } from '../../charts/cross';
import { picked } from '../../charts/selection';
import type { Condition } from '../../domain/model';
import type { Row, Value } from '../../domain/values';
import type { Palette } from '../../ui/palette';

export type Amount = 'customers' | 'revenue';

/** A cross-table's rows or columns: what stands at each place, and what picks it. */
export interface Place {
    name: string;
    values: readonly Value[];
}

/** Names by how many customers they have; those past `most` share the last place. */
export function placesOf(rows: readonly Row[], key: string, most: number, others: string): Place[] {
    const totals = new Map<string, number>();
    for (const row of rows) totals.set(String(row[key]), (totals.get(String(row[key])) ?? 0) + numberOf(row, 'customers'));
    const names = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
    const alone = names.length > most + 1 ? names.slice(0, most) : names;
    const rest = names.slice(alone.length);
    return [...alone.map((name) => ({ name, values: [name] })), ...(rest.length > 0 ? [{ name: others, values: rest }] : [])];
}

interface Axis {
    key: string;
    places: readonly Place[];
}

/** What a cell of rows and columns holds. */
export interface Sum {
    row: number;
    column: number;
    customers: number;
    revenue: number;
    selected: number;
}

export function sums(rows: readonly Row[], down: Axis, across: Axis): Sum[] {
    const found = new Map<string, Sum>();
    for (const each of rows) {
        const [row, column] = [placeOf(each, down), placeOf(each, across)];
        if (row === -1 || column === -1) continue;
        const sum = found.get(`${row} ${column}`) ?? { row, column, customers: 0, revenue: 0, selected: 0 };
        sum.customers += numberOf(each, 'customers');
        sum.revenue += numberOf(each, 'revenue');
        sum.selected += numberOf(each, 'selected_customers');
        found.set(`${row} ${column}`, sum);
    }
    return [...found.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

interface Look {
    amount: Amount;
    selection: readonly Condition[];
    palette: Palette;
    text: (value: number) => string;
    label: (sum: Sum) => string;
}

export function cells(all: readonly Sum[], down: Axis, across: Axis, { amount, selection, palette, text, label }: Look): CrossCell[] {
    const most = Math.max(0, ...all.map((sum) => sum[amount]));
    const [rowsPicked, columnsPicked] = [picked(selection, down.key), picked(selection, across.key)];
    return all.map((sum) => {
        const part = selection.length === 0 ? null : sum.selected / sum.customers;
        return {
            row: sum.row,
            column: sum.column,
            text: text(sum[amount]),
            label: label(sum),
            ground: amountGround(sum[amount], most, part, palette),
            part,
            isPicked: isAmong(rowsPicked, down.places[sum.row]) && isAmong(columnsPicked, across.places[sum.column]),
        };
    });
}

function isAmong(values: readonly Value[], place: Place | undefined): boolean {
    return place !== undefined && place.values.every((value) => values.includes(value));
}

function placeOf(row: Row, { key, places }: Axis): number {
    const value = row[columnOf(key)] ?? null;
    return places.findIndex(({ values }) => values.includes(value));
}

/** The pictures' tables call the favourite and its band by shorter names than the customers do. */
function columnOf(key: string): string {
    return { top_category: 'category', price_band: 'band' }[key] ?? key;
}

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

import type { Columns } from '../../../domain/kernel';
import { rowsOfKind } from './columns';
import { type ModelId, modelIds, models, type PurchaseModel } from './models';
import { expectedSpend } from './spend';

/** Parameters found elsewhere, and how surely: the covariances are those of their logarithms, empty where nothing is known of them. */
export interface Found {
    model: PurchaseModel;
    params: number[];
    doubt: number[][];
    spend: number[];
    spendDoubt: number[][];
}

/** Customers alike in x and age and of one segment, as sums over them of the chance of being here (h), the mean value of a purchase (s) and its mean square (u). */
export interface Group {
    segment: number;
    x: number;
    age: number;
    /** Σh, Σh², Σhs, Σh²s, Σhu, Σh²s² */
    here: number;
    hereSquare: number;
    spend: number;
    spendCross: number;
    meanSquare: number;
    spendSquare: number;
}

/** A customer drawn from all to see what other parameters would make of him. */
export interface Drawn {
    segment: number;
    /** How many he stands for. */
    customers: number;
    x: number;
    last: number;
    age: number;
    spend: number;
    meanValue: number;
}

/** What the rows of a forecast hold; times in the model’s unit. Null where there was nothing to learn from. */
export function foundIn(input: Columns): Found | null {
    const facts = rowsOfKind(input, 2, ['x']);
    const id: ModelId | undefined = modelIds[facts.x[0] ?? -1];
    if (id === undefined) return null;
    const params = listed(input, 3);
    if (params.length !== models[id].names.length || params.some(Number.isNaN)) return null;
    return { model: models[id], params, doubt: matrixOf(input, 4), spend: listed(input, 5), spendDoubt: matrixOf(input, 6) };
}

export function unitDaysIn(input: Columns): number {
    return rowsOfKind(input, 2, ['age']).age[0] ?? 1;
}

/** Days from today to the end of each period. */
export function endsIn(input: Columns): number[] {
    return [...rowsOfKind(input, 1, ['age']).age];
}

/** Days from today that count as soon; none where it is not asked for. */
export function soonIn(input: Columns): number {
    return rowsOfKind(input, 8, ['age']).age[0] ?? Number.NaN;
}

export function groupsIn(input: Columns, unitDays: number): Group[] {
    const rows = rowsOfKind(input, 0, ['segment', 'x', 'age', 'here', 'here_square', 'spend', 'spend_cross', 'mean_square', 'spend_square']);
    return Array.from(rows.x, (x, row) => ({
        segment: rows.segment[row] ?? 0,
        x,
        age: (rows.age[row] ?? 0) / unitDays,
        here: rows.here[row] ?? 0,
        hereSquare: rows.here_square[row] ?? 0,
        spend: rows.spend[row] ?? 0,
        spendCross: rows.spend_cross[row] ?? 0,
        meanSquare: rows.mean_square[row] ?? 0,
        spendSquare: rows.spend_square[row] ?? 0,
    }));
}

export function drawnIn(input: Columns, unitDays: number): Drawn[] {
    const rows = rowsOfKind(input, 7, ['segment', 'x', 't_x', 'age', 'spend', 'value']);
    return Array.from(rows.x, (x, row) => ({
        segment: rows.segment[row] ?? 0,
        customers: 1,
        x,
        last: (rows.t_x[row] ?? 0) / unitDays,
        age: (rows.age[row] ?? 0) / unitDays,
        spend: rows.spend[row] ?? 0,
        meanValue: rows.value[row] ?? 0,
    }));
}

/** What an order of a drawn customer is worth at these parameters; as it was said where they have no mean. */
export function spendAt(params: readonly number[], { x, meanValue, spend }: Drawn): number {
    if (params.length !== 3) return spend;
    const value = expectedSpend(params, x, meanValue);
    return Number.isFinite(value) ? value : spend;
}

function listed(input: Columns, kind: number): number[] {
    const { x, value } = rowsOfKind(input, kind, ['x', 'value']);
    const list: number[] = [];
    for (const [row, place] of x.entries()) list[place] = value[row] ?? Number.NaN;
    return list;
}

function matrixOf(input: Columns, kind: number): number[][] {
    const { x, t_x, value } = rowsOfKind(input, kind, ['x', 't_x', 'value']);
    const rows: number[][] = [];
    for (const [row, place] of x.entries()) (rows[place] ??= [])[t_x[row] ?? 0] = value[row] ?? 0;
    return rows;
}

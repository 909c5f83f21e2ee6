import type { Columns } from '../../../domain/kernel';
import type { Params } from '../../../domain/parts';
import { at, type Points } from './points';

export interface Scaling {
    transform: string;
    scale: string;
    /** Which of the measures are spans of days, whose logarithm is always of 1 + x: 0 days may come with the next order. */
    spans?: readonly boolean[];
}

export function scalingOf({ transform, scale, measures }: Params): Scaling {
    const refs = Array.isArray(measures) ? measures : [];
    return { transform: String(transform), scale: String(scale), spans: refs.map((ref) => String(ref).endsWith('_days')) };
}

/** The measures made comparable: one point per customer of whom every measure is known, their mean the origin. */
export interface Scaled {
    points: Points;
    /** Place of each point's customer in the input. */
    rows: Int32Array;
    /** Each measure's values as given, of the customers that are points. */
    given: readonly Float64Array[];
    /** Each measure after its logarithm, as distances from the mean in standard deviations. */
    standard: readonly Float64Array[];
}

export function scaledOf(input: Columns, { transform, scale, spans = [] }: Scaling): Scaled {
    const columns = measuresOf(input);
    const rows = knownRows(columns);
    const given = columns.map((column) => Float64Array.from(rows, (row) => at(column, row)));
    const transformed = given.map((column, i) => transformedBy(transform === 'log' && spans[i] === true ? 'log1p' : transform, column));
    const points = { rows: rows.length, width: columns.length, values: new Float64Array(rows.length * columns.length) };
    transformed.forEach((column, i) => {
        const mean = meanOf(column);
        const unit = unitOf(scale, column);
        for (let row = 0; row < rows.length; row += 1) points.values[row * columns.length + i] = (at(column, row) - mean) / unit;
    });
    const standard = transformed.map((column) => {
        const mean = meanOf(column);
        const deviation = deviationOf(column);
        return column.map((value) => (deviation > 0 ? (value - mean) / deviation : 0));
    });
    return { points, rows, given, standard };
}

/** The columns v1, v2 … of the input, in that order. */
export function measuresOf(input: Columns): Float64Array[] {
    const names = Object.keys(input).filter((name) => /^v\d+$/.test(name));
    return names.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))).flatMap((name) => input[name] ?? []);
}

function knownRows(columns: readonly Float64Array[]): Int32Array {
    const all = columns[0]?.length ?? 0;
    const known = new Int32Array(all);
    let count = 0;
    for (let row = 0; row < all; row += 1) if (columns.every((column) => Number.isFinite(column[row]))) known[count++] = row;
    return known.slice(0, count);
}

/** `log`: ln x where all are above zero, else ln (1 + |x|) with the sign of x, as `log1p` always is. */
export function transformedBy(transform: string, column: Float64Array): Float64Array {
    if (transform === 'none') return column;
    if (transform === 'log' && column.every((value) => value > 0)) return column.map((value) => Math.log(value));
    return column.map((value) => Math.sign(value) * Math.log1p(Math.abs(value)));
}

/** What counts as one: the standard deviation, the distance between the quartiles, or the whole range; 1 where all are alike. */
function unitOf(scale: string, column: Float64Array): number {
    const deviation = deviationOf(column);
    if (!(deviation > 0)) return 1;
    if (scale === 'z') return deviation;
    const sorted = column.toSorted();
    if (scale === 'min-max') return at(sorted, sorted.length - 1) - at(sorted, 0);
    const between = quantile(sorted, 0.75) - quantile(sorted, 0.25);
    return between > 0 ? between : deviation;
}

/** By linear interpolation between the two values around it. */
export function quantile(sorted: Float64Array, share: number): number {
    const place = (sorted.length - 1) * share;
    const below = Math.floor(place);
    const low = at(sorted, below);
    return low + (at(sorted, Math.min(below + 1, sorted.length - 1)) - low) * (place - below);
}

export function meanOf(column: Float64Array): number {
    let sum = 0;
    for (let row = 0; row < column.length; row += 1) sum += at(column, row);
    return column.length === 0 ? NaN : sum / column.length;
}

/** Of all customers, not of a sample; 0 where all are alike, whatever rounding makes of it. */
function deviationOf(column: Float64Array): number {
    const first = at(column, 0);
    if (column.every((value) => value === first)) return 0;
    const mean = meanOf(column);
    let sum = 0;
    for (let row = 0; row < column.length; row += 1) sum += (at(column, row) - mean) ** 2;
    return Math.sqrt(sum / column.length);
}

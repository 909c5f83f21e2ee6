import { commonForm, isNumericForm, reorderForm, type DayOrder } from '../../src/sql/staging/dateForms';
import { shapeOf, type DayShape } from '../../src/sql/staging/dateShapes';
import { nameScore } from './words/score';

export interface DateProfile {
    isDate: boolean;
    /** Share of the cells that look like a date. */
    share: number;
    /** The form most cells have, in the order of day and month that the sample proves. */
    form?: string;
    isAmbiguous: boolean;
}

type Shape = { shape: DayShape; numbers: number[] };

/** Whether a column's filled cells are dates, and how written. Bare numbers need a plausible range, some a name too. */
export function profileDates(name: string, filled: readonly string[]): DateProfile {
    const probe = filled.slice(0, 25);
    if (probe.every((cell) => shapeOf(cell) === null)) return { isDate: false, share: 0, isAmbiguous: false };
    const shapes = filled.flatMap((cell) => shapeOf(cell) ?? []).filter((shape) => isPlausible(shape, name));
    const share = filled.length === 0 ? 0 : shapes.length / filled.length;
    const numeric = shapes.filter(({ shape }) => shape === 'numeric');
    const order = orderOf(numeric);
    const isDate = share >= (shapes.some(({ shape }) => isBare(shape)) ? 0.95 : 0.8);
    return {
        isDate,
        share,
        form: formOf(filled, shapes, order),
        isAmbiguous: isDate && numeric.length > 0 && order === null,
    };
}

function formOf(filled: readonly string[], shapes: Shape[], order: DayOrder | null): string | undefined {
    const bare = shapes[0]?.shape;
    if (bare !== undefined && isSerial(bare)) return bare;
    const form = commonForm(filled) ?? undefined;
    return form !== undefined && isNumericForm(form) ? reorderForm(form, order ?? 'dmy') : form;
}

/** Day and month prove themselves by values over 12; two-digit years first by standing still while days run. */
function orderOf(numeric: Shape[]): DayOrder | null {
    const at = (index: number) => numeric.map(({ numbers }) => numbers[index] ?? 0);
    const [first, second, third] = [at(0), at(1), at(2)];
    if (areYears(first) && second.every((month) => month <= 12) && areDays(third) && varies(third) > 2 * varies(first))
        return 'ymd';
    const [dayFirst, monthFirst] = [first.filter((n) => n > 12).length, second.filter((n) => n > 12).length];
    if (dayFirst === monthFirst) return null;
    return dayFirst > monthFirst ? 'dmy' : 'mdy';
}

function areYears(numbers: number[]): boolean {
    return numbers.length > 0 && numbers.every((n) => n > 12) && Math.max(...numbers) - Math.min(...numbers) <= 20;
}

function areDays(numbers: number[]): boolean {
    return numbers.every((n) => n >= 1 && n <= 31);
}

function varies(numbers: number[]): number {
    return new Set(numbers).size;
}

function isSerial(shape: DayShape): boolean {
    return shape === 'excel' || shape.startsWith('unix');
}

function isBare(shape: DayShape): boolean {
    return isSerial(shape) || shape === 'compact';
}

/** Bare numbers between 1990 and 2050; serials and epochs only under a name that says date, since ids look the same. */
function isPlausible({ shape, numbers }: Shape, name: string): boolean {
    const value = numbers[0] ?? 0;
    if (shape === 'compact') return value >= 1980 && value <= 2100;
    if (!isSerial(shape)) return true;
    const year = yearOf(shape, value);
    return nameScore('order_date', name) > 0 && year >= 1990 && year < 2050;
}

function yearOf(shape: DayShape, value: number): number {
    if (shape === 'excel') return 1900 + value / 365.25;
    const second = shape === 'unix-s' ? 1 : shape === 'unix-ms' ? 1e3 : 1e6;
    return 1970 + value / second / 31_557_600;
}

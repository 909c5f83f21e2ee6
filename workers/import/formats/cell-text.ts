import type { Meaning } from './number-format';

const dayLength = 86_400_000;
/** The last day a spreadsheet has: 9999-12-31. */
const lastSerial = 2_958_466;
/** More digits than a spreadsheet keeps. */
const damagedFrom = 1e15;

/** Numbers that lost digits before they came here, because spreadsheets keep fifteen. */
export interface LongNumbers {
    count: number;
    /** The row of the first. */
    row: number;
}

export function noteLong(long: LongNumbers, value: number, row: number): void {
    if (Math.abs(value) < damagedFrom || !Number.isInteger(value)) return;
    if (long.count++ === 0) long.row = row;
}

/** A number as the sheet means it: an ISO date or time, an id with its zeros, or the number in full. */
export function numberText(value: number, meaning: Meaning, is1904: boolean): string {
    if (meaning === 'number' || !Number.isFinite(value)) return plainNumber(value);
    if (typeof meaning === 'object') return paddedNumber(value, meaning.digits);
    if (meaning === 'duration') return clock(Math.round(value * dayLength), true);
    if (value < 0 || value >= lastSerial) return plainNumber(value);
    const milliseconds = Math.round(value * dayLength);
    const days = Math.floor(milliseconds / dayLength);
    const rest = milliseconds - days * dayLength;
    if (meaning === 'time' && days === 0) return clock(rest, false);
    if (days === 0 && !is1904) return plainNumber(value);
    const day = dayText(days, is1904);
    return rest === 0 && meaning === 'date' ? day : `${day} ${clock(rest, false)}`;
}

/** A number with all the digits it has, and never with an exponent. */
export function plainNumber(value: number): string {
    const text = String(value);
    const [, sign = '', first = '', more = '', power = ''] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
    if (first === '') return text;
    const digits = first + more;
    const places = Number(power);
    return places < 0 ? `${sign}0.${'0'.repeat(-places - 1)}${digits}` : sign + digits.padEnd(places + 1, '0');
}

function paddedNumber(value: number, digits: number): string {
    if (!Number.isInteger(value) || value < 0) return plainNumber(value);
    return plainNumber(value).padStart(digits, '0');
}

/** Serial days; the 1900 system has a 29 February that never was, so days before it are one off. */
function dayText(days: number, is1904: boolean): string {
    if (!is1904 && days === 60) return '1900-02-29';
    const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
    return isoDay(start / dayLength + days);
}

let lastDay = NaN;
let lastText = '';

/** Days since 1970; one day is often asked for again and again. */
function isoDay(day: number): string {
    if (day !== lastDay) {
        lastDay = day;
        lastText = new Date(day * dayLength).toISOString().slice(0, 10);
    }
    return lastText;
}

function clock(milliseconds: number, isDuration: boolean): string {
    const total = Math.abs(milliseconds);
    const [hours, minutes, seconds] = [total / 3_600_000, (total / 60_000) % 60, (total / 1000) % 60].map(twoDigits);
    const fraction = total % 1000 === 0 ? '' : `.${String(total % 1000).padStart(3, '0')}`;
    return `${isDuration && milliseconds < 0 ? '-' : ''}${hours}:${minutes}:${seconds}${fraction}`;
}

function twoDigits(value: number): string {
    return String(Math.floor(value)).padStart(2, '0');
}

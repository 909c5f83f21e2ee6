import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { decodeAll } from '../text-decoder';
import { plainNumber } from './cell-text';

export type WriteValue = (value: unknown) => string;

/** Dates and times as text, on the clock they were written by. */
export const parsers: Partial<ParquetParsers> = {
    timestampFromMilliseconds: (value) => momentText(BigInt(value) * 1_000_000n),
    timestampFromMicroseconds: (value) => momentText(BigInt(value) * 1000n),
    timestampFromNanoseconds: (value) => momentText(BigInt(value)),
    dateFromDays: (days) => (days === null || days === undefined ? undefined : isoDay(days)),
    jsonFromBytes: (bytes) => bytes && decodeAll(bytes, 'utf-8'),
    geometryFromBytes: (bytes) => bytes,
    geographyFromBytes: (bytes) => bytes,
};

/** How the values of a column are written. */
export function valueWriter(element: SchemaElement): WriteValue {
    const { type, converted_type: converted, logical_type: logical } = element;
    if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') {
        const scale = element.scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);
        return (value) => (isNone(value) ? '' : decimalText(whole(value), scale));
    }
    if (converted === 'TIME_MILLIS' || (logical?.type === 'TIME' && logical.unit === 'MILLIS'))
        return timeWriter(1_000_000n);
    if (converted === 'TIME_MICROS' || (logical?.type === 'TIME' && logical.unit === 'MICROS'))
        return timeWriter(1000n);
    if (logical?.type === 'TIME') return timeWriter(1n);
    if (type === 'FLOAT')
        return (value) => (typeof value === 'number' ? plainNumber(shortest(value)) : valueText(value));
    return valueText;
}

function valueText(value: unknown): string {
    if (isNone(value)) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isNaN(value) ? '' : plainNumber(value);
    if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
    if (value instanceof Uint8Array) return bytesText(value);
    return JSON.stringify(plain(value));
}

/** Lists and structures as JSON has them; whole numbers beyond its reach are text, so that they stay exact. */
function plain(value: unknown): unknown {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    if (value instanceof Uint8Array) return bytesText(value);
    if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<unknown>, plain);
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value ?? null;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

/** Text, as programs write it that do not say so; else the bytes by number. */
function bytesText(bytes: Uint8Array): string {
    const text = decodeAll(bytes, 'utf-8');
    if (!text.includes('\ufffd')) return text;
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function whole(value: unknown): bigint {
    if (typeof value === 'bigint' || typeof value === 'number') return BigInt(value);
    if (!(value instanceof Uint8Array)) return BigInt(String(value));
    let number = 0n;
    for (const byte of value) number = number * 256n + BigInt(byte);
    return (value[0] ?? 0) > 0x7f ? number - (1n << BigInt(value.length * 8)) : number;
}

function decimalText(value: bigint, scale: number): string {
    if (scale <= 0) return String(value * 10n ** BigInt(-scale));
    const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
    return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The shortest decimal that is this single-precision number. */
function shortest(value: number): number {
    for (let digits = 6; digits < 9; digits++) {
        const short = Number(value.toPrecision(digits));
        if (Math.fround(short) === value) return short;
    }
    return value;
}

function timeWriter(unit: bigint): WriteValue {
    return (value) => (isNone(value) ? '' : momentText(whole(value) * unit).slice('1970-01-01 '.length) || '00:00:00');
}

const second = 1_000_000_000n;
const day = 86_400n * second;

function momentText(nanoseconds: bigint): string {
    const rest = ((nanoseconds % day) + day) % day;
    const days = Number((nanoseconds - rest) / day);
    const clock = new Date(Number(rest / 1_000_000n)).toISOString().slice(11, 19);
    const fraction =
        rest % second === 0n
            ? ''
            : `.${String(rest % second)
                  .padStart(9, '0')
                  .replace(/0+$/, '')}`;
    return `${isoDay(days)} ${clock}${fraction}`;
}

function isoDay(days: number): string {
    const date = new Date(days * 86_400_000);
    return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().replace(/T.*$/, '');
}

function isNone(value: unknown): value is null | undefined {
    return value === null || value === undefined;
}

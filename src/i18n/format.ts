import type { Language } from '../domain/engine';
import { locale } from './locale.svelte';

const tags: Record<Language, string> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
const formats = new Map<string, Intl.NumberFormat>();

/** A whole number with its groups: 541,909. */
export function count(value: unknown): string {
    return write(value, { maximumFractionDigits: 0 });
}

/** A number with as many decimals as it needs, at most two. */
export function number(value: unknown): string {
    return write(value, { maximumFractionDigits: 2 });
}

/** Money in the file's currency: pence only below 100. */
export function money(value: unknown): string {
    const digits = Math.abs(Number(value)) < 100 ? 2 : 0;
    return withSign(
        write(value, { ...currencyStyle(), minimumFractionDigits: digits, maximumFractionDigits: digits }),
    );
}

/** Money to the last penny. */
export function exactMoney(value: unknown): string {
    return withSign(write(value, { ...currencyStyle(), minimumFractionDigits: 2, maximumFractionDigits: 2 }));
}

/** Money for a tight place: £4.3M, 430万. */
export function compactMoney(value: unknown): string {
    return withSign(write(value, { ...currencyStyle(), ...brief(value) }));
}

/** A number for a tight place: 9,999, 12.3K, 1.23万, 3.4亿. */
export function compact(value: unknown): string {
    return write(value, brief(value));
}

/** A share of one as a percentage, with a decimal below ten per cent. */
export function share(value: unknown): string {
    const size = Math.abs(Number(value));
    const digits = size < 0.0995 && size > 0 ? 1 : 0;
    if (size > 0 && size < 0.0005) return `<${share(0.001)}`;
    return write(value, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** An ISO date as people write it: 10 Dec 2011, 2011年12月10日. */
export function day(iso: unknown): string {
    const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(iso)) ?? [];
    if (year === undefined) return iso === null || iso === undefined ? '–' : String(iso);
    const time = new Date(`${year}-${month}-${date}T00:00:00Z`);
    return new Intl.DateTimeFormat(tags[locale.language], { dateStyle: style(), timeZone: 'UTC' }).format(time);
}

/** A file's size: 45.6 MB. */
export function bytes(value: number): string {
    const step = value < 1e3 ? 0 : value < 1e6 ? 1 : value < 1e9 ? 2 : 3;
    if (step === 0) return `${count(value)} B`;
    const unit = ['byte', 'kilobyte', 'megabyte', 'gigabyte'][step] ?? 'byte';
    return write(value / 1000 ** step, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 3 });
}

/** In full up to 9,999, with groups; three digits and a word for the power beyond. */
function brief(value: unknown): Intl.NumberFormatOptions {
    const size = Math.abs(Number(value));
    if (size < 9999.5) return { maximumFractionDigits: size < 10 ? 2 : size < 100 ? 1 : 0, minimumFractionDigits: 0 };
    return { notation: 'compact', maximumSignificantDigits: 3, useGrouping: 'always' };
}

function style(): 'medium' | 'long' {
    return locale.language === 'en' ? 'medium' : 'long';
}

/** A sign that is no ISO code (`€`, `元`) is set by hand. */
function withSign(text: string): string {
    const sign = locale.currency;
    if (sign === null || isCode(sign) || text === '–') return text;
    if (/[元円원]$/.test(sign)) return `${text}${sign}`;
    return text.startsWith('−') ? `−${sign}${text.slice(1)}` : `${sign}${text}`;
}

function isCode(sign: string): boolean {
    return /^[A-Z]{3}$/.test(sign);
}

function currencyStyle(): Intl.NumberFormatOptions {
    const sign = locale.currency;
    return sign === null || !isCode(sign) ? {} : { style: 'currency', currency: sign, currencyDisplay: 'narrowSymbol' };
}

function write(value: unknown, options: Intl.NumberFormatOptions): string {
    if (value === null || value === undefined || value === '' || !Number.isFinite(Number(value))) return '–';
    const key = `${locale.language} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? new Intl.NumberFormat(tags[locale.language], options);
    formats.set(key, format);
    const text = format.format(Number(value));
    return text.replace(/^-/, '−');
}

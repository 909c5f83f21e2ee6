import { isMatch } from './rewrite';

/**
 * The forms that are read straight: a strptime format, or one of the names below for what strptime cannot say.
 * Everything else goes through the rewriting of `dateShapes.ts`.
 */
const specifiers: Record<string, string> = {
    '%Y': '\\d{4}',
    '%y': '\\d{2}',
    '%m': '\\d{1,2}',
    '%d': '\\d{1,2}',
    '%b': '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)',
    '%B': '(?:january|february|march|april|may|june|july|august|september|october|november|december)',
    '%H': '\\d{1,2}',
    '%I': '\\d{1,2}',
    '%M': '\\d{2}',
    '%S': '\\d{2}',
    '%p': '[ap]m',
    上午: '[上下]午',
};

const times = ['', ' %H:%M', ' %H:%M:%S', ' %I:%M %p', ' %I:%M:%S %p'];
const numericDays = ['/', '-', '.'].flatMap((mark) => ['%Y', '%y'].map((year) => ['%d', '%m', year].join(mark)));
const days = [
    ...numericDays,
    '%Y.%m.%d',
    '%d-%b-%Y',
    '%d-%b-%y',
    '%d %b %Y',
    '%d %B %Y',
    '%d/%b/%Y',
    '%b %d, %Y',
    '%B %d, %Y',
    '%b %d %Y',
    '%Y年%m月%d日',
];

const patterns: [form: string, pattern: string][] = [
    [
        'iso',
        '\\d{4}([-/])\\d{1,2}\\1\\d{1,2}(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.]\\d+)?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?',
    ],
    ['iso-zone', '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:?\\d\\d'],
    ['%Y%m%d', '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'],
    ['%Y%m%d%H%M%S', '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d[0-5]\\d'],
    ...days.flatMap((day) => times.map((time): [string, string] => [day + time, patternOf(day + time)])),
    ...['-', '/'].flatMap((mark) =>
        ['%I:%M', '%I:%M:%S'].flatMap((time) =>
            ['上午 ', '上午'].map((half): [string, string] => {
                const form = `${['%Y', '%m', '%d'].join(mark)} ${half}${time}`;
                return [form, patternOf(form)];
            }),
        ),
    ),
    ...['%H:%M:%S', '%H时%M分', '%H时%M分%S秒', ' %H时%M分%S秒'].map((time): [string, string] => {
        const form = `%Y年%m月%d日${time}`;
        return [form, patternOf(form)];
    }),
];

/** The form that reads most of these texts, day first where day and month could swap; null when none reads half. */
export function commonForm(texts: readonly string[]): string | null {
    const probe = texts.slice(0, 200).map((text) => text.trim().toLowerCase());
    const counted = patterns.map(([form, pattern]) => ({
        form,
        count: probe.filter((text) => isMatch(text, pattern.toLowerCase())).length,
    }));
    const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
    return best.count * 2 > probe.length ? best.form : null;
}

/** Whether a form's day and month could swap. */
export function isNumericForm(form: string): boolean {
    return /^%[dmy][-/.]%[dm][-/.]%[dyY]/.test(form);
}

export type DayOrder = 'dmy' | 'mdy' | 'ymd';

/** The same form with day, month and year in another order. */
export function reorderForm(form: string, order: DayOrder): string {
    const mark = form[2] ?? '/';
    const year = form.includes('%Y') ? '%Y' : '%y';
    const parts = { dmy: ['%d', '%m', year], mdy: ['%m', '%d', year], ymd: [year, '%m', '%d'] }[order];
    return parts.join(mark) + form.slice(8);
}

export function orderOf(form: string): DayOrder {
    if (form.startsWith('%m')) return 'mdy';
    return form.startsWith('%d') ? 'dmy' : 'ymd';
}

/** What the day and month of a numeric form must be in this order: the start of the text. */
export function startPattern(form: string): string {
    const numbers: Record<string, string> = { '%d': '(?:0?[1-9]|[12]\\d|3[01])', '%m': '(?:0?[1-9]|1[0-2])' };
    const mark = `[${form[2] ?? '/'}]`;
    return `^ *${numbers[form.slice(0, 2)] ?? ''}${mark}${numbers[form.slice(3, 5)] ?? ''}${mark}`;
}

function patternOf(form: string): string {
    const escaped = form.replaceAll('.', '[.]');
    return escaped.replaceAll(/%[A-Za-z]|上午/g, (specifier) => specifiers[specifier] ?? specifier);
}

import { quoteText } from '../bind';
import { isNumericForm, orderOf, reorderForm, startPattern, type DayOrder } from './dateForms';
import {
    afternoon,
    chineseSigns,
    dateRewrites,
    dayAndTime,
    dayShapes,
    latinLetters,
    morning,
    numberShapes,
} from './dateShapes';
import type { Level } from './levels';
import { foldSql, matches, rewriteSql, type Rewrite } from './rewrite';
import { unmarkedSql } from './textMarks';

/** How day and month of a line stand: nothing to swap, or which orders fit and in which one it is held. */
export const dayMonthCodes = {
    none: 0,
    eitherDayFirst: 1,
    eitherMonthFirst: 2,
    onlyDayFirst: 3,
    onlyMonthFirst: 4,
} as const;

/**
 * From the text in `order_date_text` to `ordered_at` (the wall clock as written, null when it is none) and `day_month`.
 * The sample's form is tried first; only what it does not read is folded, rewritten and read by shape.
 */
export function dateLevels(form: string | null): Level[] {
    const order = form !== null && isNumericForm(form) ? orderOf(form) : 'dmy';
    const isSwappable = form !== null && isNumericForm(form) && order !== 'ymd';
    const marked = `trim(${rewriteSql('trim(date_words)', dateRewrites.marks)})`;
    return [
        { date_is_in_order: isSwappable ? startsSql('order_date_text', form) : 'true' },
        {
            date_fast:
                form === null
                    ? 'null::timestamp'
                    : isSwappable
                      ? swappableSql('order_date_text', form)
                      : fastSql('order_date_text', form),
        },
        { date_plain: `case when ${isUnread} then nullif(lower(${unmarkedSql(foldSql('order_date_text'))}), '') end` },
        { date_chinese: rewriteWhere('date_plain', chineseSigns, dateRewrites.chinese) },
        { date_words: rewriteWhere('date_chinese', latinLetters, dateRewrites.words) },
        {
            date_parts: `regexp_extract(${marked}, ${quoteText(dayAndTime)}, ['day', 'time'])`,
        },
        {
            date_day: "regexp_replace(date_parts.day, '[-/. ]+', '-', 'g')",
            date_numbers: numbersSql('date_parts.day', dayShapes.numeric, '[-/. ]+'),
            date_clock: numbersSql('date_parts.time', '\\d{1,2}:\\d{2}(?::\\d{2})?', ':'),
        },
        {
            date_day_first: tripleSql([3, 2, 1], order !== 'ymd'),
            date_month_first: tripleSql([3, 1, 2], order !== 'ymd'),
            date_year_first: tripleSql([1, 2, 3], order === 'ymd'),
            date_seconds: secondsSql,
        },
        {
            ordered_at: orderedAtSql(order),
            day_month: dayMonthSql(isSwappable, order),
        },
    ];
}

/** The first of those levels alone, `day_month`, and `date_is_plain`: the sample's form reads the date, and nothing is odd about it. */
export function plainDateLevels(form: string | null): Level[] {
    const order = form !== null && isNumericForm(form) ? orderOf(form) : 'dmy';
    const isSwappable = form !== null && isNumericForm(form) && order !== 'ymd';
    const [inOrder = {}, fast = {}] = dateLevels(form);
    return [
        inOrder,
        fast,
        {
            date_is_plain: `not (${isUnread})`,
            day_month: isSwappable ? `(${fastDayMonthSql(order)})::utinyint` : `${dayMonthCodes.none}::utinyint`,
        },
    ];
}

const isUnread = [
    'date_fast is null',
    "date_fast < timestamp '0100-01-01'",
    "date_fast > timestamp '9999-12-31 23:59:59'",
    "date_fast in (timestamp '1970-01-01', timestamp '1900-01-01')",
].join(' or ');

function fastSql(text: string, form: string): string {
    if (form === 'iso') return `try_cast(${text} as timestamp)`;
    if (form === 'iso-zone')
        return `case when ${matches(text, zoned)} then try_cast(left(${text}, 19) as timestamp) end`;
    if (isNumberForm(form)) return `case when ${matches(text, numberShapes[form])} then ${numberSql(text, form)} end`;
    if (!form.includes('上午')) return `try_strptime(${text}, ${quoteText(form)})`;
    return `try_strptime(replace(replace(${text}, '上午', 'am'), '下午', 'pm'), ${quoteText(form.replace('上午', '%p'))})`;
}

/** Each order only where it fits, since a text that strptime refuses costs as much as twenty that it reads. */
function swappableSql(text: string, form: string): string {
    const other = reorderForm(form, orderOf(form) === 'mdy' ? 'dmy' : 'mdy');
    return `case
        when date_is_in_order then ${fastSql(text, form)}
        when ${startsSql(text, other)} then ${fastSql(text, other)}
    end`;
}

function startsSql(text: string, form: string): string {
    return `regexp_matches(${text}, ${quoteText(startPattern(form))})`;
}

const zoned = '\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d [+-]\\d\\d:?\\d\\d';

const numberForms = ['excel', 'unix-s', 'unix-ms', 'unix-us'] as const;

function isNumberForm(form: string): form is keyof typeof numberShapes {
    return form in numberShapes;
}

/** Serials count days from 1899-12-30, epochs from 1970 in UTC. */
function numberSql(text: string, form: keyof typeof numberShapes): string {
    if (form === 'excel') {
        return `timestamp '1899-12-30' + to_seconds(round(try_cast(${text} as double) * 86400)::bigint)`;
    }
    const scale = { 'unix-s': '1000000', 'unix-ms': '1000', 'unix-us': '1' }[form];
    return `make_timestamp((try_cast(${text} as decimal(18, 1)) * ${scale})::bigint)`;
}

function rewriteWhere(column: string, signs: string, rewrites: readonly Rewrite[]): string {
    const rewritten = `trim(${rewriteSql(column, rewrites)})`;
    return `case when regexp_matches(${column}, ${quoteText(signs)}) then ${rewritten} else ${column} end`;
}

function numbersSql(text: string, pattern: string, separator: string): string {
    const list = `string_split(regexp_replace(${text}, ${quoteText(separator)}, '-', 'g'), '-')::integer[]`;
    return `case when ${matches(text, pattern)} then ${list} end`;
}

function tripleSql([year, month, day]: [number, number, number], isTried: boolean): string {
    if (!isTried) return 'null::date';
    const number = `date_numbers[${year}]`;
    const full = `${number} + case when ${number} < 70 then 2000 when ${number} < 100 then 1900 else 0 end`;
    const text = `concat_ws('-', ${full}, date_numbers[${month}], date_numbers[${day}])`;
    return `try_cast(case when date_numbers is not null then ${text} end as date)`;
}

const secondsSql = `case
        when date_clock is null then 0
        when date_clock[2] > 59 or date_clock[3] > 59 or date_clock[1] > 24 then null
        when date_clock[1] <= 12 and regexp_matches(date_plain, ${quoteText(afternoon)})
            then (date_clock[1] % 12 + 12) * 3600
        when date_clock[1] <= 12 and regexp_matches(date_plain, ${quoteText(morning)})
            then date_clock[1] % 12 * 3600
        else date_clock[1] * 3600
    end + coalesce(date_clock[2], 0) * 60 + coalesce(date_clock[3], 0)`;

function orderedAtSql(order: DayOrder): string {
    const inOrder = order === 'mdy' ? ['date_month_first', 'date_day_first'] : ['date_day_first', 'date_month_first'];
    const serials = numberForms.map(
        (form) => `when ${matches('date_plain', numberShapes[form])} then ${numberSql('date_plain', form)}`,
    );
    const daySql = `case
            when date_numbers is not null then coalesce(${[...inOrder, 'date_year_first'].join(', ')})
            when ${matches('date_parts.day', dayShapes.yearFirst)} then try_cast(date_day as date)
            when ${matches('date_parts.day', dayShapes.compact)} then try_strptime(date_parts.day, '%Y%m%d')::date
        end`;
    return `case
        when date_plain is null then date_fast
        ${serials.join('\n        ')}
        else ${daySql} + to_seconds(date_seconds)
    end`;
}

function dayMonthSql(isSwappable: boolean, order: DayOrder): string {
    const codes = dayMonthCodes;
    const { either } = swapCodes(order);
    return `(case
        when date_plain is null then ${isSwappable ? fastDayMonthSql(order) : codes.none}
        when date_day_first = date_month_first then ${codes.none}
        when date_day_first is not null and date_month_first is not null then ${either}
        when date_day_first is not null then ${codes.onlyDayFirst}
        when date_month_first is not null then ${codes.onlyMonthFirst}
        else ${codes.none}
    end)::utinyint`;
}

function fastDayMonthSql(order: DayOrder): string {
    const { either, only, other } = swapCodes(order);
    return `case
            when not date_is_in_order then ${other}
            when day(date_fast) = month(date_fast) then ${dayMonthCodes.none}
            when day(date_fast) <= 12 then ${either}
            else ${only}
        end`;
}

function swapCodes(order: DayOrder): { either: number; only: number; other: number } {
    const codes = dayMonthCodes;
    return order === 'mdy'
        ? { either: codes.eitherMonthFirst, only: codes.onlyMonthFirst, other: codes.onlyDayFirst }
        : { either: codes.eitherDayFirst, only: codes.onlyDayFirst, other: codes.onlyMonthFirst };
}

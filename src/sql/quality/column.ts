import { quoteIdent, quoteText } from '../bind';
import { amountLevels, type Decimal } from '../staging/amounts';
import { dateLevels } from '../staging/dates';
import { missingWords } from '../staging/ids';
import { stackSql } from '../staging/levels';
import { isLongSql, isOddSql, isScientificSql, isTestSql, isZeroedSql } from './patterns';

export interface ColumnOptions {
    decimal: Decimal;
    /** Null where the sample holds no dates. */
    dateForm: string | null;
    /** Whether its values are read as numbers; what names something is not. */
    hasNumbers: boolean;
    /** Whether it may name people, among whom some are made up for tests. */
    isOfPeople: boolean;
}

/** `quality_values`: one row per value of a column, how many rows hold it, and what it reads as. */
export function valuesSql(relation: string, column: string, options: ColumnOptions): string {
    return readValuesSql(`select ${quoteIdent(column)} as value, count(*) as n from (${relation}) as source group by 1`, options);
}

/** The same for a column of too many values: one row per row. */
export function rowsSql(relation: string, column: string, options: ColumnOptions): string {
    return readValuesSql(`select ${quoteIdent(column)} as value, 1::bigint as n from (${relation}) as source`, options);
}

/** One row: about how many different values each column has, as `d0` to `dn`. */
export function roughCountsSql(relation: string, columns: readonly string[]): string {
    const counts = columns.map((column, index) => `approx_count_distinct(${quoteIdent(column)})::double as d${index}`);
    return `select ${counts.join(', ')} from (${relation}) as source`;
}

/** One row over values: how many rows of each kind, and the extremes. */
export function statsSql(values: string, isExact: boolean, { isOfPeople }: Pick<ColumnOptions, 'isOfPeople'>): string {
    return `select
    sum(n)::double as rows,
    coalesce(sum(n) filter (where is_missing), 0)::double as missing,
    ${isExact ? 'count(*) filter (where not is_missing)' : 'approx_count_distinct(value)'}::double as distinct_values,
    coalesce(sum(n) filter (where number is not null), 0)::double as numbers,
    coalesce(sum(n) filter (where day is not null), 0)::double as days,
    min(number)::double as least_number,
    max(number)::double as most_number,
    min(day)::varchar as least_day,
    max(day)::varchar as most_day,
    min(value) filter (where not is_missing)::varchar as least_text,
    max(value) filter (where not is_missing)::varchar as most_text,
    coalesce(sum(n) filter (where ${isOddSql('value')}), 0)::double as odd,
    coalesce(sum(n) filter (where ${isScientificSql('value')}), 0)::double as scientific,
    coalesce(sum(n) filter (where ${isZeroedSql('value')}), 0)::double as zeroed,
    coalesce(sum(n) filter (where ${isLongSql('value')}), 0)::double as long,
    ${isOfPeople ? `coalesce(sum(n) filter (where ${isTestSql('value')}), 0)` : '0'}::double as tests,
from ${values} as read_values`;
}

/** Up to five rows: the most frequent values. */
export function frequentSql(values: string, isExact: boolean): string {
    if (isExact) return `select value::varchar as value, n::double as rows from ${values} as read_values where not is_missing order by n desc, value limit 5`;
    return `select value::varchar as value, count(*)::double as rows
from ${values} as read_values
where value in (select unnest(approx_top_k(value, 5)) from ${values} as read_values where not is_missing)
group by 1
order by 2 desc, 1`;
}

/** One row: the hundredth parts at both ends of what is measured, between which the bins lie. */
export function edgesSql(values: string, measure: 'number' | 'day', isExact: boolean): string {
    const size = measureSql(measure);
    if (!isExact) return `select approx_quantile(${size}, 0.01)::double as low, approx_quantile(${size}, 0.99)::double as high from ${values} as read_values where ${measure} is not null`;
    return `select
    min(size) filter (where so_far >= 0.01 * total)::double as low,
    min(size) filter (where so_far >= 0.99 * total)::double as high,
from (
    select ${size} as size, sum(n) over (order by ${measure}, value) as so_far, sum(n) over () as total
    from ${values} as read_values
    where ${measure} is not null
) as ranked`;
}

/** One row per bin that holds something: bins of one width, what lies beyond in the first and last. */
export function binsSql(values: string, measure: 'number' | 'day', low: number, width: number, bins: number): string {
    return `select
    least(${bins - 1}, greatest(0, floor((${measureSql(measure)} - ${low}::double) / ${width}::double)))::integer as bin,
    sum(n)::double as rows,
from ${values} as read_values
where ${measure} is not null
group by 1
order by 1`;
}

function measureSql(measure: 'number' | 'day'): string {
    return measure === 'number' ? 'number::double' : "date_diff('day', date '1970-01-01', day)::double";
}

/** Values with what they read as: `number`, `day`, `is_missing`; `beside` are further columns of theirs. */
export function readValuesSql(values: string, { decimal, dateForm, hasNumbers }: ColumnOptions, beside: readonly string[] = []): string {
    const texts = `select *, value as number_text, value as order_date_text from (${values}) as raw_values`;
    const stacked = stackSql(texts, hasNumbers ? amountLevels('number', decimal, 'decimal(38, 6)') : [], dateForm === null ? [] : dateLevels(dateForm));
    const day = dateForm === null ? 'null::date' : 'case when year(ordered_at) between 1 and 9999 then ordered_at::date end';
    return `select
    ${['value', 'n', ...beside].join(', ')}, ${hasNumbers ? 'number' : 'null::decimal(38, 6) as number'}, ${day} as day,
    coalesce(lower(trim(value)) in ('', ${missingWords.map(quoteText).join(', ')}), true) as is_missing,
from (${stacked}) as stacked`;
}

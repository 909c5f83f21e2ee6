import { quoteIdent, quoteText } from '../bind';
import { nameKeySql } from './patterns';

/** Farther from the middle half than this many times its width, on a logarithmic scale, is an outlier. */
const farOut = 3;
/** The middle half is never taken to be narrower than this: prices that are all alike are no reason to doubt a double one. */
const leastWidth = 0.5;

/** One row: how many lines show each trait, a condition on `judged`, and how many of those are set aside. */
export function traitsSql(traits: readonly { condition: string }[]): string {
    const counts = traits.flatMap(({ condition }, index) => [
        `count(*) filter (where ${condition})::double as lines_${index}`,
        `count(reason) filter (where ${condition})::double as aside_${index}`,
    ]);
    return `select ${['count(*)::double as lines', ...counts].join(',\n    ')}\nfrom judged`;
}

/** One row per line that shows a trait: file, line, reason. */
export function traitLinesSql(condition: string): string {
    return `select file::integer as file, line::integer as line, reason::varchar as reason\nfrom judged\nwhere ${condition}`;
}

/** One row per day of kept lines, in order: lines, those at midnight. */
export const daysSql = `select
    ordered_at::date as day,
    count(*)::double as lines,
    count(*) filter (where ordered_at = date_trunc('day', ordered_at))::double as midnights,
from judged
where reason is null and ordered_at is not null
group by 1
order by 1`;

/** One row per customer with more than a fifth of the kept lines. */
export const dominantSql = `select customer_id::varchar as customer_id, lines::double as lines, total::double as total
from (
    select customer_id, count(*) as lines, sum(count(*)) over () as total
    from judged
    where reason is null and customer_id is not null
    group by 1
) as counted
where lines > 0.2 * total and total >= 20
order by lines desc, customer_id`;

/** One row: how the kept, positive values of a column spread on a logarithmic scale, and the largest. */
export function fencesSql(column: 'amount' | 'quantity', isExact: boolean): string {
    const quantile = (portion: number) => (isExact ? `quantile_cont(size, ${portion})` : `approx_quantile(size, ${portion})`);
    return `select
    filled::double as filled,
    exp(middle)::double as median,
    exp(low - ${farOut} * greatest(high - low, ${leastWidth}))::double as least,
    exp(high + ${farOut} * greatest(high - low, ${leastWidth}))::double as most,
    largest::double as largest,
from (
    select
        count(*) as filled,
        ${quantile(0.25)} as low,
        ${quantile(0.5)} as middle,
        ${quantile(0.75)} as high,
        max(value) as largest,
    from (select ${column}::double as value, ln(${column}::double) as size from judged where reason is null and ${column} > 0) as sizes
) as quartiles`;
}

/** One row: what the kept amounts are like if they are counted in hundredths. */
export const wholeSql = `select
    count(*)::double as filled,
    count(*) filter (where amount % 1 <> 0)::double as broken,
    count(*) filter (where amount % 100 = 0)::double as round,
    coalesce(approx_quantile(abs(amount)::double, 0.5), 0)::double as median,
from judged
where reason is null and amount <> 0`;

/** One row per spelling of a name that others share but for case, width and blanks: the key, the name, its lines. */
export function nearNamesSql(column: string): string {
    return `select key::varchar as key, name::varchar as name, lines::double as lines
from (
    select *, count(*) over (partition by key) as spellings
    from (
        select ${nameKeySql('name')} as key, name, lines
        from (select ${quoteIdent(column)} as name, count(*) as lines from judged where ${quoteIdent(column)} is not null group by 1) as names
    ) as keyed
    where key <> ''
) as spelled
where spellings > 1
order by sum(lines) over (partition by key) desc, key, lines desc, name`;
}

/** The condition that a line bears one of some names; a great many are looked up anew. */
export function nearNameCondition(column: string, names: readonly string[]): string {
    const listed = names.length > 2000 ? `select name from (${nearNamesSql(column)}) as near` : names.map(quoteText).join(', ');
    return `${quoteIdent(column)} in (${listed})`;
}

export function daysCondition(days: readonly string[]): string {
    return days.length === 0 ? 'false' : `ordered_at::date in (${days.map((day) => `date ${quoteText(day)}`).join(', ')})`;
}

import { sameIdSql } from '../staging/idMerges';
import { alikeKeysSql, bareSql, foundKeysSql, keySql } from './alike';

/**
 * One row: how many lines and rows of a file there are, how many of each find the other letter by letter, and how many
 * more when keys that only look different are taken for the same.
 */
export function matchesSql(lines: string, left: string, file: string, right: string): string {
    return `with

line_keys as (

    select ${keySql(left)} as key, count(*) as rows
    from (${lines}) as lines
    group by 1

),

file_keys as (

    select ${keySql(right)} as key, count(*) as rows
    from (${file}) as file
    group by 1

),

alike_keys as (

    ${alikeKeysSql('select file_keys.key from file_keys')}

),

matched as (

    select file_keys.key, line_keys.rows as lines, file_keys.rows as rows
    from line_keys
    inner join file_keys on line_keys.key = file_keys.key

),

left_over as (

    select line_keys.rows as lines, ${bareSql('line_keys.key')} as bare
    from line_keys
    anti join file_keys on line_keys.key = file_keys.key
    where line_keys.key is not null

),

matched_alike as (

    select alike_keys.key, sum(left_over.lines) as lines
    from left_over
    inner join alike_keys on alike_keys.same = ${sameIdSql('left_over.bare')}
    group by 1

),

final as (

    select
        (select coalesce(sum(rows), 0) from line_keys)::double as lines,
        (select coalesce(sum(rows), 0) from file_keys)::double as rows,
        (select coalesce(sum(lines), 0) from matched)::double as lines_matched,
        (select coalesce(sum(rows), 0) from matched)::double as rows_matched,
        (select coalesce(sum(lines), 0) from matched_alike)::double as lines_alike,
        (
            select coalesce(sum(file_keys.rows), 0)
            from file_keys
            semi join matched_alike on matched_alike.key = file_keys.key
            anti join matched on matched.key = file_keys.key
        )::double as rows_alike,
        (select count(*) from line_keys where key is not null and rows > 1)::double as line_keys_repeated,
        (
            select count(*)
            from (
                select key
                from (select key, lines from matched union all select key, lines from matched_alike) as all_matched
                group by 1
                having sum(lines) > 1
            ) as repeated
        )::double as alike_keys_repeated,
        (select count(*) from file_keys where key is not null and rows > 1)::double as file_keys_repeated,

)

select * from final`;
}

/** Rows of a relation as `_line` and their `key`. */
export function keyedSql(relation: string, column: string): string {
    return `select _line, ${keySql(column)} as key from (${relation}) as cells`;
}

/** The same with the keys of the file that they find, where what only looks different is let pass. */
export function foundSql(relation: string, left: string, file: string, right: string): string {
    return `select _line, _join_found as key from (${foundKeysSql(relation, left, file, right)}) as cells`;
}

/** Rows of some files (each a select of `_line`, `key`) whose key the other side lacks, by file (from 1) and line. */
export function unmatchedSql(files: readonly string[], there: string, offset: number, limit: number): string {
    const keyed = files.map((keys, index) => `select ${index + 1} as file, _line, key from (${keys}) as keys`);
    return `select here.file::integer as file, here._line::integer as line
from (${keyed.join('\n    union all ')}) as here
anti join (${there}) as there on there.key = here.key
order by file, line
limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`;
}

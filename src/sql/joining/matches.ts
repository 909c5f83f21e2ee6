import { keySql } from './joined';

/** One row: how many lines and rows of a file there are, and how many of each find the other by their keys. */
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

matched as (

    select line_keys.rows as lines, file_keys.rows as rows
    from line_keys
    inner join file_keys on line_keys.key = file_keys.key

),

final as (

    select
        (select coalesce(sum(rows), 0) from line_keys)::double as lines,
        (select coalesce(sum(rows), 0) from file_keys)::double as rows,
        coalesce(sum(matched.lines), 0)::double as lines_matched,
        coalesce(sum(matched.rows), 0)::double as rows_matched,
        (select count(*) from line_keys where key is not null and rows > 1)::double as line_keys_repeated,
        (select count(*) from file_keys where key is not null and rows > 1)::double as file_keys_repeated,
    from matched

)

select * from final`;
}

/** Rows of some files (each with its key under one name) whose key the other side lacks, by file (from 1) and line. */
export function unmatchedSql(files: readonly string[], key: string, there: string, otherKey: string, offset: number, limit: number): string {
    const keyed = files.map((relation, index) => `select ${index + 1} as file, _line, ${keySql(key)} as key from (${relation}) as cells`);
    return `select here.file::integer as file, here._line::integer as line
from (${keyed.join('\n    union all ')}) as here
anti join (select ${keySql(otherKey)} as key from (${there}) as cells) as there on there.key = here.key
order by file, line
limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`;
}

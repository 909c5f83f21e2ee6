/** One row: how many pairs of files hold orders of the same days; without any, no order can stand in two of them. */
export const overlappingDaysSql = `select count(*)::double as pairs
from (select file, min(ordered_at) as first_at, max(ordered_at) as last_at from typed group by 1) as one
inner join (select file, min(ordered_at) as first_at, max(ordered_at) as last_at from typed group by 1) as other
    on one.file < other.file and one.first_at <= other.last_at and other.first_at <= one.last_at`;

/**
 * `overlapping`: one row per line whose order number and every other mapped value stand in an earlier file too: file, line,
 * and that file. Lines are suspected by a hash and compared value by value.
 */
export function overlapsSql(columns: readonly string[]): string {
    const compared = ['customer_id', 'ordered_at', 'amount', ...columns];
    return `with

hashed as (

    select file, line, hash(${compared.join(', ')}) as value_hash
    from typed
    where order_id is not null and not is_total and not is_malformed

),

met as (

    select value_hash
    from hashed
    group by 1
    having min(file) < max(file)

),

suspects as (

    select hashed.file, hashed.line
    from hashed
    semi join met on met.value_hash = hashed.value_hash

),

placed as (

    select
        typed.file,
        typed.line,
        typed.order_id,
        min(typed.file) over (partition by ${compared.map((column) => `typed.${column}`).join(', ')}) as first_file,
    from typed
    inner join suspects on suspects.file = typed.file and suspects.line = typed.line

),

final as (

    select
        placed.file::integer as file,
        placed.line::integer as line,
        placed.order_id::varchar as order_id,
        placed.first_file::integer as first_file,
    from placed
    where placed.file > placed.first_file

)

select * from final`;
}

import type { Mapping } from '../../domain/import';

export type Fillable = 'customer_id' | 'order_id' | 'order_date' | 'order_status';

const columnsOf: Record<Fillable, readonly string[]> = {
    customer_id: ['customer_id', 'is_shared', 'is_masked'],
    order_id: ['order_id'],
    order_date: ['ordered_at', 'day_month'],
    order_status: ['order_status', 'status_meaning'],
};

/** The mapped columns that can be given once for several lines, in the order in which they stand in the file. */
export function fillableColumns(columns: readonly string[], mapping: Mapping): Fillable[] {
    const all: Fillable[] = ['customer_id', 'order_id', 'order_date', 'order_status'];
    const place = (role: Fillable) => columns.indexOf(mapping[role] ?? '');
    return all.filter((role) => place(role) >= 0).toSorted((a, b) => place(a) - place(b));
}

/**
 * `filled`: one row per line with a blank cell that a line above it fills, and what it says there. A column is filled from
 * above until a column to its left says something new: a new order without a customer stays without one. Totals neither
 * give nor take.
 */
export function filledSql(relation: string, roles: readonly Fillable[]): string {
    const news = roles.map((role) => `${givenSql(role)} and ${keyOf(role)} is distinct from ${lastSql(role)} as new_${role}`);
    const sources = roles.map((role, index) => {
        const resets = roles.slice(0, index).map((outer) => `coalesce(new_${outer}, false)`);
        const fields = columnsOf[role].map((column) => `'${column}': ${column}`).join(', ');
        const starts = [givenSql(role), ...resets].join(' or ');
        return `last_value(case when ${starts} then {${fields}, 'is_given': ${givenSql(role)}} end ignore nulls) over above as from_${role}`;
    });
    const taken = (role: Fillable) => `not ${givenSql(role)} and from_${role}.is_given`;
    const outputs = roles.flatMap((role) =>
        columnsOf[role].map((column) => `case when ${taken(role)} then from_${role}.${column} end as ${column}`),
    );
    return `select
    file::integer as file,
    line::integer as line,
    amount::decimal(38, 6) as amount,
    ${roles.map((role) => `coalesce(${taken(role)}, false) as fills_${role}`).join(',\n    ')},
    ${outputs.join(',\n    ')},
from (
    select *, ${sources.join(',\n        ')}
    from (
        select *, ${news.join(',\n            ')}
        from ${relation}
        where not is_total and not is_malformed
        window above as (partition by file order by line rows between unbounded preceding and 1 preceding)
    ) as said
    window above as (partition by file order by line)
) as carried
where ${roles.map(taken).join(' or ')}`;
}

/** One row: lines that would be filled, those among them whose date, order or status is, and how the column of customers looks. */
export function filledCountSql(filled: string, relation: string, roles: readonly Fillable[]): string {
    const others = roles.filter((role) => role !== 'customer_id').map((role) => `fills_${role}`);
    return `select
    count(*)::double as fillable,
    count(*) filter (where ${['false', ...others].join(' or ')})::double as clearly,
    (select count(*) from ${relation} where customer_id is null)::double as nameless,
    (select count(*) from ${relation})::double as all_records,
    (
        select count(*) from (
            select customer_id = lag(customer_id) over (partition by file order by line) as is_same from ${relation}
        ) as neighbours where is_same
    )::double as same_neighbours,
from (${filled}) as fillings`;
}

/** A relation like `typed` with its blanks filled. */
export function completedSql(roles: readonly Fillable[]): string {
    const replaced = roles.flatMap((role) =>
        columnsOf[role].map((column) => `case when filled.fills_${role} then filled.${column} else typed.${column} end as ${column}`),
    );
    const customer = 'typed.has_no_customer and not coalesce(filled.fills_customer_id, false) as has_no_customer';
    const all = [...replaced, ...(roles.includes('customer_id') ? [customer] : [])];
    return `(select typed.* replace (${all.join(', ')})
    from typed left join filled on filled.file = typed.file and filled.line = typed.line)`;
}

function givenSql(role: Fillable): string {
    return role === 'order_date' ? 'not is_date_blank' : `${role} is not null`;
}

function keyOf(role: Fillable): string {
    return role === 'order_date' ? 'ordered_at' : role;
}

function lastSql(role: Fillable): string {
    return `last_value(case when ${givenSql(role)} then ${keyOf(role)} end ignore nulls) over above`;
}

import type { Mapping, Role } from '../../domain/import';
import { literal, quoteIdent } from '../bind';
import { amountLevels } from './amounts';
import { dateLevels } from './dates';
import { orderedAtSql, type DayMonth } from './dayMonth';
import { stackSql } from './levels';
import { typedSql, type Part } from './typed';

/** One file with a row per customer, and the form of its dates of first orders. */
export interface CustomerPart extends Part {
    firstDateForm: string | null;
}

const words = ['category', 'region', 'channel', 'store', 'currency'] as const;

/** The roles of a file of customers as those of lines that make the same judgements on it. */
export function asLines(mapping: Mapping): Mapping {
    const roles: [as: Role, column: string | undefined][] = [
        ['customer_id', mapping.customer_id],
        ['order_date', mapping.last_order_on],
        ['amount', mapping.monetary],
        ['quantity', mapping.order_count],
        ...words.map((role): [Role, string | undefined] => [role, mapping[role]]),
    ];
    return Object.fromEntries(roles.filter(([, column]) => column !== undefined && column !== ''));
}

/**
 * `typed_cells`: one row per record, as for lines, and `recency_days`, `order_count`, `first_at`. A row without a last
 * order has it from its recency, counted back from `today`; a measure that no column holds is the same for all.
 */
export function customerRowsSql(parts: readonly CustomerPart[], mapping: Mapping, today: string): string {
    const measures = parts.map((part, index) => measuresSql(part, index + 1, mapping));
    const hasDate = mapping.last_order_on !== undefined || mapping.recency_days !== undefined;
    const counted = `${literal({ date: today })} - recency_days::integer`;
    const last = hasDate ? `coalesce(typed.ordered_at, (${counted})::timestamp)` : `${literal({ date: today })}::timestamp`;
    const amount = mapping.monetary === undefined ? '0::decimal(38, 6)' : 'typed.amount';
    const isCounted = mapping.order_count === undefined ? 'true' : 'typed.quantity >= 0';
    const count = mapping.order_count === undefined ? '1' : 'typed.quantity';
    return `with

lines as (

    ${typedSql(parts, asLines(mapping), { hasRowHash: false })}

),

measures as (

    ${measures.join('\n    union all by name\n    ')}

),

final as (

    select
        typed.* replace (
            ${last} as ordered_at,
            case when typed.ordered_at is null then 0 else typed.day_month end as day_month,
            case when ${isCounted} then ${amount} end as amount
        ),
        typed.ordered_at is null as has_no_last_order,
        ${count}::decimal(18, 6) as order_count,
        measures.recency_days::integer as recency_days,
        measures.first_at,
        measures.first_day_month,
    from lines as typed
    inner join measures on measures.file = typed.file and measures.line = typed.line

)

select * from final`;
}

/** `repeats`: one row per record whose customer stands in an earlier one: file, line. */
export const repeatedCustomersSql = `select file::integer as file, line::integer as line
from typed_cells
where not has_no_customer and not is_malformed
qualify row_number() over (partition by customer_id order by file, line) > 1`;

/** `customer_rows`: one row per record kept, with what it says of its customer. */
export function keptCustomersSql(orders: DayMonth['orders'], hasLastOrder: boolean): string {
    return `select
    judged.customer_id::varchar as customer_id,
    ${hasLastOrder ? 'case when typed.has_no_last_order then null else judged.ordered_at::date end' : 'null::date'} as last_order_on,
    typed.first_on,
    typed.recency_days,
    typed.order_count,
    judged.amount,
    ${[...words.filter((word) => word !== 'currency'), 'product'].map((word) => `judged.${word}::varchar as ${word}`).join(',\n    ')},
from judged
inner join (
    select
        typed.file, typed.line, typed.has_no_last_order, typed.recency_days, typed.order_count,
        (${orderedAtSql(orders)})::date as first_on,
    from (select * replace (first_at as ordered_at, first_day_month as day_month) from typed) as typed
) as typed on typed.file = judged.file and typed.line = judged.line
where judged.reason is null`;
}

function measuresSql(part: CustomerPart, file: number, mapping: Mapping): string {
    const cell = (column: string | undefined) => (column !== undefined && [...part.columns, ...(part.joined ?? [])].includes(column) ? quoteIdent(column) : 'null::varchar');
    const cells = `select ${file}::usmallint as file, _line::integer as line, ${cell(mapping.first_order_on)} as order_date_text,
    ${cell(mapping.recency_days)} as recency_text
from (${part.relation}) as source`;
    const stacked = stackSql(cells, dateLevels(part.firstDateForm), amountLevels('recency', part.decimal, 'decimal(18, 6)'));
    return `select file, line, ordered_at as first_at, day_month as first_day_month,
        case when recency between 0 and 100000 then floor(recency) end as recency_days
    from (${stacked}) as stacked`;
}

import { quoteIdent } from '../bind';
import { dateLevels } from '../staging/dates';
import { orderedAtSql, type DayMonth } from '../staging/dayMonth';
import { trimmedSql } from '../staging/ids';
import { stackSql } from '../staging/levels';
import { keySql } from './alike';
import { type Finding, linkedSql } from './links';

/** A file of visits as text cells: a select of its columns, and the form of its times. */
export interface VisitPart {
    relation: string;
    dateForm: string | null;
}

/** The columns of the files that say who looked, when, and at what; null for none. */
export interface VisitNames {
    customer: string;
    visitedAt: string;
    product: string | null;
    category: string | null;
}

/** One row per visit of some files: `#key`, file, ordered_at, day_month, product, category. */
export function visitCellsSql(parts: readonly VisitPart[], { customer, visitedAt, product, category }: VisitNames): string {
    const word = (column: string | null) => (column === null ? 'null::varchar' : trimmedSql(quoteIdent(column)));
    const selects = parts.map(({ relation, dateForm }, index) => {
        const cells = `select ${index + 1} as file, ${keySql(customer)} as "#key", ${quoteIdent(visitedAt)} as order_date_text,
    ${word(product)} as product, ${word(category)} as category
from (${relation}) as source`;
        return `select file, "#key", ordered_at, day_month, product, category\nfrom (${stackSql(cells, dateLevels(dateForm))}) as stacked`;
    });
    return selects.join('\nunion all\n');
}

/** One row per file: how many of its times prove which order of day and month. */
export function visitDaysSql(cells: string): string {
    return `select file,
    count(*) filter (where day_month = 3) as day_first_lines,
    count(*) filter (where day_month = 4) as month_first_lines,
    count(*) filter (where day_month in (1, 2)) as either_lines,
from ${quoteIdent(cells)}
group by 1
order by 1`;
}

/** `visits`: one row per visit of a customer: customer_id, visited_at, product, category; `orders` are those of day and month. */
export function visitsSql(found: readonly (Finding & Pick<DayMonth, 'orders'>)[]): string {
    const selects = found.map(({ orders, ...finding }) => {
        const isSame = finding.links === null && !finding.isAlike && !finding.isMerged;
        return `select
    ${isSame ? 'typed."#key"' : 'linked.customer_id'}::varchar as customer_id,
    (${orderedAtSql(orders)})::timestamp as visited_at,
    typed.product::varchar as product,
    typed.category::varchar as category,
from ${quoteIdent(finding.rows)} as typed
${isSame ? 'where typed."#key" is not null' : `inner join (${linkedSql(finding)}) as linked on linked.key = typed."#key"`}`;
    });
    return selects.join('\nunion all\n');
}

/** `visits` where no file holds any. */
export const noVisitsSql = `select
    null::varchar as customer_id,
    null::timestamp as visited_at,
    null::varchar as product,
    null::varchar as category,
where false`;

/** One row: what `visits` holds. */
export const visitFactsSql = `select
    count(*)::double as visits,
    count(distinct customer_id)::double as customers,
    count(*) filter (where visited_at is null)::double as undated,
    min(visited_at)::date as first_on,
    max(visited_at)::date as last_on,
from visits`;

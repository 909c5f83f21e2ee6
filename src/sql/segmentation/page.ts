import type { CustomerPage } from '../../domain/engine';
import { literal, quoteIdent } from '../bind';
import { conditionsSql, containsSql } from './conditions';

/** The same for pages of one list: while it stays, so does the table `page_order`. */
export function pageOrderKey({ sort, descending, search, selection, of }: CustomerPage): string {
    return JSON.stringify([sort, descending, search, selection, of]);
}

/**
 * `page_order`: one row per customer that search and selection leave, in order; its count is the page's total.
 * Sorting once makes every page of a long list as quick as the first. `columns` are those of the
 * table of customers: sorting by another is a bug. Missing values stand last, equal ones by customer.
 */
export function pageOrderSql(page: CustomerPage, columns: readonly string[], table = 'segmented'): string {
    if (!columns.includes(page.sort)) throw new Error(`no column to sort by called ${page.sort}`);
    return `select segmented.rowid as segmented_row
from ${quoteIdent(table)} as segmented
where ${conditionsSql(page.selection)} and ${containsSql('customer_id', page.search)}
order by ${orderSql(page)}`;
}

/** One page of the table of customers by `page_order`, with these columns. */
export function pageSql({ offset, limit }: Pick<CustomerPage, 'offset' | 'limit'>, columns: readonly string[], table = 'segmented'): string {
    const from = whole(offset);
    return `select ${columns.map((column) => `segmented.${quoteIdent(column)}`).join(', ')}
from ${quoteIdent(table)} as segmented
inner join page_order
    on segmented.rowid = page_order.segmented_row
where page_order.rowid >= ${literal(from)} and page_order.rowid < ${literal(from + whole(limit))}
order by page_order.rowid`;
}

function orderSql({ sort, descending }: CustomerPage): string {
    const direction = descending ? 'desc' : 'asc';
    if (sort === 'customer_id' || sort === 'customer_rank') return `segmented.customer_rank ${direction}`;
    return `segmented.${quoteIdent(sort)} ${direction} nulls last, segmented.customer_rank asc`;
}

function whole(count: number): number {
    return Math.max(0, Math.floor(count));
}

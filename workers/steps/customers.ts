import type { CustomerPage, CustomerStory } from '../../src/domain/engine';
import type { Row } from '../../src/domain/values';
import { quoteIdent } from '../../src/sql/bind';
import { pageOrderKey, pageOrderSql, pageSql } from '../../src/sql/segmentation/page';
import { refuse } from '../answer';
import type { Tables } from '../tables';
import { type Ground, tell } from './measuring';
import type { Segmented } from './segment';

/** Pages of the customers on screen; the order of a list is kept until another is asked for. */
export class CustomerPages {
    private key = '';
    private total = 0;
    private columns: string[] = [];

    constructor(private readonly tables: Tables) {}

    /** To be called when the segmentation changes. */
    forget(): void {
        this.key = '';
    }

    /** `table` has one row per customer: that of a lens, else `segmented`. */
    async page(page: CustomerPage, table?: string): Promise<{ total: number; rows: Row[] }> {
        const key = pageOrderKey(page);
        if (key !== this.key) await this.order(page, key, table);
        return { total: this.total, rows: await this.tables.db.rows(pageSql(page, this.columns, table)) };
    }

    private async order(page: CustomerPage, key: string, table?: string): Promise<void> {
        const { db } = this.tables;
        const from = table === undefined ? 'select * exclude (rowid, is_selected) from segmented' : quoteIdent(table);
        const described = await db.rows(`describe ${from}`);
        this.columns = described.map((row) => String(row['column_name']));
        if (!this.columns.includes(page.sort)) refuse('bug', { message: `no column called ${page.sort}` });
        await db.run(`create or replace table page_order as\n${pageOrderSql(page, this.columns, table)}`);
        const [counted] = await db.rows('select count(*) as total from page_order');
        this.total = Number(counted?.['total'] ?? 0);
        this.key = key;
    }
}

/** One customer, why it stands where it does, and its orders in time. */
export async function customerStory(tables: Tables, { model, params }: Segmented, ground: Ground, id: string): Promise<CustomerStory> {
    const binds = { ...model.bind(params), customer_id: id };
    const customer = await tables.rows({ name: 'customer', sql: 'select segmented.* exclude (rowid) from segmented where segmented.customer_id = $customer_id' }, binds);
    if (customer[0] === undefined) refuse('no-such-customer', { customer: id });
    const why = await tables.rows({ name: `${model.id}_why`, sql: model.why }, binds);
    const told = await tell(tables, model, params, ground, id);
    const orders = await tables.rows({ name: 'customer_orders', sql: ordersSql }, binds);
    const attributes = (await hasAttributes(tables)) ? await tables.rows({ name: 'customer_attributes', sql: attributesSql }, binds) : [];
    return { customer: customer[0], why: { ...why[0], ...told }, orders, attributes: attributes[0] ?? {} };
}

const ordersSql = `select
    orders.order_id::varchar as order_id,
    orders.ordered_on::date as ordered_on,
    orders.line_count::integer as line_count,
    orders.amount::double as amount
from orders
where orders.customer_id = $customer_id
order by orders.ordered_at, orders.order_id, orders.line_key`;

const attributesSql = 'select attributes.* exclude (customer_id) from attributes where attributes.customer_id = $customer_id';

/** Whether there is a customer file. */
export async function hasAttributes(tables: Tables): Promise<boolean> {
    const rows = await tables.db.rows("select 1 as found from duckdb_tables() where table_name = 'attributes'");
    return rows.length > 0;
}

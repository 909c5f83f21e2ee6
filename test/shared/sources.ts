import { readFileSync } from 'node:fs';
import type { Db } from '../../src/sql/db';

const data = '../shared/data';

/** The public data with references, cleaned as their README says, by SQL of the tests' own and not by the import. */
export const sources = [
    {
        name: 'Online Retail',
        asOf: '2011-12-10',
        frequency: 'orders',
        reference: `${data}/reference/rfm/online_retail_rfm.csv`,
        totals: { customers: 4338, frequency: 18532, monetary: 8911407.904 },
        // latin-1, m/d/yyyy h:mm; no customer, cancelled, quantity or price not above zero set aside
        putLines: (db: Db) =>
            putLines(
                db,
                `${data}/online_retail/online_retail.csv`,
                `select
                    1 as file, row_number() over () as line, CustomerID as customer_id, InvoiceNo as order_id,
                    strptime(InvoiceDate, '%m/%d/%Y %H:%M') as ordered_at,
                    (Quantity::integer * UnitPrice::decimal(12, 6))::decimal(18, 6) as amount, Country as region
                from read_csv('source.csv', header = true, all_varchar = true, encoding = 'latin-1', delim = ',', quote = '"')
                where CustomerID <> '' and not starts_with(InvoiceNo, 'C') and Quantity::integer > 0
                    and UnitPrice::decimal(12, 6) > 0`,
            ),
    },
    {
        name: 'CDNOW',
        asOf: '1998-07-01',
        frequency: 'days',
        reference: `${data}/reference/rfm/cdnow_master_rfm.csv`,
        totals: { customers: 23570, frequency: 67591, monetary: 2500315.63 },
        putLines: (db: Db) =>
            putLines(
                db,
                `${data}/cdnow/CDNOW_master.txt`,
                `select
                    1 as file, line, cell[1] as customer_id, null::varchar as order_id,
                    strptime(cell[2], '%Y%m%d') as ordered_at, cell[4]::decimal(18, 6) as amount, null::varchar as region
                from (
                    select row_number() over () as line, regexp_split_to_array(trim(text), ' +') as cell
                    from read_csv('source.csv', header = false, columns = {'text': 'varchar'}, delim = '|', quote = '', skip = 1)
                )`,
            ),
    },
] as const;

async function putLines(db: Db, path: string, select: string): Promise<void> {
    await db.addFile('source.csv', new Blob([readFileSync(path)]));
    await db.run(`create table sliced_lines as
        select *, ordered_at::date as ordered_on, false as is_return, null::varchar as product, null::varchar as category,
            null::varchar as channel, null::varchar as store
        from (${select})`);
}

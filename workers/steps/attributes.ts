import { quoteIdent } from '../../src/sql/bind';
import { keySql } from '../../src/sql/joining/alike';
import type { Tables } from '../tables';
import { groupSql, ownColumns } from './besides';
import type { Loaded } from './staging';

/** `attributes`: one row per customer of the customer file, its columns as text. */
export async function loadAttributes(tables: Tables, { files: lines, besides, grain, mapping }: Loaded): Promise<void> {
    const isOfCustomers = grain === 'customer';
    const files = isOfCustomers ? lines : besides.find(([first]) => first?.opened.inspection.part === 'customers');
    const first = files?.[0]?.opened;
    const key = isOfCustomers ? mapping.customer_id : first?.inspection.join?.right;
    if (files === undefined || first === undefined || key === undefined) {
        await tables.drop('attributes');
        return;
    }
    await tables.make({
        name: 'attributes',
        sql: `select ${keySql(key)} as customer_id, source.* exclude (_line, _cells, ${quoteIdent(key)})
from (${groupSql(files, new Set(ownColumns(first)))}) as source
where ${keySql(key)} is not null
qualify row_number() over (partition by ${keySql(key)} order by _line) = 1`,
    });
}

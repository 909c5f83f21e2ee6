import { quoteIdent } from '../../src/sql/bind';
import { sourceSql } from '../import/source';
import type { Tables } from '../tables';
import type { Opened } from './opened';
import { customerKey } from './parts';

/** The file with one row per customer, if one came along. */
export function attributeFile(opened: readonly Opened[]): Opened | undefined {
    return opened.find(({ inspection }) => inspection.part === 'customers');
}

/** `attributes`: one row per customer of the customer file, its columns as text. */
export async function loadAttributes(tables: Tables, file: Opened | undefined, name: string): Promise<void> {
    const key = file && customerKey(file.inspection);
    if (file === undefined || key === undefined) {
        await tables.drop('attributes');
        return;
    }
    const { prepared } = file;
    await tables.db.addFile(name, prepared.file);
    await tables.make({
        name: 'attributes',
        sql: `select trim(${quoteIdent(key)}) as customer_id, source.* exclude (_line, _cells, ${quoteIdent(key)})
from (${sourceSql(prepared, name)}) as source
where ${quoteIdent(key)} is not null
qualify row_number() over (partition by trim(${quoteIdent(key)}) order by _line) = 1`,
    });
    await tables.db.dropFile(name);
}

import type { Policies } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { testCustomersSql, testFactsSql, testNamesSql } from '../../src/sql/staging/testCustomers';
import { namesOfPeople } from '../import/words/people';
import type { Tables } from '../tables';
import { groupSql, ownColumns } from './besides';
import type { Loaded } from './loaded';

/** Lines of at most this many bytes are searched for names of tests. */
const searchedBytes = 64 << 20;

/** Customers of the lines whose name is that of a test: `test_names`, where the lines have names beside the customer's id. */
export async function loadTestNames(tables: Tables, { files, mapping, grain }: Loaded): Promise<void> {
    const [first] = files;
    const customer = mapping.customer_id;
    const bytes = files.reduce((sum, { opened }) => sum + opened.inspection.bytes, 0);
    const mapped = new Set(Object.values(mapping));
    const own = first === undefined ? [] : ownColumns(first.opened);
    const names = own.filter((name) => namesOfPeople.test(name) && !mapped.has(name));
    if (customer === undefined || grain === 'customer' || bytes > searchedBytes || names.length === 0 || !own.includes(customer)) return tables.drop('test_names');
    await tables.make({ name: 'test_names', sql: testNamesSql(groupSql(files, new Set([customer, ...names])), customer, names) });
}

/** `test_customers`, and what is to be said of them when there are any; nothing to say, and no table, where there are none. */
export async function findTestCustomers(tables: Tables, policies: Policies): Promise<Notice[]> {
    const made = new Set(tables.sql().map(({ name }) => name));
    const attributes = made.has('attributes') ? await namesAmongAttributes(tables) : [];
    const isMerged = policies.mergeIds === 'merge';
    await tables.make({ name: 'test_customers', sql: testCustomersSql({ hasNames: made.has('test_names'), attributes, isMerged }) });
    const [row = {}] = await tables.db.rows(testFactsSql);
    const facts = { customers: Number(row['customers']), lines: Number(row['lines']), amount: Number(row['amount']), example: String(row['example'] ?? '') };
    return facts.customers === 0 ? [] : [{ code: 'ids-test', facts }];
}

async function namesAmongAttributes(tables: Tables): Promise<string[]> {
    const rows = await tables.db.rows("select source, name from attribute_columns where kind = 'own'");
    return rows.filter(({ source }) => namesOfPeople.test(String(source))).map(({ name }) => String(name));
}

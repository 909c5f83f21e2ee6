import { quoteIdent } from '../bind';
import { keySql } from '../joining/alike';
import { isTestSql } from '../quality/patterns';

/** Short numbers such as 123456 are ordinary ids where ids are counted up. */
function isTestIdSql(id: string): string {
    return `(${isTestSql(id)} and not regexp_full_match(${id}, '[0-9]{1,10}'))`;
}

/** Customers of some lines whose every name in one of these columns is one that people give to customers who are none. */
export function testNamesSql(lines: string, customer: string, columns: readonly string[]): string {
    const isTest = (name: string) => `coalesce(bool_and(${isTestSql(name)}) filter (where trim(${name}) <> ''), false)`;
    return `select ${keySql(customer)} as customer_id
from (${lines}) as lines
where ${keySql(customer)} is not null
group by 1
having ${columns.map((name) => isTest(quoteIdent(name))).join(' or ')}`;
}

/** `test_customers`: one row per customer who is one for tests, by its id, by a name on its lines, or by one in the customer file. */
export function testCustomersSql({ hasNames, attributes, isMerged }: { hasNames: boolean; attributes: readonly string[]; isMerged: boolean }): string {
    const named = attributes.length === 0 ? [] : [`select customer_id from attributes where ${attributes.map((name) => isTestSql(`attributes.${quoteIdent(name)}`)).join(' or ')}`];
    const spellings = [
        `select customer_id from (select distinct customer_id from typed_cells where not has_no_customer) as ids where ${isTestIdSql('customer_id')}`,
        ...(hasNames ? ['select customer_id from test_names'] : []),
    ].join('\nunion all\n');
    const found = isMerged
        ? `select coalesce(id_merges.merged_id, spelled.customer_id) as customer_id
from (${spellings}) as spelled
left join id_merges on id_merges.customer_id = spelled.customer_id`
        : spellings;
    return `select distinct customer_id::varchar as customer_id\nfrom (${[found, ...named].join('\nunion all\n')}) as found`;
}

/** The same where no table of them has been made: by their ids alone. */
export const testIdsSql = `select distinct customer_id from typed where ${isTestIdSql('customer_id')}`;

/** One row: how many of them the lines have, an example, and their lines and money. */
export const testFactsSql = `select
    count(distinct typed.customer_id)::double as customers,
    count(*)::double as lines,
    coalesce(sum(typed.amount), 0)::double as amount,
    min(typed.customer_id) as example,
from typed
semi join test_customers on test_customers.customer_id = typed.customer_id
where not typed.is_total and not typed.is_malformed`;

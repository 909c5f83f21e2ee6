import type { Mapping, Policies } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import type { Row } from '../../src/domain/values';
import { currenciesSql, currencyNames, headerCurrency } from '../../src/sql/staging/currency';
import { completedSql, fillableColumns, filledCountSql, filledSql, type Fillable } from '../../src/sql/staging/filled';
import { followersSql, repetitionSql } from '../../src/sql/staging/followers';
import { noTraps, type Traps } from '../../src/sql/staging/judged';
import { overlappingDaysSql, overlapsSql } from '../../src/sql/staging/overlaps';
import { probeSql } from '../../src/sql/staging/probe';
import { isTopUpSql, topUpColumns } from '../../src/sql/staging/topUps';
import { typedColumns } from '../../src/sql/staging/typed';
import type { Tables } from '../tables';

export interface Searched {
    files: readonly { columns: readonly string[]; name: string }[];
    mapping: Mapping;
    records: number;
}

/** Which traps these lines hold, with the tables that `judged` needs for them, and what is to be said of them. */
export interface Found {
    traps: Traps;
    /** Each currency once, most lines first. */
    currencies: string[];
    currency: string | null;
    notices: Notice[];
}

/** How sure a repetition must look before every line is searched for it. */
const mostOrders = 0.9;

/** Looks for what shops' exports are known for: a cheap count first, windows over every line only where that finds something. */
export async function findTraps(tables: Tables, searched: Searched, policies: Policies): Promise<Found> {
    const fills = await findBlanks(tables, searched, policies);
    const source = fills.roles.length > 0 && policies.fillDown === 'fill' ? completedSql(fills.roles) : 'typed';
    const repeats = await findRepeatedAmounts(tables, searched, policies, source);
    const overlaps = await findOverlaps(tables, searched);
    const money = await findCurrencies(tables, searched.mapping, policies);
    const hasTopUps = await hasTopUpLines(tables, searched, policies);
    return {
        traps: {
            ...noTraps,
            fills: fills.roles,
            hasFollowers: repeats.isFound,
            hasOverlaps: overlaps.length > 0,
            hasTopUps,
            otherCurrencies: money.others,
        },
        currencies: money.all,
        currency: money.main,
        notices: [...fills.notices, ...repeats.notices, ...overlaps, ...money.notices],
    };
}

async function findBlanks(tables: Tables, { files, mapping, records }: Searched, policies: Policies) {
    const nothing: { roles: Fillable[]; notices: Notice[] } = { roles: [], notices: [] };
    const all = fillableColumns(files[0]?.columns ?? [], mapping);
    const isOrders = all.includes('order_id') && all.includes('order_status') && isStatusOfOrders(await counted(tables, 'status_counts', saidOnceSql));
    const roles = all.filter((role) => role !== 'order_status' || isOrders);
    if (roles.length === 0) return nothing;
    const blanks = await counted(tables, 'blank_counts', blanksSql(roles));
    if (roles.every((role) => number(blanks[role]) === 0)) return nothing;
    const probe = probeSql('typed', records);
    const counts = await counted(tables, 'fill_counts', filledCountSql(filledSql(probe, roles), probe, roles));
    if (number(counts['fillable']) === 0 && policies.fillDown !== 'fill') return nothing;
    await tables.make({ name: 'filled', sql: filledSql('typed', roles) });
    const isMerged = number(counts['clearly']) > 0 || looksMerged(counts);
    return { roles, notices: isMerged ? [{ code: 'blanks-below', facts: {} }] : [] };
}

function blanksSql(roles: readonly Fillable[]): string {
    const blank = (role: Fillable) => (role === 'order_date' ? 'is_date_blank' : `${role} is null`);
    return `select ${roles.map((role) => `count(*) filter (where ${blank(role)})::double as ${role}`).join(', ')} from typed`;
}

/** Orders of several lines, and those whose status stands on the first of them only. */
const saidOnceSql = `select
    count(*)::double as several,
    count(*) filter (where head_line = said_line and said = 1)::double as said_once,
from (
    select min(line) as head_line, min(line) filter (where order_status is not null) as said_line, count(order_status) as said
    from typed
    where order_id is not null
    group by file, order_id
    having count(*) > 1
) as orders`;

/** A status that stands once, on the first line of nearly every order of several lines, is the order's. */
function isStatusOfOrders(row: Row): boolean {
    return number(row['several']) > 0 && number(row['said_once']) >= mostOrders * number(row['several']);
}

/** Customers that are often blank and never the same twice in a row are merged cells rather than walk-ins. */
function looksMerged(row: Row): boolean {
    const [nameless, records] = [number(row['nameless']), number(row['all_records'])];
    return nameless > 0.2 * records && number(row['same_neighbours']) <= 0.02 * records;
}

async function findRepeatedAmounts(tables: Tables, { mapping, records }: Searched, policies: Policies, source: string) {
    const nothing: { isFound: boolean; notices: Notice[] } = { isFound: false, notices: [] };
    if (mapping.amount === undefined || mapping.order_id === undefined) return nothing;
    const has = new Set(typedColumns(mapping));
    const columns = { hasProduct: has.has('quantity') && has.has('unit_price'), hasStatus: has.has('order_status') };
    const probe = probeSql(source, records);
    const found = await counted(tables, 'repetition', repetitionSql(probe, followersSql(probe, columns)));
    const [several, orders] = [number(found['several']), number(found['repeated_orders'])];
    const isLikely = several >= 2 && orders >= mostOrders * several;
    if (!isLikely && policies.repeatedAmount === 'sum') return nothing;
    await tables.make({ name: 'followers', sql: followersSql(source, columns) });
    const isBlank = number(found['blank_lines']) === number(found['repeats_found']);
    const code = isBlank ? 'amount-on-first-line' : 'amount-repeated';
    return { isFound: true, notices: isLikely ? [{ code, facts: { orders, several } }] : [] };
}

async function findOverlaps(tables: Tables, { files, mapping }: Searched): Promise<Notice[]> {
    if (files.length < 2 || mapping.order_id === undefined) return [];
    if (number((await counted(tables, 'overlapping_days', overlappingDaysSql))['pairs']) === 0) return [];
    await tables.make({ name: 'overlapping', sql: overlapsSql(typedColumns(mapping)) });
    const found = await first(
        tables,
        `select count(*)::double as lines, count(distinct order_id)::double as orders,
            array_to_string(list_slice(list_sort(list(distinct order_id)), 1, 3), ', ')::varchar as examples,
            min(first_file)::double as earlier, min(file)::double as later
        from overlapping`,
    );
    if (number(found['lines']) === 0) return [];
    const name = (key: string) => files[number(found[key]) - 1]?.name ?? '';
    const facts = { lines: number(found['lines']), orders: number(found['orders']), examples: String(found['examples']) };
    return [{ code: 'exports-overlap', facts: { ...facts, earlier: name('earlier'), later: name('later') } }];
}

async function findCurrencies(tables: Tables, mapping: Mapping, policies: Policies) {
    const rows = await tables.db.rows(currenciesSql);
    const names = currencyNames(rows.map((row) => String(row['currency'])));
    const header = headerCurrency(mapping.amount ?? mapping.unit_price ?? '');
    const all = [...new Set([...(header === null ? [] : [header]), ...names.values()])];
    const main = all[0] ?? null;
    const chosen = policies.currency === 'all' ? main : policies.currency;
    const others: (string | null)[] = [...names].flatMap(([word, name]) => (name === chosen ? [] : [word]));
    if (header !== null && header !== chosen) others.push(null);
    const notices: Notice[] = all.length > 1 ? [{ code: 'currency-several', facts: { currencies: all.join(' ') } }] : [];
    return { all, main: policies.currency === 'all' ? main : policies.currency, others, notices };
}

async function hasTopUpLines(tables: Tables, { mapping, records }: Searched, policies: Policies): Promise<boolean> {
    const has = new Set(typedColumns(mapping));
    const columns = topUpColumns.filter((column) => has.has(column));
    if (columns.length === 0) return false;
    if (policies.topUps === 'set-aside') return true;
    const sql = `select count(*)::double as top_ups from ${probeSql('typed', records)} as probe where ${isTopUpSql(columns)}`;
    const found = await counted(tables, 'top_up_counts', sql);
    return number(found['top_ups']) > 0;
}

/** One row, counted again only when the lines have changed. */
async function counted(tables: Tables, name: string, sql: string): Promise<Row> {
    await tables.make({ name, sql });
    return first(tables, `select * from ${name}`);
}

async function first(tables: Tables, sql: string): Promise<Row> {
    return (await tables.db.rows(sql))[0] ?? {};
}

function number(value: unknown): number {
    return Number(value ?? 0);
}

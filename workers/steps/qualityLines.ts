import type { Mapping, Policies } from '../../src/domain/import';
import type { SuspicionCode } from '../../src/domain/quality';
import type { Facts } from '../../src/domain/result';
import type { Row } from '../../src/domain/values';
import { literal } from '../../src/sql/bind';
import { daysCondition, daysSql, dominantSql, fencesSql, nearNameCondition, nearNamesSql, wholeSql } from '../../src/sql/quality/lines';
import { placeholderDays } from '../../src/sql/quality/patterns';
import { typedColumns } from '../../src/sql/staging/typed';
import type { Tables } from '../tables';
import { judgeDays } from './days';

/** What lines may show: a condition on `judged`. */
export interface Suspect {
    code: SuspicionCode;
    column: string | null;
    condition: string;
    facts: Facts;
    policy?: keyof Policies;
}

/** Quantiles over more lines than this are estimates. */
const exactLines = 2_000_000;

/** Looks over typed lines for what may be wrong with them; each search is a step of its own. */
export function searches(tables: Tables, mapping: Mapping, records: number, today: string): (() => Promise<Suspect[]>)[] {
    const has = new Set(typedColumns(mapping));
    const money = mapping.amount ?? null;
    return [
        () => Promise.resolve([...dateSuspects(mapping, today), ...priceSuspects(mapping, has)]),
        () => daySuspects(tables, mapping),
        () => dominantCustomers(tables, mapping),
        () => outliers(tables, 'amount', money, records),
        ...(has.has('quantity') ? [() => outliers(tables, 'quantity', mapping.quantity ?? null, records)] : []),
        () => wholeAmounts(tables, money),
        ...names.filter((name) => name === 'customer_id' || has.has(name)).map((name) => () => nearNames(tables, name, mapping)),
    ];
}

const names = ['customer_id', 'product', 'category', 'region', 'channel', 'store'] as const;

function dateSuspects(mapping: Mapping, today: string): Suspect[] {
    const column = mapping.order_date ?? null;
    const placeholders = daysCondition(placeholderDays);
    const future = `ordered_at >= ${literal({ date: today })} + interval 1 day and not ${placeholders}`;
    return [
        { code: 'placeholder-dates', column, condition: placeholders, facts: {}, policy: 'implausibleDates' },
        { code: 'future-dates', column, condition: future, facts: { today }, policy: 'implausibleDates' },
    ];
}

function priceSuspects(mapping: Mapping, has: ReadonlySet<string>): Suspect[] {
    const column = mapping.unit_price ?? mapping.amount ?? null;
    const negative: Suspect[] = has.has('unit_price') ? [{ code: 'negative-prices', column, condition: 'unit_price < 0', facts: {}, policy: 'returns' }] : [];
    return [...negative, { code: 'zero-prices', column, condition: 'is_zero_price', facts: {}, policy: 'zeroPrice' }];
}

async function daySuspects(tables: Tables, mapping: Mapping): Promise<Suspect[]> {
    const rows = await tables.db.rows(daysSql);
    const days = rows.map(({ day, lines, midnights }) => ({ day: String(day), lines: Number(lines), midnights: Number(midnights) }));
    return judgeDays(days).map(({ code, facts, days: shown }) => ({
        code,
        column: mapping.order_date ?? null,
        condition: `reason is null and ${shown === null ? 'true' : daysCondition(shown)}`,
        facts,
    }));
}

async function dominantCustomers(tables: Tables, mapping: Mapping): Promise<Suspect[]> {
    const rows = await tables.db.rows(dominantSql);
    return rows.map((row) => ({
        code: 'dominant-customer' as const,
        column: mapping.customer_id ?? null,
        condition: `reason is null and customer_id = ${literal(String(row['customer_id']))}`,
        facts: { customer: String(row['customer_id']), share: Number(row['lines']) / Number(row['total']) },
        policy: 'sharedIds' as const,
    }));
}

async function outliers(tables: Tables, column: 'amount' | 'quantity', name: string | null, records: number): Promise<Suspect[]> {
    const [row = {}] = await tables.db.rows(fencesSql(column, records <= exactLines));
    const [least, most, filled] = ['least', 'most', 'filled'].map((key) => number(row, key));
    if (least === undefined || most === undefined || filled === undefined || filled < 20) return [];
    const facts: Facts = { median: number(row, 'median'), largest: number(row, 'largest'), most, least };
    const condition = `reason is null and ${column} > 0 and (${column} > ${literal(most)} or ${column} < ${literal(least)})`;
    return [{ code: column === 'amount' ? 'amount-outliers' : 'quantity-outliers', column: name, condition, facts }];
}

/** Whole numbers only, rarely round, and large: what prices look like in cents. */
async function wholeAmounts(tables: Tables, column: string | null): Promise<Suspect[]> {
    const [row = {}] = await tables.db.rows(wholeSql);
    const isLikely = number(row, 'filled') >= 20 && number(row, 'broken') === 0 && number(row, 'round') < 0.5 * number(row, 'filled') && number(row, 'median') >= 1000;
    const facts = { median: number(row, 'median') };
    return isLikely ? [{ code: 'cents', column, condition: 'reason is null', facts, policy: 'cents' }] : [];
}

async function nearNames(tables: Tables, name: (typeof names)[number], mapping: Mapping): Promise<Suspect[]> {
    const rows = (await tables.db.rows(nearNamesSql(name))).map((row) => ({ key: String(row['key']), name: String(row['name']) }));
    const [most] = rows;
    if (most === undefined) return [];
    const spellings = rows.filter(({ key }) => key === most.key).map((row) => row.name);
    return [
        {
            code: 'near-names',
            column: mapping[name] ?? null,
            condition: nearNameCondition(name, rows.map((row) => row.name)),
            facts: { names: new Set(rows.map(({ key }) => key)).size, example: spellings.slice(0, 3).join(' · ') },
            ...(name === 'customer_id' ? { policy: 'mergeIds' as const } : {}),
        },
    ];
}

function number(row: Row, key: string): number {
    return Number(row[key] ?? 0);
}

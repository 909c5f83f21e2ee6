import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { defaultPolicies, type Mapping, type Policies, type Reason, type Staging } from '../../domain/import';
import type { Db } from '../db';
import { judgeLines, typeLines } from './fixture';
import { columns, fileOf, mapping, today } from './records.fixture';
import { setAsideCellsSql, setAsideLinesSql, setAsideSql } from './setAside';
import type { Part } from './typed';

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

async function stage(parts: Part[], policies: Partial<Policies> = {}, roles: Mapping = mapping): Promise<Staging> {
    await typeLines(db, parts, roles);
    return judgeLines(db, roles, { ...defaultPolicies, ...policies }, today);
}

async function reasons(): Promise<(Reason | null)[]> {
    const rows = await db.rows('select reason from judged order by file, line');
    return rows.map((row) => row.reason as Reason | null);
}

const good = ['O1', 'C1', '2024-01-05', '10'];

const alone: [what: string, record: string[], reason: Reason | null][] = [
    ['a record that ends before its amount', ['O1', 'C1', '2024-01-05'], 'malformed'],
    ['a footer line of one cell', ['共24笔记录'], 'malformed'],
    ['a record with more cells than columns', [...good, 'extra', 'more'], null],
    ['a Chinese subtotal', ['小计', '', '', '17847.04'], 'total-row'],
    ['a grand total', ['Grand Total', '', '', '17847.04'], 'total-row'],
    ['a total named after what it sums', ['C001 汇总', '', '', '50'], 'total-row'],
    ['a total in the date cell', ['', '', '合计：', '50'], 'total-row'],
    ['a daily total with its date', ['小计', '', '2024-01-05', '50'], 'total-row'],
    ['a customer called Total', ['O1', 'Total', '2024-01-05', '10'], null],
    ['a missing date', ['O1', 'C1', '', '10'], 'bad-date'],
    ['a date that is none', ['O1', 'C1', '2024-02-30', '10'], 'bad-date'],
    ['a date before 1990', ['O1', 'C1', '1989-12-31', '10'], 'bad-date'],
    ['the first plausible day', ['O1', 'C1', '1990-01-01', '10'], null],
    ['the last minute of today', ['O1', 'C1', '2024-07-01 23:59:59', '10'], null],
    ['tomorrow', ['O1', 'C1', '2024-07-02', '10'], 'bad-date'],
    ['the end of time', ['O1', 'C1', '9999-12-31', '10'], 'bad-date'],
    ['a missing amount', ['O1', 'C1', '2024-01-05', ''], 'bad-amount'],
    ['an amount that is none', ['O1', 'C1', '2024-01-05', '#DIV/0!'], 'bad-amount'],
    ['no customer', ['O1', '', '2024-01-05', '10'], 'no-customer'],
    ['a customer of blanks', ['O1', ' \t\u00a0\u3000', '2024-01-05', '10'], 'no-customer'],
    ['a customer of invisible signs', ['O1', '\u200b\u202e', '2024-01-05', '10'], 'no-customer'],
    ['a customer called nan', ['O1', 'NaN', '2024-01-05', '10'], 'no-customer'],
    ['a negative amount', ['O1', 'C1', '2024-01-05', '-10'], 'return'],
    ['a zero amount', ['O1', 'C1', '2024-01-05', '0.00'], 'zero-price'],
    ['a good line', good, null],
];

test('every trait sets a record aside for its own reason', async () => {
    await stage([fileOf(alone.map(([, record]) => record))]);
    const found = await reasons();
    expect(alone.map(([what], index) => [what, found[index]])).toEqual(alone.map(([what, , reason]) => [what, reason]));
});

test('a line has the first of its reasons, and each policy that keeps a trait reveals the next', async () => {
    const roles: Mapping = { ...mapping, order_status: 'status', quantity: 'quantity' };
    const names = [...columns, 'status', 'quantity'];
    const all = ['O1', '', '1970-01-02', '0', '交易关闭', '-1'];
    await stage([fileOf([all, all], names)], { duplicates: 'set-aside' }, roles);
    expect(await reasons()).toEqual(['bad-date', 'bad-date']);
    const kept: [Partial<Policies>, Reason | null][] = [
        [{ implausibleDates: 'keep' }, 'no-customer'],
        [{ noCustomer: 'keep' }, 'status'],
        [{ status: 'keep' }, 'return'],
        [{ returns: 'keep' }, 'zero-price'],
        [{ zeroPrice: 'keep' }, 'duplicate'],
        [{ duplicates: 'keep' }, null],
    ];
    let policies: Policies = { ...defaultPolicies, duplicates: 'set-aside' };
    for (const [change, reason] of kept) {
        policies = { ...policies, ...change };
        await judgeLines(db, roles, policies, today);
        expect((await reasons())[1]).toBe(reason);
    }
});

test('a malformed total is malformed, a total without a date is a total until totals are kept', async () => {
    const file = fileOf([
        ['合计', '50'],
        ['合计', '', '', '50'],
    ]);
    await stage([file]);
    expect(await reasons()).toEqual(['malformed', 'total-row']);
    await stage([file], { totals: 'keep' });
    expect(await reasons()).toEqual(['malformed', 'bad-date']);
});

test('the account adds up and effects count what earlier reasons leave', async () => {
    const records = [
        good,
        ['O2', '', '2024-01-06', '20'],
        ['O3', '', '2024-01-06', '-5'],
        ['O4', 'C1', '2024-01-07', '-3'],
        ['O5', 'C2', '2024-01-08', '0'],
        ['O6', 'C2', '2099-01-01', '7'],
    ];
    const known = ['totals', 'implausibleDates', 'noCustomer', 'status', 'returns', 'zeroPrice', 'duplicates', 'dayMonth'];
    const staging = await stage([fileOf(records)]);
    expect(staging.account).toMatchObject({ read: 6, kept: 1, setAside: 5 });
    expect(staging.account.byReason).toMatchObject({ 'bad-date': 1, 'no-customer': 2, return: 1, 'zero-price': 1 });
    expect(staging.effects.filter(({ policy }) => known.includes(policy))).toEqual([
        { policy: 'totals', lines: 0, amount: 0 },
        { policy: 'implausibleDates', lines: 1, amount: 7 },
        { policy: 'noCustomer', lines: 2, amount: 15 },
        { policy: 'status', lines: 0, amount: 0 },
        { policy: 'returns', lines: 1, amount: -3 },
        { policy: 'zeroPrice', lines: 1, amount: 0 },
        { policy: 'duplicates', lines: 0, amount: 0 },
        { policy: 'dayMonth', lines: 0, amount: 0 },
    ]);
    const kept = await stage([fileOf(records)], { noCustomer: 'keep' });
    expect(kept.effects.find(({ policy }) => policy === 'returns')).toEqual({
        policy: 'returns',
        lines: 2,
        amount: -8,
    });
    expect(await db.rows('select customer_id, amount::double as amount from lines order by line')).toEqual([
        { customer_id: 'C1', amount: 10 },
        { customer_id: '(no customer)', amount: 20 },
    ]);
});

test('netted returns stay as lines marked so and move no date; kept ones are lines like any other', async () => {
    const file = fileOf([good, ['C1', 'C1', '2024-06-30', '-4']]);
    const net = await stage([file], { returns: 'net' });
    expect(net.account.kept).toBe(2);
    expect(await db.rows('select amount::double as amount, is_return from lines order by line')).toEqual([
        { amount: 10, is_return: false },
        { amount: -4, is_return: true },
    ]);
    expect(net.defaultAsOf).toBe('2024-01-06');
    const keep = await stage([file], { returns: 'keep' });
    expect(await db.rows('select count(*) as returns from lines where is_return')).toEqual([{ returns: 0 }]);
    expect(keep.defaultAsOf).toBe('2024-07-01');
});

test('implausible dates that are kept do not move the analysis date', async () => {
    const staging = await stage([fileOf([good, ['X1', 'C1', '9999-12-31', '1'], ['X2', 'C2', '0001-01-01', '1']])], {
        implausibleDates: 'keep',
    });
    expect(staging.account.kept).toBe(3);
    expect([staging.firstOrderOn, staging.lastOrderOn, staging.defaultAsOf]).toEqual([
        '2024-01-05',
        '2024-01-05',
        '2024-01-06',
    ]);
    expect(await db.rows('select ordered_on::varchar as ordered_on, is_plausible from lines order by line')).toEqual([
        { ordered_on: '2024-01-05', is_plausible: true },
        { ordered_on: '9999-12-31', is_plausible: false },
        { ordered_on: '0001-01-01', is_plausible: false },
    ]);
});

test('when nothing is kept there is no span', async () => {
    const staging = await stage([fileOf([['O1', 'C1', '2024-01-05', '-10']])]);
    expect([staging.firstOrderOn, staging.lastOrderOn, staging.defaultAsOf]).toEqual([null, null, null]);
});

test('columns that are not mapped are null in lines, and a file may lack a column that another has', async () => {
    const parts = [fileOf([[...good, 'north']], [...columns, 'region']), fileOf([['O2', 'C2', '2024-01-06', '5']])];
    await stage(parts, {}, { ...mapping, region: 'region' });
    const rows = await db.rows('select file, line, region, channel, quantity, cost from lines order by file');
    expect(rows).toEqual([
        { file: 1, line: 2, region: 'north', channel: null, quantity: null, cost: null },
        { file: 2, line: 2, region: null, channel: null, quantity: null, cost: null },
    ]);
});

test('lines equal in every column are repeats, those that differ in one are not', async () => {
    const names = [...columns, 'note'];
    const records = [
        [...good, 'a'],
        [...good, 'a'],
        [...good, 'b'],
        [...good, ''],
        [...good, ''],
    ];
    const staging = await stage([fileOf(records, names), fileOf([[...good, 'a']], names)], { duplicates: 'set-aside' });
    expect(await reasons()).toEqual([null, 'duplicate', null, null, 'duplicate', 'duplicate']);
    expect(staging.account.byReason.duplicate).toBe(3);
});

test('records set aside are listed in file order with their cells as written', async () => {
    const file = fileOf([good, [' O2 ', '', '2024-01-06', '¥20'], ['O3', 'C1', 'soon', '1']]);
    await stage([file]);
    expect(await db.rows(setAsideSql(null, 0, 10))).toEqual([
        { file: 1, line: 3, reason: 'no-customer' },
        { file: 1, line: 4, reason: 'bad-date' },
    ]);
    expect(await db.rows(setAsideSql('bad-date', 0, 10))).toEqual([{ file: 1, line: 4, reason: 'bad-date' }]);
    expect(await db.rows(setAsideSql(null, 1, 1))).toEqual([{ file: 1, line: 4, reason: 'bad-date' }]);
    const cells = { cell_1: ' O2 ', cell_2: null, cell_3: '2024-01-06', cell_4: '¥20' };
    expect(await db.rows(setAsideLinesSql(file, [3]))).toEqual([{ line: 3, ...cells }]);
    expect(await db.rows(setAsideCellsSql(file, 1, 'no-customer'))).toEqual([
        { line: 3, reason: 'no-customer', ...cells },
    ]);
});

test('several currencies in one column are seen', async () => {
    const staging = await stage([
        fileOf([
            good,
            ['O2', 'C1', '2024-01-05', '¥5'],
            ['O3', 'C1', '2024-01-05', '5元'],
            ['O4', 'C1', '2024-01-05', '$5'],
        ]),
    ]);
    expect(staging.currency).toBe('¥');
    expect(await db.rows('select currency, count(*) as lines from typed group by 1 order by 2 desc, 1')).toHaveLength(
        4,
    );
});

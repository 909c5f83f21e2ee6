import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { defaultPolicies, type Mapping, type Policies, type Reason, type Staging } from '../../domain/import';
import type { Db } from '../db';
import { judgeLines, typeLines } from './fixture';
import { fileOf, mapping, today } from './records.fixture';
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

test('ids come out letter by letter, without the blanks around them', async () => {
    const ids = [
        '00123',
        '123',
        '0123',
        '1.0',
        'José',
        'José',
        '👩‍💻',
        '‮evil',
        '\tC001\t',
        '　王小明 ',
        '=1+1',
        '9223372036854775807993',
    ];
    await stage([fileOf(ids.map((id) => [id, id, '2024-01-05', '1']))]);
    const expected = [
        '00123',
        '123',
        '0123',
        '1.0',
        'José',
        'José',
        '👩‍💻',
        '‮evil',
        'C001',
        '王小明',
        '=1+1',
        '9223372036854775807993',
    ];
    const rows = await db.rows('select customer_id, order_id from lines order by line');
    expect(rows.map((row) => row.customer_id)).toEqual(expected);
    expect(rows.map((row) => row.order_id)).toEqual(expected);
});

test('an amount may be quantity times unit price, exactly, and a cost likewise', async () => {
    const names = ['who', 'when', 'qty', 'price', 'unit cost'];
    const roles: Mapping = {
        customer_id: 'who',
        order_date: 'when',
        quantity: 'qty',
        unit_price: 'price',
        unit_cost: 'unit cost',
    };
    const records = [
        ['C1', '2024-01-05', '6', '2.55', '1.1'],
        ['C1', '2024-01-05', '0.125', '0.1', '0.3'],
        ['C1', '2024-01-05', '3', '0', '1'],
        ['C1', '2024-01-05', '-2', '5', '1'],
        ['C1', '2024-01-05', '', '5', '1'],
        ['C1', '2024-01-05', '999999999999', '999999.999999', ''],
    ];
    await stage([fileOf(records, names)], { returns: 'keep', zeroPrice: 'keep' }, roles);
    expect(
        await db.rows('select line, amount::varchar as amount, cost::varchar as cost from lines order by line'),
    ).toEqual([
        { line: 2, amount: '15.300000', cost: '6.600000' },
        { line: 3, amount: '0.012500', cost: '0.037500' },
        { line: 4, amount: '0.000000', cost: '3.000000' },
        { line: 5, amount: '-10.000000', cost: '-2.000000' },
        { line: 7, amount: '999999999998000000.000001', cost: null },
    ]);
    await judgeLines(db, roles, defaultPolicies, today);
    expect(await reasons()).toEqual([null, null, 'zero-price', 'return', 'bad-amount', null]);
});

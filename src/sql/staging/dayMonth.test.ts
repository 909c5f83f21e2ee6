import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { defaultPolicies, type Mapping } from '../../domain/import';
import { quoteText } from '../bind';
import type { Db } from '../db';
import { judgeLines, typeLines } from './fixture';
import type { Part } from './typed';

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

const mapping: Mapping = { customer_id: 'customer', order_date: 'date', amount: 'amount' };

function fileOf(dates: string[], dateForm: string | null = '%d/%m/%Y'): Part {
    const rows = dates.map((date, index) => `(${index + 2}, 3, 'C${index}', ${quoteText(date)}, '1')`);
    return {
        relation: `select * from (values ${rows.join(', ')}) as v(_line, _cells, customer, date, amount)`,
        columns: ['customer', 'date', 'amount'],
        decimal: 'point',
        dateForm,
    };
}

async function read(files: Part[], dayMonth: 'dmy' | 'mdy' = 'dmy') {
    await typeLines(db, files, mapping);
    const staging = await judgeLines(db, mapping, { ...defaultPolicies, dayMonth }, '2024-12-31');
    const rows = await db.rows('select ordered_on::varchar as on_day from judged_days order by file, line');
    return { staging, days: rows.map((row) => row.on_day) };
}

beforeAll(async () => {
    await typeLines(db, [fileOf(['05/01/2024'])], mapping);
    await judgeLines(db, mapping, defaultPolicies, '2024-12-31');
    await db.run('create view judged_days as select file, line, ordered_at::date as ordered_on from judged');
});

test('an ambiguous column follows the policy without being read again', async () => {
    const dates = ['05/01/2024', '03/02/2024', '05/05/2024'];
    const dmy = await read([fileOf(dates)]);
    expect(dmy.days).toEqual(['2024-01-05', '2024-02-03', '2024-05-05']);
    expect(dmy.staging.isDayMonthAmbiguous).toBe(true);
    expect(dmy.staging.effects.find(({ policy }) => policy === 'dayMonth')?.lines).toBe(2);
    await judgeLines(db, mapping, { ...defaultPolicies, dayMonth: 'mdy' }, '2024-12-31');
    const rows = await db.rows('select ordered_on::varchar as on_day from judged_days order by line');
    expect(rows.map((row) => row.on_day)).toEqual(['2024-05-01', '2024-03-02', '2024-05-05']);
});

test('one value over 12 proves the order against the sample and the policy', async () => {
    const { days, staging } = await read([fileOf(['05/01/2024', '03/02/2024', '01/31/2024'])]);
    expect(days).toEqual(['2024-05-01', '2024-03-02', '2024-01-31']);
    expect(staging.isDayMonthAmbiguous).toBe(false);
    const held = await read([fileOf(['05/01/2024', '31/01/2024'], '%m/%d/%Y')], 'mdy');
    expect(held.days).toEqual(['2024-01-05', '2024-01-31']);
});

test('dates that fit only the other order are bad dates, never flipped', async () => {
    const { days, staging } = await read([fileOf(['01/31/2024', '02/28/2024', '31/01/2024', '05/01/2024 10:30'])]);
    expect(days).toEqual(['2024-01-31', '2024-02-28', null, '2024-05-01']);
    expect(staging.account.byReason['bad-date']).toBe(1);
    expect(staging.notices).toEqual([
        { code: 'day-month-mixed', facts: { file: 1, order: 'mdy', right: 2, wrong: 1 } },
    ]);
});

test('each file has its own order; one that proves none takes the others’', async () => {
    const files = [fileOf(['01/31/2024', '02/03/2024']), fileOf(['31/01/2024', '02/03/2024'])];
    expect((await read(files)).days).toEqual(['2024-01-31', '2024-02-03', '2024-01-31', '2024-03-02']);
    const silent = await read([fileOf(['01/31/2024']), fileOf(['02/03/2024'])]);
    expect(silent.days).toEqual(['2024-01-31', '2024-02-03']);
    expect(silent.staging.isDayMonthAmbiguous).toBe(false);
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defaultPolicies, type Mapping, type Policies, type Staging } from '../../src/domain/import';
import type { Db } from '../../src/sql/db';
import { judgeLines, typeLines } from '../../src/sql/staging/fixture';
import type { Part } from '../../src/sql/staging/typed';
import { openDb } from '../db';

const data = new URL('../../../shared/data/', import.meta.url);

const retail = [
    'InvoiceNo',
    'StockCode',
    'Description',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
    'Country',
];
const retailMapping: Mapping = {
    customer_id: 'CustomerID',
    order_id: 'InvoiceNo',
    order_date: 'InvoiceDate',
    quantity: 'Quantity',
    unit_price: 'UnitPrice',
    product: 'Description',
    region: 'Country',
};

test('Online Retail is accounted for line by line and keeps the money of its reference', async () => {
    const db = await openDb();
    await db.addFile('retail.csv', new Blob([await readFile(new URL('online_retail/online_retail.csv', data))]));
    const columns = retail.map((name) => `'${name}': 'varchar'`).join(', ');
    const source = `select row_number() over () + 1 as _line, ${retail.length} as _cells, *
        from read_csv('retail.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
            encoding = 'latin-1', columns = {${columns}})`;
    const staging = await stage(
        db,
        [{ relation: source, columns: retail, decimal: 'point', dateForm: '%m/%d/%Y %H:%M' }],
        retailMapping,
    );

    expect(staging.account).toMatchObject({ read: 541_909, kept: 397_884, setAside: 144_025 });
    expect(staging.account.byReason).toMatchObject({ 'no-customer': 135_080, return: 8_905, 'zero-price': 40 });
    expect([staging.firstOrderOn, staging.lastOrderOn, staging.defaultAsOf]).toEqual([
        '2010-12-01',
        '2011-12-09',
        '2011-12-10',
    ]);
    expect(staging.isDayMonthAmbiguous).toBe(false);
    const totals = `select sum(amount)::varchar as amount, count(distinct customer_id) as customers,
        count(distinct order_id) as orders from lines`;
    expect(await db.rows(totals)).toEqual([{ amount: '8911407.904000', customers: 4_338, orders: 18_532 }]);
    expect(effect(staging, 'duplicates')?.lines).toBe(5_192);
});

test('CDNOW keeps its 80 lines without an amount when zero prices are kept', async () => {
    const db = await openDb();
    await db.addFile('cdnow.txt', new Blob([await readFile(new URL('cdnow/CDNOW_master.txt', data))]));
    const columns = ['customer_id', 'date', 'number_of_cds', 'dollar_value'];
    const cells = columns.map((name, index) => `cells[${index + 1}] as ${name}`).join(', ');
    const source = `select _line, len(cells) as _cells, ${cells} from (
        select row_number() over () + 1 as _line,
            string_split(trim(regexp_replace(record, ' +', ' ', 'g')), ' ') as cells
        from read_csv('cdnow.txt', auto_detect = false, header = true, delim = '|', quote = '',
            columns = {'record': 'varchar'}))`;
    const mapping: Mapping = {
        customer_id: 'customer_id',
        order_date: 'date',
        quantity: 'number_of_cds',
        amount: 'dollar_value',
    };
    const part: Part = { relation: source, columns, decimal: 'point', dateForm: '%Y%m%d' };
    const staging = await stage(db, [part], mapping, { zeroPrice: 'keep' });

    expect(staging.account).toMatchObject({ read: 69_659, kept: 69_659, setAside: 0 });
    expect(effect(staging, 'zeroPrice')?.lines).toBe(80);
    expect(staging.defaultAsOf).toBe('1998-07-01');
    const totals = 'select sum(amount)::varchar as amount, count(distinct customer_id) as customers from lines';
    expect(await db.rows(totals)).toEqual([{ amount: '2500315.630000', customers: 23_570 }]);
});

async function stage(db: Db, parts: Part[], mapping: Mapping, policies: Partial<Policies> = {}): Promise<Staging> {
    await typeLines(db, parts, mapping);
    return judgeLines(db, mapping, { ...defaultPolicies, ...policies }, '2026-01-01');
}

function effect(staging: Staging, policy: keyof Policies) {
    return staging.effects.find((effect) => effect.policy === policy);
}

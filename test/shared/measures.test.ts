import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GivenLine, Measure } from '../../src/domain/measure';
import { isBeyondSql } from '../../src/domain/parts';
import type { Row } from '../../src/domain/values';
import type { Db } from '../../src/sql/db';
import { openDb } from '../db';
import { putVisits, takeSnapshot } from '../lines';
import { runMeasure } from '../measured';
import { measurePlainly, type Plain } from '../plainly';

const path = '../shared/data/online_retail/online_retail.csv';
const isThere = existsSync(path);
if (!isThere) console.log('the shared data are not beside the checkout: measures are not compared on Online Retail');

const found = import.meta.glob<{ measure: Measure }>('../../src/measures/*/measure.ts', { eager: true });
/** What a kernel predicts has no plain arithmetic. */
const measures = Object.values(found).flatMap(({ measure }) => (isBeyondSql(measure) ? [] : [measure]));
const asOf = '2011-12-10';

describe.runIf(isThere)('measures of Online Retail against a plain pass over the file', () => {
    let db: Db;
    let plain: Map<string, Plain>;
    let rows: Map<string, Row>;

    beforeAll(async () => {
        db = await openDb();
        const lines = readLines();
        plain = measurePlainly(lines, asOf);
        await db.addFile('lines.csv', new Blob([lines.map(csvLine).join('')]));
        await db.run(`create table sliced_lines as select
                1 as file, (row_number() over ())::integer as line, column0::varchar as customer_id, column1::varchar as order_id,
                column2::timestamp as ordered_at, column2::timestamp::date as ordered_on, column3::decimal(38, 6) as amount,
                column4::decimal(18, 6) as quantity, column5::decimal(18, 6) as unit_price, column6::decimal(38, 6) as cost,
                column7::varchar as product, column8::varchar as category, null::varchar as discount, false as is_return
            from read_csv('lines.csv', header = false, delim = ',', quote = '', all_varchar = true)`);
        await putVisits(db);
        await takeSnapshot(db, asOf);
        for (const measure of measures) await runMeasure(db, measure, {}, asOf);
        const joined = measures.filter(({ id }) => id !== 'purchases').map(({ id }) => `inner join measure_${id} using (customer_id)`);
        rows = new Map((await db.rows(`select * from customers ${joined.join(' ')}`)).map((row) => [String(row.customer_id), row]));
    });

    test('it has its 4,338 customers in both', () => {
        expect([rows.size, plain.size]).toEqual([4338, 4338]);
    });

    test('every measure of every customer is the same', () => {
        const different = [...plain].flatMap(([id, own]) =>
            Object.entries(own)
                .filter(([name, value]) => !isSame(rows.get(id)?.[name], value))
                .map(([name, value]) => `${id}.${name}: ${rows.get(id)?.[name]} for ${value}`),
        );
        expect(different.slice(0, 20)).toEqual([]);
    });

    test('list prices equal to amounts show no discount', () => {
        expect(new Set([...rows.values()].map((row) => row.discount_order_share))).toEqual(new Set([null]));
    });
});

function isSame(value: unknown, expected: unknown): boolean {
    if (typeof value !== 'number' || typeof expected !== 'number') return value === expected;
    return Math.abs(value - expected) <= 1e-8 * Math.max(1, Math.abs(expected));
}

/** The kept lines; the first letter of a product's code stands for a category, and six tenths of the amount for a cost. */
function readLines(): GivenLine[] {
    return readFileSync(path, 'latin1').split(/\r?\n/).slice(1).flatMap((text): GivenLine[] => {
        const [invoice = '', product = '', , quantity = '', at = '', price = '', customer = ''] = cells(text);
        if (customer === '' || invoice.startsWith('C') || Number(quantity) <= 0 || Number(price) <= 0) return [];
        const [date = '', time = ''] = at.split(' ');
        const [month = '', day = '', year = ''] = date.split('/');
        const [hour = '', minute = ''] = time.split(':');
        const amount = Math.round(Number(quantity) * Number(price) * 1e6) / 1e6;
        return [
            {
                customer_id: customer, order_id: invoice, amount, quantity: Number(quantity), unit_price: Number(price),
                ordered_at: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:00`,
                cost: Math.round(amount * 6e5) / 1e6, product, category: product.slice(0, 2),
            },
        ];
    });
}

function cells(text: string): string[] {
    return [...text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

function csvLine({ customer_id, order_id, ordered_at, amount, quantity, unit_price, cost, product, category }: GivenLine): string {
    return `${[customer_id, order_id, ordered_at, amount.toFixed(6), quantity, unit_price, cost?.toFixed(6), product, category].join(',')}\n`;
}

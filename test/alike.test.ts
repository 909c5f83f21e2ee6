import { describe, expect, test } from 'vitest';
import { load, must, openEngine } from './engine';

const quiet = () => undefined;

function file(name: string, ...lines: string[]): File {
    return new File([`${lines.join('\n')}\n`], name, { lastModified: 0 });
}

const orders = () =>
    file('orders.csv', 'order_id,customer_id,order_date,amount', '1,A1,2024-01-01,10', '2,a2,2024-01-02,5', '3,Ａ３,2024-01-03,7', '4,A4,2024-01-04,9', '5,zz9,2024-01-05,1');
const people = () => file('people.csv', 'customer_id,city', 'A1,X', ' A2 ,Y', 'a3,Z', '"=""A4""",W', 'B1,V', "'C1,U");

describe('keys that only look different', () => {
    test('match where that matches more, and are counted apart', async () => {
        const engine = await openEngine();
        const { inspections, staging } = await load(engine, [orders(), people()]);
        expect(inspections[1]?.join).toMatchObject({
            lines: 5, linesMatched: 4, rows: 6, rowsMatched: 4, alike: { lines: 2, rows: 2, isUsed: true },
        });
        expect(staging.account).toMatchObject({ read: 5, kept: 5 });
        expect(must(await engine.unmatched(1, 'lines', 0, 10))).toEqual([{ file: 'orders.csv', line: 6, cells: ['5', 'zz9', '2024-01-05', '1'] }]);
        expect(must(await engine.unmatched(1, 'file', 0, 10)).map(({ line }) => line)).toEqual([6, 7]);
    });

    test('stay apart when letters are to agree', async () => {
        const engine = await openEngine();
        const inspections = must(await engine.inspect([orders(), people()], [{}, { joinAlike: false }], quiet));
        expect(inspections[1]?.join).toMatchObject({ linesMatched: 2, rowsMatched: 2, alike: { lines: 2, rows: 2, isUsed: false } });
        expect(must(await engine.unmatched(1, 'lines', 0, 10)).map(({ line }) => line)).toEqual([3, 4, 6]);
        expect(must(await engine.unmatched(1, 'file', 0, 10)).map(({ line }) => line)).toEqual([3, 4, 6, 7]);
    });

    test('are not matched to one of two that are alike', async () => {
        const engine = await openEngine();
        const { inspections } = await load(engine, [
            file('orders.csv', 'order_id,customer_id,order_date,amount', '1,ab-1,2024-01-01,10', '2,Ab-1,2024-01-02,5', '3,x-2,2024-01-02,5'),
            file('people.csv', 'customer_id,city', 'ab-1,X', 'AB-1,Y', 'X-2,Z'),
        ]);
        expect(inspections[1]?.join).toMatchObject({ linesMatched: 2, rowsMatched: 2, alike: { lines: 1, rows: 1, isUsed: true } });
    });

    test('carry dates, customers and money from file to file without a line lost or doubled', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, [
            file('items.csv', 'order_id,product,quantity,price', 'so-1,x,1,10', 'SO-1,y,2,5', 'ｓｏ-2,x,1,10'),
            file('orders.csv', 'order_id,customer_id,order_date', 'SO-1,a,2024-01-01', 'SO-2,b,2024-01-02'),
        ]);
        expect(inspections[0]?.join ?? inspections[1]?.join).toMatchObject({ lines: 3, linesMatched: 3, rows: 2, rowsMatched: 2 });
        expect(staging.account).toMatchObject({ read: 3, kept: 3 });
        expect(must(await engine.snapshot({ asOf: '2024-01-03', slice: {} }, quiet))).toMatchObject({ customers: 2, revenue: 30 });
    });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App } from './app';

let app: App;
beforeAll(async () => {
    app = await App.start({ hasHeaders: false });
});
afterAll(async () => {
    await app.stop();
});

const orders = `order_id,customer_id,order_date,amount
1,anna,2024-01-05,10.00
2,anna,2024-02-05,20.50
3,ben,2024-02-10,7.25
4,=cmd,2024-03-01,99.00
5,,2024-03-02,5.00
6,ben,not a date,5.00
7,cleo,2024-03-03,-4.00
8,cleo,2024-03-04,40.00
`;

function csv(name: string, text: string) {
    return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

describe('a person with a small file', () => {
    test('sees every line accounted for, the segments, and takes the list away', async () => {
        const visit = await app.visit('?lang=en');
        await visit.drop(csv('orders.csv', orders));
        await visit.page.goto(`${app.address}?lang=en#/data`);
        const account = visit.at('row-account');
        expect(await account.getAttribute('data-read')).toBe('8');
        expect(await account.getAttribute('data-kept')).toBe('5');
        expect(await account.getAttribute('data-set-aside')).toBe('3');
        for (const reason of ['no-customer', 'bad-date', 'return']) {
            expect(await visit.at(`row-account-${reason}`).getAttribute('data-count')).toBe('1');
        }
        await visit.at('model-rfm').click();
        await visit.settled();
        const customers = await visit.at('summary-row').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-customers'))));
        expect(customers.reduce((sum, count) => sum + count, 0)).toBe(4);
        const safe = await visit.download('export-customers');
        expect(safe.startsWith('\uFEFFcustomer_id,first_order_on,last_order_on,recency_days,frequency,monetary,')).toBe(true);
        const rows = parseCsv(safe);
        expect(rows.map(({ customer_id, recency_days, frequency, monetary }) => [customer_id, recency_days, frequency, Number(monetary)])).toEqual([
            ["'=cmd", '4', '1', 99],
            ['anna', '29', '2', 30.5],
            ['ben', '24', '1', 7.25],
            ['cleo', '1', '1', 40],
        ]);
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
        await visit.close();
    });
});

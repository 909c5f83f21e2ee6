import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

/** The automation contract of the README, as an outsider uses it. */
const orders = `Bestellung;Kunde;Datum;Betrag;Region
1;a;05/01/2024;1.234,50;Nord
2;b;06/01/2024;10,00;Süd
3;b;07/02/2024;20,00;Süd
4;c;08/02/2024;-5,00;Nord
5;c;09/02/2024;40,00;Nord
5;c;09/02/2024;40,00;Nord
`;

let app: App;
let visit: Visit;

beforeAll(async () => {
    app = await App.start();
    visit = await app.visit('?lang=en');
    await visit.drop({ name: 'bestellungen.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) });
});
afterAll(async () => {
    await app.stop();
});

async function segments(): Promise<number> {
    const rows = await visit.at('summary-row').evaluateAll((all) => all.map((row) => Number(row.getAttribute('data-customers'))));
    return rows.reduce((sum, customers) => sum + customers, 0);
}

async function customers(): Promise<Record<string, string>> {
    await visit.go('#/segment/rfm');
    const rows = parseCsv(await visit.download('export-customers-raw'));
    return Object.fromEntries(rows.map((row) => [row['customer_id'] ?? '', `${row['recency_days']} ${row['frequency']} ${Number(row['monetary'])}`]));
}

describe('a file is read as the person says', () => {
    test('what was found stands in the selects, by value', async () => {
        await visit.go('#/data');
        expect(await visit.at('import-delimiter').inputValue()).toBe(';');
        expect(await visit.at('import-header').inputValue()).toBe('1');
        expect(await visit.at('import-decimal').inputValue()).toBe('comma');
        expect(await visit.at('import-encoding').inputValue()).toBe('utf-8');
        for (const role of ['order_id', 'order_date', 'amount', 'quantity', 'unit_price', 'cost', 'unit_cost', 'product', 'category']) {
            expect(await visit.at(`role-${role}`).count()).toBe(1);
        }
    });

    test('roles given by hand hold after applying', async () => {
        await visit.choose('role-customer_id', 'Kunde');
        await visit.choose('role-order_id', 'Bestellung');
        await visit.choose('role-order_date', 'Datum');
        await visit.choose('role-amount', 'Betrag');
        await visit.choose('role-region', 'Region');
        await visit.press('import-apply');
        await visit.choose('policy-day-month', 'dmy');
        expect(await visit.at('row-account').getAttribute('data-read')).toBe('6');
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe('5');
        expect(await visit.at('row-account-return').getAttribute('data-count')).toBe('1');
        expect(await customers()).toEqual({ a: '36 1 1234.5', b: '3 2 30', c: '1 1 80' });
    });

    test('decisions change the numbers at once', async () => {
        await visit.go('#/data');
        await visit.choose('policy-returns', 'net');
        await visit.choose('policy-duplicates', 'set-aside');
        expect(await customers()).toMatchObject({ c: '1 1 35' });
        await visit.go('#/data');
        await visit.choose('policy-day-month', 'mdy');
        expect(await visit.at('as-of').inputValue()).toBe('2024-09-03');
        await visit.choose('policy-day-month', 'dmy');
        await visit.choose('policy-returns', 'keep');
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe('5');
        await visit.choose('policy-returns', 'set-aside');
        await visit.choose('policy-duplicates', 'keep');
    });

    test('lines set aside leave with their line numbers', async () => {
        await visit.go('#/data');
        const rows = parseCsv(await visit.download('export-set-aside'));
        expect(rows).toMatchObject([{ file: 'bestellungen.csv', line: '5', reason: 'return', Kunde: 'c' }]);
    });
});

describe('a view is chosen', () => {
    test('an earlier day leaves later orders out', async () => {
        await visit.at('as-of').fill('2024-02-01');
        await visit.at('as-of').dispatchEvent('change');
        await visit.settled();
        expect(await customers()).toEqual({ a: '27 1 1234.5', b: '26 1 10' });
        await visit.at('as-of').fill('2024-02-10');
        await visit.at('as-of').dispatchEvent('change');
        await visit.settled();
    });

    test('a slice holds everywhere', async () => {
        await visit.choose('slice-region', 'Süd');
        expect(Object.keys(await customers())).toEqual(['b']);
        expect(await segments()).toBe(1);
        await visit.choose('slice-region', '');
        expect(await segments()).toBe(3);
    });
});

describe('RFM is tuned', () => {
    test.each([
        ['param-scheme', ['eight', 'rf-ten', 'eleven', 'r-fm', 'rfm-package']],
        ['param-binning', ['ntile', 'equal-width', 'mean', 'median', 'rfm-package', 'quantile']],
        ['param-frequency', ['days', 'lines', 'orders']],
        ['param-monetary', ['mean', 'sum']],
    ])('%s takes every choice, and no customer is lost', async (param, choices) => {
        await visit.go('#/segment/rfm');
        for (const choice of choices) {
            await visit.choose(param, choice);
            expect([choice, await segments()]).toEqual([choice, 3]);
        }
    });

    test('bins and threshold answer too', async () => {
        await visit.at('param-bins').fill('3');
        await visit.at('param-bins').dispatchEvent('change');
        await visit.settled();
        expect(await segments()).toBe(3);
        await visit.choose('param-scheme', 'eight');
        await visit.choose('param-threshold', 'median');
        expect(await visit.at('summary-row').count()).toBe(8);
    });

    test('segments, SQL and the safe list can be taken away', async () => {
        const rows = parseCsv(await visit.download('export-segments'));
        expect(rows.reduce((sum, row) => sum + Number(row['customers']), 0)).toBe(3);
        expect(await visit.download('export-sql')).toContain('customers');
        expect((await visit.download('export-customers')).split('\n')[0]).toBe(
            '\uFEFFcustomer_id,first_order_on,last_order_on,recency_days,frequency,monetary,monetary_scored,r_score,f_score,m_score,rfm_score,weighted_score,segment,segment_name',
        );
    });
});

test('a file that cannot be read is a failure with a code, and what was loaded stays', async () => {
    await visit.drop({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    expect(await visit.at('failure').first().getAttribute('data-code')).toBe('empty-file');
    await visit.go('#/segment/rfm');
    expect(await segments()).toBe(3);
    expect(visit.foreignRequests).toEqual([]);
    expect(visit.errors).toEqual([]);
});

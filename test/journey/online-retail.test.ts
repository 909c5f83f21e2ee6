import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

const data = '../shared/data';
const isHere = existsSync(data);
if (!isHere) console.log(`${data} is not here: no large file to load in the browser.`);

const scores = {
    quantile: ['R_qcut', 'F_qcut', 'M_qcut'],
    ntile: ['R_ntile', 'F_ntile', 'M_ntile'],
    'rfm-package': ['R_rpkg', 'F_rpkg', 'M_rpkg'],
};

describe.runIf(isHere)('Online Retail in the browser', () => {
    let app: App;
    let visit: Visit;
    const reference = new Map<string, Record<string, string>>();

    beforeAll(async () => {
        const rows = parseCsv(readFileSync(`${data}/reference/rfm/online_retail_rfm.csv`, 'utf8'));
        for (const row of rows) reference.set(row['customer_id'] ?? '', row);
        app = await App.start();
        visit = await app.visit('?lang=zh-CN');
        await visit.drop(`${data}/online_retail/online_retail.csv`);
    });
    afterAll(async () => {
        await app.stop();
    });

    test('every line is accounted for', async () => {
        await visit.go('#/data');
        const account = visit.at('row-account');
        expect(await account.getAttribute('data-read')).toBe('541909');
        expect(await account.getAttribute('data-kept')).toBe('397884');
        expect(await visit.at('row-account-no-customer').getAttribute('data-count')).toBe('135080');
        expect(await visit.at('row-account-return').getAttribute('data-count')).toBe('8905');
        expect(await visit.at('row-account-zero-price').getAttribute('data-count')).toBe('40');
        expect(await visit.at('as-of').inputValue()).toBe('2011-12-10');
    });

    test.each(Object.entries(scores))('the exported list agrees with the reference, binned by %s', async (binning, columns) => {
        await visit.press('model-rfm');
        await visit.choose('param-binning', binning);
        const found = parseCsv(await visit.download('export-customers'));
        expect(found.length).toBe(4338);
        const differing = found.filter((row) => {
            const expected = reference.get(row['customer_id'] ?? '');
            return (
                row['recency_days'] !== expected?.['recency'] ||
                row['frequency'] !== expected?.['frequency'] ||
                Math.abs(Number(row['monetary']) - Number(expected?.['monetary'])) > 0.005 ||
                ['r_score', 'f_score', 'm_score'].some((score, index) => row[score] !== expected?.[columns[index] ?? ''])
            );
        });
        expect(differing).toEqual([]);
    });

    test('the eight classes agree with the reference, and the page with the list', async () => {
        await visit.choose('param-scheme', 'eight');
        const found = parseCsv(await visit.download('export-customers'));
        expect(found.filter((row) => row['segment'] !== reference.get(row['customer_id'] ?? '')?.['mean8'])).toEqual([]);
        const shown = await visit.at('summary-row').evaluateAll((rows) =>
            rows.map((row) => [row.getAttribute('data-segment'), Number(row.getAttribute('data-customers'))] as const),
        );
        expect(shown.length).toBe(8);
        for (const [segment, customers] of shown) {
            expect([segment, customers]).toEqual([segment, found.filter((row) => row['segment'] === segment).length]);
        }
    });

    test('nothing left the origin, and no rule of the page was broken', () => {
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
    });
});

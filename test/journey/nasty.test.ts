import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

const folder = '../shared/data/nasty';
const isHere = existsSync(folder);
if (!isHere) console.log(`${folder} is not here: no odd files to drop.`);

interface Expected {
    file: string;
    equals_canonical: boolean;
}
interface Canonical {
    rows: number;
    rfm: { recency: number; frequency: number; monetary: string }[];
}

const json = <T>(name: string, fallback: T): T => (isHere ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : fallback);
const canonical = json<Canonical>('canonical.json', { rows: 0, rfm: [] });
const expected = json<Expected[]>('expected.json', []);
const wanted = canonical.rfm.map(({ recency, frequency, monetary }) => `${recency} ${frequency} ${monetary}`).toSorted();

/** Those in whose reading the browser has a part of its own, its decoders, streams, zone and page: how all are read is tested in Node. */
const ofTheBrowser = /^(01|02|04|06|08|10|16|20|26|32|42|44|66|78)_/;

/** What a person still has to say where a file leaves it open. */
const said: Record<string, Record<string, string>> = {
    '20_blank_headers.csv': { 'role-customer_id': 'column 2', 'role-amount': 'column 4' },
};

interface Own {
    file: string;
    choices: [testid: string, value: string][];
    kept: number;
    customers: number;
    orders: number;
    sum: number;
    asOf?: string;
}

/** Figures of the files' README; to add a file, add a row. More of them are tested in Node. */
const own: Own[] = [
    { file: '36_date_ambiguous.csv', choices: [], kept: 11, customers: 6, orders: 11, sum: 7188.01, asOf: '2024-06-12' },
    { file: '36_date_ambiguous.csv', choices: [['policy-day-month', 'mdy']], kept: 11, customers: 6, orders: 11, sum: 7188.01, asOf: '2024-11-07' },
    { file: '58_id_20_digits.csv', choices: [], kept: 3, customers: 2, orders: 3, sum: 7 },
    { file: '62_formula_injection.csv', choices: [], kept: 24, customers: 8, orders: 24, sum: 17_847.04 },
    { file: '70_refunds_only.csv', choices: [['policy-returns', 'keep']], kept: 24, customers: 8, orders: 24, sum: -17_847.04 },
    { file: '72_order_lines.csv', choices: [['policy-zero-price', 'keep']], kept: 72, customers: 8, orders: 24, sum: 17_847.04 },
    { file: '72_order_lines.csv', choices: [['policy-duplicates', 'set-aside'], ['policy-zero-price', 'keep']], kept: 39, customers: 8, orders: 24, sum: 9130.67 },
    { file: '80_thousand_tiny.csv', choices: [], kept: 4000, customers: 1000, orders: 4000, sum: 1_003_980 },
];

describe.runIf(isHere)('odd files dropped into the browser', () => {
    let app: App;
    let visit: Visit;
    beforeAll(async () => {
        app = await App.start();
        visit = await app.visit('?lang=en');
    });
    afterAll(async () => {
        await app.stop();
    });

    test.each(expected.filter(({ file, equals_canonical }) => equals_canonical && ofTheBrowser.test(file)).map(({ file }) => file))('%s holds the canonical orders', async (name) => {
        await visit.drop(`${folder}/${name}`);
        await visit.go('#/data');
        for (const [id, value] of Object.entries(said[name] ?? {})) await visit.choose(id, value);
        if (said[name]) await visit.press('import-apply');
        const account = visit.at('row-account');
        const [read, kept, aside] = await Promise.all(
            ['data-read', 'data-kept', 'data-set-aside'].map(async (count) => Number(await account.getAttribute(count))),
        );
        expect(kept).toBe(canonical.rows);
        expect(read).toBe((kept ?? 0) + (aside ?? 0));
        await visit.go('#/segment/rfm');
        const rows = parseCsv(await visit.download('export-customers-raw'));
        const found = rows.map((row) => `${row['recency_days']} ${row['frequency']} ${Number(row['monetary']).toFixed(2)}`);
        expect(found.toSorted()).toEqual(wanted);
    });

    test.each([
        ['22_empty.csv', 'empty-file'],
        ['24_header_only.csv', 'no-data-rows'],
        ['74_xlsx_renamed.csv', 'workbook-empty'],
    ])('%s is said to be what it is, and what was loaded stays', async (name, code) => {
        await visit.drop(`${folder}/${name}`);
        expect(await visit.at('failure').first().getAttribute('data-code')).toBe(code);
        await visit.go('#/segment/rfm');
        expect(await visit.at('summary-row').count()).toBeGreaterThan(0);
    });

    test('short lines are set aside with their line numbers, the long one is kept', async () => {
        await visit.drop(`${folder}/18_ragged_rows.csv`);
        await visit.go('#/data');
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe('22');
        const aside = parseCsv(await visit.download('export-set-aside'));
        expect(aside.map((row) => row['line'])).toEqual(['4', '8']);
    });

    test.each(own)('$file yields its own figures $choices', async ({ file, choices, kept, customers, orders, sum, asOf }) => {
        await visit.drop(`${folder}/${file}`);
        await visit.go('#/data');
        for (const [id, value] of choices) await visit.choose(id, value);
        const account = visit.at('row-account');
        expect(Number(await account.getAttribute('data-kept'))).toBe(kept);
        if (asOf) expect(await visit.at('as-of').inputValue()).toBe(asOf);
        await visit.go('#/segment/rfm');
        const rows = parseCsv(await visit.download('export-customers-raw'));
        const total = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
        expect(rows.filter((row) => Number(row['recency_days']) < 0)).toEqual([]);
        expect([rows.length, total('frequency'), Number(total('monetary').toFixed(2))]).toEqual([customers, orders, sum]);
    });

    test('returns alone ask what to do instead of showing nothing', async () => {
        await visit.drop(`${folder}/70_refunds_only.csv`);
        await visit.go('#/data');
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe('0');
    });

    test('groups of digits are read by the decimal mark, which is shown and can be changed', async () => {
        const read = async () => {
            await visit.go('#/segment/rfm');
            const rows = parseCsv(await visit.download('export-customers-raw'));
            return Object.fromEntries(rows.map((row) => [row['customer_id'] ?? '', Number(row['monetary'])]));
        };
        await visit.drop(`${folder}/54_amount_grouping.csv`);
        await visit.go('#/data');
        await visit.choose('import-decimal', 'point');
        await visit.press('import-apply');
        expect(await read()).toMatchObject({ C001: 123_456.78, C003: 1239.5, C006: 1234, C007: 12_000 });
        await visit.go('#/data');
        await visit.choose('import-decimal', 'comma');
        await visit.press('import-apply');
        expect(await read()).toMatchObject({ C002: 2468.5, C006: 1.234 });
    });

    test('a file of one column says what is missing', async () => {
        await visit.drop(`${folder}/68_one_column.csv`);
        await visit.go('#/data');
        expect(await visit.at('role-order_date').inputValue()).toBe('');
        expect(await visit.at('role-amount').inputValue()).toBe('');
    });

    test('nothing left the origin, and no rule of the page was broken', () => {
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
    });
});

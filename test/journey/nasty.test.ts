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

/** What a person still has to say where a file leaves it open. */
const said: Record<string, Record<string, string>> = {
    '20_blank_headers.csv': { 'role-customer_id': 'column 2', 'role-amount': 'column 4' },
};

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

    async function go(place: string): Promise<void> {
        await visit.page.evaluate((hash) => {
            location.hash = hash;
        }, place);
        await visit.settled();
    }

    test.each(expected.filter((file) => file.equals_canonical).map(({ file }) => file))('%s holds the canonical orders', async (name) => {
        await visit.drop(`${folder}/${name}`);
        await go('#/data');
        for (const [id, value] of Object.entries(said[name] ?? {})) await visit.choose(id, value);
        if (said[name]) await visit.press('import-apply');
        const account = visit.at('row-account');
        const [read, kept, aside] = await Promise.all(
            ['data-read', 'data-kept', 'data-set-aside'].map(async (count) => Number(await account.getAttribute(count))),
        );
        expect(kept).toBe(canonical.rows);
        expect(read).toBe((kept ?? 0) + (aside ?? 0));
        await go('#/segment/rfm');
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
        await go('#/segment/rfm');
        expect(await visit.at('summary-row').count()).toBeGreaterThan(0);
    });

    test('short lines are set aside with their line numbers, the long one is kept', async () => {
        await visit.drop(`${folder}/18_ragged_rows.csv`);
        await go('#/data');
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe('22');
        const aside = parseCsv(await visit.download('export-set-aside'));
        expect(aside.map((row) => row['line'])).toEqual(['4', '8']);
    });

    test('nothing left the origin, and no rule of the page was broken', () => {
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
    });
});

import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { App, type Visit } from './app';

let app: App;

beforeAll(async () => {
    app = await App.start();
});

afterAll(async () => {
    await app.stop();
});

/** A sample, segmented by RFM as it comes. */
async function open(context: TestContext, sample: string): Promise<Visit> {
    const visit = await app.again(context, `?lang=en&sample=${sample}#/segment/rfm`);
    await visit.goAnew('rfm');
    return visit;
}

async function counts(visit: Visit): Promise<Record<string, number>> {
    const rows = await visit.at('summary-row').evaluateAll((found) => found.map((row) => [row.dataset['segment'] ?? '', Number(row.dataset['customers'])] as const));
    return Object.fromEntries(rows);
}

describe('a person’s own names', () => {
    test('stand in the table, the list and the export, and let the order be changed', async (context) => {
        const visit = await open(context, 'toys');
        await visit.at('dress').click();
        const row = visit.page.locator('[data-testid="dress-row"][data-segment="champions"]');
        await row.getByRole('textbox', { name: /English/ }).fill('Top <b>shelf</b>');
        await row.getByRole('textbox', { name: /English/ }).press('Tab');
        await row.getByRole('button', { name: 'Move down' }).click();
        await visit.page.keyboard.press('Escape');
        await visit.settled();
        const first = await visit.at('summary-row').evaluateAll((found) => found.map((each) => each.dataset['segment']));
        expect(first.slice(0, 2)).toEqual(['loyal', 'champions']);
        expect(await visit.page.locator('[data-testid="summary-row"][data-segment="champions"]').innerText()).toContain('Top <b>shelf</b>');
        const csv = await visit.download('export-segments');
        expect(csv).toContain('Top <b>shelf</b>');
        expect(visit.errors).toEqual([]);
    });
});

describe('a saved scheme', () => {
    test('cuts other customers where it cut the first, and shows what has shifted', async (context) => {
        const visit = await open(context, 'toys');
        const before = await counts(visit);
        const text = await visit.download('scheme-save');
        const scheme = JSON.parse(text);
        expect(scheme).toMatchObject({ app: 'fenqun', model: 'rfm', params: { binning: 'custom' } });
        expect(text).not.toContain('M100');

        await visit.at('scheme-file').setInputFiles({ name: 'scheme.json', mimeType: 'application/json', buffer: Buffer.from(text) });
        await visit.at('drift').waitFor();
        await visit.settled();
        expect(await counts(visit)).toEqual(before);
        expect(await visit.at('drift').innerText()).toContain('Little has shifted');

        await visit.at('slice-from').fill('2025-07-01');
        await visit.settled();
        const later = await counts(visit);
        expect(later).not.toEqual(before);
        expect(await visit.at('drift').innerText()).toContain('other customers');
        await visit.at('scheme-leave').click();
        await visit.settled();
        expect(await visit.at('drift').count()).toBe(0);
        expect(visit.errors).toEqual([]);
    });

    test('that is no scheme is refused with where it goes wrong', async (context) => {
        const visit = await open(context, 'toys');
        await visit.at('scheme-file').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"app":"fenqun","kind":"scheme"}') });
        await visit.page.locator('[data-testid="failure"][data-code="not-a-scheme"]').waitFor();
        expect(await visit.at('summary-row').count()).toBeGreaterThan(0);
    });
});

describe('slices', () => {
    test('stand side by side, each adding up to its own customers, by shared and by own edges', async (context) => {
        const visit = await open(context, 'toys');
        await visit.at('open-side-by-side').click();
        await visit.at('side').first().waitFor();
        await visit.settled();
        await visit.at('sides-column').selectOption('region');
        await visit.settled();
        const values = await visit.at('side').evaluateAll((found) => found.map((side) => [side.dataset['value'], Number(side.dataset['customers'])]));
        expect(values.length).toBeGreaterThan(1);
        const csv = await visit.download('export-sides');
        const shared = csv.split('\n').length;
        await visit.at('sides-edges').selectOption('own');
        await visit.settled();
        const own = await visit.download('export-sides');
        expect(own.split('\n')).toHaveLength(shared);
        expect(own).not.toBe(csv);
        expect(visit.errors).toEqual([]);
    });

    test('of the customer file hold everywhere and are named in the title', async (context) => {
        const visit = await open(context, 'bank');
        const all = Object.values(await counts(visit)).reduce((sum, count) => sum + count, 0);
        await visit.at('slice-attributes').click();
        const select = visit.page.locator('[data-testid^="slice-attribute."]').first();
        const value = await select.evaluate((element: HTMLSelectElement) => element.options[1]?.value ?? '');
        await select.selectOption(value);
        await visit.settled();
        const some = Object.values(await counts(visit)).reduce((sum, count) => sum + count, 0);
        expect(some).toBeGreaterThan(0);
        expect(some).toBeLessThan(all);
        expect(await visit.page.locator('h1').innerText()).toContain(value);
        expect(visit.errors).toEqual([]);
    });
});

test('a model that the data cannot feed says what would unlock it, and a sample shows it', async () => {
    const visit = await app.visit('?lang=en');
    await visit.drop({ name: 'plain.csv', mimeType: 'text/csv', buffer: Buffer.from('customer,date,amount\n1,2024-01-01,5\n2,2024-02-01,7\n1,2024-03-01,9\n') });
    await visit.settled();
    await visit.page.evaluate(() => location.assign('#/segment/preference'));
    await visit.at('unlock').waitFor();
    expect(await visit.at('unlock').getAttribute('data-need')).toBe('favourites');
    await visit.at('unlock-sample').click();
    await visit.at('summary-row').first().waitFor();
    await visit.settled();
    expect(await visit.at('unlock').count()).toBe(0);
    expect(visit.errors).toEqual([]);
});

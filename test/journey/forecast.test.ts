import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: App;
let visit: Visit;

beforeAll(async () => {
    app = await App.start();
    visit = await app.visit('?lang=en&sample=toys#/understand/forecast', { reducedMotion: 'reduce' });
    await visit.at('forecast-life').getByRole('img').waitFor();
});
afterAll(async () => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
    await app.stop();
});

async function valueOf(id: string): Promise<number> {
    return Number(await visit.at(id).getAttribute('data-value'));
}

test('segments add up to all, and so do the customers of the download', async () => {
    const orders = await valueOf('forecast-orders');
    const ofSegments = await visit.at('forecast-segment').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-orders'))));
    expect(ofSegments.reduce((sum, each) => sum + each, 0) / orders).toBeCloseTo(1, 9);
    const rows = parseCsv(await visit.download('export-forecast'));
    expect(rows.reduce((sum, row) => sum + Number(row['orders']), 0) / orders).toBeCloseTo(1, 9);
    expect(Object.keys(rows[0] ?? {}).filter((name) => /^orders_\d+$/.test(name))).toHaveLength(6);
});

test('it says how the same forecast of an earlier day held', async () => {
    await visit.page.locator('[data-testid="forecast-tested"]:not([data-coverage=""])').waitFor();
    expect(Number(await visit.at('forecast-tested').getAttribute('data-coverage'))).toBeGreaterThan(0.5);
    expect(await visit.at('forecast-tested').innerText()).toMatch(/^\d+% of next orders fell within the 80% interval/);
});

test('a customer is picked in the list, and looked for by name', async () => {
    const row = visit.at('forecast-customer').nth(2);
    const id = await row.getAttribute('data-customer');
    await row.getByRole('button').click();
    await visit.page.locator(`[data-testid="forecast-life"][data-customer="${id}"]`).waitFor();
    expect(await visit.at('forecast-event').count()).toBe(3);
    await visit.page.getByRole('button', { name: 'Everyone' }).click();
    const margins = visit.at('forecast-everyone');
    await margins.first().waitFor();
    expect(await visit.at('forecast-due').innerText()).toContain('All 5,982 customers');
    await visit.at('forecast-search').fill('M100001');
    await visit.at('forecast-match').first().click();
    await visit.page.locator('[data-testid="forecast-life"][data-customer="M100001"]').waitFor();
});

test('periods, their number and the cost of contacts are changed, and the sums follow', async () => {
    const [orders, margin] = [await valueOf('forecast-orders'), await valueOf('forecast-margin')];
    await visit.at('param-contact_per_order').fill('10');
    await visit.at('param-contact_per_order').press('Enter');
    await visit.settled();
    expect(await valueOf('forecast-orders')).toBe(orders);
    expect(await valueOf('forecast-margin')).toBeCloseTo(margin - 10 * orders, 4);
    await visit.choose('param-period', 'week');
    expect(await valueOf('forecast-orders')).toBeLessThan(orders / 2);
});

test('it keeps the accessibility rules, and is no wider than a phone', async () => {
    await visit.page.evaluate(axeSource);
    const found = (await visit.page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: { id: string; nodes: unknown[] }[] };
    expect(found.violations.map(({ id, nodes }) => [id, nodes])).toEqual([]);
    await visit.page.setViewportSize({ width: 390, height: 800 });
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

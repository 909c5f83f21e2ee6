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
    visit = await app.visit('?lang=en&sample=toys#/understand/prediction', { reducedMotion: 'reduce' });
    await rested();
});
afterAll(async () => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
    await app.stop();
});

/** Until models are compared and the interval is drawn. */
async function rested(): Promise<void> {
    await visit.at('prediction-model').first().waitFor({ timeout: 120_000 });
    await visit.page.locator('.place[aria-busy="false"]').waitFor({ timeout: 120_000 });
    await visit.settled();
}

async function figure(key: string): Promise<number> {
    return Number(await visit.page.locator(`[data-figure="${key}"]`).getAttribute('data-value'));
}

test('all customers together: a verdict, their number, what they are worth with its interval, and models compared', async () => {
    expect(await visit.page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('fitted');
    const [customers, here, clv] = [await figure('customers'), await figure('here'), await figure('clv')];
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThan(customers);
    expect(clv).toBeGreaterThan(0);
    expect(await visit.at('prediction-figures').innerText()).toMatch(/95% interval .+ to .+ 200 times/);
    expect(await visit.at('prediction-model').count()).toBe(4);
});

test('the file lists every customer, and its sums are those on the screen', async () => {
    const rows = parseCsv(await visit.download('export-prediction'));
    const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
    expect(rows).toHaveLength(await figure('customers'));
    expect(sum('p_alive')).toBeCloseTo(await figure('here'), 4);
    expect(sum('expected_orders')).toBeCloseTo(await figure('expected_orders'), 4);
    expect(sum('clv') / (await figure('clv'))).toBeCloseTo(1, 9);
    expect(new Set(rows.map((row) => row['horizon_months']))).toEqual(new Set(['12']));
});

test('a customer is searched for, pressed and followed through time', async () => {
    const wanted = await visit.at('prediction-customer').nth(3).locator('td').first().innerText();
    await visit.at('prediction-search').fill(wanted);
    await visit.page.getByRole('heading', { name: '1 customer by lifetime value' }).waitFor();
    await visit.at('prediction-customer').first().click();
    await visit.page.locator(`[data-testid="prediction-person"][data-customer="${wanted}"]`).waitFor();
    expect(await visit.at('prediction-person').innerText()).toMatch(/half of such customers buy again by/);
    await visit.at('prediction-search').fill('');
});

test('another horizon and another model change what is expected, and the comparison stays', async () => {
    const before = await figure('expected_orders');
    await visit.at('param-horizon').fill('24');
    await visit.at('param-horizon').press('Enter');
    await visit.page.locator('h1', { hasText: '24 months' }).waitFor();
    await rested();
    const longer = await figure('expected_orders');
    expect(longer).toBeGreaterThan(before);
    await visit.choose('param-model', 'bg-nbd');
    await visit.at('prediction-adopt').waitFor();
    await rested();
    expect(await figure('expected_orders')).not.toBe(longer);
    await visit.at('prediction-adopt').click();
    await visit.at('prediction-adopt').waitFor({ state: 'detached' });
    await rested();
    expect(await figure('expected_orders')).not.toBe(before);
    expect(await visit.at('prediction-customer').count()).toBeGreaterThan(5);
    expect(await visit.at('failure').count()).toBe(0);
});

test('a row of the numbers behind a picture lists the customers in it', async () => {
    const segments = visit.page.locator('figure', { hasText: 'of lifetime value' }).last();
    await segments.getByRole('button', { name: 'Show the numbers as a table' }).click();
    await segments.locator('tbody button').first().press('Enter');
    await visit.at('prediction-everyone').waitFor();
    await visit.at('prediction-everyone').click();
    await visit.at('prediction-everyone').waitFor({ state: 'detached' });
});

test('the place keeps the accessibility rules', async () => {
    await rested();
    await visit.page.evaluate(axeSource);
    const found = (await visit.page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: { id: string; nodes: { target: unknown }[] }[] };
    expect(found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`))).toEqual([]);
});

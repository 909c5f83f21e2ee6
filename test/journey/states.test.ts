import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { App, type Visit } from './app';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: App;
let visit: Visit;

beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

async function open(context: TestContext, lens: string): Promise<void> {
    visit = await app.again(context, '?lang=en&sample=toys#/understand/states', { reducedMotion: 'reduce' });
    await visit.settled();
    await go(lens);
}

async function go(lens: string): Promise<void> {
    await visit.press(`lens-${lens}`);
    await visit.at(`${lens}-figures`).waitFor();
    await visit.settled();
}

async function type(id: string, value: string): Promise<void> {
    await visit.at(id).first().fill(value);
    await visit.at(id).first().press('Enter');
    await visit.settled();
}

async function figure(name: string): Promise<number> {
    return Number(await visit.page.locator(`[data-figure="${name}"]`).getAttribute('data-value'));
}

async function chances(): Promise<number[]> {
    const cells = await visit.page.locator('[data-testid="states-matrix"] tbody tr').first().locator('[data-chance]').evaluateAll((all) => all.map((cell) => Number(cell.getAttribute('data-chance'))));
    return cells;
}

async function violations(): Promise<string[]> {
    await visit.page.evaluate(axeSource);
    const found = (await visit.page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: { id: string; nodes: { html: string }[] }[] };
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

describe('customers who come and go', () => {
    test('are worth less when fewer come again, and the typed chance stays until it is taken back', async (context) => {
        await open(context, 'states');
        const counted = await chances();
        expect(counted.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        const worth = await figure('total');
        await type('chance-0-0', '10');
        expect(await figure('total')).toBeLessThan(worth);
        expect(await chances()).toEqual([0.1, 0.9, 0, 0, 0]);
        await go('retention');
        await go('states');
        expect(await chances()).toEqual([0.1, 0.9, 0, 0, 0]);
        await visit.press('states-reset');
        expect(await chances()).toEqual(counted);
        expect(await figure('total')).toBe(worth);
    });

    test('are named where contact costs more than it brings, by whatever states', async (context) => {
        await open(context, 'states');
        expect(await visit.at('stop-contact').count()).toBe(0);
        await type('param-contact', '40');
        expect(await visit.at('stop-contact').innerText()).toMatch(/Stop contacting: .*Quiet for 3/);
        await visit.choose('param-states', 'segments');
        const rows = await visit.at('states-row').evaluateAll((all) => all.map((row) => row.getAttribute('data-state')));
        expect(rows).toContain('champions');
        const people = await visit.at('states-row').evaluateAll((all) => all.reduce((sum, row) => sum + Number(row.getAttribute('data-customers')), 0));
        expect(people).toBe(await figure('customers'));
        await visit.at('how').click();
        await visit.at('how-it-works').getByText('52.320, 5.554, 1.251 and −1.820').waitFor();
    });
});

describe('customers lost for good', () => {
    test('are worth the published 568.783 when the published numbers are typed, and are grouped by what is looked at', async (context) => {
        await open(context, 'retention');
        await visit.choose('param-period', 'year');
        await type('param-years', '10');
        await type('param-discount', '20');
        await type('edit-retention', '75');
        await type('edit-contribution', '260');
        await type('edit-contact', '50');
        const worth = () => visit.at('retention-row').first().getAttribute('data-worth').then(Number);
        expect((await worth()).toFixed(3)).toBe('568.783');
        await visit.choose('param-period', 'half');
        expect(await worth()).not.toBeCloseTo(568.783, 2);
        await visit.choose('param-period', 'year');
        expect((await worth()).toFixed(3)).toBe('568.783');

        await visit.choose('look-at', 'attributes');
        await visit.at('retention-row').first().waitFor();
        await visit.settled();
        const rows = await visit.at('retention-row').evaluateAll((all) => all.map((row) => row.getAttribute('data-segment')));
        expect(rows.length).toBeGreaterThan(1);
        expect(rows).not.toContain('champions');
    });
});

test('both have nothing that a screen reader stumbles over, and fit a phone', async (context) => {
    await open(context, 'states');
    for (const lens of ['states', 'retention']) {
        await visit.page.setViewportSize({ width: 1440, height: 900 });
        await go(lens);
        await visit.page.setViewportSize({ width: 390, height: 844 });
        expect(await violations()).toEqual([]);
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
});

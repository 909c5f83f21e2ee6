import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

/** Eight customers by id: amount of each order, and how many. */
const given: readonly [string, number, number][] = [['a', 10, 1], ['b', 20, 1], ['c', 30, 2], ['d', 40, 2], ['e', 50, 3], ['f', 60, 3], ['g', 70, 4], ['h', 80, 4]];
const lines = given.flatMap(([id, amount, orders]) =>
    Array.from({ length: orders }, (_, order) => `${id}${order},${id},2024-0${1 + order}-1${order},${amount}`),
);
const file = ['order_id,customer_id,order_date,amount', ...lines].join('\n');

let app: App;
let visit: Visit;

beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});
beforeEach(async (context) => {
    visit = await app.again(context, '?lang=en', { reducedMotion: 'reduce' });
    await visit.drop({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

async function customersOf(id: string): Promise<number> {
    return Number(await visit.page.locator(`[data-testid="summary-row"][data-segment="${id}"]`).getAttribute('data-customers'));
}

/** One measure across and another up, both parted at the median. */
async function ownAxes(): Promise<void> {
    await visit.goAnew('matrix');
    await visit.choose('param-x', 'monetary');
    await visit.choose('param-y', 'monetary_mean');
}

describe('the matrix', () => {
    test('an axis changed makes the preset one’s own, and half of eight stand above either median', async () => {
        await ownAxes();
        expect(await visit.at('param-preset').inputValue()).toBe('custom');
        expect([await customersOf('high-high'), await customersOf('low-low'), await customersOf('high-low')]).toEqual([4, 4, 0]);
    });

    test('a cell picks its customers, and the keyboard goes from cell to cell', async () => {
        await ownAxes();
        const cells = visit.page.locator('[data-cell]');
        await visit.page.locator('[data-cell="high high"]').click();
        await visit.settled();
        expect(Number(await visit.page.getByRole('grid').getAttribute('aria-rowcount')) - 1).toBe(4);
        await visit.page.locator('[data-cell="high high"]').press('ArrowLeft');
        expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('data-cell'))).toBe('high low');
        expect(await cells.count()).toBe(4);
    });

    test('an edge is typed, and moved with the keyboard', async () => {
        await ownAxes();
        // monetary is 10, 20, 60, 80, 150, 180, 280, 320
        await visit.at('param-x_edges').fill('100 200');
        await visit.at('param-x_edges').press('Enter');
        await visit.settled();
        expect(await visit.at('param-x_cut').inputValue()).toBe('custom');
        expect([await customersOf('low-low'), await customersOf('middle-high'), await customersOf('high-high')]).toEqual([4, 2, 2]);
        await visit.page.getByRole('slider').first().press('Home');
        await visit.settled();
        expect((await visit.at('param-x_edges').inputValue()).split(' ')).toHaveLength(2);
        expect(await customersOf('middle-low')).toBeGreaterThan(0);
    });

    test('thirds make nine cells', async () => {
        await ownAxes();
        await visit.choose('param-x_cut', 'tertiles');
        await visit.choose('param-y_cut', 'tertiles');
        expect(await visit.page.locator('[data-cell]').count()).toBe(9);
    });

    test('the export has both values and the cell', async () => {
        await ownAxes();
        const rows = parseCsv(await visit.download('export-customers-raw'));
        const row = rows.find((each) => each['customer_id'] === 'h');
        expect([row?.['x_value'], row?.['y_value'], row?.['segment']].map((value) => (Number.isNaN(Number(value)) ? value : Number(value)))).toEqual([320, 80, 'high-high']);
    });
});

describe('an index compared in pairs', () => {
    test('is made by clicking, warns of a contradiction, shows its weights, and is offered on the other axis', async () => {
        await ownAxes();
        await visit.at('param-x').selectOption('index:new');
        const editor = visit.at('index-editor');
        await editor.waitFor();
        await visit.at('index-name').fill('Worth');
        await visit.at('indicator-add').click();
        await visit.at('indicator-measure').nth(0).selectOption('monetary');
        await visit.at('indicator-measure').nth(1).selectOption('orders');
        await visit.at('indicator-measure').nth(2).selectOption('monetary_mean');
        await visit.at('index-weighting').selectOption('ahp');
        const pair = (at: number) => visit.at('comparison').nth(at);
        // the first three times the second, the second three times the third, but the third nine times the first
        await pair(0).press('ArrowLeft');
        await pair(0).press('ArrowLeft');
        await pair(2).press('ArrowLeft');
        await pair(2).press('ArrowLeft');
        await pair(1).press('End');
        expect(Number(await visit.at('consistency').getAttribute('data-ratio'))).toBeGreaterThan(0.1);
        expect(await visit.at('consistency').innerText()).toMatch(/contradict/);
        // nine times instead: no contradiction, weights 9 : 3 : 1
        await pair(1).press('Home');
        expect(Number(await visit.at('consistency').getAttribute('data-ratio'))).toBeCloseTo(0, 9);
        expect(await visit.at('indicator-share').allInnerTexts()).toEqual(['69%', '23%', '7.7%']);
        await visit.press('index-save');
        const weights = await visit.at('index-weight').evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-weight'))));
        expect(weights).toHaveLength(3);
        [9, 3, 1].forEach((share, at) => expect(weights[at]).toBeCloseTo(share / 13, 9));
        expect(await visit.at('param-x').locator('option:checked').innerText()).toBe('Worth');
        expect(await customersOf('high-high')).toBe(4);

        const offered = await visit.at('param-y').locator('option', { hasText: 'Worth' }).getAttribute('value');
        await visit.choose('param-y', offered ?? '');
        expect(await visit.at('param-y').locator('option:checked').innerText()).toBe('Worth');
        expect(await customersOf('low-low')).toBe(4);
    });

    test('that is given up leaves the axis as it was', async () => {
        await ownAxes();
        await visit.at('param-x').selectOption('index:new');
        await visit.at('index-editor').waitFor();
        await visit.page.keyboard.press('Escape');
        await visit.at('index-editor').waitFor({ state: 'detached' });
        expect(await visit.at('param-x').inputValue()).toBe('monetary');
    });

    test('fits on a phone', async () => {
        await visit.page.setViewportSize({ width: 390, height: 844 });
        await visit.go('#/segment/matrix');
        await visit.page.locator('button.fold').click();
        await visit.at('param-x').selectOption('index:new');
        await visit.at('index-editor').waitFor();
        await visit.at('index-weighting').selectOption('ahp');
        const wide = await visit.at('index-editor').evaluate((dialog) => [...dialog.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && !part.closest('option, optgroup')).length);
        expect(wide).toBe(0);
    });
});

describe('the value cube', () => {
    test('gives every customer one of eight classes, and shares of resources always add up', async () => {
        await visit.go('#/segment/value-cube');
        expect(await visit.page.locator('[data-cell]').count()).toBe(8);
        const counts = await visit.page.getByTestId('summary-row').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-customers'))));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
        await visit.at('budget-high-high-high').fill('130');
        await visit.at('budget-high-high-high').press('Enter');
        await visit.settled();
        expect(await visit.at('budget-share-high-high-high').innerText()).toBe('65%');
        expect(await visit.at('budget-share-high-high-low').innerText()).toBe('10%');
        await visit.at('param-total').fill('20,000');
        await visit.at('param-total').press('Enter');
        await visit.settled();
        expect(await visit.at('cube-resources').innerText()).toMatch(/13,000/);
    });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

/** Six who bought five times for 100 each in December, and six who bought once for 5 in January: nobody could part them otherwise. */
const often = [...'abcdef'].flatMap((id, index) => [1, 2, 3, 4, 5].map((turn) => `${id}${turn},${id},2024-12-${String(10 + index + turn).padStart(2, '0')},${100 + index}`));
const seldom = [...'uvwxyz'].map((id, index) => `${id}1,${id},2024-01-${String(10 + index).padStart(2, '0')},${5 + index / 10}`);
const orders = ['order_id,customer_id,order_date,amount', ...often, ...seldom].join('\n');

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
    await visit.drop({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(orders) });
    await visit.goAnew('clusters');
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

async function clusterOf(): Promise<Record<string, string>> {
    const rows = parseCsv(await visit.download('export-customers'));
    return Object.fromEntries(rows.map((row) => [row['customer_id'] ?? '', row['segment'] ?? '']));
}

describe('clusters', () => {
    test('find the two clumps without being told how many, the one that spends more first', async () => {
        const clusters = await clusterOf();
        expect([...'abcdef'].map((id) => clusters[id])).toEqual(Array.from({ length: 6 }, () => 'cluster-1'));
        expect([...'uvwxyz'].map((id) => clusters[id])).toEqual(Array.from({ length: 6 }, () => 'cluster-2'));
        expect(await visit.page.locator('[data-rule="cluster-1"]').innerText()).toContain('100%');
    });

    test('are made anew for another number, by the list and by the buttons of the picture, and go back to what is suggested', async () => {
        await visit.choose('param-k', '3');
        expect(new Set(Object.values(await clusterOf())).size).toBe(3);
        await visit.page.getByRole('group', { name: 'Number of clusters' }).getByRole('button', { name: '4', exact: true }).click();
        await visit.settled();
        expect(await visit.at('param-k').inputValue()).toBe('4');
        expect(new Set(Object.values(await clusterOf())).size).toBe(4);
        await visit.page.getByRole('group', { name: 'Number of clusters' }).getByRole('button', { name: 'suggested' }).click();
        await visit.settled();
        expect(new Set(Object.values(await clusterOf())).size).toBe(2);
    });

    test('take other measures, by keyboard', async () => {
        await visit.at('remove-recency_days').focus();
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        await visit.choose('param-measures', 'monetary_mean');
        const chosen = await visit.page.locator('[data-measure]').evaluateAll((all) => all.map((each) => each.getAttribute('data-measure')));
        expect(chosen).toEqual(['orders', 'monetary', 'monetary_mean']);
        expect(new Set(Object.values(await clusterOf())).size).toBe(2);
    });

    test('are picked in one picture and so in all', async () => {
        const legend = visit.page.getByRole('group', { name: 'Pick a cluster' }).first().getByRole('button').first();
        await legend.focus();
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        expect(await legend.getAttribute('aria-pressed')).toBe('true');
        expect(await visit.page.locator('button[data-cell="0 0"]').getAttribute('aria-pressed')).toBe('true');
    });
});

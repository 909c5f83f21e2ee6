import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeOrders } from '../bench/orders.mjs';
import { App, type Visit } from './app';

let app: App;
let folder: string;
let small: string;
let large: string;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fenqun-size-'));
    small = await writeOrders(join(folder, 'small.csv'), 20_000);
    large = await writeOrders(join(folder, 'large.csv'), 1_000_000);
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
});

async function account(visit: Visit): Promise<[read: number, kept: number]> {
    const shown = visit.at('row-account');
    return [Number(await shown.getAttribute('data-read')), Number(await shown.getAttribute('data-kept'))];
}

describe('a load that is cancelled half way', () => {
    test('leaves what was loaded before, and loads whole when it is tried again', async (context) => {
        const visit = await app.again(context, '?lang=en');
        await visit.drop(small);
        expect(await account(visit)).toEqual([20_000, 20_000]);
        await visit.at('file-input').setInputFiles(large);
        const strip = visit.page.getByRole('progressbar', { name: 'Reading the lines' });
        await strip.waitFor();
        await visit.page.locator('.strip .detail').filter({ hasText: /of 1,000,000/ }).waitFor();
        await visit.page.locator('.strip').getByRole('button').click();
        await visit.settled();
        await visit.page.getByRole('button', { name: 'Back to small.csv' }).click();
        await visit.settled();
        expect(await account(visit)).toEqual([20_000, 20_000]);
        await visit.drop(large);
        expect(await account(visit)).toEqual([1_000_000, 1_000_000]);
        expect(visit.errors).toEqual([]);
    });
});

describe('memory that runs out', () => {
    test('is foreseen, and a draw of customers is loaded instead and said wherever totals are', async (context) => {
        const visit = await app.again(context, '?lang=en&memory=120');
        await visit.drop(large);
        await visit.at('size-too-much').waitFor();
        expect(await visit.at('row-account').count()).toBe(0);
        await visit.choose('portion-customers', '20');
        await visit.press('import-apply');
        const [read, kept] = await account(visit);
        expect(read).toBe(kept);
        expect(read / 1_000_000).toBeGreaterThan(0.03);
        expect(read / 1_000_000).toBeLessThan(0.07);
        await visit.go('#/segment/rfm');
        const [download] = await Promise.all([visit.page.waitForEvent('download'), visit.at('export-customers').click()]);
        expect(download.suggestedFilename()).toContain('one-of-20');
        for (const place of ['#/customers', '#/segment/rfm', '#/data']) {
            await visit.go(place);
            expect(await visit.at('portion-note').textContent()).toContain('one customer of 20');
        }
        expect(visit.errors).toEqual([]);
    });

    test('leaves a range of days to be loaded instead, and a script of all of it comes down', async (context) => {
        const visit = await app.again(context, '?lang=en&memory=120');
        await visit.drop(small);
        await visit.goAnew('value-cube');
        await visit.drop(large);
        const script = await visit.download('export-script');
        expect(script).toContain("read_csv('large.csv'");
        expect(script).toContain('-- Does without clv');
        await visit.at('script-without').waitFor();
        expect(await visit.at('script-without').textContent()).toContain('Customer lifetime value');
        expect(script).not.toMatch(/'f\d+\.csv'|limit 20011|9999-12-30/);
        await visit.at('portion-from').fill('2024-02-01');
        await visit.at('portion-to').fill('2024-02-29');
        await visit.press('import-apply');
        const [read, kept] = await account(visit);
        expect(read).toBe(kept);
        expect(read / 1_000_000).toBeCloseTo(29 / 1095, 2);
        expect(await visit.at('as-of').inputValue()).toBe('2024-03-01');
        expect(await visit.at('portion-note').textContent()).toContain('orders from 1 Feb 2024 to 29 Feb 2024');
        expect(visit.errors).toEqual([]);
    });

    test('starts the engine anew, with what was loaded before, its decisions and its place as they were', async (context) => {
        const visit = await app.again(context, '?lang=en&memory=120');
        await visit.drop(small);
        await visit.choose('policy-zero-price', 'keep');
        await visit.at('file-input').setInputFiles(large);
        await visit.settled();
        await visit.press('import-apply');
        expect(await visit.at('failure').getAttribute('data-code')).toBe('out-of-memory');
        expect(await visit.at('failure').textContent()).toContain('is back as it was');
        await visit.page.getByRole('button', { name: 'Back to small.csv' }).click();
        await visit.settled();
        expect(await account(visit)).toEqual([20_000, 20_000]);
        expect(await visit.at('policy-zero-price').inputValue()).toBe('keep');
        await visit.go('#/segment/rfm');
        expect(await visit.at('summary-row').count()).toBeGreaterThan(3);
    });
});

test('an engine whose thread dies is started anew where it was', async (context) => {
    const visit = await app.again(context, '?lang=en');
    await visit.drop(small);
    await visit.go('#/segment/rfm');
    const rows = await visit.at('summary-row').count();
    const [worker] = visit.page.workers().filter((one) => one.url().includes('engine.worker'));
    await worker?.evaluate(() => setTimeout(() => { throw new Error('a fault in the thread'); }));
    await visit.at('failure').waitFor();
    await visit.settled();
    expect(await visit.at('failure').getAttribute('data-code')).toBe('engine-crashed');
    expect(await visit.at('summary-row').count()).toBe(rows);
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { App } from './app';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let app: App;
beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});

const odd = ['T1,测试,2024-02-03 10:00:00,tea,20.5', 'F1,c1,1900-01-01,tea,20.5', 'G1,c2,2024-02-04 10:00:00,TEA ,0', 'B1,c3,2024-02-05 10:00:00,tea,99999'];
const plain = Array.from({ length: 120 }, (_, index) => `O${index},c${index % 9},2024-0${1 + (index % 4)}-${String(1 + (index % 28)).padStart(2, '0')} 10:00:00,tea,${20 + (index % 7)}.5`);
const file = { name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(['order_id,customer_id,order_date,product,amount', ...plain, ...odd].join('\n')) };

test.each([
    ['en', 'light', 1440],
    ['zh-CN', 'dark', 390],
] as const)('the quality report opens in %s, %s, at %i pixels, leads to lines and decisions, and keeps the accessibility rules', async (lang, colorScheme, width) => {
    const visit = await app.visit(`?lang=${lang}`, { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await visit.drop(file);
    await visit.go('#/data');
    await visit.press('quality-open');
    for (const [code, lines] of [['test-words', 1], ['placeholder-dates', 1], ['zero-prices', 1], ['amount-outliers', 1], ['near-names', 124]] as const) {
        expect([code, await visit.at(`suspicion-${code}`).first().getAttribute('data-count')]).toEqual([code, String(lines)]);
    }
    expect(await visit.at('quality-column').count()).toBe(5);
    await visit.at('suspicion-test-words').getByRole('button').last().click();
    await visit.at('quality-row').first().waitFor();
    expect(await visit.at('quality-row').first().textContent()).toContain('测试');
    await visit.page.keyboard.press('Escape');
    await visit.at('suspicion-zero-prices').getByRole('button').first().click();
    expect(await visit.at('policy-zero-price').evaluate((select) => select === document.activeElement)).toBe(true);
    await visit.choose('policy-zero-price', 'keep');
    expect(await visit.at('suspicion-zero-prices').count()).toBe(1);
    await visit.page.evaluate(axeSource);
    const found = (await visit.page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: { id: string }[] };
    expect(found.violations.map(({ id }) => id)).toEqual([]);
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(visit.errors).toEqual([]);
    await visit.close();
});

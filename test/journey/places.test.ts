import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { App, type Visit } from './app';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const places = ['#/data', '#/customers', '#/segment/rfm'];

let app: App;
beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});

interface Violation {
    id: string;
    nodes: { target: unknown; failureSummary?: string }[];
}

async function violations(visit: Visit): Promise<string[]> {
    await visit.page.evaluate(axeSource);
    const found = (await visit.page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as { violations: Violation[] };
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary ?? ''}`));
}

async function go(visit: Visit, place: string): Promise<void> {
    await visit.page.evaluate((hash) => {
        location.hash = hash;
    }, place);
    await visit.settled();
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test('the first screen and every place keep the accessibility rules', async () => {
        const visit = await app.visit('?lang=zh-CN', { colorScheme, reducedMotion: 'reduce' });
        expect(await violations(visit)).toEqual([]);
        await visit.press('sample-toys');
        for (const place of places) {
            await go(visit, place);
            expect([place, ...(await violations(visit))]).toEqual([place]);
        }
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
        await visit.close();
    });
});

test.each([360, 390, 768, 1440, 2560])('nothing is wider than a window of %i pixels', async (width) => {
    const visit = await app.visit('?lang=en&sample=toys', { viewport: { width, height: 900 } });
    for (const place of places) {
        await go(visit, place);
        const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect([place, overflow]).toEqual([place, 0]);
    }
    await visit.close();
});

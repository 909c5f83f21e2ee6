import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('in light and in dark the first screen and every place keep the accessibility rules', async () => {
    const visit = await app.visit('?lang=zh-CN', { reducedMotion: 'reduce' });
    const expectKept = async (place: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
            await visit.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            await visit.settled();
            expect([place, colorScheme, ...(await violations(visit))]).toEqual([place, colorScheme]);
        }
    };
    await expectKept('');
    await visit.press('sample-toys');
    for (const place of places) {
        await visit.go(place);
        await expectKept(place);
    }
    expect(visit.foreignRequests).toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
});

test('nothing is wider than a window of 360 to 2560 pixels', async () => {
    const visit = await app.visit('?lang=en&sample=toys');
    for (const width of [360, 390, 768, 1440, 2560]) {
        await visit.page.setViewportSize({ width, height: 900 });
        for (const place of places) {
            await visit.go(place);
            const overflow = await visit.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
            expect([width, place, overflow]).toEqual([width, place, 0]);
        }
    }
    await visit.close();
});

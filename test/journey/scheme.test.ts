import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { App, type Visit } from './app';

/** Five customers whose recency and frequency score 55, 44, 33, 21 and 12: days before the last day, and orders. */
const given: readonly [string, number, number][] = [['a', 0, 5], ['b', 1, 4], ['c', 2, 3], ['d', 3, 1], ['e', 4, 2]];
/** Beside the same last day two customers who come like d. */
const later: readonly [string, number, number][] = [['a', 0, 5], ['x', 3, 1], ['y', 3, 1]];

function file(customers: readonly [string, number, number][]): string {
    const lines = customers.flatMap(([id, days, orders]) =>
        Array.from({ length: orders }, (_, order) => `${id}${order},${id},2024-0${1 + (order === 0 ? 5 : order - 1)}-${20 - days},${10 * orders}`),
    );
    return ['order_id,customer_id,order_date,amount', ...lines].join('\n');
}

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
    await drop(given);
    await visit.goAnew('rfm');
    await visit.press('scheme-edit');
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

async function drop(customers: readonly [string, number, number][]): Promise<void> {
    await visit.drop({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(file(customers)) });
}

function cell(place: string) {
    return visit.page.locator(`[data-cell="${place}"]`);
}

async function has(id: string, name: string): Promise<string | null> {
    return visit.at(id).getAttribute(`data-${name}`);
}

async function customersOf(segment: string): Promise<number> {
    return Number(await visit.page.locator(`[data-testid="summary-row"][data-segment="${segment}"]`).getAttribute('data-customers'));
}

async function rule(position: number): Promise<string | null> {
    return visit.page.locator(`[data-rule="${position}"]`).getAttribute('data-segment');
}

describe('the scheme editor', () => {
    test('a narrower range leaves a hole, counted as it is typed, and undo closes it', async () => {
        expect([await has('scheme-editor', 'holes'), await has('brush-hibernating', 'customers')]).toEqual(['0', '2']);
        await visit.at('rule-1-r-to').fill('1');
        expect(await has('brush-hibernating', 'customers')).toBe('1');
        expect([await has('scheme-editor', 'holes'), await has('brush-others', 'customers')]).toEqual(['10', '1']);
        expect([await cell('2 1 *').getAttribute('data-state'), await cell('2 1 *').getAttribute('data-customers')]).toEqual(['hole', '1']);
        await cell('2 1 *').click();
        expect(await visit.at('cell-rules').textContent()).toContain('No rule covers this cell');
        await visit.press('scheme-undo');
        expect([await has('scheme-editor', 'holes'), await cell('2 1 *').getAttribute('data-state')]).toEqual(['0', 'taken']);
    });

    test('a doubled rule is dead because of the first, an overlap is marked, and both rules are told in order', async () => {
        await visit.press('rule-2-copy');
        expect(await has('scheme-editor', 'dead')).toBe('1');
        expect(await visit.at('rule-3-dead').textContent()).toContain('rule 2 takes all its cells');
        expect(await cell('1 3 *').getAttribute('data-state')).toBe('overlap');
        await cell('1 3 *').click();
        expect(await visit.at('cell-rules').locator('li').allTextContents()).toEqual([
            expect.stringContaining('Rule 2 takes it: At risk'),
            expect.stringContaining('Rule 3 would come next: At risk'),
        ]);
        await visit.press('rules-clear');
        expect(await has('scheme-editor', 'dead')).toBe('0');
    });

    test('by keyboard alone rules move, cells are painted as a box, and the focus stays with what moved', async () => {
        await visit.at('rule-1-segment').focus();
        await visit.page.keyboard.press('Alt+ArrowDown');
        await visit.settled();
        expect([await rule(1), await rule(2)]).toEqual(['at-risk', 'hibernating']);
        expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('rule-2-segment');
        await visit.at('brush-champions').focus();
        await visit.page.keyboard.press('Enter');
        await cell('5 1 *').focus();
        await visit.page.keyboard.press('Shift+ArrowDown');
        await visit.page.keyboard.press('Shift+ArrowRight');
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        expect(await rule(1)).toBe('champions');
        const bounds = ['r-from', 'r-to', 'f-from', 'f-to', 'm-from'].map((end) => visit.at(`rule-1-${end}`).inputValue());
        expect(await Promise.all(bounds)).toEqual(['4', '5', '1', '2', '']);
    });

    test('a rule dragged by its grip stands where it was dropped', async () => {
        await visit.page.locator('[data-rule="3"] .grip').dragTo(visit.page.locator('[data-rule="1"]'));
        await visit.settled();
        expect([await rule(1), await rule(2), await rule(3)]).toEqual(['cant-lose', 'hibernating', 'at-risk']);
    });

    test('own segment and rules, saved, cut other data at the same edges', async () => {
        await visit.press('segment-add');
        await visit.at('segment-own-1-en').fill('Sleepers');
        await visit.at('segment-own-1-en').press('Tab');
        await visit.press('brush-own-1');
        await cell('2 1 *').click();
        await visit.settled();
        expect(await has('brush-own-1', 'customers')).toBe('1');
        await visit.at('rule-2-r-to').fill('1');
        await visit.settled();
        await visit.go('#/segment/rfm');
        expect([await customersOf('own-1'), await customersOf('hibernating'), await customersOf('champions')]).toEqual([1, 1, 1]);
        expect(await visit.page.locator('[data-testid="summary-row"][data-segment="own-1"]').textContent()).toContain('Sleepers');
        const saved = await visit.download('scheme-save');

        await drop(later);
        await visit.go('#/segment/rfm');
        await visit.at('scheme-file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
        await visit.at('drift').waitFor();
        await visit.settled();
        expect([await customersOf('own-1'), await customersOf('champions'), await customersOf('others')]).toEqual([2, 1, 0]);
        expect(await visit.at('param-f_edges').inputValue()).toBe('1.8 2.6 3.4 4.2');
        expect(await has('scheme-line', 'own')).toBe('true');

        const broken = { ...JSON.parse(saved), params: { ...JSON.parse(saved).params, rules: { of: 'rf-ten', rules: 'none' } } };
        await visit.at('scheme-file').setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(broken)) });
        await visit.at('scheme-flaws').waitFor();
        await visit.settled();
        expect([await customersOf('hibernating'), await has('scheme-line', 'own')]).toEqual([2, 'false']);
    });

    test('another scheme sets own rules aside, from where they are taken up again, and the published one comes back', async () => {
        await visit.press('rule-1-remove');
        expect(await has('scheme-editor', 'holes')).toBe('20');
        await visit.choose('scheme-start', 'eight');
        expect([await has('scheme-editor', 'holes'), await cell('0 0 0').getAttribute('data-state')]).toEqual(['0', 'taken']);
        expect(await visit.at('rule-1-r-from').inputValue()).toBe('1');
        await visit.press('scheme-undo');
        expect(await has('scheme-editor', 'holes')).toBe('20');
        await visit.press('scheme-back');
        expect(await has('scheme-editor', 'holes')).toBe('0');
    });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Twelve customers a to l: the n-th has n orders of n × 10, the last on the n-th day of June. */
const letters = [...'abcdefghijkl'];
const lines = letters.flatMap((letter, index) =>
    Array.from({ length: index + 1 }, (_, order) => `${letter}${order},${letter},2024-${order === 0 ? '06' : '05'}-${String(index + 1 - (order === 0 ? 0 : order)).padStart(2, '0')},${(index + 1) * 10}`),
);
const orders = ['order_id,customer_id,order_date,amount', ...lines].join('\n');

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
    await visit.go('#/segment/rules');
    await visit.at('rules-preset').waitFor();
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

const rule = (position: number) => visit.at('rule').nth(position - 1);

async function figures(position: number): Promise<(number | null)[]> {
    await visit.settled();
    const read = async (id: string) => Number(await rule(position).getByTestId(id).getAttribute('data-customers'));
    return [await read('rule-matched'), await read('rule-taken'), await read('rule-claimed')];
}

async function names(): Promise<string[]> {
    const all = await visit.at('rule-name').all();
    return Promise.all(all.map((name) => name.inputValue()));
}

/** Removes the rules that stand there at first. */
async function clear(): Promise<void> {
    for (const name of await names()) {
        expect(name).not.toBe('');
        await rule(1).getByTestId('rule-delete').click();
        await visit.settled();
    }
    expect(await names()).toEqual([]);
}

async function addRule(name: string): Promise<void> {
    await visit.press('add-rule');
    const input = visit.at('rule-name').last();
    await input.fill(name);
    await input.blur();
    await visit.settled();
}

async function addCondition(position: number, measure: string, group = 0): Promise<void> {
    await rule(position).getByTestId('group').nth(group).getByTestId('add-condition').last().click();
    await visit.at('measure-picker').locator(`[data-measure="${measure}"]`).click();
    await visit.settled();
}

async function segmentOf(id: string): Promise<number> {
    return Number(await visit.page.locator(`[data-testid="summary-row"][data-segment="${id}"]`).getAttribute('data-customers'));
}

async function twoRules(): Promise<void> {
    await clear();
    await addRule('Often');
    await addCondition(1, 'orders');
    await rule(1).getByTestId('condition-value').fill('7');
    await visit.settled();
    await addRule('Rich');
    await addCondition(2, 'monetary');
    await rule(2).getByTestId('condition-is').selectOption('above');
    await rule(2).getByTestId('condition-value').fill('100');
    await visit.settled();
}

describe('rules built by clicking', () => {
    test('count as they are typed, say what the order decides, and follow when they are moved', async () => {
        await twoRules();
        expect(await figures(1)).toEqual([6, 6, 0]);
        expect(await figures(2)).toEqual([9, 3, 6]);
        expect(await segmentOf('everyone-else')).toBe(3);
        expect(await visit.at('rules-cover').getAttribute('data-several')).toBe('6');

        await rule(2).getByTestId('rule-up').click();
        expect(await names()).toEqual(['Rich', 'Often']);
        expect(await figures(1)).toEqual([9, 9, 0]);
        expect(await figures(2)).toEqual([6, 0, 6]);
        expect(await rule(2).getByTestId('rule-finding').getAttribute('data-finding')).toBe('taken');

        await rule(2).getByTestId('rule-grip').dragTo(rule(1));
        await visit.settled();
        expect(await names()).toEqual(['Often', 'Rich']);
        expect(await figures(2)).toEqual([9, 3, 6]);
    });

    test('are nested, turned round, left out while unfinished, and picked out everywhere', async () => {
        await twoRules();
        await rule(2).getByTestId('add-group').click();
        await addCondition(2, 'recency_days', 1);
        expect(await figures(2)).toEqual([9, 3, 6]);
        await rule(2).getByTestId('condition-value').last().fill('3');
        expect(await figures(2)).toEqual([7, 3, 4]);
        await rule(2).getByTestId('condition-is').last().selectOption('at-most');
        expect(await figures(2)).toEqual([3, 0, 3]);
        await rule(2).getByTestId('group-not').last().click();
        expect(await figures(2)).toEqual([6, 3, 3]);

        await rule(2).getByTestId('rule-matched').click();
        await visit.settled();
        expect(Number(await visit.page.getByRole('grid').getAttribute('aria-rowcount')) - 1).toBe(6);
    });

    test('come back when their deletion is undone, and are copied', async () => {
        await twoRules();
        await rule(1).getByTestId('rule-copy').click();
        await visit.settled();
        expect(await names()).toEqual(['Often', 'Often (copy)', 'Rich']);
        await rule(2).getByTestId('rule-delete').click();
        await rule(1).getByTestId('rule-delete').click();
        await visit.settled();
        expect(await names()).toEqual(['Rich']);
        await visit.press('message-undo');
        expect(await names()).toEqual(['Often', 'Rich']);
        expect(await figures(1)).toEqual([6, 6, 0]);
    });

    test('test a pasted list of customers', async () => {
        await clear();
        await addRule('Invited');
        await addCondition(1, 'customer_id');
        await rule(1).getByTestId('condition-paste').click();
        await visit.page.getByTestId('paste-list').getByTestId('paste-text').fill('c\nd\nzz\nd\n');
        await visit.at('paste-use').click();
        expect(await figures(1)).toEqual([2, 2, 0]);
        await rule(1).getByTestId('condition-add').fill('e');
        await rule(1).getByTestId('condition-add').press('Enter');
        expect(await figures(1)).toEqual([3, 3, 0]);
        const rows = parseCsv(await visit.download('export-customers-raw'));
        expect(rows.filter((row) => row['segment'] !== 'everyone-else').map((row) => row['customer_id']).sort()).toEqual(['c', 'd', 'e']);
    });

    test('are saved as a file and loaded again, and a file that is wrong is refused with what and where', async () => {
        await twoRules();
        const saved = await visit.download('rules-save');
        expect(JSON.parse(saved)).toMatchObject({ app: 'fenqun', kind: 'rules', version: 1, rules: [{ name: { en: 'Often' } }, { name: { en: 'Rich' } }] });
        await clear();
        const give = async (text: string) => {
            await visit.at('rules-file').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
            await visit.settled();
        };
        await give(saved.replace('"above"', '"like"'));
        await expect.poll(() => visit.at('rules-message').innerText()).toMatch(/rules\[2\]\.test\.all\[1\]\.is/);
        expect(await names()).toEqual([]);
        await give(saved);
        await expect.poll(names).toEqual(['Often', 'Rich']);
        expect(await figures(2)).toEqual([9, 3, 6]);

        await give(saved.replace('"monetary"', '"attribute.score"'));
        await expect.poll(() => rule(2).getByTestId('rule-finding').first().getAttribute('data-finding')).toBe('lacking');
        expect(await figures(2)).toEqual([0, 0, 0]);
        expect(await figures(1)).toEqual([6, 6, 0]);
    });

    test('say why a customer stands where it does', async () => {
        await twoRules();
        await visit.page.getByRole('grid').getByText('d', { exact: true }).click();
        const why = visit.at('why-here');
        await why.getByTestId('why-rule').waitFor();
        expect(await why.getByTestId('why-rule').innerText()).toContain('Rich');
        expect(await why.innerText()).toMatch(/160/);
    });
});

describe.each([
    ['en', 'light', 1440],
    ['zh-CN', 'dark', 390],
] as const)('the room in %s, %s, %i wide', (language, colorScheme, width) => {
    test('has no barrier that axe knows of, and nothing wider than the page', async () => {
        const other = await app.visit(`?lang=${language}&sample=bank#/segment/rules`, { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
        await other.at('rule').first().waitFor();
        await other.choose('rules-preset', 'bank');
        await expect.poll(() => other.at('rule').count()).toBe(9);
        await other.settled();
        await other.page.evaluate(axeSource);
        const violations = await other.page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations.map(({ id, nodes }) => [id, nodes[0].html]))");
        expect(violations).toEqual([]);
        const wide = await other.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        expect(other.errors).toEqual([]);
        await other.close();
    });
});

import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

/** Twelve customers: the later the letter, the more lately, often and much. */
const letters = [...'abcdefghijkl'];
const lines = letters.flatMap((letter, index) =>
    Array.from({ length: 1 + (index % 4) }, (_, order) => `${letter}${order},${letter},2024-${month(index)}-${day(order)},${(index + 1) * 10}`),
);
const orders = ['order_id,customer_id,order_date,amount', ...lines].join('\n');

function month(index: number): string {
    return String(1 + index).padStart(2, '0');
}

function day(order: number): string {
    return String(1 + order).padStart(2, '0');
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
    await drop(orders);
    await visit.goAnew('rfm');
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

async function drop(text: string): Promise<void> {
    await visit.drop({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await visit.go('#/segment/rfm');
}

const handle = () => visit.page.getByRole('slider').first();

async function customersOf(id: string): Promise<number> {
    const row = visit.page.locator(`[data-testid="summary-row"][data-segment="${id}"]`);
    return Number(await row.getAttribute('data-customers'));
}

async function listed(): Promise<number> {
    return Number(await visit.page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

describe('an edge', () => {
    test('is dragged by mouse, and the picture stays under the hand', async () => {
        const before = await handle().boundingBox();
        const value = await handle().getAttribute('aria-valuenow');
        if (before === null) throw new Error('no handle');
        const [x, y] = [before.x + before.width / 2, before.y + 30];
        await visit.page.mouse.move(x, y);
        await visit.page.mouse.down();
        await visit.page.mouse.move(x - 60, y, { steps: 6 });
        expect((await handle().boundingBox())?.y).toBe(before.y);
        await visit.page.mouse.up();
        await visit.settled();
        expect(await visit.at('param-binning').inputValue()).toBe('custom');
        expect(Number(await handle().getAttribute('aria-valuenow'))).not.toBe(Number(value));
        expect((await handle().boundingBox())?.y).toBe(before.y);
    });

    test('is moved by keyboard and by typing', async () => {
        const value = Number(await handle().getAttribute('aria-valuenow'));
        await handle().focus();
        await visit.page.keyboard.press('ArrowLeft');
        await visit.settled();
        expect(Number(await handle().getAttribute('aria-valuenow'))).toBe(Math.floor(value) + 1);
        await visit.at('param-r_edges').fill('30 60');
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        expect(await visit.page.getByRole('group', { name: /Recency/ }).getByRole('slider').count()).toBe(2);
        expect(await visit.at('param-r_edges').inputValue()).toBe('30 60');
    });
});

describe('a pick', () => {
    test('in the heat map is followed by the tables and can be let go', async () => {
        const cell = visit.page.locator('[data-cell]').filter({ hasNotText: /, 0 customers|: 0 customers/ }).first();
        const label = (await cell.getAttribute('title')) ?? '';
        await cell.click();
        await visit.settled();
        expect(await visit.at('pick').count()).toBe(2);
        expect(await listed()).toBe(Number(/: (\d+) customer/.exec(label)?.[1]));
        await visit.press('clear-selection');
        expect(await listed()).toBe(letters.length);
    });

    test('of a segment goes with its export', async () => {
        const row = visit.page.locator('[data-testid="summary-row"]:not([data-customers="0"])').first();
        const id = (await row.getAttribute('data-segment')) ?? '';
        await row.getByRole('button').click();
        await visit.settled();
        const picked = await customersOf(id);
        expect(await listed()).toBe(picked);
        const rows = parseCsv(await visit.download('export-customers'));
        expect(rows.map((each) => each['segment'])).toEqual(Array.from({ length: picked }, () => id));
    });

    test('of a score band is followed by the table', async () => {
        await visit.page.getByRole('button', { name: /^(?:\d\s*)+Recency score 5/ }).or(visit.page.getByTitle(/^Recency score 5/)).first().click();
        await visit.settled();
        expect(await visit.at('pick').textContent()).toContain('R score');
        expect(await listed()).toBeLessThan(letters.length);
    });
});

describe('Why here?', () => {
    test('opens by mouse and by keyboard', async () => {
        await visit.at('customer-row').first().click();
        await visit.at('why-here').getByText('So the segment is').waitFor();
        await visit.page.keyboard.press('Escape');
        await visit.page.getByRole('grid').focus();
        await visit.page.keyboard.press('ArrowDown');
        await visit.page.keyboard.press('Enter');
        await visit.at('why-here').getByText('So the segment is').waitFor();
        expect(await visit.page.getByRole('dialog').isVisible()).toBe(true);
    });
});

test('the walk leads from orders to the class, and on to the next customer', async () => {
    await visit.choose('param-scheme', 'eight');
    await visit.at('open-steps').click();
    await visit.settled();
    expect(await visit.at('summary-row').count()).toBe(0);
    const steps = visit.at('steps');
    expect(await steps.textContent()).toContain('7 of 12');
    await visit.press('steps-next');
    expect(await steps.textContent()).toContain('=AVERAGE(D2:D13)');
    await visit.press('steps-next');
    await visit.press('steps-next');
    expect(await steps.locator('td[aria-current="true"]').count()).toBe(1);
    await visit.press('steps-next');
    expect(await steps.textContent()).toContain('8 of 12');
});

test('the language changes on the spot', async () => {
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/customers|bring/);
    await visit.at('language').click();
    await visit.settled();
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/客户/);
    expect(await visit.at('export-sql').textContent()).toBe('SQL 脚本');
    await visit.press('language');
    expect(await visit.at('export-sql').textContent()).toBe('SQL script');
});

test('customers who all come equally often are not told apart by frequency', async () => {
    const alike = ['order_id,customer_id,order_date,amount', ...'abcdefgh'].map((letter, index) =>
        index === 0 ? letter : [1, 2, 3].map((order) => `${letter}${order},${letter},2024-0${index}-0${order},${index}`).join('\n'),
    );
    await drop(alike.join('\n'));
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/; everyone ordered 3 times$/);
    expect(await visit.page.getByText('Everyone ordered 3 times: frequency cannot').count()).toBe(1);
});

test('returns that outweigh orders get no shares, and each picture says why', async () => {
    await drop(['order_id,customer_id,order_date,amount', 'a1,a,2024-01-01,-50', 'b1,b,2024-02-01,-20', 'b2,b,2024-02-02,-20', 'c1,c,2024-03-01,-5'].join('\n'));
    await visit.go('#/data');
    await visit.choose('policy-returns', 'keep');
    await visit.go('#/segment/rfm');
    expect(await visit.page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^3 customers/);
    expect(await visit.page.getByText('No shares of revenue').count()).toBe(1);
    expect(await visit.page.getByText('no logarithmic scale').count()).toBe(1);
    expect(await visit.page.getByText('Areas cannot show amounts below zero').count()).toBe(1);
});

import { afterAll, afterEach, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

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

async function open(context: TestContext, lines: readonly string[], language = 'en'): Promise<void> {
    visit = await app.again(context, `?lang=${language}`, { reducedMotion: 'reduce' });
    await visit.drop({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
}

async function summary(): Promise<Record<string, number>> {
    const rows = await visit.page.locator('[data-testid="summary-row"]').evaluateAll((all) =>
        all.map((row) => [row.getAttribute('data-segment') ?? '', Number(row.getAttribute('data-customers'))] as const),
    );
    return Object.fromEntries(rows.filter(([, customers]) => customers > 0));
}

async function segments(): Promise<Record<string, string | undefined>> {
    const rows = parseCsv(await visit.download('export-customers-raw'));
    return Object.fromEntries(rows.map((row) => [row.customer_id, row.segment]));
}

async function type(id: string, value: string): Promise<void> {
    await visit.at(id).fill(value);
    await visit.at(id).press('Enter');
    await visit.settled();
}

describe('lifecycle', () => {
    // every ten days until the named day of the year; today is day 202, the day after the last order
    const until = { lost: 151, dormant: 171, late: 181, well: 201 };
    const every = Object.entries(until).flatMap(([id, last]) =>
        Array.from({ length: 6 }, (_, index) => line(id, last - 10 * index, 20)),
    );
    // gaps 10, 10, 10, 40, then lately; and one who came first eight days before today
    const others = [...[101, 111, 121, 131, 171, 199].map((day) => line('back', day, 20)), line('fresh', 194, 20)];
    const file = ['customer_id,order_id,order_date,amount', ...every, ...others];

    test('places each customer by its own cycle, and says why', async (context) => {
        await open(context, file);
        await visit.goAnew('lifecycle');
        expect(await segments()).toEqual({ lost: 'lost', dormant: 'dormant', late: 'at-risk', well: 'high-frequency', back: 'won-back', fresh: 'new' });
        await visit.page.getByRole('button', { name: /Won back: 1/ }).click();
        await visit.settled();
        expect(await visit.at('pick').count()).toBe(1);
        await visit.page.getByRole('gridcell', { name: 'back', exact: true }).click();
        await visit.page.getByText('won back above 25 days').waitFor();
    });

    test('follows a bound that is typed, and days read off the intervals', async (context) => {
        await open(context, file);
        await visit.goAnew('lifecycle');
        await type('param-lost', '6');
        expect((await summary()).lost).toBeUndefined();
        await visit.choose('param-basis', 'days');
        await type('param-days', '60 70 80');
        expect(Object.keys(await summary()).filter((id) => ['at-risk', 'dormant', 'lost'].includes(id))).toEqual([]);
        await visit.page.getByRole('slider').first().press('Home');
        await visit.settled();
        expect((await summary())['at-risk']).toBe(6);
        await visit.choose('param-basis', 'managerial');
        expect(await summary()).toEqual({ 'new-active': 6 });
    });

    function line(id: string, day: number, amount: number): string {
        const date = new Date(Date.UTC(2023, 0, day)).toISOString().slice(0, 10);
        return `${id},${id}-${day},${date},${amount}`;
    }
});

describe('preference', () => {
    const bought = (id: string, category: string, price: number, date: string) => `${id},${id}${date},${date},${price},1,${price},${category}`;
    // thirds of tea's 10, 10, 50, 60, 60, 90, 90, 90 end at 53.3 and 80
    const file = [
        'customer_id,order_id,order_date,amount,quantity,unit_price,category',
        ...Object.entries({ a: 10, b: 60, c: 90 }).flatMap(([id, price]) => ['2023-02-01', '2023-12-01'].map((date) => bought(id, 'tea', price, date))),
        bought('d', 'tea', 90, '2023-12-02'),
        bought('e', '杯具 <b>', 10, '2023-12-03'),
        bought('f', 'tea', 50, '2023-02-01'),
        bought('f', '杯具 <b>', 60, '2023-12-20'),
    ];

    test('groups by favourite and price, with those who changed apart, and picks from the grid', async (context) => {
        await open(context, file, 'zh-CN');
        await visit.goAnew('preference');
        await type('param-least_share', '0');
        expect(await segments()).toEqual({ a: 'low:tea', b: 'middle:tea', c: 'high:tea', d: 'high:tea', e: 'low:杯具 <b>', f: 'vip' });
        await visit.page.getByRole('button', { name: /^从tea到杯具 <b>/ }).click();
        await visit.settled();
        expect(Number(await visit.page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(2);
        await visit.choose('param-vip', 'off');
        expect((await summary()).vip).toBeUndefined();
    });

    test('names what is missing where there are no categories', async (context) => {
        await open(context, ['customer_id,order_date,amount', 'a,2024-01-01,5', 'b,2024-01-02,7']);
        await visit.go('#/segment/preference');
        await visit.page.getByText(/categor/i).first().waitFor();
    });
});

describe('attributes', () => {
    const nasty = `"O'Hara ""x"" <b>🍵</b>"`;
    const file = [
        'customer_id,last_order_date,orders,amount,region,age',
        ...['North', 'North', 'South', nasty, ''].map((region, index) => `c${index},2024-03-0${index + 1},${index + 1},${10 * (index + 1)},${region},${20 + 10 * index}`),
    ];

    test('take values letter by letter, in the table and in the export', async (context) => {
        await open(context, file);
        await visit.goAnew('attributes');
        await visit.choose('param-first', 'attribute.region');
        const wanted = `is:O'Hara "x" <b>🍵</b>`;
        expect(await summary()).toEqual({ 'is:North': 2, 'is:South': 1, [wanted]: 1, none: 1 });
        expect(await segments()).toEqual({ c0: 'is:North', c1: 'is:North', c2: 'is:South', c3: wanted, c4: 'none' });
        await visit.page.getByRole('button', { name: /^O'Hara/ }).first().click();
        await visit.settled();
        expect(Number(await visit.page.getByRole('grid').getAttribute('aria-rowcount'))).toBe(2);
    });

    test('are banded by edges that are typed, and crossed with another column', async (context) => {
        await open(context, file);
        await visit.goAnew('attributes');
        await visit.choose('param-first', 'attribute.age');
        await type('param-edges', '30 45');
        expect(await summary()).toEqual({ 'band:1': 2, 'band:2': 1, 'band:3': 2 });
        await visit.choose('param-second', 'attribute.region');
        const table = visit.page.locator('table', { has: visit.page.locator('[data-cell]') });
        expect(await table.locator('[data-cell]').count()).toBe(4);
        await table.locator('[data-cell="0 0"]').press('ArrowDown');
    });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseCsv } from '../engine';
import { App, type Visit } from './app';

/** Ten customers who spent 100, 90 … 10 at a cost of 50 each: margins 50, 40 … 0, then 10 to 40 below zero. */
const people = [...'abcdefghij'].map((id, index) => ({ id, amount: 100 - index * 10, region: index % 2 === 0 ? 'North' : 'South' }));
const orders = [
    'order_id,customer_id,order_date,amount,cost,category,region',
    ...people.map(({ id, amount, region }, index) => `o${index},${id},2024-01-${String(index + 1).padStart(2, '0')},${amount},50,tea,${region}`),
].join('\n');

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
    await visit.goAnew('tiers');
});
afterEach(() => {
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

async function tierOf(): Promise<Record<string, string>> {
    const rows = parseCsv(await visit.download('export-customers'));
    return Object.fromEntries(rows.map((row) => [row['customer_id'] ?? '', row['segment'] ?? '']));
}

async function type(id: string, text: string): Promise<void> {
    await visit.at(id).fill(text);
    await visit.page.keyboard.press('Enter');
    await visit.settled();
}

describe('tiers', () => {
    test('open as ABC: of 550 the sixth comes after 400, before 80 %, and the ninth after 520, before 95 %', async () => {
        const tiers = await tierOf();
        expect(Object.values(tiers).join('')).toBe('aaaaaabbbc');
    });

    test('follow cuts that are typed (275 comes after the fourth, 440 after the sixth), and keep the last good ones where it is nonsense', async () => {
        await type('param-abc_parts', '50 30 20');
        expect(Object.values(await tierOf()).join('')).toBe('aaaabbcccc');
        await type('param-abc_parts', 'half');
        expect(await visit.at('param-abc_parts').inputValue()).toBe('50 30 20');
    });

    test('go by another method, whose thresholds start where the tiers on the screen part', async () => {
        await visit.choose('param-method', 'usage');
        expect(Object.values(await tierOf())).toEqual(['heavy', 'heavy', 'medium', 'medium', 'medium', 'light', 'light', 'light', 'light', 'light']);
        await visit.choose('param-method', 'thresholds');
        expect(await visit.at('param-edges').inputValue()).toBe('50 80');
        await type('param-edges', '25');
        expect(Object.values(await tierOf()).filter((id) => id === 'band-1')).toHaveLength(8);
    });

    test('follow an edge that is dragged on the histogram', async () => {
        const handle = visit.page.getByRole('slider').first();
        const before = await handle.boundingBox();
        if (before === null) throw new Error('no handle');
        const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
        await visit.page.mouse.move(x, y);
        await visit.page.mouse.down();
        await visit.page.mouse.move(x - 80, y, { steps: 6 });
        await visit.page.mouse.up();
        await visit.settled();
        expect(await visit.at('param-method').inputValue()).toBe('thresholds');
        const lowest = Number((await visit.at('param-edges').inputValue()).split(' ')[0]);
        expect(lowest).toBeLessThan(30);
        const above = people.filter(({ amount }) => amount <= lowest).length;
        expect(Object.values(await tierOf()).filter((id) => id === 'band-3')).toHaveLength(above);
    });

    test('by margin name who gives it back, and pick them out everywhere', async () => {
        await visit.press('show-margin');
        expect(await visit.at('param-measure').inputValue()).toBe('margin');
        await visit.page.getByText('The best 50% of customers make 300% of margin; the last 40% give 200% of it back').first().waitFor();
        expect(await visit.at('tiers-losers').textContent()).toContain('4 customers (40%) cost');
        await visit.press('pick-losers');
        expect(Object.keys(await tierOf())).toEqual(['g', 'h', 'i', 'j']);
        await visit.press('pick-losers');
        expect(Object.keys(await tierOf())).toHaveLength(10);
    });

    test('are cut in each segment of another way by itself', async () => {
        await visit.choose('param-method', 'pyramid');
        await visit.choose('param-within', 'rfm.segment');
        expect(await visit.at('tiers-groups').isVisible()).toBe(true);
        const rows = parseCsv(await visit.download('export-customers'));
        expect(rows.filter((row) => row['tier_rank'] === '1').length).toBeGreaterThan(1);
        for (const row of rows.filter((each) => each['tier_rank'] === '1')) expect(row['segment']).toBe('vip');
    });

    test('say why a customer is where it is', async () => {
        await visit.page.getByTestId('customer-row').first().click();
        await visit.at('why-here').getByText('So the tier is').waitFor();
    });
});

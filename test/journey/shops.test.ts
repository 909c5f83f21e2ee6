import { afterAll, beforeAll, expect, test } from 'vitest';
import { App, type Visit } from './app';

let app: App;
beforeAll(async () => {
    app = await App.start();
});
afterAll(() => app.stop());

async function account(visit: Visit): Promise<string> {
    const place = visit.at('row-account');
    return `${await place.getAttribute('data-kept')} of ${await place.getAttribute('data-read')}`;
}

test('a person says what a status means, and takes another column for the amount', async (context) => {
    const visit = await app.again(context, '?lang=en#/data');
    await visit.drop('test/odd/taobao-orders.csv');
    expect(await account(visit)).toBe('5 of 7');
    await visit.choose('policy-status-5', 'does-not-count');
    expect(await account(visit)).toBe('4 of 7');
    const other = visit.at('alternatives-amount').locator('[data-column="买家应付货款"]');
    expect(await other.getAttribute('data-sum')).toBe('660');
    await other.getByRole('button').click();
    await visit.settled();
    expect(await visit.at('role-amount').inputValue()).toBe('买家应付货款');
    expect(visit.errors).toEqual([]);
});

test('an order’s total on each of its lines is asked about, and answered at once', async (context) => {
    const visit = await app.again(context, '?lang=en#/data');
    await visit.drop('test/odd/order-total-on-each-line.csv');
    const ask = visit.at('ask-amount-repeated');
    expect(await ask.textContent()).toContain('3 of 3 orders');
    await ask.getByRole('button').nth(1).click();
    await visit.settled();
    expect(await visit.at('policy-repeated-amount').inputValue()).toBe('once');
    expect(await account(visit)).toBe('8 of 8');
});

test('one of several currencies is chosen, and blanks are filled from above', async (context) => {
    const visit = await app.again(context, '?lang=en#/data');
    await visit.drop('test/odd/currencies.csv');
    await visit.choose('policy-currency', '¥');
    expect(await account(visit)).toBe('2 of 4');
    await visit.drop('test/odd/merged-cells.csv');
    expect(await account(visit)).toBe('2 of 8');
    await visit.choose('policy-fill-down', 'fill');
    expect(await account(visit)).toBe('5 of 8');
});

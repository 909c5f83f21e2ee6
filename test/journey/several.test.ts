import { afterAll, beforeAll, expect, test } from 'vitest';
import { App } from './app';

let app: App;
beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});

const text = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\n')}\n`) });

const files = [
    text('customers.csv', 'id,name', '7,Ann', '8,Bo', '9,Cy'),
    text('orders.csv', 'id,user_id,order_date,status', '1,7,2024-01-01,completed', '2,7,2024-01-09,completed', '3,8,2024-01-05,completed'),
    text('payments.csv', 'id,order_id,method,amount_cents', '1,1,card,1000', '2,1,coupon,250', '3,2,card,1999', '4,5,card,100'),
];

test('orders, payments in cents and customers make segments in a few clicks', async (context) => {
    const visit = await app.again(context, '?lang=en');
    await visit.drop(files);
    expect(await visit.at('part-0').inputValue()).toBe('customers');
    expect(await visit.at('part-1').inputValue()).toBe('orders');
    expect(await visit.at('part-2').inputValue()).toBe('beside');
    expect(await visit.at('join-2-left').inputValue()).toBe('id');
    expect(await visit.at('join-2-right').inputValue()).toBe('order_id');
    expect(await visit.at('role-amount').inputValue()).toBe('payments: amount_cents');
    const match = visit.at('join-2-match');
    expect(await match.getAttribute('data-lines-matched')).toBe('2');
    expect(await match.getAttribute('data-rows-matched')).toBe('3');
    const account = visit.at('row-account');
    expect([await account.getAttribute('data-read'), await account.getAttribute('data-kept')]).toEqual(['3', '2']);

    await visit.at('see-unmatched-2-file').click();
    const rows = visit.at('unmatched-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    expect(await rows.first().textContent()).toContain('4 │ 5 │ card │ 100');
    await visit.page.keyboard.press('Escape');

    await visit.at('ask-cents-likely').getByRole('button', { name: /Hundredths/ }).click();
    await visit.settled();
    expect(await visit.at('policy-cents').inputValue()).toBe('hundredths');
    await visit.press('see-segments');
    const summary = await visit.at('summary-row').evaluateAll((found) =>
        found.map((row) => [Number((row as HTMLElement).dataset['customers']), Number((row as HTMLElement).dataset['revenue'])]),
    );
    const sum = (index: number) => summary.reduce((total, row) => total + (row[index] ?? 0), 0);
    expect([sum(0), sum(1)]).toEqual([1, 32.49]);
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

test('a key changed by hand is measured at once and loaded when asked', async (context) => {
    const visit = await app.again(context, '?lang=zh-CN');
    await visit.drop(files);
    await visit.choose('join-2-right', 'id');
    expect(await visit.at('join-2-match').getAttribute('data-lines-matched')).toBe('3');
    await visit.choose('part-2', 'unused');
    expect(await visit.at('join-2-left').count()).toBe(0);
    expect(await visit.at('import-apply').isDisabled()).toBe(true);
});

test('a file of customers goes straight to segments', async (context) => {
    const visit = await app.again(context, '?lang=zh-CN');
    await visit.drop([text('会员.csv', '会员编号,最近购买天数,购买次数,累计金额', 'A,5,3,300', 'B,40,1,50', 'C,9,2,80')]);
    expect(await visit.at('part-0').inputValue()).toBe('customers');
    expect(await visit.at('role-monetary').inputValue()).toBe('累计金额');
    await visit.press('see-segments');
    expect(await visit.at('summary-row').count()).toBeGreaterThan(0);
    await visit.go('#/customers');
    expect(visit.errors).toEqual([]);
});

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
    text('1月.csv', '订单编号,客户编号,下单时间,实付金额,品类', 'O1,C1,2024-01-05,10,绘本', 'O2,c2,2024-01-06,20,积木', 'O3,测试账号,2024-01-07,5,积木'),
    text('March.csv', 'Order ID,Order Date,Customer ID,Amount Paid,Category', 'O4,2024-03-05,C1,"1,000.50",绘本', 'O5,2024-03-31,C3,2,积木'),
    text('客户.csv', '客户编号,城市', 'C1,上海', 'C2,北京', 'C3,广州'),
    text('问卷.csv', '客户编号,满意度,看重什么,城市', 'C1,非常满意,价格;质量,上海市', 'C2,不满意,服务,北京市', 'C3,一般,质量;服务;价格,广州市'),
    text('浏览.csv', '客户编号,浏览时间,浏览品类', 'C1,2024-02-01 10:00,积木', 'C2,2024-02-02 11:00,积木', 'C9,2024-02-02 12:00,绘本'),
];

test('months in two languages, two files of customers, a survey and visits come in with one drop', async (context) => {
    const visit = await app.again(context, '?lang=zh-CN');
    await visit.drop(files);
    const parts = await Promise.all(files.map((_, index) => visit.at(`part-${index}`).inputValue()));
    expect(parts).toEqual(['orders', 'orders', 'customers', 'customers', 'visits']);
    const notices = await visit.page.locator('[data-notice]').evaluateAll((found) => found.map((one) => one.getAttribute('data-notice')));
    expect(notices).toEqual(expect.arrayContaining(['appended-by-role', 'answers-scored', 'answers-split', 'visits-read']));
    const match = visit.at('join-2-match');
    expect([await match.getAttribute('data-lines'), await match.getAttribute('data-lines-matched'), await match.getAttribute('data-lines-alike')]).toEqual(['5', '4', '1']);
    expect(await visit.at('join-2-alike').inputValue()).toBe('alike');
    expect(await visit.at('join-4-match').getAttribute('data-rows-matched')).toBe('2');

    const account = visit.at('row-account');
    expect([await account.getAttribute('data-read'), await account.getAttribute('data-kept')]).toEqual(['5', '5']);
    await visit.at('ask-ids-test').getByRole('button').last().click();
    await visit.settled();
    expect(await visit.at('policy-test-customers').inputValue()).toBe('set-aside');
    expect([await account.getAttribute('data-read'), await account.getAttribute('data-kept')]).toEqual(['5', '4']);

    await visit.choose('join-2-alike', 'exact');
    expect(await match.getAttribute('data-lines-matched')).toBe('3');
    expect(visit.errors).toEqual([]);
    expect(visit.foreignRequests).toEqual([]);
});

test('the file of lines set aside says which part of the lines it comes from', async (context) => {
    const visit = await app.again(context, '?lang=zh-CN');
    await visit.drop([text('orders.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-05,10', '2,,2024-01-06,20', '3,b,2024-02-06,20')]);
    const [download] = await Promise.all([visit.page.waitForEvent('download'), visit.at('export-set-aside').click()]);
    expect(download.suggestedFilename()).toBe('orders-set-aside.csv');
});

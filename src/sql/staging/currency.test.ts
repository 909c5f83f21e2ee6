import { expect, test } from 'vitest';
import { currenciesOf, currencyOf, headerCurrency } from './currency';

test.each([
    ['£3.39', '£'],
    ['1.234,50 €', '€'],
    ['¥12', '¥'],
    ['￥12', '¥'],
    ['12元', '¥'],
    ['RMB 12', '¥'],
    ['12 CNY', '¥'],
    ['$5', '$'],
    ['US$5', '$'],
    ['USD 5', '$'],
    ['HK$5', 'HK$'],
    ['5 CHF', 'CHF'],
    ['金额（元）', '¥'],
    ['Amount (EUR)', '€'],
    ['1234.50', null],
    ['O0001', null],
    ['usdollar', null],
])('%s is written in %s', (text, currency) => {
    expect(currencyOf([text])).toBe(currency);
});

test('several currencies come with the commonest first', () => {
    expect(currenciesOf(['$5', '¥1', '2元', '7'])).toEqual(['¥', '$']);
});

test.each([
    ['金额（元）', '¥'],
    ['实付金额/元', '¥'],
    ['销售额元', '¥'],
    ['Amount (USD)', '$'],
    ['amount_eur', '€'],
    ['Total £', '£'],
    ['元旦销售额', null],
    ['金额（万元）', null],
    ['Amount', null],
])('a column called %s holds %s', (name, currency) => {
    expect(headerCurrency(name)).toBe(currency);
});

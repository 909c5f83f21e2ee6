import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { cellsOf, text, total } from './ledger.fixture';
import { messages } from './messages';
import { sample } from './sample';
import { header } from './words';

const inWords = ['Order status', 'Store', 'District', 'Channel', 'Dish', 'Category', 'Offer'];
const english = cellsOf('en');

test('the same seed gives the same text, and another seed another', () => {
    expect(sample.files('en')[0]?.text).toBe(text('en'));
    expect(sample.files('en', 7)[0]?.text).not.toBe(text('en'));
});

test('the text is the one that every engine has made so far', () => {
    const digests = [text('en'), text('zh-CN')].map((one) => createHash('sha256').update(one).digest('hex').slice(0, 16));
    expect(digests).toEqual(['6901344b94034719', '0d94c42a809d59a7']);
});

test('about forty thousand lines of four thousand customers run in order from October to March', () => {
    expect(Math.abs(english.length / 40_000 - 1)).toBeLessThan(0.1);
    expect(new Set(english.map((line) => line['Customer ID']).filter((id) => id !== '')).size).toBe(4_000);
    const times = english.map((line) => line['Ordered at'] ?? '');
    expect(times).toEqual([...times].sort());
    expect([times[0]?.slice(0, 10), times.at(-1)?.slice(0, 10)]).toEqual(['2017-10-01', '2018-03-31']);
});

test('both languages tell the same numbers, times and ids, and name each thing by one word', () => {
    const chinese = cellsOf('zh-CN');
    expect(chinese).toHaveLength(english.length);
    expect(Object.keys(chinese[0] ?? {})).toEqual(header.map((word) => word['zh-CN']));
    expect(Object.keys(english[0] ?? {})).toEqual(header.map((word) => word.en));
    for (const word of header) {
        const pairs = new Set(english.map((row, at) => `${chinese[at]?.[word['zh-CN']] ?? '?'}|${row[word.en] ?? '?'}`));
        const sides = [0, 1].map((side) => new Set([...pairs].map((pair) => pair.split('|')[side])).size);
        expect([word.en, ...sides]).toEqual([word.en, pairs.size, pairs.size]);
        const isSame = [...pairs].every((pair) => pair.split('|')[0] === pair.split('|')[1]);
        expect([word.en, isSame]).toEqual([word.en, !inWords.includes(word.en)]);
    }
});

test('no Chinese is left in the English file, and no Latin word in the Chinese one', () => {
    expect(/\p{Script=Han}/u.test(text('en'))).toBe(false);
    expect(text('zh-CN').match(/[A-Za-z]{2,}/g)).toBeNull();
});

test('amount paid is quantity times unit price less coupon and with the delivery fee, and above zero, on every line', () => {
    const cents = (cell: string | undefined) => Math.round(Number(cell) * 100);
    const wrong = english.filter((line) => {
        const sum = Number(line['Quantity']) * cents(line['Unit price']) - cents(line['Coupon']) + cents(line['Delivery fee']);
        return cents(line['Amount paid']) !== sum || sum <= 0;
    });
    expect(wrong).toEqual([]);
});

test('an order has one customer, time, store, channel, status and offer, and no dish twice', () => {
    const known = new Map<string, string>();
    const columns = ['Customer ID', 'Ordered at', 'Order status', 'Store', 'District', 'Channel', 'Offer'];
    for (const line of english) {
        const facts = columns.map((column) => line[column]).join('|');
        expect(known.get(line['Order ID'] ?? '') ?? facts).toBe(facts);
        known.set(line['Order ID'] ?? '', facts);
    }
    expect(new Set(english.map((line) => `${line['Order ID'] ?? ''} ${line['Dish'] ?? ''}`)).size).toBe(english.length);
});

test('a coupon has an offer, and whoever has none pays the full price', () => {
    expect(english.filter((line) => line['Offer'] === '' && line['Coupon'] !== '0.00')).toEqual([]);
    expect(total(english.map((line) => Number(line['Coupon'])))).toBeGreaterThan(0);
});

test('the sample says its name and content in both languages', () => {
    expect(sample.id).toBe('takeaway');
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
});

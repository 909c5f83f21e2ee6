import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { grouped, ledger, parse, texts, type Cells } from './ledger.fixture';
import { messages } from './messages';
import { sample } from './sample';
import { customerHeader, orderHeader } from './words';

const languageFree = [
    ...['Order ID', 'Customer ID', 'Order time', 'Unit price', 'Quantity', 'Discount', 'Amount paid', 'Unit cost'],
    ...['Total cost', 'Return of', 'Child birth month', 'Sites', 'Registered on', 'Referred by', 'Referrals'],
    ...['Satisfaction', 'Suggestions'],
];
const [orderText, customerText] = texts('en');
const orders = parse(orderText);
const customers = parse(customerText);

test('the same seed gives the same text, and another seed another', () => {
    expect(sample.files('en').map((file) => file.text)).toEqual([orderText, customerText]);
    expect(sample.files('en', 7)[0]?.text).not.toBe(orderText);
});

test('the text is the one that every engine has made so far', () => {
    const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
    expect([...texts('en'), ...texts('zh-CN')].map(digest)).toEqual([
        'ddb354bcbd156509',
        'd97325c4b2bac026',
        '0170b4f71703f312',
        '4c77de931f3b8e29',
    ]);
});

test('there are about sixty thousand lines and six thousand customers over three years', () => {
    expect(Math.abs(orders.length / 60_000 - 1)).toBeLessThan(0.05);
    expect(Math.abs(customers.length / 6_000 - 1)).toBeLessThan(0.05);
    const times = orders.map((line) => line['Order time'] ?? '');
    expect(times[0]?.slice(0, 10)).toBe('2023-01-01');
    expect(times.at(-1)?.slice(0, 10)).toBe('2025-12-31');
    expect(times).toEqual([...times].sort());
});

test('both languages tell the same numbers, dates and ids, and name each thing by one word', () => {
    for (const [file, header] of [orderHeader, customerHeader].entries()) {
        const [chinese, english] = [parse(texts('zh-CN')[file] ?? ''), file === 0 ? orders : customers];
        expect(Object.keys(chinese[0] ?? {})).toEqual(header.map((word) => word['zh-CN']));
        expect(Object.keys(english[0] ?? {})).toEqual(header.map((word) => word.en));
        expect(chinese).toHaveLength(english.length);
        for (const word of header) {
            const cells = (row: Cells | undefined, name: string) => row?.[name] ?? '?';
            const pairs = new Set(
                chinese.map((row, at) => `${cells(row, word['zh-CN'])}|${cells(english[at], word.en)}`),
            );
            const [own, other] = [0, 1].map((side) => new Set([...pairs].map((pair) => pair.split('|')[side])));
            expect([word.en, own?.size]).toEqual([word.en, pairs.size]);
            expect([word.en, other?.size]).toEqual([word.en, pairs.size]);
            const isSame = [...pairs].every((pair) => pair.split('|')[0] === pair.split('|')[1]);
            expect([word.en, isSame]).toEqual([word.en, languageFree.includes(word.en)]);
        }
    }
});

test('no Chinese is left in the English files, and every word of the Chinese ones is Chinese', () => {
    expect(/\p{Script=Han}/u.test(orderText + customerText)).toBe(false);
    const latin = texts('zh-CN').join('').match(/[A-Za-z]{2,}/g);
    expect(latin).toBeNull();
});

test('amount is quantity times unit price less discount, on every line', () => {
    const cents = (cell: string | undefined) => Math.round(Number(cell) * 100);
    const wrong = orders.filter(
        (line) =>
            cents(line['Amount paid']) !==
            Number(line['Quantity']) * cents(line['Unit price']) - cents(line['Discount']),
    );
    expect(wrong).toEqual([]);
});

test('an order has one customer, time, channel and store', () => {
    const known = new Map<string, string>();
    for (const line of orders) {
        const columns = ['Customer ID', 'Order time', 'Order status', 'Channel', 'Store', 'Province', 'Campaign'];
        const facts = columns.map((column) => line[column]).join('|');
        const id = line['Order ID'] ?? '';
        expect(known.get(id) ?? facts).toBe(facts);
        known.set(id, facts);
    }
});

test('a return names an earlier order of the same customer that holds what comes back', () => {
    const byOrder = grouped(orders, (line) => line['Order ID'] ?? '');
    const returned = orders.filter((line) => Number(line['Quantity']) < 0);
    expect(returned.map((line) => line['Return of'] === '')).not.toContain(true);
    expect(orders.filter((line) => line['Return of'] !== '')).toEqual(returned);
    for (const line of returned) {
        const sold = byOrder.get(line['Return of'] ?? '')?.find((one) => one['Product'] === line['Product']);
        expect(sold?.['Customer ID']).toBe(line['Customer ID']);
        expect(Number(sold?.['Quantity'])).toBeGreaterThanOrEqual(-Number(line['Quantity']));
        expect((sold?.['Order time'] ?? '~') < (line['Order time'] ?? '')).toBe(true);
    }
});

test('the customer file has each customer once, and agrees with the orders', () => {
    const byId = new Map(customers.map((customer) => [customer['Customer ID'] ?? '', customer]));
    expect(byId.size).toBe(customers.length);
    const bought = new Set(orders.map((line) => line['Customer ID'] ?? '').filter((id) => id !== ''));
    expect([...bought].filter((id) => !byId.has(id))).toHaveLength(9);
    expect([...byId.keys()].filter((id) => !bought.has(id)).length / customers.length).toBeCloseTo(0.02, 2);
    for (const line of orders) {
        const customer = byId.get(line['Customer ID'] ?? '');
        expect(customer?.['Province'] ?? line['Province']).toBe(line['Province']);
        expect((customer?.['Registered on'] ?? '') <= (line['Order time'] ?? '')).toBe(true);
    }
});

test('referrals are counted as often as others name the referrer, who registered first', () => {
    const byId = new Map(customers.map((customer) => [customer['Customer ID'] ?? '', customer]));
    const named = grouped(
        customers.filter((customer) => customer['Referred by'] !== ''),
        (customer) => customer['Referred by'] ?? '',
    );
    for (const [id, customer] of byId) {
        expect(Number(customer['Referrals'])).toBe(named.get(id)?.length ?? 0);
        const referrer = byId.get(customer['Referred by'] ?? '');
        expect((referrer?.['Registered on'] ?? '') <= (customer['Registered on'] ?? '')).toBe(true);
    }
});

test('the traps of the data page are there: no customer, gifts, closed orders, returns and repeated lines', () => {
    const lines = ledger();
    const counts = {
        noCustomer: lines.filter((line) => line.customerId === '').length,
        gifts: lines.filter((line) => line.amount === 0).length,
        closed: lines.filter((line) => line.isClosed).length,
        repeated: orderText.split('\n').length - new Set(orderText.split('\n')).size,
    };
    expect(counts.noCustomer).toBeGreaterThan(300);
    expect(counts.gifts).toBeGreaterThan(100);
    expect(counts.closed).toBeGreaterThan(300);
    expect(counts.repeated).toBe(36);
});

test('the sample says its name and content in both languages', () => {
    expect(sample.id).toBe('toys');
    expect(Object.keys(messages.en)).toEqual(Object.keys(messages['zh-CN']));
});

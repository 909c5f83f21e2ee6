import Papa from 'papaparse';
import type { SampleFile } from '../sample';
import { sample } from './sample';
import { defaultSeed } from './world';

const made = new Map<string, readonly (SampleFile | undefined)[]>();

export type Cells = Record<string, string>;

/** An order line as the English file tells it. */
export interface LedgerLine {
    orderId: string;
    customerId: string;
    day: string;
    category: string;
    quantity: number;
    discount: number;
    amount: number;
    margin: number;
    campaign: string;
    channel: string;
    returnOf: string;
    isClosed: boolean;
}

/** What the kept lines say of a customer: returns, gifts and closed orders left out of all but `netMargin`. */
export interface Account {
    orderDays: Map<string, string>;
    revenue: number;
    margin: number;
    netMargin: number;
    lines: LedgerLine[];
}

export function parse(text: string): Cells[] {
    return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data;
}

export function texts(language: 'en' | 'zh-CN', seed = defaultSeed): readonly [orders: string, customers: string] {
    const key = `${language} ${seed}`;
    const [orders, customers] = made.get(key) ?? sample.files(language, seed);
    made.set(key, [orders, customers]);
    return [orders?.text ?? '', customers?.text ?? ''];
}

export function ledger(seed?: number): LedgerLine[] {
    return parse(texts('en', seed)[0]).map((cells) => ({
        orderId: cells['Order ID'] ?? '',
        customerId: cells['Customer ID'] ?? '',
        day: (cells['Order time'] ?? '').slice(0, 10),
        category: cells['Category'] ?? '',
        quantity: Number(cells['Quantity']),
        discount: Number(cells['Discount']),
        amount: Number(cells['Amount paid']),
        margin: Number(cells['Amount paid']) - Number(cells['Total cost']),
        campaign: cells['Campaign'] ?? '',
        channel: cells['Channel'] ?? '',
        returnOf: cells['Return of'] ?? '',
        isClosed: cells['Order status'] === 'Closed',
    }));
}

export function isSale(line: LedgerLine): boolean {
    return line.customerId !== '' && !line.isClosed && line.amount > 0;
}

export function accounts(lines: readonly LedgerLine[]): Map<string, Account> {
    const found = new Map<string, Account>();
    for (const line of lines.filter((one) => one.customerId !== '' && !one.isClosed)) {
        const account = found.get(line.customerId) ?? emptyAccount();
        found.set(line.customerId, account);
        account.netMargin += line.margin;
        if (isSale(line)) {
            account.orderDays.set(line.orderId, line.day);
            account.revenue += line.amount;
            account.margin += line.margin;
            account.lines.push(line);
        }
    }
    return found;
}

export function grouped<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
    const groups = new Map<string, T[]>();
    for (const one of list) {
        groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
    }
    return groups;
}

export function share<T>(list: readonly T[], isOne: (one: T) => boolean): number {
    return list.filter(isOne).length / list.length;
}

export function total(numbers: readonly number[]): number {
    return numbers.reduce((sum, one) => sum + one, 0);
}

function emptyAccount(): Account {
    return { orderDays: new Map(), revenue: 0, margin: 0, netMargin: 0, lines: [] };
}

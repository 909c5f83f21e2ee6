import Papa from 'papaparse';
import type { Language } from '../../domain/engine';
import { sample } from './sample';

export type Cells = Record<string, string>;

/** An order as the English file tells it, its lines folded. Money in yuan. */
export interface Told {
    id: string;
    customer: string;
    at: string;
    day: string;
    hour: number;
    /** 0 is Sunday. */
    weekday: number;
    store: string;
    channel: string;
    offer: string;
    status: string;
    paid: number;
    coupon: number;
    cost: number;
    byCategory: Map<string, number>;
    lines: number;
}

const made = new Map<string, string>();

export function text(language: Language, seed?: number): string {
    const key = `${language} ${seed ?? ''}`;
    const found = made.get(key) ?? sample.files(language, seed)[0]?.text ?? '';
    made.set(key, found);
    return found;
}

export function cellsOf(language: Language, seed?: number): Cells[] {
    return Papa.parse<Cells>(text(language, seed), { header: true, skipEmptyLines: true }).data;
}

export function ordersOf(seed?: number): Told[] {
    const orders = new Map<string, Told>();
    for (const cells of cellsOf('en', seed)) {
        const id = cells['Order ID'] ?? '';
        const order = orders.get(id) ?? begun(cells);
        orders.set(id, order);
        order.paid += Number(cells['Amount paid']);
        order.coupon += Number(cells['Coupon']);
        order.cost += Number(cells['Total cost']);
        order.lines += 1;
        const category = cells['Category'] ?? '';
        order.byCategory.set(category, (order.byCategory.get(category) ?? 0) + Number(cells['Amount paid']));
    }
    return [...orders.values()];
}

/** The orders that counted of each customer, in order of time. */
export function accountsOf(orders: readonly Told[]): Map<string, Told[]> {
    const accounts = new Map<string, Told[]>();
    for (const order of orders.filter(({ customer, status }) => customer !== '' && status === 'Completed')) {
        const own = accounts.get(order.customer);
        if (own === undefined) accounts.set(order.customer, [order]);
        else own.push(order);
    }
    return accounts;
}

export function marginOf(orders: readonly Told[]): number {
    return total(orders.map(({ paid, cost }) => paid - cost));
}

export function total(numbers: readonly number[]): number {
    return numbers.reduce((sum, one) => sum + one, 0);
}

export function share<T>(list: readonly T[], isOne: (one: T) => boolean): number {
    return list.filter(isOne).length / list.length;
}

function begun(cells: Cells): Told {
    const at = cells['Ordered at'] ?? '';
    const day = at.slice(0, 10);
    return {
        id: cells['Order ID'] ?? '',
        customer: cells['Customer ID'] ?? '',
        at,
        day,
        hour: Number(at.slice(11, 13)),
        weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
        store: cells['Store'] ?? '',
        channel: cells['Channel'] ?? '',
        offer: cells['Offer'] ?? '',
        status: cells['Order status'] ?? '',
        paid: 0,
        coupon: 0,
        cost: 0,
        byCategory: new Map(),
        lines: 0,
    };
}

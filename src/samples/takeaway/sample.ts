import type { Language } from '../../domain/engine';
import { isoOf } from '../calendar';
import { csv, hundredths, record } from '../csv';
import type { Sample } from '../sample';
import { categories, shelves, type Dish } from './dishes';
import type { Line, Order } from './orders';
import * as words from './words';
import { createWorld, defaultSeed } from './world';

/** Half a year of a takeaway's order lines. */
export const sample: Sample = {
    id: 'takeaway',
    files(language, seed = defaultSeed) {
        const header = words.header.map((word) => word[language]);
        return [{ name: words.fileName[language], text: csv(header, records(createWorld(seed).orders, language)) }];
    },
};
export default sample;

function records(orders: readonly Order[], language: Language): string[] {
    const dishes = new Map(shelves.flatMap((shelf) => shelf.dishes).map((dish) => [dish, dishCells(dish, language)]));
    const written: string[] = [];
    for (const order of orders) {
        const before = orderCells(order, language);
        const after = order.offer === null ? '' : words.offers[order.offer][language];
        for (const line of order.lines) written.push(`${before},${dishes.get(line.dish) ?? ''},${moneyCells(line)},${after}`);
    }
    return written;
}

function orderCells({ id, customer, day, second, status, store, channel }: Order, language: Language): string {
    const { name, district } = words.stores[store] ?? {};
    return record([
        id,
        customer?.id ?? '',
        `${isoOf(day)} ${clock(second)}`,
        words.statuses[status][language],
        name?.[language] ?? '',
        district?.[language] ?? '',
        words.channels[channel][language],
    ]);
}

function dishCells({ name, category, price }: Dish, language: Language): string {
    return record([name[language], categories[category]?.[language] ?? '', hundredths(price)]);
}

function moneyCells({ quantity, coupon, fee, paid, cost }: Line): string {
    return `${quantity},${hundredths(coupon)},${hundredths(fee)},${hundredths(paid)},${hundredths(cost)}`;
}

function clock(second: number): string {
    const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
    return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

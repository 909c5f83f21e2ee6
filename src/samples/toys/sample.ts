import type { Language } from '../../domain/engine';
import { isoOf } from '../calendar';
import { csv, hundredths, record } from '../csv';
import type { Sample } from '../sample';
import type { Customer } from './customers';
import { kinds } from './kinds';
import type { Line, Order } from './orders';
import { cities, tiers } from './places';
import { categories, priceBands, products, type Product } from './products';
import * as words from './words';
import { createWorld, defaultSeed } from './world';

/** Three years of an educational-toy brand: order lines and the customer file. */
export const sample: Sample = {
    id: 'toys',
    files(language, seed = defaultSeed) {
        const { customers, orders } = createWorld(seed);
        const header = (list: readonly words.Word[]) => list.map((word) => word[language]);
        return [
            {
                name: words.fileNames.orders[language],
                text: csv(header(words.orderHeader), orderRecords(orders, language)),
            },
            {
                name: words.fileNames.customers[language],
                text: csv(
                    header(words.customerHeader),
                    customers.filter((one) => one.isInCustomerFile).map((one) => customerRecord(one, language)),
                ),
            },
        ];
    },
};
export default sample;

function orderRecords(orders: readonly Order[], language: Language): string[] {
    const goods = new Map(products.map((product) => [product, productCells(product, language)]));
    return orders.flatMap((order) => {
        const [before, after] = orderCells(order, language);
        return order.lines.map((line) => [before, goods.get(line.product) ?? '', moneyCells(line), after].join(','));
    });
}

function orderCells(order: Order, language: Language): [before: string, after: string] {
    const city = cities[order.city];
    const store = order.channel === 'store' ? city?.stores[order.store] : words.desks[order.channel];
    const before = record([
        order.id,
        order.customer?.id ?? '',
        `${isoOf(order.day)} ${clock(order.second)}`,
        words.statuses[order.isClosed ? 'closed' : 'completed'][language],
    ]);
    const after = record([
        order.campaign === null ? '' : words.campaigns[order.campaign][language],
        words.channels[order.channel][language],
        store?.[language] ?? '',
        city?.province[language] ?? '',
        order.returnOf?.id ?? '',
    ]);
    return [before, after];
}

function productCells({ name, category, band }: Product, language: Language): string {
    return record([name[language], categories[category]?.[language] ?? '', priceBands[band]?.[language] ?? '']);
}

function moneyCells(line: Line): string {
    const { unitPrice, quantity, discount, amount, unitCost, totalCost } = line;
    const costs = [discount, amount, unitCost, totalCost].map(hundredths);
    return [hundredths(unitPrice), quantity, ...costs].join(',');
}

function customerRecord(customer: Customer, language: Language): string {
    const { profile } = customer;
    const city = cities[profile.city];
    const { type } = kinds[customer.kind];
    const jobs = type === 'family' ? words.occupations : words.institutionRoles;
    return record([
        customer.id,
        words.customerTypes[type][language],
        words.ageBands[profile.ageBand]?.[language] ?? '',
        profile.childBorn === null ? '' : isoOf(profile.childBorn).slice(0, 7),
        city?.province[language] ?? '',
        city?.name[language] ?? '',
        tiers[city?.tier ?? 0]?.[language] ?? '',
        profile.income === null ? '' : (words.incomeBands[profile.income]?.[language] ?? ''),
        jobs[profile.occupation]?.[language] ?? '',
        words.educations[profile.education]?.[language] ?? '',
        profile.sites === 0 ? '' : profile.sites,
        isoOf(customer.registered),
        customer.referredBy?.id ?? '',
        customer.referrals,
        profile.satisfaction ?? '',
        profile.suggestions,
        words.consents[profile.consent]?.[language] ?? '',
    ]);
}

function clock(second: number): string {
    const parts = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
    return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

import { isoOf } from '../calendar';
import { createRandom, type Random } from '../random';
import { drawOrder, drawWalkIn } from './checkout';
import { drawCustomer, drawRegistration, type Customer } from './customers';
import { drawBuyer, type Buyer } from './history';
import { kindIds, kinds } from './kinds';
import { drawReturn, drawUnpaid, repeatLines } from './mishaps';
import type { Order } from './orders';
import { cities } from './places';
import { appointLeaders, linkReferrals } from './referrals';
import { dayAt, familyRhythm } from './seasons';
import { lastDay } from './span';

/** Everything that happened: customers in order of registration, orders in order of time. */
export interface World {
    customers: Customer[];
    orders: Order[];
}

export const defaultSeed = 20230101;
const silentCount = 120;
const strangerCount = 9;
const walkInCount = 420;
const repeatedLineCount = 36;

export function createWorld(seed: number): World {
    const random = createRandom(seed);
    const buyers = kindIds.flatMap((kind) => Array.from({ length: kinds[kind].count }, () => drawBuyer(random, kind)));
    const bought = buyers.map((buyer) => buyer.customer);
    appointLeaders(random, bought);
    const orders = buyers.flatMap((buyer) => ordersOf(random, buyer));
    orders.push(...Array.from({ length: walkInCount }, () => walkIn(random)));
    repeatLines(random, orders, repeatedLineCount);
    const silent = Array.from({ length: silentCount }, () => silentCustomer(random));
    for (const stranger of bought.slice(0, strangerCount)) {
        stranger.isInCustomerFile = false;
    }
    linkReferrals(random, [...bought].sort(byRegistration));
    const customers = [...bought, ...silent].sort(byRegistration);
    customers.forEach((customer, position) => (customer.id = `M${100_001 + position}`));
    return { customers, orders: numbered(orders) };
}

function ordersOf(random: Random, { customer, days }: Buyer): Order[] {
    return days.flatMap((day, position) => {
        const order = drawOrder(random, customer, day, position === 0);
        const others = [drawUnpaid(random, order), drawReturn(random, order)];
        return [order, ...others.filter((one) => one !== null)];
    });
}

function walkIn(random: Random): Order {
    const day = dayAt(familyRhythm, random.unit() * familyRhythm.total) ?? lastDay;
    return drawWalkIn(random, day, random.weighted(cities.map((city) => city.stores.length)));
}

/** Registered, and has not ordered so far. */
function silentCustomer(random: Random): Customer {
    const customer = drawCustomer(random, 'regular', drawRegistration(random, 'regular'));
    return { ...customer, profile: { ...customer.profile, satisfaction: null, suggestions: 0 } };
}

function byRegistration(one: Customer, other: Customer): number {
    return one.registered - other.registered;
}

/** In order of time, numbered within each day; a return starts with R, other orders with D. */
function numbered(orders: readonly Order[]): Order[] {
    const sorted = [...orders].sort((one, other) => one.day - other.day || one.second - other.second);
    let [count, date] = [0, ''];
    sorted.forEach((order, position) => {
        const isNewDay = sorted[position - 1]?.day !== order.day;
        date = isNewDay ? isoOf(order.day).slice(2).replaceAll('-', '') : date;
        count = isNewDay ? 1 : count + 1;
        order.id = `${order.returnOf === null ? 'D' : 'R'}${date}${String(count).padStart(4, '0')}`;
    });
    return sorted;
}

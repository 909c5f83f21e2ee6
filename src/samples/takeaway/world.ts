import { isoOf } from '../calendar';
import { createRandom } from '../random';
import { drawGuest, drawOrder } from './checkout';
import { drawBuyer } from './history';
import { kindIds, kinds } from './kinds';
import type { Customer, Order } from './orders';
import { firstDay, lastDay, opening, springFestival } from './span';

/** Everything that happened: customers in order of their first order, orders in order of time. */
export interface World {
    customers: Customer[];
    orders: Order[];
}

export const defaultSeed = 20171001;
const guestCount = 260;

export function createWorld(seed: number): World {
    const random = createRandom(seed);
    const orders = kindIds.flatMap((kind) =>
        Array.from({ length: kinds[kind].count }, () => drawBuyer(random, kind, opening.from)).flatMap(({ customer, days }) =>
            days.map((day, at) => drawOrder(random, customer, day, at === 0)),
        ),
    );
    for (let guest = 0; guest < guestCount; guest += 1) {
        const day = random.whole(firstDay, lastDay);
        if (Math.abs(day - springFestival) > 6) orders.push(drawGuest(random, day));
    }
    orders.sort((one, other) => one.day - other.day || one.second - other.second);
    return { customers: numbered(orders), orders };
}

/** Gives ids: to orders within each day, to customers by their first order. */
function numbered(orders: readonly Order[]): Customer[] {
    const customers: Customer[] = [];
    let [count, day, date] = [0, 0, ''];
    for (const order of orders) {
        if (order.day !== day) [count, day, date] = [0, order.day, isoOf(order.day).slice(2).replaceAll('-', '')];
        count += 1;
        order.id = `W${date}${String(count).padStart(4, '0')}`;
        if (order.customer === null || order.customer.id !== '') continue;
        customers.push(order.customer);
        order.customer.id = `K${20_000 + customers.length}`;
    }
    return customers;
}

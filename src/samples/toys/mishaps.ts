import type { Random } from '../random';
import { kinds } from './kinds';
import type { Line, Order } from './orders';
import { lastDay } from './span';

const secondsPerDay = 86_400;

/** What comes back of an order some days later; null when nothing does, or not before the data end. */
export function drawReturn(random: Random, order: Order): Order | null {
    const chance = order.customer === null ? 0 : kinds[order.customer.kind].returns;
    const unwanted = order.lines.filter((line) => line.amount > 0 && random.chance(chance));
    const lines = unwanted.map((line) => sentBack(random, line));
    const day = order.day + random.whole(3, 14);
    const second = random.whole(9 * 3600, 21 * 3600);
    return lines.length === 0 || day > lastDay ? null : { ...order, id: '', day, second, returnOf: order, lines };
}

/** The same order placed a little earlier and never paid; null for most orders. */
export function drawUnpaid(random: Random, order: Order): Order | null {
    const second = order.second - random.whole(40, 3000);
    const isUnpaid = order.channel !== 'store' && random.chance(0.011) && second >= 0 && second < secondsPerDay;
    return isUnpaid ? { ...order, second, isClosed: true, lines: [...order.lines] } : null;
}

/** Writes a few lines twice, as a shop system does when an export is stitched together. */
export function repeatLines(random: Random, orders: readonly Order[], count: number): void {
    for (let done = 0; done < count; ) {
        const order = orders[random.whole(0, orders.length - 1)];
        const line = order?.lines.at(-1);
        const isPlain = order?.customer?.habits.contract === 0 && !order.isClosed;
        if (isPlain && line !== undefined && line.amount > 0) {
            order.lines.push(line);
            done += 1;
        }
    }
}

function sentBack(random: Random, line: Line): Line {
    const quantity = random.chance(0.75) ? line.quantity : random.whole(1, line.quantity);
    const discount = Math.round((line.discount * quantity) / line.quantity);
    const isSaleable = random.chance(0.6);
    return {
        ...line,
        quantity: -quantity,
        discount: 0 - discount,
        amount: discount - quantity * line.unitPrice,
        totalCost: (isSaleable ? -quantity * line.unitCost : 0) + 900,
    };
}

import { weekdayOf } from '../calendar';
import type { Random } from '../random';
import { drawDishes } from './baskets';
import { kinds, type Kind } from './kinds';
import type { Customer, Line, Order } from './orders';
import { lastDay, opening, springFestival } from './span';
import type { Dish } from './dishes';
import type { Channel, Offer, Status } from './words';

const hour = 3_600;
/** Around what hour a meal is ordered, how widely, and within what bounds; past 24 is after midnight. */
const meals: readonly { mean: number; deviation: number; bounds: readonly [number, number] }[] = [
    { mean: 11.7, deviation: 0.45, bounds: [10.3, 13.8] },
    { mean: 15.2, deviation: 0.7, bounds: [13.8, 16.8] },
    { mean: 18.3, deviation: 0.75, bounds: [16.9, 20.6] },
    { mean: 22.4, deviation: 1.1, bounds: [20.7, 25.6] },
];

export function drawOrder(random: Random, customer: Customer, day: number, isFirst: boolean): Order {
    const kind: Kind = kinds[customer.kind];
    const meal = random.weighted(kind.meals);
    const dishes = drawDishes(random, customer, day, kind);
    const isWelcome = isFirst && customer.kind === 'springNew';
    const usesOffer = isWelcome || (customer.kind === 'openingOnce' && isFirst) || random.chance(kind.coupons);
    const offer = usesOffer ? offerOf(dishes, day, isFirst, customer.store) : null;
    const channel = random.chance(0.9) ? customer.channel : 'miniProgram';
    return orderOf(random, { customer, day, meal, dishes, offer, store: customer.store, channel });
}

/** Someone rings and leaves no name. */
export function drawGuest(random: Random, day: number): Order {
    const dishes = drawDishes(random, null, day, kinds.regular);
    const store = random.weighted(kinds.regular.stores.slice(0, 4));
    return orderOf(random, { customer: null, day, meal: random.weighted(kinds.regular.meals), dishes, offer: null, store, channel: 'phone' });
}

interface Asked {
    customer: Customer | null;
    day: number;
    meal: number;
    dishes: Map<Dish, number>;
    offer: Offer | null;
    store: number;
    channel: Channel;
}

function orderOf(random: Random, { customer, day, meal, dishes, offer, store, channel }: Asked): Order {
    const second = drawSecond(random, meal);
    const isPast = second >= 24 * hour && day < lastDay;
    const isNight = second >= 20.7 * hour;
    return {
        id: '',
        customer,
        day: isPast ? day + 1 : day,
        second: isPast ? second - 24 * hour : Math.min(second, 24 * hour - 1),
        status: drawStatus(random),
        store,
        channel,
        offer,
        lines: priced(dishes, offer, isNight, store),
    };
}

function drawSecond(random: Random, meal: number): number {
    const { mean, deviation, bounds } = meals[meal] ?? { mean: 12, deviation: 1, bounds: [10, 14] };
    for (;;) {
        const at = random.normal(mean, deviation);
        if (bounds[0] <= at && at <= bounds[1]) return Math.floor(at * hour);
    }
}

function drawStatus(random: Random): Status {
    return (['completed', 'cancelled', 'refunded'] as const)[random.weighted([974, 19, 7])] ?? 'completed';
}

/** The best offer that the order meets. */
function offerOf(dishes: Map<Dish, number>, day: number, isFirst: boolean, store: number): Offer | null {
    const gross = grossOf(dishes);
    if (store === 4 && opening.from <= day && day <= opening.to) return 'opening';
    if (weekdayOf(day) === 3) return 'wednesday';
    if (isFirst) return 'newcomer';
    if (springFestival + 5 <= day && day <= springFestival + 16) return 'backToWork';
    return gross >= 4_000 ? 'spend' : null;
}

/** What an offer takes off; something is always left to pay. */
function couponOf(offer: Offer | null, gross: number): number {
    const off = {
        opening: 2_000,
        newcomer: 800,
        spend: gross >= 10_000 ? 1_800 : gross >= 6_000 ? 1_000 : 500,
        wednesday: Math.min(3_000, Math.floor(gross / 200) * 100),
        backToWork: 600,
    };
    return offer === null ? 0 : Math.min(off[offer], gross - 500);
}

/** An order's coupon, fee and cost are parted among its lines as they weigh in money, to the last hundredth. */
function priced(dishes: Map<Dish, number>, offer: Offer | null, isNight: boolean, store: number): Line[] {
    const gross = grossOf(dishes);
    const pieces = [...dishes.values()].reduce((sum, count) => sum + count, 0);
    const coupon = Math.max(0, couponOf(offer, gross));
    const isFree = gross >= 6_000 || offer === 'wednesday' || offer === 'opening';
    const fee = isFree ? 0 : isNight ? 500 : store === 1 ? 300 : 400;
    const around = 120 + 60 * pieces + (isNight ? 800 : 650) + Math.round(0.006 * (gross - coupon + fee));
    let seen = 0;
    return [...dishes].map(([dish, quantity]): Line => {
        const before = seen;
        const own = dish.price * quantity;
        seen += own;
        const part = (sum: number) => Math.floor((sum * seen) / gross) - Math.floor((sum * before) / gross);
        const [off, brought] = [part(coupon), part(fee)];
        return { dish, quantity, coupon: off, fee: brought, paid: own - off + brought, cost: dish.food * quantity + part(around) };
    });
}

function grossOf(dishes: Map<Dish, number>): number {
    let gross = 0;
    for (const [dish, quantity] of dishes) gross += dish.price * quantity;
    return gross;
}

import type { Random } from '../random';
import { isoOf } from '../calendar';
import { drawGift, drawLines } from './baskets';
import type { Customer } from './customers';
import { waveDays } from './kinds';
import type { Line, Order } from './orders';
import { cities } from './places';
import { saleOn } from './seasons';
import { firstDay } from './span';
import { channels, type Campaign, type Channel } from './words';

const familyHours = [2, 0.6, 0.2, 0.1, 0.1, 0.3, 1, 2, 4, 6, 8, 7, 7, 7, 6, 6, 6, 5, 5, 7, 10, 12, 11, 6];
const openHours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 7, 5, 5, 8, 10, 10, 9, 6, 6, 5, 1, 0, 0];
const officeHours = [0, 0, 0, 0, 0, 0, 0, 0, 3, 10, 12, 9, 3, 6, 11, 11, 9, 5, 1, 0, 0, 0, 0, 0];
const seminarMonths = ['03', '04', '08', '09', '10'];
const livestreamSince = firstDay + 365;
/** What the channel keeps of each sale. */
const commissions: Readonly<Partial<Record<Channel, number>>> = {
    marketplace: 0.05,
    livestream: 0.15,
    miniProgram: 0.01,
};
const channelNames = Object.keys(channels).filter((name): name is Channel => name in channels);

/** One order of a customer on a day. */
export function drawOrder(random: Random, customer: Customer, day: number, isFirst: boolean): Order {
    const channel = isWaveOrder(customer, day) ? 'livestream' : drawChannel(random, customer, day);
    const [campaign, discount] = drawDiscount(random, customer, day, isFirst && day - customer.registered < 60);
    const lines = drawLines(random, customer, day, discount);
    if (customer.profile.childBorn !== null && campaign !== 'clearance' && sum(lines) > 33_000 && random.chance(0.05)) {
        lines.push(drawGift(random, day));
    }
    const { city } = customer.profile;
    addCostOfSale(random, customer, channel, lines);
    return {
        id: '',
        customer,
        day,
        second: secondOfDay(random, channel, day),
        isClosed: false,
        campaign,
        channel,
        city,
        store: random.whole(0, Math.max(0, (cities[city]?.stores.length ?? 1) - 1)),
        returnOf: null,
        lines,
    };
}

/** What someone who is no member buys in a store. */
export function drawWalkIn(random: Random, day: number, city: number): Order {
    const stores = cities[city]?.stores.length ?? 1;
    const sale = random.chance(0.5) ? saleOn(day) : null;
    const lines = drawLines(random, null, day, sale === null ? 0 : sale.discount[0]);
    const second = secondOfDay(random, 'store', day);
    const store = random.whole(0, stores - 1);
    const campaign = sale?.campaign ?? null;
    const fixed = { id: '', customer: null, isClosed: false, channel: 'store', returnOf: null } as const;
    return { ...fixed, day, second, campaign, city, store, lines };
}

function isWaveOrder(customer: Customer, day: number): boolean {
    return customer.kind === 'wave' && day <= waveDays[1];
}

function drawChannel(random: Random, customer: Customer, day: number): Channel {
    const weights = channelNames.map((name) => {
        const weight = customer.habits.channels[name] ?? 0;
        return weight === 0 || isOff(name, day) ? 0 : weight;
    });
    return channelNames[random.weighted(weights)] ?? 'marketplace';
}

function isOff(channel: Channel, day: number): boolean {
    return channel === 'livestream'
        ? day < livestreamSince
        : channel === 'seminar' && !seminarMonths.includes(isoOf(day).slice(5, 7));
}

function drawDiscount(random: Random, customer: Customer, day: number, isWelcome: boolean): [Campaign | null, number] {
    const sale = saleOn(day);
    if (customer.habits.contract > 0) {
        return ['contract', customer.habits.contract];
    }
    if (customer.kind === 'unprofitable' && random.chance(0.85)) {
        return ['clearance', random.between(0.5, 0.66)];
    }
    if (isWaveOrder(customer, day)) {
        return ['familyLive', random.between(0.15, 0.28)];
    }
    if (sale !== null && (customer.kind === 'speculator' || random.chance(0.82))) {
        const extra = customer.kind === 'speculator' ? 0.14 : 0;
        return [sale.campaign, random.between(sale.discount[0], sale.discount[1]) + extra];
    }
    if (isWelcome && random.chance(0.55)) {
        return ['welcome', 0.1];
    }
    return random.chance(0.13) ? ['member', random.between(0.04, 0.1)] : [null, 0];
}

/** Shares what the shop pays for delivery and commission over an order's lines. */
function addCostOfSale(random: Random, customer: Customer, channel: Channel, lines: Line[]): void {
    const far = cities[customer.profile.city]?.freight ?? 0;
    const isInstitution = customer.habits.contract > 0;
    const parcel = isInstitution ? 4000 + 20 * far + sum(lines) * 0.012 : 690 + far + 150 * lines.length;
    const delivery = channel === 'store' ? 0 : parcel * random.between(0.9, 1.1);
    const commission = sum(lines) * (commissions[channel] ?? 0);
    const share = Math.round((delivery + commission) / lines.length);
    for (const line of lines) {
        line.totalCost += share;
    }
}

function secondOfDay(random: Random, channel: Channel, day: number): number {
    const isOffice = channel === 'phone' || channel === 'seminar';
    const hours = isOffice ? officeHours : channel === 'store' ? openHours : familyHours;
    const isMidnightRush = hours === familyHours && (saleOn(day)?.boost ?? 0) > 4;
    const hour = isMidnightRush && random.chance(0.2) ? 0 : random.weighted(hours);
    return hour * 3600 + random.whole(0, 3599);
}

function sum(lines: readonly Line[]): number {
    return lines.reduce((total, line) => total + line.amount, 0);
}

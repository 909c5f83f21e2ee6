import type { Random } from '../random';
import type { Customer } from './customers';
import { changeDay, kinds } from './kinds';
import type { Line } from './orders';
import { costOn, priceOn, shelves, type Product } from './products';

/** What a child of each age is bought, in shares of the six categories; the last row for nine and older. */
const wantsByAge: readonly (readonly number[])[] = [
    [0.02, 0.76, 0, 0.05, 0.14, 0.03],
    [0.02, 0.72, 0, 0.06, 0.17, 0.03],
    [0.03, 0.55, 0.01, 0.09, 0.28, 0.04],
    [0.05, 0.35, 0.03, 0.15, 0.37, 0.05],
    [0.08, 0.22, 0.06, 0.22, 0.36, 0.06],
    [0.12, 0.14, 0.11, 0.27, 0.29, 0.07],
    [0.16, 0.09, 0.18, 0.26, 0.23, 0.08],
    [0.19, 0.07, 0.24, 0.22, 0.19, 0.09],
    [0.21, 0.05, 0.28, 0.19, 0.16, 0.11],
    [0.22, 0.04, 0.3, 0.16, 0.14, 0.14],
];
const institutionWants: readonly number[] = [0.07, 0.3, 0.09, 0.2, 0.33, 0.01];
/** In hundredths. */
const institutionMinimum = 200_000;
const walkInBands: readonly number[] = [0.5, 0.4, 0.1];
const familyQuantities: readonly number[] = [86, 11, 3];

/** The lines of one order, no product twice. */
export function drawLines(random: Random, customer: Customer | null, day: number, discount: number): Line[] {
    const wants = wantsOn(customer, day);
    const theme = random.weighted(wants);
    const count = 1 + Math.min(13, random.poisson(customer === null ? 0.6 : kinds[customer.kind].moreLines));
    const taken = new Map<Product, number>();
    for (let tries = 0; tries < 3 * count && taken.size < count; tries += 1) {
        const category = random.chance(0.55) ? theme : random.weighted(wants);
        const product = drawProduct(random, category, customer?.habits.bands ?? walkInBands, day);
        taken.set(product, quantity(random, customer, product));
    }
    const isInstitution = customer !== null && customer.profile.childBorn === null;
    const times = isInstitution ? timesToMinimum(taken, day, discount) : 1;
    return [...taken].map(([product, pieces]) => drawLine(random, product, pieces * times, day, discount));
}

/** How many times an institution must order its pieces to reach the minimum of its terms. */
function timesToMinimum(taken: Map<Product, number>, day: number, discount: number): number {
    const gross = [...taken].reduce((sum, [product, pieces]) => sum + priceOn(product, day) * pieces, 0);
    return Math.ceil(institutionMinimum / (gross * (1 - 1.1 * discount)));
}

/** A small present, free of charge. */
export function drawGift(random: Random, day: number): Line {
    const product = drawProduct(random, random.weighted([1, 1, 1, 1, 1, 1]), [1, 0, 0], day);
    const unitCost = costOn(product, day);
    return { product, unitPrice: 0, quantity: 1, discount: 0, amount: 0, unitCost, totalCost: unitCost };
}

function wantsOn(customer: Customer | null, day: number): readonly number[] {
    if (customer === null) {
        return wantsByAge[3] ?? [];
    }
    if (customer.habits.favourites !== null) {
        const [before, since] = customer.habits.favourites;
        return day < changeDay
            ? institutionWants.map((_want, category) => (category === before ? 0.82 : category === since ? 0.02 : 0.04))
            : institutionWants.map((_want, category) => (category === since ? 1 : 0));
    }
    const age = customer.profile.childBorn === null ? null : Math.floor((day - customer.profile.childBorn) / 365.25);
    const wants = age === null ? institutionWants : (wantsByAge[Math.min(age, wantsByAge.length - 1)] ?? []);
    return wants.map((want, category) => want * (customer.habits.taste[category] ?? 1));
}

function drawProduct(random: Random, category: number, bands: readonly number[], day: number): Product {
    for (;;) {
        const shelf = shelves[category]?.[random.weighted(bands)];
        const product = shelf?.products[random.weighted(shelf.pulls)];
        if (product !== undefined && product.since <= day) {
            return product;
        }
    }
}

function quantity(random: Random, customer: Customer | null, product: Product): number {
    if (customer?.kind === 'chain') {
        const typical = 1.2 + 0.06 * customer.profile.sites + 170 / (product.price + 40);
        return Math.max(2, Math.round(random.gamma(3, 1.8 * typical)));
    }
    if (customer?.profile.childBorn === null) {
        return Math.max(2, Math.round(random.gamma(3, 2 + 320 / (product.price + 20))));
    }
    return 1 + random.weighted(familyQuantities);
}

function drawLine(random: Random, product: Product, count: number, day: number, rate: number): Line {
    const unitPrice = priceOn(product, day);
    const gross = unitPrice * count;
    const discount = rate === 0 ? 0 : Math.round((gross * rate * random.between(0.92, 1.08)) / 10) * 10;
    const unitCost = costOn(product, day);
    const totalCost = unitCost * count;
    return { product, unitPrice, quantity: count, discount, amount: gross - discount, unitCost, totalCost };
}

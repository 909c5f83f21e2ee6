import type { Random } from '../random';
import { drinks, lightMeals, shelves, type Dish } from './dishes';
import type { Kind } from './kinds';
import type { Customer } from './orders';
import { changeDay, lightMealsSince } from './span';

const changersBefore: readonly number[] = [80, 4, 3, 3, 0, 0, 0, 10];
const changersSince: readonly number[] = [2, 0, 0, 0, 0, 0, 90, 8];
const familySet = 5;

/** What is ordered, and how many of each; no dish twice. */
export function drawDishes(random: Random, customer: Customer | null, day: number, kind: Kind): Map<Dish, number> {
    const wants = wantsOn(customer, day, kind);
    const count = 1 + Math.min(7, random.poisson(kind.moreLines));
    const taken = new Map<Dish, number>();
    for (let tries = 0; tries < 4 * count && taken.size < count; tries += 1) {
        const dish = drawDish(random, wants, taken.size === 0);
        if (dish.category === familySet && [...taken.keys()].some(({ category }) => category === familySet)) continue;
        taken.set(dish, drawQuantity(random, kind, dish));
    }
    return taken;
}

/** Nobody has a drink alone brought to the door. */
function drawDish(random: Random, wants: readonly number[], isFirst: boolean): Dish {
    for (;;) {
        const category = random.weighted(wants);
        const shelf = shelves[category];
        const dish = shelf?.dishes[random.weighted(shelf.pulls)];
        if (dish !== undefined && !(isFirst && (category === drinks || dish.price < 1_000))) return dish;
    }
}

function wantsOn(customer: Customer | null, day: number, kind: Kind): readonly number[] {
    if (customer?.kind === 'changer') return day < changeDay ? changersBefore : changersSince;
    return day < lightMealsSince ? kind.wants.map((want, category) => (category === lightMeals ? 0 : want)) : kind.wants;
}

function drawQuantity(random: Random, { moreLines }: Kind, { category, price }: Dish): number {
    if (category === familySet) return 1;
    return 1 + random.weighted(price < 2_000 && moreLines > 1 ? [66, 24, 10] : [92, 7, 1]);
}

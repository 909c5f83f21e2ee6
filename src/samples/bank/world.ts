import { createRandom } from '../random';
import { drawCustomer, type Customer } from './customers';
import { kindIds, kinds } from './kinds';
import { createNames } from './names';
import type { Word } from '../word';

export const defaultSeed = 20241231;

/** Customers in the order in which they came, the eldest first. */
export function createCustomers(seed: number): Customer[] {
    const random = createRandom(seed);
    const nameOf = createNames(random);
    const heads: Word[] = [];
    const customers = kindIds.flatMap((kind) =>
        Array.from({ length: kinds[kind].count }, () => {
            const group = kind === 'member' ? (heads[random.whole(0, heads.length - 1)] ?? null) : null;
            const named: typeof nameOf = (bearer) => {
                const name = nameOf(bearer);
                if (bearer.isHead) heads.push(name.own);
                return name;
            };
            return drawCustomer(random, kind, group, named);
        }),
    );
    customers.sort((one, other) => other.tenureDays - one.tenureDays);
    customers.forEach((customer, position) => (customer.id = `C${100_001 + position}`));
    return customers;
}

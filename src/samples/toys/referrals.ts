import type { Random } from '../random';
import type { Customer } from './customers';

const leaderCount = 60;
/** The brand's first customers came by themselves. */
const establishedCount = 200;

/** Makes some of the champions opinion leaders: they suggest, and they bring others. */
export function appointLeaders(random: Random, customers: readonly Customer[]): void {
    const champions = customers.filter((customer) => customer.kind === 'champion').slice(0, leaderCount);
    for (const [position, leader] of champions.entries()) {
        leader.isOpinionLeader = true;
        leader.profile.suggestions = 2 + random.poisson(1.5);
        leader.profile.city = position % 3 === 0 ? 0 : leader.profile.city;
        leader.profile.satisfaction = random.whole(4, 5);
    }
}

/** Says who sent whom. `customers` stand in order of registration and have all bought. */
export function linkReferrals(random: Random, customers: readonly Customer[]): void {
    const families = customers.filter((customer) => customer.profile.childBorn !== null && customer.isInCustomerFile);
    const leaders = families.filter((customer) => customer.isOpinionLeader);
    let turn = 0;
    for (const [position, customer] of families.entries()) {
        if (position < establishedCount || customer.isOpinionLeader || !random.chance(0.13)) {
            continue;
        }
        const leader = leaders[turn < 3 * leaders.length ? turn % leaders.length : random.whole(0, leaders.length - 1)];
        const isLeaders = leader !== undefined && leader.registered < customer.registered && random.chance(0.5);
        const referrer = isLeaders ? leader : families[random.whole(0, position - 1)];
        if (referrer !== undefined) {
            customer.referredBy = referrer;
            referrer.referrals += 1;
            turn += isLeaders ? 1 : 0;
        }
    }
}

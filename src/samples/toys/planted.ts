import type { Customer } from './customers';
import type { KindId } from './kinds';
import { createWorld, defaultSeed } from './world';

/** Groups put into the data on purpose; a model that works finds them. README.md says what each is like. */
export interface Planted {
    champions: string[];
    cannotLose: string[];
    newWave: string[];
    speculators: string[];
    categoryChangers: string[];
    unprofitable: string[];
    chains: string[];
    independents: string[];
    opinionLeaders: string[];
}

/** Which customers belong to which planted group, by customer id. */
export function planted(seed: number = defaultSeed): Planted {
    const { customers } = createWorld(seed);
    const ids = (isOne: (customer: Customer) => boolean) =>
        customers.filter((customer) => isOne(customer)).map((customer) => customer.id);
    const ofKind = (...kinds: KindId[]) => ids(({ kind }) => kinds.includes(kind));
    return {
        champions: ofKind('champion'),
        cannotLose: ofKind('lapsed'),
        newWave: ofKind('wave'),
        speculators: ofKind('speculator'),
        categoryChangers: ofKind('changer'),
        unprofitable: ofKind('unprofitable', 'bargainer'),
        chains: ofKind('chain'),
        independents: ofKind('independent', 'bargainer'),
        opinionLeaders: ids(({ isOpinionLeader }) => isOpinionLeader),
    };
}

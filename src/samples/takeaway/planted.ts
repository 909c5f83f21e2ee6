import type { KindId } from './kinds';
import { createWorld, defaultSeed } from './world';

/** Groups put into the data on purpose; README.md says what each is like. */
export interface Planted {
    officeLunch: string[];
    weekendFamilies: string[];
    lateNight: string[];
    couponHunters: string[];
    openingOnce: string[];
    lapsed: string[];
    changers: string[];
    springNew: string[];
}

/** Which customers belong to which planted group, by customer id. */
export function planted(seed: number = defaultSeed): Planted {
    const { customers } = createWorld(seed);
    const ids = (kind: KindId): string[] => customers.filter((customer) => customer.kind === kind).map(({ id }) => id);
    return {
        officeLunch: ids('officeLunch'),
        weekendFamilies: ids('weekendFamily'),
        lateNight: ids('lateNight'),
        couponHunters: ids('couponHunter'),
        openingOnce: ids('openingOnce'),
        lapsed: ids('lapsed'),
        changers: ids('changer'),
        springNew: ids('springNew'),
    };
}

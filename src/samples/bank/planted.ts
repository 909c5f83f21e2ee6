import type { Customer } from './customers';
import type { KindId } from './kinds';
import { createCustomers, defaultSeed } from './world';

/** Groups put into the data on purpose; README.md says what each is like. */
export interface Planted {
    strategic: string[];
    members: string[];
    stars: string[];
    strangers: string[];
    leaving: string[];
    loyalSmall: string[];
    sleeping: string[];
    badLoans: string[];
    rising: string[];
    depositors: string[];
    targets: string[];
    /** Names of the groups on the strategic list, as the column *Group* has them. */
    list: { en: string[]; 'zh-CN': string[] };
}

/** Which customers belong to which planted group, by customer id. */
export function planted(seed: number = defaultSeed): Planted {
    const customers = createCustomers(seed);
    const of = (kind: KindId): Customer[] => customers.filter((customer) => customer.kind === kind);
    const ids = (kind: KindId): string[] => of(kind).map(({ id }) => id);
    const groups = of('strategic').flatMap(({ group }) => (group === null ? [] : [group]));
    return {
        strategic: ids('strategic'),
        members: ids('member'),
        stars: ids('star'),
        strangers: ids('stranger'),
        leaving: ids('leaving'),
        loyalSmall: ids('loyalSmall'),
        sleeping: ids('sleeping'),
        badLoans: ids('badLoans'),
        rising: ids('rising'),
        depositors: ids('depositor'),
        targets: ids('target'),
        list: { en: groups.map(({ en }) => en), 'zh-CN': groups.map((group) => group['zh-CN']) },
    };
}

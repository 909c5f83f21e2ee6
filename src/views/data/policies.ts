import type { Policies, Staging } from '../../domain/import';
import type { Dataset } from '../../state/dataset.svelte';

/** Decisions that a plain list of options can take. */
export type Choosable =
    | 'returns'
    | 'noCustomer'
    | 'zeroPrice'
    | 'worthNothing'
    | 'worthLess'
    | 'duplicates'
    | 'totals'
    | 'implausibleDates'
    | 'status'
    | 'dayMonth'
    | 'repeatedAmount'
    | 'fillDown'
    | 'sharedIds'
    | 'testCustomers'
    | 'topUps'
    | 'cents'
    | 'mergeIds';

/** A decision as it is offered. */
export interface Decision {
    name: Choosable;
    testid: string;
    options: readonly string[];
    choose(dataset: Dataset, value: string): void;
}

/** Every decision about lines, those that weigh most first. */
export const policies: readonly Decision[] = [
    decision('returns', ['set-aside', 'net', 'keep']),
    decision('noCustomer', ['set-aside', 'keep']),
    decision('zeroPrice', ['set-aside', 'keep']),
    decision('worthNothing', ['keep', 'set-aside']),
    decision('worthLess', ['keep', 'set-aside']),
    decision('duplicates', ['set-aside', 'keep']),
    decision('totals', ['set-aside', 'keep']),
    decision('implausibleDates', ['set-aside', 'keep']),
    decision('status', ['set-aside', 'keep']),
    decision('repeatedAmount', ['sum', 'once']),
    decision('fillDown', ['leave', 'fill']),
    decision('sharedIds', ['keep', 'set-aside', 'set-aside-masked']),
    decision('testCustomers', ['keep', 'set-aside']),
    decision('topUps', ['keep', 'set-aside']),
    decision('cents', ['as-is', 'hundredths']),
    decision('mergeIds', ['keep', 'merge']),
    decision('dayMonth', ['dmy', 'mdy']),
];

const onlyOfCustomers: readonly Choosable[] = ['worthNothing', 'worthLess'];
const ofCustomers: readonly Choosable[] = [...onlyOfCustomers, 'noCustomer', 'totals', 'implausibleDates', 'sharedIds', 'testCustomers', 'cents', 'mergeIds', 'dayMonth'];

/** Those that mean something for what a row is. */
export function policiesFor(grain: Staging['grain']): readonly Decision[] {
    return grain === 'customer' ? policies.filter(({ name }) => ofCustomers.includes(name)) : policies.filter(({ name }) => !onlyOfCustomers.includes(name));
}

function decision<Name extends Choosable>(name: Name, options: readonly Policies[Name][]): Decision {
    return {
        name,
        testid: `policy-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        options,
        choose(dataset, value) {
            const option = options.find((one) => one === value);
            if (option !== undefined) void dataset.decide(name, option);
        },
    };
}

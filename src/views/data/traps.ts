import type { Policies, Staging } from '../../domain/import';
import type { Notice } from '../../domain/result';
import type { Choosable } from './policies';

/** A notice that waits for a decision, with the answers to it. */
export interface TrapAsk {
    notice: Notice;
    policy: Choosable;
    options: readonly string[];
}

const asked: Record<string, [policy: Choosable, options: readonly string[]]> = {
    'amount-repeated': ['repeatedAmount', ['sum', 'once']],
    'amount-on-first-line': ['repeatedAmount', ['sum', 'once']],
    'blanks-below': ['fillDown', ['leave', 'fill']],
    'ids-shared': ['sharedIds', ['keep', 'set-aside']],
    'ids-test': ['testCustomers', ['keep', 'set-aside']],
    'top-ups': ['topUps', ['keep', 'set-aside']],
    'cents-likely': ['cents', ['as-is', 'hundredths']],
    'ids-alike': ['mergeIds', ['keep', 'merge']],
    'exports-overlap': ['duplicates', ['keep', 'set-aside']],
};

export function trapAsks({ notices }: Staging): TrapAsk[] {
    return notices.flatMap((notice) => {
        const [policy, options] = asked[notice.code] ?? [];
        return policy === undefined || options === undefined ? [] : [{ notice, policy, options }];
    });
}

/** Notices that are answered elsewhere on the page stand there, not among those that only tell. */
export function isAsk({ code }: Notice): boolean {
    return code in asked || code === 'amount-choices' || code === 'date-choices';
}

/** The currencies to choose from, that chosen before among them; none where there is nothing to choose. */
export function currencyOptions({ currencies = [] }: Staging, { currency }: Policies): string[] {
    const named = [...new Set([...currencies, ...(currency === 'all' ? [] : [currency])])];
    return named.length > 1 ? ['all', ...named] : [];
}

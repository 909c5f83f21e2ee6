import type { Reason, Staging } from '../../domain/import';
import type { Dataset } from '../../state/dataset.svelte';
import type { Choosable } from './policies';

type Keepable = Exclude<Choosable, 'dayMonth' | 'repeatedAmount' | 'fillDown'>;

const remedies: readonly [reason: Reason, policy: Keepable][] = [
    ['total-row', 'totals'],
    ['bad-date', 'implausibleDates'],
    ['no-customer', 'noCustomer'],
    ['no-customer', 'sharedIds'],
    ['status', 'status'],
    ['status', 'topUps'],
    ['return', 'returns'],
    ['zero-price', 'zeroPrice'],
    ['duplicate', 'duplicates'],
];

/** Which decisions would bring lines back, those with the most lines first. */
export function remedyFor({ account, effects }: Staging): Keepable[] {
    return remedies
        .map(([reason, policy]) => ({ policy, lines: account.byReason[reason] }))
        .filter(({ policy, lines }) => lines > 0 && effects.some((effect) => effect.policy === policy && effect.lines > 0))
        .toSorted((a, b) => b.lines - a.lines)
        .map(({ policy }) => policy);
}

/** Keeps the lines that a decision sets aside. */
export function keepingAll(dataset: Dataset, policy: Keepable): void {
    void dataset.decide(policy, 'keep');
}

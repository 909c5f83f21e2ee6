import type { Reason, Staging } from '../../domain/import';
import type { Dataset } from '../../state/dataset.svelte';
import type { Choosable } from './policies';

type Keepable = Exclude<Choosable, 'dayMonth' | 'repeatedAmount' | 'fillDown'>;

const remedies: readonly [reason: Reason, policy: Keepable][] = [
    ['total-row', 'totals'],
    ['bad-date', 'implausibleDates'],
    ['no-customer', 'noCustomer'],
    ['no-customer', 'sharedIds'],
    ['no-customer', 'testCustomers'],
    ['status', 'status'],
    ['status', 'topUps'],
    ['return', 'returns'],
    ['zero-price', 'zeroPrice'],
    ['zero-price', 'worthNothing'],
    ['return', 'worthLess'],
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

const dayAndMonth = /^\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4}|\d\d)(?!\d)/;

/** The example that shows best what is asked: one whose day and month differ and could be swapped. */
export function swappable(examples: readonly string[]): string | undefined {
    return examples.find((example) => dayReadAs(example, 'dmy') !== dayReadAs(example, 'mdy')) ?? examples[0];
}

/** A date as written, read in one order; null when it is not day, month and year in numbers. */
export function dayReadAs(example: string, order: 'dmy' | 'mdy'): string | null {
    const [, first = '', second = '', year = ''] = dayAndMonth.exec(example) ?? [];
    const [date, month] = order === 'dmy' ? [first, second] : [second, first];
    if (year === '' || !(Number(month) >= 1 && Number(month) <= 12) || !(Number(date) >= 1 && Number(date) <= 31)) return null;
    return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

import type { ColumnQuality, Suspicion } from '../../domain/quality';
import { day, number } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import { policies } from './policies';

/** What a suspicion says: its facts in words. */
export function saySuspicion({ code, facts }: Suspicion): string {
    const kind = typeof facts['kind'] === 'string' ? t(`data.kind.${facts['kind']}`) : '';
    return t(`quality.what_of.${code}`, { ...facts, kind });
}

/** An extreme or an edge as its column writes it. */
export function sayValue(kind: ColumnQuality['kind'], value: string): string {
    if (kind === 'number') return number(value);
    return kind === 'date' ? day(value) : value;
}

/** Brings the decision that settles a suspicion into view, ready to be changed. */
export function showDecision(policy: Suspicion['policy']): void {
    const select = document.querySelector<HTMLElement>(`[data-testid="${decisionOf(policy)?.testid}"]`);
    select?.scrollIntoView({ block: 'center' });
    select?.focus();
}

export function hasDecision(policy: Suspicion['policy']): boolean {
    return decisionOf(policy) !== undefined;
}

function decisionOf(policy: Suspicion['policy']) {
    return policies.find(({ name }) => name === policy);
}

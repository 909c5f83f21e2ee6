import type { Row } from '../../domain/values';
import { numberOf, type Holding } from './chart';

/** A sentence to be: which message, and its numbers. */
export interface Finding {
    key: string;
    facts: Record<string, number>;
}

/** What the curve from the best customer down says: who makes it and, where some are below zero, who gives it back. */
export function whaleTitle(facts: Row): Finding {
    const customers = numberOf(facts, 'customers');
    const value = numberOf(facts, 'value');
    if (numberOf(facts, 'positive_customers') === 0) return { key: 'titleNone', facts: {} };
    const losers = numberOf(facts, 'negative_customers') / customers;
    if (value <= 0) return { key: 'titleLoss', facts: { losers } };
    if (losers === 0) return { key: 'title', facts: { top: numberOf(facts, 'top_20'), makers: numberOf(facts, 'makers_share') } };
    const peak = numberOf(facts, 'positive_customers') / customers;
    const made = numberOf(facts, 'positive_value') / value;
    return { key: 'titleWhale', facts: { peak, made, losers, back: -numberOf(facts, 'negative_value') / value } };
}

export function lorenzTitle(facts: Row): Finding {
    if (typeof facts['gini'] !== 'number') return whaleTitle(facts);
    return { key: 'titleLorenz', facts: { gini: facts['gini'], half: smallerHalf(facts) } };
}

/** A rule of thumb beside what is found. */
export interface Claim {
    id: 'most' | 'losers';
    key: string;
    facts: Record<string, number>;
    verdict: 'holds' | 'stronger' | 'weaker' | null;
}

/** What is said of customers in general, tested: 20 % bring 80 %, and 30 % give half of what is made back. */
export function claims(facts: Row): Claim[] {
    const customers = numberOf(facts, 'customers');
    if (customers === 0) return [];
    const top = numberOf(facts, 'top_20');
    const most: Claim =
        typeof facts['top_20'] === 'number'
            ? { id: 'most', key: 'mostHere', facts: { top, makers: numberOf(facts, 'makers_share') }, verdict: verdictOf(top, 0.8, 0.05) }
            : { id: 'most', key: 'none', facts: {}, verdict: null };
    const losers = numberOf(facts, 'negative_customers') / customers;
    const made = numberOf(facts, 'positive_value');
    const back = made > 0 ? -numberOf(facts, 'negative_value') / made : 1;
    const lost: Claim =
        losers === 0
            ? { id: 'losers', key: 'losersNone', facts: {}, verdict: null }
            : { id: 'losers', key: 'losersHere', facts: { losers, back }, verdict: verdictOf(back, 0.5, 0.1) };
    return [most, lost];
}

/** The tier that brings most, to be named. */
export function richest(held: readonly Holding[]): Holding | undefined {
    const shared = held.filter(({ customers, share }) => customers > 0 && share !== null);
    return shared.toSorted((a, b) => b.value - a.value)[0];
}

function smallerHalf(facts: Row): number {
    return 1 - numberOf(facts, 'top_50');
}

function verdictOf(found: number, said: number, leeway: number): 'holds' | 'stronger' | 'weaker' {
    if (Math.abs(found - said) <= leeway + 1e-9) return 'holds';
    return found > said ? 'stronger' : 'weaker';
}

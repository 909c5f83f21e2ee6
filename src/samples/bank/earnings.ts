import { exp, ln } from '../arithmetic';
import type { Random } from '../random';
import type { Listing } from './words';

export interface Business {
    size: number;
    deposit: number;
    loan: number;
    grade: number | null;
    products: number;
    accounts: number;
    listing: Listing;
}

/** What a year of a loan is expected to lose, by grade. */
const losses: readonly number[] = [0.004, 0.02, 0.05, 0.11, 0.2];

/** What a month of a customer's own team costs. */
const teams: Record<Listing, number> = { listed: 9_000, member: 900, none: 0 };

/** Net interest and fees a month (better terms for the list and its groups), and what is left of them after service and expected losses; in hundredths of a yuan. */
export function earningsOf(random: Random, business: Business): { contribution: number; profit: number } {
    const { size, deposit, loan, grade, products, accounts, listing } = business;
    const isKey = listing !== 'none';
    const interest = (deposit * (isKey ? 0.011 : 0.017) + loan * (isKey ? 0.012 : 0.021)) / 12;
    const fees = 26 * products * exp(0.42 * (ln(size) - 16)) * random.between(0.6, 1.4);
    const contribution = Math.max(800, Math.round(100 * (interest + fees + random.between(4, 30))));
    const service = 110 + 55 * accounts + 60 * products + teams[listing] + 0.16 * (contribution / 100);
    const loss = grade === null ? 0 : (loan * (losses[grade] ?? 0)) / 12;
    return { contribution, profit: contribution - Math.round(100 * (service + loss)) };
}

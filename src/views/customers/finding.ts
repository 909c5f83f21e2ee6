import type { Row } from '../../domain/values';

/** A sentence to be: a message of this place and its facts. */
export interface Finding {
    key: string;
    facts: Record<string, string | number>;
}

export function numberOf(row: Row | undefined, key: string): number {
    const value = row?.[key];
    return typeof value === 'number' ? value : 0;
}

/** Below this a fifth of the customers is a handful, and is better counted. */
const many = 50;

/** The share of revenue that the best fifth brings, when that says anything. */
export function headline(totals: Row | undefined, shares: readonly Row[]): Finding {
    const customers = numberOf(totals, 'customers');
    const { share, top } = topFifth(shares);
    if (share === null || customers < 5) return { key: 'headline.plain', facts: { count: customers } };
    if (customers < many) return { key: 'headline.few', facts: { count: top, customers, share } };
    return { key: 'headline.concentrated', facts: { share } };
}

/** The last whole month in which anyone bought: how many of its buyers, or how much of its revenue, is new. */
export function monthTitle(
    months: readonly Row[],
    measure: 'customers' | 'revenue',
): Finding & { month: string | null } {
    const known = months.slice(1).filter((row) => row['is_partial'] !== true && numberOf(row, 'customers') > 0);
    const last = known.at(-1);
    const whole = numberOf(last, measure);
    if (last === undefined || !(whole > 0)) return { key: 'month.none', facts: {}, month: null };
    const part = numberOf(last, measure === 'customers' ? 'new_customers' : 'new_revenue');
    const key = measure === 'customers' ? 'month.title' : 'month.titleRevenue';
    if (part === 0) return { key: 'month.noneNew', facts: {}, month: String(last['month']) };
    return { key, facts: { share: part / whole }, month: String(last['month']) };
}

export function concentrationTitle(totals: Row | undefined, shares: readonly Row[], gini: Row | undefined): Finding {
    const { share, top } = topFifth(shares);
    const customers = numberOf(totals, 'customers');
    if (share === null) return { key: 'concentration.none', facts: {} };
    if (customers < many) return { key: 'concentration.few', facts: { count: top, customers, share } };
    const unequal = gini?.['gini'];
    if (typeof unequal !== 'number') return { key: 'concentration.titlePlain', facts: { share } };
    return { key: 'concentration.title', facts: { share, gini: unequal.toFixed(2) } };
}

/** How many came once, and what those with five orders and more are worth. */
export function ordersTitle(counts: readonly Row[]): Finding {
    const customers = sum(counts, 'customers');
    const revenue = sum(counts, 'revenue');
    const once = counts.filter((row) => numberOf(row, 'orders') === 1);
    const loyal = counts.filter((row) => numberOf(row, 'orders') >= 5);
    const share = customers === 0 ? 0 : sum(once, 'customers') / customers;
    if (loyal.length === 0 || !(revenue > 0)) return { key: 'orders.titleOnce', facts: { share } };
    return {
        key: 'orders.title',
        facts: { share, loyal: sum(loyal, 'customers') / customers, revenue: sum(loyal, 'revenue') / revenue },
    };
}

export function gapsTitle(facts: Row | undefined): Finding {
    const median = facts?.['median_days'];
    return typeof median === 'number' ? { key: 'gaps.title', facts: { median } } : { key: 'gaps.none', facts: {} };
}

function topFifth(shares: readonly Row[]): { share: number | null; top: number } {
    const fifth = shares.find((row) => row['customer_share'] === 0.2);
    const share = fifth?.['revenue_share'];
    return { share: typeof share === 'number' ? share : null, top: numberOf(fifth, 'customers') };
}

function sum(rows: readonly Row[], key: string): number {
    return rows.reduce((total, row) => total + numberOf(row, key), 0);
}

import { perPeriod, monthsIn } from '../../forecast/periods';
import { type RetentionYear, retentionValue, retentionYears } from '../../forecast/retention';
import type { Group } from './groups';
import type { Edited, RetentionParams } from './params';

/** By what the future is reckoned. */
export interface Terms {
    /** A period's. */
    discount: number;
    /** After the one that has just ended. */
    periods: number;
    /** What a customer's new customers are worth in a period; 0 when they are left out. */
    referrals: number;
}

export type Values = Readonly<Record<Edited, number>>;

/** Terms of the chosen horizon; a referral is worth what was typed, else what a customer of today is worth on average. */
export function termsOf(params: Pick<RetentionParams, 'period' | 'years' | 'discount' | 'hasReferrals' | 'referralChance' | 'referralValue'>, groups: readonly Group[]): Terms {
    const alone = { discount: perPeriod(params.discount, params.period), periods: Math.round((params.years * 12) / monthsIn(params.period)), referrals: 0 };
    if (!params.hasReferrals) return alone;
    return { ...alone, referrals: params.referralChance * (params.referralValue ?? meanWorth(groups, alone)) };
}

/** Period by period, the first being the one that has just ended. */
export function periodsOfWorth({ retention, contribution, contact, acquisition }: Values, { discount, periods, referrals }: Terms): RetentionYear[] {
    return retentionYears({ contribution, contactCost: contact, retention, discount, years: periods, acquisitionCost: acquisition, referrals });
}

/** What one to be won is worth: all that a customer brings, less what winning him costs. */
export function worthOf({ retention, contribution, contact, acquisition }: Values, { discount, periods, referrals }: Terms): number {
    return retentionValue({ contribution, contactCost: contact, retention, discount, years: periods, acquisitionCost: acquisition, referrals });
}

/** What those are worth who were there in the last period; what winning them cost is spent. */
export function worthOfAll(groups: readonly Group[], terms: Terms): number {
    return groups.reduce((sum, { here, values }) => sum + here * worthOf({ ...values, acquisition: 0 }, terms), 0);
}

export function meanWorth(groups: readonly Group[], terms: Terms): number {
    const here = groups.reduce((sum, group) => sum + group.here, 0);
    return here > 0 ? worthOfAll(groups, terms) / here : 0;
}

/** How many periods a customer stays on average who stays each time with this chance, the first among them; null without end. */
export function staysFor(retention: number): number | null {
    return retention < 1 ? 1 / (1 - retention) : null;
}

/** What today's customers are worth more or less when one number is another. */
export interface Swing {
    id: 'retention' | 'contribution' | 'contact' | 'discount';
    less: number;
    more: number;
}

/** Retention and the yearly discount by a point, money by a tenth; largest first. */
export function swings(groups: readonly Group[], params: Parameters<typeof termsOf>[0]): Swing[] {
    const worth = (change: (values: Values) => Values, discount = params.discount) => {
        const changed = groups.map((group) => ({ ...group, values: change(group.values) }));
        return worthOfAll(changed, termsOf({ ...params, discount }, changed));
    };
    const plain = worth((values) => values);
    const retained = (by: number) => worth((values) => ({ ...values, retention: Math.min(1, Math.max(0, values.retention + by)) })) - plain;
    const scaled = (name: 'contribution' | 'contact', by: number) => worth((values) => ({ ...values, [name]: values[name] * (1 + by) })) - plain;
    const discounted = (by: number) => worth((values) => values, Math.max(0, params.discount + by)) - plain;
    const found: Swing[] = [
        { id: 'retention', less: retained(-0.01), more: retained(0.01) },
        { id: 'contribution', less: scaled('contribution', -0.1), more: scaled('contribution', 0.1) },
        { id: 'contact', less: scaled('contact', -0.1), more: scaled('contact', 0.1) },
        { id: 'discount', less: discounted(-0.01), more: discounted(0.01) },
    ];
    return found.filter((swing) => span(swing) > 0).toSorted((a, b) => span(b) - span(a));
}

/** What a point more of retention is worth for a customer of the group. */
export function pointWorth(values: Values, terms: Terms): number {
    return worthOf({ ...values, retention: Math.min(1, values.retention + 0.01) }, terms) - worthOf(values, terms);
}

function span({ less, more }: Swing): number {
    return Math.abs(more - less);
}

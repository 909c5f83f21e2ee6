/**
 * What a customer is worth who, once lost, is lost for good: in each year he stays with a chance `retention`, having stayed until then.
 * Source: Dwyer, Customer lifetime valuation to support marketing decision making, Journal of Direct Marketing 3 (1989) 8–15.
 */
export interface Retention {
    /** Gross contribution of a year in which the customer is there. */
    contribution: number;
    /** Spent on him in a year to keep him. */
    contactCost: number;
    /** The chance of still being there a year later. */
    retention: number;
    /** What money is worth less a year later. */
    discount: number;
    /** Years after the first. */
    years: number;
    /** Spent once to win him; 0 where it is left out. */
    acquisitionCost?: number;
    /** What new customers whom he brings are worth in a year: their chance times their value; 0 switches the term off. */
    referrals?: number;
}

/** One year of it, as chances and money of today. */
export interface RetentionYear {
    year: number;
    isThere: number;
    contribution: number;
    contactCost: number;
    referrals: number;
    /** Everything until the end of this year. */
    total: number;
}

/**
 * Year by year: contribution · (r/(1 + d))^t at t = 0 … n, less contact costs · r^(t − 1)/(1 + d)^(t − ½) at t = 1 … n, which are paid in
 * the middle of the year by which they should keep him.
 */
export function retentionYears(given: Retention): RetentionYear[] {
    const { contribution, contactCost, retention, discount, years, acquisitionCost = 0, referrals = 0 } = given;
    let total = -acquisitionCost;
    return Array.from({ length: Math.max(0, Math.floor(years)) + 1 }, (_, year) => {
        const isThere = retention ** year;
        const today = isThere / (1 + discount) ** year;
        const paid = year === 0 ? 0 : (contactCost * retention ** (year - 1)) / (1 + discount) ** (year - 0.5);
        total += today * (contribution + referrals) - paid;
        return { year, isThere, contribution: today * contribution, contactCost: paid, referrals: today * referrals, total };
    });
}

export function retentionValue(given: Retention): number {
    return retentionYears(given).at(-1)?.total ?? 0;
}

/** The share of customers of one period who were there in the next; null where there were none. */
export function retentionRate(there: number, still: number): number | null {
    return there > 0 ? Math.min(1, still / there) : null;
}

import { describe, expect, it } from 'vitest';
import { concentrationTitle, gapsTitle, headline, monthTitle, ordersTitle } from './finding';

const shares = [
    { customer_share: 0.1, customers: 434, revenue_share: 0.6 },
    { customer_share: 0.2, customers: 868, revenue_share: 0.7462 },
];
const month = (name: string, customers: number, fresh: number, isPartial = false) => ({
    month: name,
    customers,
    new_customers: fresh,
    revenue: customers * 10,
    new_revenue: fresh * 5,
    is_partial: isPartial,
});

it('the headline is what the best fifth brings, unless there are too few to speak of fifths', () => {
    expect(headline({ customers: 4338 }, shares)).toEqual({ key: 'headline.concentrated', facts: { share: 0.7462 } });
    expect(headline({ customers: 8 }, [{ customer_share: 0.2, customers: 2, revenue_share: 0.75 }])).toEqual({
        key: 'headline.few',
        facts: { count: 2, customers: 8, share: 0.75 },
    });
    expect(headline({ customers: 4 }, shares)).toEqual({ key: 'headline.plain', facts: { count: 4 } });
    expect(headline({ customers: 9 }, [{ customer_share: 0.2, revenue_share: null }]).key).toBe('headline.plain');
});

describe('the months', () => {
    const months = [
        month('2011-01-01', 9, 9),
        month('2011-02-01', 8, 2),
        month('2011-03-01', 4, 1),
        month('2011-04-01', 3, 3, true),
    ];
    it('speak of the last whole one', () => {
        expect(monthTitle(months, 'customers')).toEqual({
            key: 'month.title',
            facts: { share: 0.25 },
            month: '2011-03-01',
        });
        expect(monthTitle(months, 'revenue')).toEqual({
            key: 'month.titleRevenue',
            facts: { share: 0.125 },
            month: '2011-03-01',
        });
    });
    it('say it in words when nobody was new', () => {
        expect(monthTitle([...months.slice(0, 1), month('2011-02-01', 8, 0)], 'customers').key).toBe('month.noneNew');
    });
    it('never call the first one’s customers new', () => {
        expect(monthTitle(months.slice(0, 1), 'customers').key).toBe('month.none');
        expect(monthTitle([], 'customers').month).toBeNull();
    });
});

it('concentration goes without a Gini where it means nothing', () => {
    expect(concentrationTitle({ customers: 4338 }, shares, { gini: 0.71514 })).toEqual({
        key: 'concentration.title',
        facts: { share: 0.7462, gini: '0.72' },
    });
    expect(concentrationTitle({ customers: 4338 }, shares, { gini: null }).key).toBe('concentration.titlePlain');
    expect(concentrationTitle(undefined, [], undefined).key).toBe('concentration.none');
});

it('orders tell who came once and what the loyal are worth', () => {
    const counts = [
        { orders: 1, customers: 50, revenue: 100 },
        { orders: 3, customers: 30, revenue: 300 },
        { orders: 5, customers: 15, revenue: 400 },
        { orders: 20, customers: 5, revenue: 200 },
    ];
    expect(ordersTitle(counts)).toEqual({ key: 'orders.title', facts: { share: 0.5, loyal: 0.2, revenue: 0.6 } });
    expect(ordersTitle(counts.slice(0, 1))).toEqual({ key: 'orders.titleOnce', facts: { share: 1 } });
});

it('gaps need someone who came on two days', () => {
    expect(gapsTitle({ median_days: 26.5 })).toEqual({ key: 'gaps.title', facts: { median: 26.5 } });
    expect(gapsTitle({ median_days: null }).key).toBe('gaps.none');
});

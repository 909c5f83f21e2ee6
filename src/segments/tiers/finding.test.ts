import { describe, expect, test } from 'vitest';
import { claims, lorenzTitle, richest, whaleTitle } from './finding';
import type { Holding } from './chart';

/** Ten customers: six make 130, one makes nothing, three give back 30. */
const whale = { customers: 10, positive_customers: 6, negative_customers: 3, value: 100, positive_value: 130, negative_value: -30, top_20: 0.7, makers_share: 0.3 };

describe('the curve’s title', () => {
    test('names who makes the value and who gives it back', () => {
        expect(whaleTitle(whale)).toEqual({ key: 'titleWhale', facts: { peak: 0.6, made: 1.3, losers: 0.3, back: 0.3 } });
    });

    test('names the best fifth while nobody is below zero', () => {
        expect(whaleTitle({ ...whale, negative_customers: 0 })).toEqual({ key: 'title', facts: { top: 0.7, makers: 0.3 } });
    });

    test('gives no shares of a sum that is not above zero', () => {
        expect(whaleTitle({ ...whale, value: -5 })).toEqual({ key: 'titleLoss', facts: { losers: 0.3 } });
        expect(whaleTitle({ ...whale, positive_customers: 0, value: 0 })).toEqual({ key: 'titleNone', facts: {} });
        expect(lorenzTitle({ ...whale, value: -5, gini: null }).key).toBe('titleLoss');
    });

    test('names the Gini and what the smaller half brings', () => {
        const { key, facts } = lorenzTitle({ ...whale, gini: 0.5, top_50: 0.75 });
        expect([key, facts['gini'], facts['half']]).toEqual(['titleLorenz', 0.5, 0.25]);
    });
});

describe('what is said of customers', () => {
    test('is compared with what they do: a fifth brings 70, 30 % give back 30 of 130', () => {
        const [most, losers] = claims(whale);
        expect(most).toMatchObject({ key: 'mostHere', facts: { top: 0.7, makers: 0.3 }, verdict: 'weaker' });
        expect(losers).toMatchObject({ key: 'losersHere', facts: { losers: 0.3 }, verdict: 'weaker' });
        expect(losers?.facts['back']).toBeCloseTo(30 / 130, 12);
    });

    test.each([
        [0.85, 'holds'],
        [0.86, 'stronger'],
        [0.74, 'weaker'],
    ])('a fifth that brings %d: %s', (top_20, verdict) => {
        expect(claims({ ...whale, top_20 })[0]?.verdict).toBe(verdict);
    });

    test('is neither confirmed nor denied where it cannot be told', () => {
        expect(claims({ ...whale, negative_customers: 0 })[1]).toEqual({ id: 'losers', key: 'losersNone', facts: {}, verdict: null });
        expect(claims({ ...whale, value: -5, top_20: null })[0]).toMatchObject({ key: 'none', verdict: null });
        expect(claims({})).toEqual([]);
    });
});

test('the tier to be named is the one that brings most, where there are shares', () => {
    const holding = (segment: string, value: number, share: number | null): Holding => ({
        ...{ segment, value, share, customers: 1, customerShare: 0.5, selected: 0, cumulative: share, lowest: value, highest: value },
    });
    expect(richest([holding('a', 1, 0.1), holding('b', 9, 0.9)])?.segment).toBe('b');
    expect(richest([holding('a', 1, null)])).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import type { SegmentSummary } from '../../domain/model';
import { heatTitle, histogramTitle, treeTitle } from './finding';

const facts = [
    { dimension: 'r', customers: 9, lowest: 1, highest: 300, mean: 92.5, median: 51, share_at_lowest: 0.1 },
    { dimension: 'f', customers: 9, lowest: 1, highest: 20, mean: 4.2, median: 2, share_at_lowest: 0.344 },
    { dimension: 'm', customers: 9, lowest: 3, highest: 9000, mean: 2050, median: 674.5, share_at_lowest: 0.1 },
];
const heat = [
    { r_score: 5, f_score: 5, customers: 2, revenue: 600, mean_monetary: 300, selected_customers: 0 },
    { r_score: 1, f_score: 1, customers: 7, revenue: 350, mean_monetary: 50, selected_customers: 0 },
    { r_score: 1, f_score: 5, customers: 1, revenue: 50, mean_monetary: 50, selected_customers: 0 },
];
const segmented = { tables: { rfm_facts: facts, rfm_heat: heat }, params: { frequency: 'orders', monetary: 'sum' } };

describe('a histogram says', () => {
    it('how lately the typical customer bought', () => {
        expect(histogramTitle(segmented, 'r')).toEqual({ key: 'r', facts: { median: 51 } });
    });
    it('how many bought only once, if one is the least there is', () => {
        expect(histogramTitle(segmented, 'f')).toEqual({ key: 'fOnce', facts: { share: 0.344 } });
        expect(histogramTitle({ ...segmented, params: { frequency: 'days' } }, 'f').key).toBe('fOneDay');
        expect(histogramTitle({ ...segmented, params: { frequency: 'lines' } }, 'f')).toEqual({
            key: 'f',
            facts: { median: 2 },
        });
    });
    it('what the typical customer spent, in all or per order', () => {
        expect(histogramTitle(segmented, 'm')).toEqual({ key: 'mSum', facts: { median: 674.5 } });
        expect(histogramTitle({ ...segmented, params: { monetary: 'mean' } }, 'm').key).toBe('mMean');
    });
    it('nothing where nobody is', () => {
        expect(histogramTitle({ tables: {}, params: {} }, 'r')).toEqual({ key: 'none', facts: {} });
    });
});

it('the heat map names its strongest cell', () => {
    expect(heatTitle(segmented, 'revenue')).toEqual({ key: 'heat', facts: { r: 5, f: 5, share: 0.6, customers: 0.2 } });
    expect(heatTitle(segmented, 'customers')).toEqual({ key: 'heatCustomers', facts: { r: 1, f: 1, share: 0.7 } });
    expect(heatTitle(segmented, 'mean')).toEqual({ key: 'heatMean', facts: { r: 5, f: 5, value: 300 } });
    expect(heatTitle({ tables: {}, params: {} }, 'mean').key).toBe('heatNone');
});

function rowsWith(...revenues: number[]): SegmentSummary[] {
    return revenues.map((revenue, index) => ({ segment: String(index), revenue, customers: 1 }) as SegmentSummary);
}

it('the heat map names an amount where shares say nothing', () => {
    const rows = heat.map((row, index) => ({ ...row, revenue: index === 2 ? -50 : row.revenue }));
    expect(heatTitle({ tables: { rfm_heat: rows }, params: {} }, 'revenue')).toEqual({
        key: 'heatAmount',
        facts: { r: 5, f: 5, value: 600 },
    });
});

it('the treemap names the one or two segments that hold half of the whole', () => {
    expect(treeTitle(rowsWith(40, 0, 25, 20, 15), 'revenue')).toEqual({
        key: 'treeRevenueTwo',
        facts: { count: 2, all: 5, share: 0.65 },
        segments: ['0', '2'],
    });
    expect(treeTitle(rowsWith(5, 61, 34), 'revenue')).toMatchObject({ key: 'treeRevenueOne', segments: ['1'] });
});

it('the treemap counts the segments where more than two hold half', () => {
    expect(treeTitle(rowsWith(40, 0, 25, 20, 15), 'customers')).toEqual({
        key: 'treeCustomers',
        facts: { count: 3, all: 5, share: 0.6 },
        segments: [],
    });
    expect(treeTitle([], 'revenue').key).toBe('none');
    expect(treeTitle(rowsWith(7), 'customers').key).toBe('treeWhole');
});

it('the treemap refuses revenue below zero', () => {
    expect(treeTitle(rowsWith(-8088, -785), 'revenue').key).toBe('treeRefused');
    expect(treeTitle(rowsWith(900, -1), 'revenue').key).toBe('treeRefused');
});

it('a histogram of equal frequencies says that they are equal', () => {
    const alike = [{ dimension: 'f', customers: 8, lowest: 3, highest: 3, mean: 3, median: 3, share_at_lowest: 1 }];
    expect(histogramTitle({ tables: { rfm_facts: alike }, params: { frequency: 'orders' } }, 'f')).toEqual({
        key: 'alike.orders',
        facts: { median: 3 },
    });
});

it('a histogram of recency says when all are equally recent', () => {
    const same = [{ dimension: 'r', customers: 4, lowest: 0, highest: 0, mean: 0, median: 0, share_at_lowest: 1 }];
    expect(histogramTitle({ tables: { rfm_facts: same }, params: {} }, 'r')).toEqual({ key: 'alike.r', facts: {} });
});

import type { MeasureCase } from '../../domain/measure';

const lines = [
    { customer_id: 'a', ordered_at: '2024-02-01', amount: 30, category: 'tea' },
    { customer_id: 'a', ordered_at: '2024-03-01', amount: 20, category: 'cup' },
    { customer_id: 'a', ordered_at: '2024-11-01', amount: 25, category: 'cup' },
    { customer_id: 'b', ordered_at: '2024-01-01', amount: 10, category: 'cup' },
    { customer_id: 'c', ordered_at: '2024-12-01', amount: 5, category: 'pot' },
    { customer_id: 'c', ordered_at: '2024-12-01', amount: 5, category: 'ant' },
];
const b = {
    customer_id: 'b', top_category: 'cup', top_category_share: 1, price_band: 'low',
    previous_category: 'cup', recent_category: null, has_changed_favourite: null,
};
const c = {
    customer_id: 'c', top_category: 'ant', top_category_share: 0.5, price_band: 'middle',
    previous_category: null, recent_category: 'ant', has_changed_favourite: null,
};

/**
 * Worked out by hand: the last quarter of the year begins on 2 October, of the 335 days since the first visit on 10 October;
 * cups at 10, 20 and 25 are cut at 16.67 and 21.67.
 */
export const cases: readonly MeasureCase[] = [
    {
        name: 'by spend the favourite went from tea to cups, bought at the upper price; of equal ones the first by name',
        params: {},
        asOf: '2024-12-31',
        lines,
        expect: [
            {
                customer_id: 'a', top_category: 'cup', top_category_share: 0.6, price_band: 'high',
                previous_category: 'tea', recent_category: 'cup', has_changed_favourite: true,
            },
            b,
            c,
        ],
    },
    {
        name: 'by purchases cups and tea were equal before, so that cups by name have not changed',
        params: { basis: 'count' },
        asOf: '2024-12-31',
        lines,
        expect: [
            {
                customer_id: 'a', top_category: 'cup', top_category_share: 2 / 3, price_band: 'high',
                previous_category: 'cup', recent_category: 'cup', has_changed_favourite: false,
            },
            b,
            c,
        ],
    },
    {
        name: 'by visits it is what was looked at, a product under its category; who never looked is told by spend',
        params: {},
        asOf: '2024-12-31',
        lines: lines.map((line) => ({ ...line, product: line.category === 'tea' ? 'p1' : null })),
        visits: [
            { customer_id: 'a', visited_at: '2024-02-01 10:00', category: 'pot' },
            { customer_id: 'a', visited_at: '2024-02-01 10:05', category: 'pot' },
            { customer_id: 'a', visited_at: '2024-10-10 00:00', category: 'cup' },
            { customer_id: 'a', visited_at: '2024-12-31 23:00', category: 'cup' },
            { customer_id: 'a', visited_at: '2025-01-01', category: 'tea' },
            { customer_id: 'b', visited_at: '2024-10-09 23:59', product: 'p1' },
            { customer_id: 'b', visited_at: '2024-07-01', product: 'p2' },
            { customer_id: 'b', visited_at: null, category: 'pot' },
            { customer_id: 'd', visited_at: '2024-01-15', category: 'pot' },
        ],
        expect: [
            {
                customer_id: 'a', top_category: 'cup', top_category_share: 0.5, price_band: 'high',
                previous_category: 'pot', recent_category: 'cup', has_changed_favourite: true, visit_count: 4,
            },
            {
                customer_id: 'b', top_category: 'tea', top_category_share: 1, price_band: null,
                previous_category: 'tea', recent_category: null, has_changed_favourite: null, visit_count: 1,
            },
            { ...c, visit_count: 0 },
        ],
    },
    {
        name: 'visits count for nothing where the favourite is to be told by spend, or by times bought',
        params: { basis: 'spend' },
        asOf: '2024-12-31',
        lines,
        visits: [{ customer_id: 'a', visited_at: '2024-02-01', category: 'pot' }],
        expect: [
            {
                customer_id: 'a', top_category: 'cup', top_category_share: 0.6, price_band: 'high',
                previous_category: 'tea', recent_category: 'cup', has_changed_favourite: true, visit_count: 1,
            },
            { ...b, visit_count: 0 },
            { ...c, visit_count: 0 },
        ],
    },
];

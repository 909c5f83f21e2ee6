import { expect, test } from 'vitest';
import type { Row } from '../../domain/values';
import { palettes } from '../../ui/palette';
import { periodsOption, spanName, spansOf } from './periods';
import { fault, testedOf } from './tested';
import { lanesOf } from './timeline';

const came = { from_on: '2024-01-01', to_on: '2024-01-31', number: 0 };
const ahead = { from_on: '2024-02-01', to_on: '2024-02-29', number: 1 };
const looked = {
    tables: {
        forecast_past: [
            { ...came, segment: 'a', orders: 5, first_orders: 2, revenue: 50, margin: 10 },
            { ...came, segment: 'b', orders: 3, first_orders: 1, revenue: 90, margin: -4 },
        ],
        forecast_periods: [
            { ...ahead, number: 0, segment: null, orders: 6, orders_low: 4, orders_high: 8, revenue: 70, revenue_low: 60, revenue_high: 80 },
            { ...ahead, segment: null, orders: 6, orders_low: 4, orders_high: 8, revenue: 70, revenue_low: 60, revenue_high: 80 },
            { ...ahead, segment: 'a', orders: 5, revenue: 40 },
            { ...ahead, segment: 'b', orders: 1, revenue: 30 },
        ],
    },
};

test('periods gone by are split into orders of those who had ordered and first ones, the forecast has its band', () => {
    expect(spansOf(looked, 'orders', 'all')).toMatchObject([
        { number: 0, isAhead: false, total: 8, low: 8, high: 8, parts: { again: 5, first: 3 } },
        { number: 1, isAhead: true, total: 6, low: 4, high: 8, parts: { ahead: 6 } },
    ]);
    expect(spansOf(looked, 'margin', 'all')[0]).toMatchObject({ total: 6, parts: { again: 6, first: 0 } });
});

test('by segment the parts of each period are its segments', () => {
    expect(spansOf(looked, 'revenue', 'segment').map(({ total, parts }) => [total, parts])).toEqual([[140, { a: 50, b: 90 }], [70, { a: 40, b: 30 }]]);
});

test('only what is ahead has whiskers, and a line stands before it', () => {
    const spans = spansOf(looked, 'orders', 'all');
    const { series } = periodsOption(spans, [{ id: 'again', name: '', fill: '' }], { ...palettes.light, theme: 'light' }, { name: String, compact: String, say: () => '' });
    const drawn = Object.fromEntries([series ?? []].flat().map(({ id, data }) => [id, data]));
    expect(drawn['whiskers']).toEqual([[1, 4, 8, Number.NaN]]);
    expect(drawn['today']).toEqual([[1, 0]]);
});

test('a month of the calendar is named so, anything else by its first day', () => {
    expect([spanName('2024-02-01', 'month'), spanName('2024-02-10', 'month'), spanName('2024-02-01', 'week')]).toEqual(['2024-02', '2024-02-10', '2024-02-01']);
});

test('orders with next to no chance have no place in the picture', () => {
    const row = { next_low_on: '2024-02-03', next_on: '2024-02-10', next_high_on: '2024-02-20' };
    expect(lanesOf([{ ...row, chance: 0.4 }, { ...row, chance: 0.009 }])).toEqual([{ low: '2024-02-03', middle: '2024-02-10', high: '2024-02-20', chance: 0.4 }]);
});

test('a forecast that was tried is told with the share of next orders in their interval, one that was not is none', () => {
    const tables: Record<string, Row[]> = {
        forecast_tested_spans: [{ number: 1, from_on: '2024-01-01', to_on: '2024-01-31', known_until: '2023-12-31' }],
        forecast_tested: [
            { part: 'period', number: 0, actual: 9, expected: 8 },
            { part: 'period', number: 1, actual: 9, expected: 8, low: 6, high: 10, within: 1 },
            { part: 'next', number: 0, actual: 5, expected: 6, within: 4 },
            { part: 'tenth', number: 1, actual: 5, expected: 0.5 },
        ],
    };
    expect(testedOf({ tables })).toMatchObject({ coverage: 0.8, knownUntil: '2023-12-31', to: '2024-01-31', tenths: [5], periods: [{ number: 1, to_on: '2024-01-31', within: 1 }] });
    expect(testedOf({ tables: { ...tables, forecast_tested: [] } })).toBeNull();
    // a step that is not needed stands empty, with the columns of what it would have read
    expect(testedOf({ tables: { ...tables, forecast_tested: [{ kind: 0, x: 1 }] } })).toBeNull();
});

test.each([
    ['good', [9, 11, 10, 10, 12, 8, 10, 10, 11, 9]],
    ['early', [40, 20, 10, 10, 5, 5, 5, 5, 5, 5]],
    ['late', [5, 5, 5, 5, 5, 5, 10, 10, 20, 40]],
    ['spread', [40, 5, 5, 5, 5, 5, 5, 5, 5, 40]],
    ['narrow', [1, 2, 5, 20, 40, 40, 20, 5, 2, 1]],
] as const)('dates are said to be %s', (kind, tenths) => {
    expect(fault(tenths)).toBe(kind);
});

import { expect, test } from 'vitest';
import type { Row } from '../../domain/values';
import { palettes } from '../../ui/palette';
import { mapOption, modelHeat, ownHeat, shade, valueOf } from './map';
import { doubtfulOn, pathOption } from './path';
import { adviceOf } from './recommend';
import { classOption, farthest, tracked, trackOption } from './trial';
import { inCell } from './where';
import { barsOf, bestCohort, curveOption, shareOfTop } from './worth';

const colours = { ...palettes.light, theme: 'light' as const };
const cells: Row[] = [
    { repeats_from: 0, repeats_below: 2, days_from: 14, days_below: 28, customers: 8, p_alive: 0.25, expected_orders: 1 },
    { repeats_from: 4, repeats_below: null, days_from: 0, days_below: 14, customers: 1, p_alive: 1, expected_orders: 4 },
];

test('cells of the map stand where their repeats and days are, as strong as their mean and as large as their crowd', () => {
    const heat = ownHeat(cells, 'expected_orders');
    expect([heat.columns, heat.rows, heat.most]).toEqual([[0, 2, 4], [0, 14], 4]);
    expect(heat.cells.map(({ column, row, strength, size }) => [column, row, strength, size])).toEqual([[0, 1, 0.5, 1], [2, 0, 1, 0.7]]);
    expect(valueOf(0.5, heat.most, 'expected_orders')).toBe(1);
    expect(ownHeat([{ ...cells[0], p_alive: null }], 'p_alive').cells).toEqual([]);
});

test('the model’s own map has a place for every combination that can be', () => {
    const surface = [[0, 30, 0.2], [1, 30, 0.1], [1, 0, 0.9]].map(([repeats = 0, recency_days = 0, p_alive = 0]) => ({ repeats, recency_days, tenure_days: 30, p_alive, expected_orders: 1 }));
    const heat = modelHeat(surface, 'p_alive');
    expect([heat.columns, heat.rows]).toEqual([[0, 1], [0, 30]]);
    expect(heat.cells.map(({ column, row }) => [column, row])).toEqual([[0, 1], [1, 1], [1, 0]]);
});

test('a shade lies between two steps of the heat, and ends at the ends', () => {
    expect([shade(-1, colours.heat), shade(0, colours.heat), shade(1, colours.heat), shade(9, colours.heat)]).toEqual([colours.heat[0], colours.heat[0], colours.heat[5], colours.heat[5]]);
    expect(shade(0.1, ['#000000', '#202020', '#ffffff', '#ffffff', '#ffffff', '#ffffff'])).toBe('#101010');
});

test('the map names its axes and says what a cell holds', () => {
    const words = { column: 'repeats', row: 'weeks', nameColumn: String, nameRow: (days: number) => String(days / 7), say: () => 'cell' };
    expect(mapOption(ownHeat(cells, 'p_alive'), words, colours)).toMatchObject({ xAxis: { data: ['0', '2', '4'], name: 'repeats' }, yAxis: { data: ['0', '2'], inverse: true }, series: [{ data: [[0, 1, 0.25], [2, 0, 1]] }] });
});

test('those in a cell are who have so many repeats and were silent so long; the last column has no end', () => {
    expect(inCell(cells[1] ?? {})).toEqual([{ column: 'repeat_days', from: 4, below: null }, { column: 'quiet_days', from: 0, below: 14 }]);
});

const through: Row[] = [
    { day_on: '2024-01-01', p_alive: 0.9, is_ahead: false },
    { day_on: '2024-01-02', p_alive: 0.6, is_ahead: false },
    { day_on: '2024-01-03', p_alive: 0.55, is_ahead: true },
    { day_on: '2024-01-04', p_alive: 0.45, is_ahead: true },
];

test('a customer’s path is drawn to today, dashed from there, with a dot on each order', () => {
    const words = { share: String, point: String, order: String, now: 'today' };
    const { series } = pathOption(through, [{ ordered_on: '2024-01-01', amount: 5 }], '2024-01-02', words, colours);
    expect(series).toMatchObject([
        { id: 'past', data: [['2024-01-01', 0.9], ['2024-01-02', 0.6]] },
        { id: 'ahead', data: [['2024-01-02', 0.6], ['2024-01-03', 0.55], ['2024-01-04', 0.45]] },
        { id: 'orders', data: [['2024-01-01', 0.9]] },
    ]);
    expect(doubtfulOn(through)).toBe('2024-01-04');
    expect(doubtfulOn(through.slice(0, 3))).toBeNull();
});

const weeks: Row[] = [
    { until_on: '2024-01-07', is_holdout: false, actual_orders: 3, mbg_nbd_orders: 2, bg_nbd_orders: null, pareto_nbd_orders: 1, nbd_orders: 4 },
    { until_on: '2024-01-14', is_holdout: true, actual_orders: 1, mbg_nbd_orders: 2, bg_nbd_orders: null, pareto_nbd_orders: 1, nbd_orders: 4 },
];

test('weeks add up or stand alone, and the part held back is marked; a model without a forecast is left out', () => {
    expect(tracked(weeks, true).map(({ actual, expected }) => [actual, expected['mbg-nbd']])).toEqual([[3, 2], [4, 4]]);
    expect(tracked(weeks, false).map(({ actual }) => actual)).toEqual([3, 1]);
    const words = { number: String, name: String, actual: 'happened', holdout: 'held back', compact: String };
    const { series } = trackOption(tracked(weeks, true), 'mbg-nbd', words, colours);
    expect(series).toMatchObject([{ id: 'actual', markArea: { data: [[{ xAxis: 0 }, { xAxis: 1 }]] } }, { id: 'mbg-nbd' }, { id: 'pareto-nbd' }, { id: 'nbd' }]);
});

test('the class that is farthest off is weighed by its customers', () => {
    const classes = [{ repeats: 0, customers: 100, actual_orders: 0.2, mbg_nbd_orders: 0.1 }, { repeats: 7, customers: 2, actual_orders: 6, mbg_nbd_orders: 3 }];
    expect(farthest(classes, 'mbg-nbd')).toBe(classes[0]);
    expect(classOption(classes, 'mbg-nbd', { name: () => 'n', describe: () => '', number: String }, colours).series).toMatchObject([{ data: [0.2, 6] }, { id: 'mbg-nbd', data: [[0, 0.1], [1, 3]] }]);
});

test('the nearest model is recommended among those to be believed, and one in which nobody leaves is no choice', () => {
    const row = (model: string, verdict: string, root_mean_square_error: number): Row => ({ model, verdict, root_mean_square_error });
    const compared = [row('mbg-nbd', 'fitted', 1.62), row('bg-nbd', 'not-converged', 1.5), row('pareto-nbd', 'edge', 1.6), row('nbd', 'fitted', 1.59)];
    expect(adviceOf(compared)).toMatchObject({ best: { model: 'nbd' }, choice: { model: 'pareto-nbd' }, isNobodyLeaving: true, isClose: false });
    expect(adviceOf([row('mbg-nbd', 'unidentifiable', 1.6), row('nbd', 'fitted', 1.6)])).toMatchObject({ choice: null, isNobodyLeaving: true });
    expect(adviceOf([row('mbg-nbd', 'fitted', 1.6), row('bg-nbd', 'fitted', 1.601)])).toMatchObject({ choice: { model: 'mbg-nbd' }, isClose: true });
    expect(adviceOf([row('mbg-nbd', 'too-few', Number.NaN)])).toBeNull();
});

test('shares of the top are read off the curve, also where hundredths are missing', () => {
    const curve = [{ percent: 50, clv_share: 0.8 }, { percent: 100, clv_share: 1 }];
    expect([shareOfTop(curve, 10), shareOfTop(curve, 50), shareOfTop(curve, 100), shareOfTop([], 10)]).toEqual([0.8, 0.8, 1, Number.NaN]);
    expect(curveOption(curve, { share: String, point: String }, colours).series).toMatchObject([{ data: [[0, 0], [0.5, 0.8], [1, 1]] }, {}]);
});

test('the first bar is drawn as wide as the others, and months with hardly any customers win nothing', () => {
    expect(barsOf([{ low: 0, high: 2, customers: 3 }, { low: 2, high: 2.8, customers: 1 }])[0]?.low).toBeCloseTo(Math.SQRT2, 12);
    expect(bestCohort([{ customers: 1, clv_mean: 900 }, { customers: 150, clv_mean: 20 }, { customers: 150, clv_mean: 10 }])?.['clv_mean']).toBe(20);
});

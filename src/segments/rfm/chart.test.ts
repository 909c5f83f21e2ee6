import { describe, expect, it } from 'vitest';
import type { Condition, Params, Segmentation } from '../../domain/model';
import { bands, bars, byHand, edges, heat, scores } from './chart';

const tables: Segmentation['tables'] = {
    rfm_edges: [
        { dimension: 'r', position: 1, edge: 10, tie_rank: null, is_inclusive: false },
        { dimension: 'r', position: 2, edge: 30, tie_rank: null, is_inclusive: false },
        { dimension: 'f', position: 2, edge: 4, tie_rank: null, is_inclusive: false },
        { dimension: 'f', position: 1, edge: 1, tie_rank: null, is_inclusive: false },
        { dimension: 'm', position: 1, edge: 50.5, tie_rank: null, is_inclusive: false },
        { dimension: 'm', position: 2, edge: 90, tie_rank: null, is_inclusive: false },
    ],
    rfm_scores: [
        { dimension: 'r', score: 1, customers: 2, lowest: 31, highest: 99, selected_customers: 0 },
        { dimension: 'r', score: 3, customers: 4, lowest: 1, highest: 9, selected_customers: 0 },
    ],
    rfm_heat: [
        { r_score: 3, f_score: 1, customers: 4, revenue: 100, mean_monetary: 25, selected_customers: 1 },
        { r_score: 1, f_score: 2, customers: 2, revenue: 80, mean_monetary: 40, selected_customers: 0 },
    ],
    rfm_histogram: [
        { dimension: 'f', bin: 1, low: 0, high: 1, is_tail: false, customers: 5, selected_customers: 2 },
        { dimension: 'f', bin: 4, low: 3, high: 4, is_tail: false, customers: 1, selected_customers: 0 },
        { dimension: 'm', bin: 20, low: 1, high: 10, is_tail: false, customers: 3, selected_customers: 0 },
        { dimension: 'm', bin: 23, low: 1000, high: 10000, is_tail: false, customers: 1, selected_customers: 1 },
    ],
};
const params: Params = { scheme: 'rf-ten', binning: 'quantile', bins: 3 };
const segmented = { tables, params };

describe('bars', () => {
    it('have the bins that nobody is in', () => {
        expect(bars(tables, 'f').map((bar) => [bar.low, bar.high, bar.customers])).toEqual([
            [0, 1, 5],
            [1, 2, 0],
            [2, 3, 0],
            [3, 4, 1],
        ]);
    });
    it('leave no hole between money below zero and above', () => {
        const row = (bin: number, low: number, high: number) => ({
            dimension: 'm',
            bin,
            low,
            high,
            customers: 1,
            selected_customers: 0,
        });
        expect(bars({ rfm_histogram: [row(0, -20, 0), row(1, 4, 6)] }, 'm').map((bar) => [bar.low, bar.high])).toEqual([
            [-20, 0],
            [0, 4],
            [4, 6],
        ]);
    });
    it('of money grow by the same factor', () => {
        expect(bars(tables, 'm').map((bar) => [bar.low, Math.round(bar.high)])).toEqual([
            [1, 10],
            [10, 100],
            [100, 1000],
            [1000, 10000],
        ]);
    });
});

describe('edges', () => {
    it('rise, whatever order they came in', () => {
        expect(edges(tables, params, 'f')).toEqual([1, 4]);
    });
    it('set by hand are the ones shown at once', () => {
        const typed = { ...params, binning: 'custom', f_edges: [7, 2] };
        expect(edges(tables, typed, 'f')).toEqual([2, 7]);
        expect(edges(tables, { ...typed, scheme: 'eight', threshold: 'mean' }, 'f')).toEqual([1, 4]);
    });
    it('that take their own value along are told as the value before', () => {
        const inclusive = {
            rfm_edges: [{ dimension: 'r', position: 1, edge: 15, tie_rank: null, is_inclusive: true }],
        };
        expect(edges(inclusive, params, 'r')).toEqual([14]);
    });
    it('all stand by hand once one is moved', () => {
        expect(byHand(tables, params, { dimension: 'f', edges: [2, 4] })).toEqual({
            binning: 'custom',
            r_edges: [10, 30],
            f_edges: [2, 4],
            m_edges: [50.5, 90],
        });
        expect(byHand(tables, { scheme: 'eight', threshold: 'mean' })).toMatchObject({
            threshold: 'custom',
            r_edges: [10, 30],
        });
    });
});

describe('bands', () => {
    it('of recency give the best score to the fewest days', () => {
        expect(bands(segmented, [{ column: 'r_score', in: [1] }], 'r', 2)).toEqual([
            { score: 3, customers: 4, isSelected: false },
            { score: 2, customers: 0, isSelected: false },
            { score: 1, customers: 2, isSelected: true },
        ]);
    });
    it('start from 0 for the eight classes', () => {
        expect(scores({ params: { scheme: 'eight' } }, 'm')).toEqual([0, 1]);
        expect(scores(segmented, 'm')).toEqual([1, 2, 3]);
    });
});

describe('the heat map', () => {
    const selection: Condition[] = [
        { column: 'r_score', in: [3] },
        { column: 'f_score', in: [1] },
    ];
    it('has a cell for every pair of scores', () => {
        const cells = heat(segmented, [], 'mean');
        expect(cells).toHaveLength(9);
        expect(cells.find((cell) => cell.row === 1 && cell.column === 2)).toEqual({
            row: 1,
            column: 2,
            value: 40,
            part: null,
            isPicked: false,
        });
        expect(cells.find((cell) => cell.row === 2 && cell.column === 2)?.value).toBeNull();
    });
    it('shows which part of a cell is picked, and which cells were pressed', () => {
        const cells = heat(segmented, selection, 'customers');
        expect(cells.find((cell) => cell.row === 3 && cell.column === 1)).toMatchObject({
            value: 4,
            part: 0.25,
            isPicked: true,
        });
        expect(cells.find((cell) => cell.row === 1 && cell.column === 2)).toMatchObject({ part: 0, isPicked: false });
    });
});

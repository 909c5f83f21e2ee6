import { describe, expect, test } from 'vitest';
import type { MeasureEntry } from '../../domain/measuring';
import type { Params } from '../../domain/model';
import { settleAxes } from './presets';
import { settle } from './settle';

const shown = {
    params: {},
    tables: { matrix_cuts: [{ layer: '', customers: 4, x_first: 25, x_second: null, y_first: 3, y_second: null }] },
};
const params: Params = { preset: 'abc', x: 'margin', x_cut: 'median', x_edges: [], y: 'loyalty_index', y_cut: 'custom', y_edges: [50], within: '' };

describe('changes', () => {
    test('a preset brings its own axes, cuts and group', () => {
        expect(settle({ preset: 'bank' }, params, shown)).toMatchObject({ preset: 'bank', x: null, y: null, x_cut: 'median', y_cut: 'median', within: null });
    });

    test('an axis changed by hand makes the preset one’s own, and leaves its typed edges behind', () => {
        expect(settle({ y: 'monetary' }, params, shown)).toEqual({ y: 'monetary', preset: 'custom', y_cut: 'median', y_edges: [] });
        expect(settle({ x: 'orders' }, params, shown)).toEqual({ x: 'orders', preset: 'custom' });
    });

    test('one’s own axes start from those on the screen', () => {
        expect(settle({ preset: 'custom' }, params, shown)).toEqual({ preset: 'custom' });
    });

    test('edges by hand start from those on the screen', () => {
        expect(settle({ x_cut: 'custom' }, params, shown)).toEqual({ x_cut: 'custom', x_edges: [25] });
        expect(settle({ x_cut: 'custom', x_edges: [7] }, params, shown)).toEqual({ x_cut: 'custom', x_edges: [7] });
    });
});

function entry(ref: string, more: Partial<MeasureEntry> = {}): MeasureEntry {
    return { ref, room: 'purchases', column: ref, type: 'double', unit: 'number', better: 'more', lacks: null, ...more };
}

function column(name: string, type: MeasureEntry['type'] = 'double'): MeasureEntry {
    return entry(`attribute.${name}`, { room: 'attribute', column: name, type, better: null });
}

const orders = ['monetary', 'monetary_mean', 'monthly_spend', 'spend_cv', 'loyalty_index', 'tenure_days', 'orders'].map((ref) => entry(ref));
const lackingCost = ['margin', 'monthly_margin'].map((ref) => entry(ref, { lacks: 'cost' }));
const plain = { preset: 'current-future', x: null, y: null, within: '' };

function measuresOf(value: unknown): string[] {
    if (typeof value !== 'object' || value === null || !('indicators' in value) || !Array.isArray(value.indicators)) return [String(value)];
    return value.indicators.map(({ measure, better }: { measure: string; better: string }) => (better === 'less' ? `-${measure}` : measure));
}

describe('presets', () => {
    test('without costs current value is monthly spend and value per order, and leaving is counted once', () => {
        const { x, y } = settleAxes(plain, [...orders.filter(({ ref }) => ref !== 'spend_cv'), ...lackingCost]);
        expect(measuresOf(x)).toEqual(['monthly_spend', 'monetary_mean']);
        expect(measuresOf(y)).toEqual(['loyalty_index']);
    });

    test('with costs it is monthly margin, and stability turned so that steady is better stands beside loyalty', () => {
        const { x, y } = settleAxes(plain, [...orders, entry('monthly_margin')]);
        expect(measuresOf(x)).toEqual(['monthly_margin', 'monetary_mean']);
        expect(measuresOf(y)).toEqual(['loyalty_index', '-spend_cv']);
    });

    test.each([
        ['en', ['Monthly contribution', 'Loan balance', 'Share of wallet (%)', 'Satisfaction', 'Products held', 'Tenure in years', 'Deposit growth (%)', 'Active accounts']],
        ['zh', ['月均贡献', '贷款余额', '钱包份额(%)', '满意度', '持有产品数', '合作年限', '存款增长率(%)', '活跃账户数']],
    ])('the two-way preset finds the columns of a bank by name: %s', (_, names) => {
        const { x, y } = settleAxes({ ...plain, preset: 'bank' }, [...orders, ...names.map((name) => column(name))]);
        expect(measuresOf(x)).toEqual([`attribute.${names[0]}`]);
        expect(measuresOf(y)).toEqual(names.slice(2).map((name) => `attribute.${name}`));
    });

    test('a layer of the customer file is what it compares inside', () => {
        expect(settleAxes({ ...plain, preset: 'bank', within: null }, [...orders, column('客户层级', 'varchar')])['within']).toBe('attribute.客户层级');
        expect(settleAxes({ ...plain, preset: 'bank', within: null }, [column('客户层级', 'varchar'), entry('rules:bank-layers.segment', { room: 'rules', type: 'varchar' })])['within']).toBe('rules:bank-layers.segment');
        expect(settleAxes({ ...plain, preset: 'bank', within: null }, orders)['within']).toBe('');
    });

    test('an axis that the data no longer has gives way to the preset’s, one that it has stays', () => {
        const settled = settleAxes({ ...plain, x: 'gone', y: 'monetary' }, orders);
        expect(measuresOf(settled['x'])).toEqual(['monthly_spend', 'monetary_mean']);
        expect(settled['y']).toBe('monetary');
    });

    test('an edge stays with the measure that it was set on', () => {
        const set = { ...plain, x_cut: 'custom', x_edges: [7], y_cut: 'custom', y_edges: [3] };
        expect(settleAxes({ ...set, x: 'gone', y: 'monetary' }, orders)).toMatchObject({ x_cut: 'median', x_edges: [], y_cut: 'custom', y_edges: [3] });
    });

    test('which way is good comes from the measure', () => {
        const settled = settleAxes({ ...plain, x: 'recency_days', y: 'monetary' }, [...orders, entry('recency_days', { better: 'less' })]);
        expect([settled['x_better'], settled['y_better']]).toEqual(['less', 'more']);
    });
});

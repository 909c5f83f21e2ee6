import { expect, it } from 'vitest';
import { freeze } from './freeze';

const cuts = [{ layer: '', x_first: 12.5, x_second: null, y_first: 3, y_second: 8 }];

it('edges that were found are written down, one or two an axis', () => {
    const params = { preset: 'custom', x: 'monetary', x_cut: 'median', y: 'orders', y_cut: 'tertiles', within: '' };
    expect(freeze({ params, tables: { matrix_cuts: cuts } })).toEqual({ ...params, x_cut: 'custom', x_edges: [12.5], y_cut: 'custom', y_edges: [3, 8] });
});

it('edges inside groups stay to be found, and so does an axis without values', () => {
    const inside = { x_cut: 'median', y_cut: 'median', within: 'attribute.layer' };
    expect(freeze({ params: inside, tables: { matrix_cuts: cuts } })).toBeNull();
    const params = { x_cut: 'median', y_cut: 'mean', within: '' };
    const frozen = freeze({ params, tables: { matrix_cuts: [{ ...cuts[0], x_first: null }] } });
    expect(frozen).toMatchObject({ x_cut: 'median', y_cut: 'custom' });
});

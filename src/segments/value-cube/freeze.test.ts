import { expect, it } from 'vitest';
import { freeze } from './freeze';

it('each axis is parted where it was, and one without values is left as it is', () => {
    const params = { current: 'monetary', current_cut: 'median', potential_cut: 'mean', loyalty_cut: 'median', budget: {} };
    const tables = { cube_cuts: [{ current_edge: 250, potential_edge: 0, loyalty_edge: null }] };
    expect(freeze({ params, tables })).toEqual({ ...params, current_cut: 'custom', current_edges: [250], potential_cut: 'custom', potential_edges: [0] });
});

import { expect, it } from 'vitest';
import { settle } from './settle';

const edge = (dimension: string, value: number) => ({
    dimension,
    position: 1,
    edge: value,
    tie_rank: null,
    is_inclusive: false,
});
const tables = { rfm_edges: [edge('r', 30), edge('f', 2), edge('m', 99)] };
const quantiles = { scheme: 'rf-ten', binning: 'quantile', threshold: 'mean' };
const shown = { tables, params: quantiles };

it('edges set by hand start from those on the screen', () => {
    expect(settle({ binning: 'custom' }, quantiles, shown)).toEqual({
        binning: 'custom',
        r_edges: [30],
        f_edges: [2],
        m_edges: [99],
    });
});

it('edges that are typed or moved are taken as they are', () => {
    const typed = { binning: 'custom', r_edges: [7] };
    expect(settle(typed, quantiles, shown)).toEqual(typed);
    expect(settle({ bins: 4 }, { ...quantiles, binning: 'custom' }, shown)).toEqual({ bins: 4 });
});

it('the eight classes do not inherit the edges of the other schemes, nor these theirs', () => {
    const custom = { ...quantiles, binning: 'custom', threshold: 'custom' };
    expect(settle({ scheme: 'eight' }, custom, shown)).toEqual({ scheme: 'eight', threshold: 'mean' });
    expect(settle({ scheme: 'rf-ten' }, { ...custom, scheme: 'eight' }, shown)).toEqual({
        scheme: 'rf-ten',
        binning: 'quantile',
    });
    expect(settle({ scheme: 'eight' }, quantiles, shown)).toEqual({ scheme: 'eight' });
});

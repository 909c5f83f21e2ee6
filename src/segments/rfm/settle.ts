import type { Params, Segmentation } from '../../domain/model';
import { byHand, dimensions, edges } from './chart';
import { isEight as hasEight } from './params';

/**
 * Edges set by hand start from those on the screen. The eight classes have one edge a dimension and the other schemes
 * several, so hand-set edges are left behind when going from one to the other.
 */
export function settle(
    changes: Params,
    params: Params,
    { tables, params: shown }: Pick<Segmentation, 'tables' | 'params'>,
): Params {
    const next = { ...params, ...changes };
    const isEight = hasEight(next);
    if (isEight !== hasEight(params)) {
        return isByHand(next) ? { ...changes, [isEight ? 'threshold' : 'binning']: isEight ? 'mean' : 'quantile' } : changes;
    }
    const isTyped = ['r_edges', 'f_edges', 'm_edges'].some((name) => name in changes);
    if (isTyped) return changes;
    if (isByHand(next) && !isByHand(params)) return { ...changes, ...allByHand({ tables, params: shown }) };
    return { ...followed(changes, params), ...started(changes, params, { tables, params: shown }) };
}

/** Edges inside groups are not one list: those two dimensions start from quantiles. */
function allByHand({ tables, params }: Pick<Segmentation, 'tables' | 'params'>): Params {
    const all = byHand(tables, params);
    if (all['binning'] !== 'nested') return all;
    return { binning: 'custom', r_binning: 'same', r_edges: all['r_edges'] ?? [], f_binning: 'quantile', m_binning: 'quantile' };
}

/** A dimension alone that is to be set by hand starts from its edges on the screen. */
function started(changes: Params, params: Params, { tables, params: shown }: Pick<Segmentation, 'tables' | 'params'>): Params {
    const begun = dimensions.filter(
        (dimension) => changes[`${dimension}_binning`] === 'custom' && params[`${dimension}_binning`] !== 'custom',
    );
    return Object.fromEntries(begun.map((dimension) => [`${dimension}_edges`, edges(tables, shown, dimension)]));
}

/** Another way of binning for all is for all: no dimension keeps its own. */
function followed(changes: Params, params: Params): Params {
    if (!('binning' in changes)) return changes;
    const own = dimensions.map((dimension) => `${dimension}_binning`).filter((name) => (params[name] ?? 'same') !== 'same');
    return { ...Object.fromEntries(own.map((name) => [name, 'same'])), ...changes };
}

function isByHand(params: Params): boolean {
    return params[hasEight(params) ? 'threshold' : 'binning'] === 'custom';
}

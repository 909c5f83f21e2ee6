import type { Params, Segmentation } from '../../domain/model';
import { byHand, isByHand } from './chart';

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
    const isEight = next['scheme'] === 'eight';
    if (isEight !== (params['scheme'] === 'eight')) {
        return isByHand(next)
            ? { ...changes, [isEight ? 'threshold' : 'binning']: isEight ? 'mean' : 'quantile' }
            : changes;
    }
    const isTyped = ['r_edges', 'f_edges', 'm_edges'].some((name) => name in changes);
    if (!isByHand(next) || isByHand(params) || isTyped) return changes;
    return { ...changes, ...byHand(tables, shown) };
}

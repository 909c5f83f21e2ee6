import type { Params, Segmentation } from '../../domain/model';
import { shownEdges } from './chart';
import { methodOf } from './tiers';

/**
 * Thresholds start from where the tiers on the screen part, unless each group has its own; those of one measure mean
 * nothing for another.
 */
export function settle(changes: Params, params: Params, segmentation: Pick<Segmentation, 'tables' | 'params' | 'segments'>): Params {
    if ('edges' in changes) return changes;
    if ('measure' in changes && changes['measure'] !== params['measure']) return { ...changes, edges: [] };
    const isBegun = methodOf({ ...params, ...changes }) === 'thresholds' && methodOf(params) !== 'thresholds';
    return isBegun ? { ...changes, edges: shownEdges(segmentation) } : changes;
}

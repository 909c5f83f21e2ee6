import type { Params, Segmentation } from '../../domain/model';
import { edgeOf } from './chart';
import { axes } from './params';

/** An edge set by hand starts from the one on the screen, and is left behind when the axis measures another thing. */
export function settle(changes: Params, params: Params, { tables }: Pick<Segmentation, 'tables' | 'params'>): Params {
    const next: Params = { ...changes };
    for (const axis of axes) {
        const cut = `${axis}_cut`;
        const edges = `${axis}_edges`;
        if (axis in changes && params[cut] === 'custom') Object.assign(next, { [cut]: 'median', [edges]: [] });
        const isByHand = changes[cut] === 'custom' && params[cut] !== 'custom' && !(edges in changes);
        const edge = edgeOf(tables, axis);
        if (isByHand && edge !== null) next[edges] = [edge];
    }
    return next;
}

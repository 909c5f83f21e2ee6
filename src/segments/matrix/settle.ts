import type { Params, Segmentation } from '../../domain/model';
import { axes, readParams } from './params';

/**
 * A preset brings its own axes; an axis that the person changes makes the preset their own. Edges set by hand start from those on
 * the screen, and are left behind when the axis measures another thing.
 */
export function settle(changes: Params, params: Params, { tables }: Pick<Segmentation, 'tables' | 'params'>): Params {
    const next: Params = { ...changes };
    const preset = changes['preset'];
    if (preset !== undefined && preset !== params['preset']) {
        if (preset === 'custom') return next;
        for (const axis of axes) Object.assign(next, { [axis]: null, [`${axis}_cut`]: 'median', [`${axis}_edges`]: [] });
        return { ...next, within: null };
    }
    for (const axis of axes) {
        if (axis in changes) Object.assign(next, { preset: 'custom' }, params[`${axis}_cut`] === 'custom' ? { [`${axis}_cut`]: 'median', [`${axis}_edges`]: [] } : {});
        const isByHand = changes[`${axis}_cut`] === 'custom' && params[`${axis}_cut`] !== 'custom';
        if (isByHand && !(`${axis}_edges` in changes)) next[`${axis}_edges`] = edgesShown(tables, params, axis);
    }
    return next;
}

/** The edges of an axis as they stand: typed, or computed where all customers have the same. */
export function edgesShown(tables: Segmentation['tables'], params: Params, axis: 'x' | 'y'): number[] {
    const read = readParams(params);
    if (read[axis].cut === 'custom') return read[axis].edges;
    const [row, ...others] = tables['matrix_cuts'] ?? [];
    if (row === undefined || others.length > 0) return [];
    return [row[`${axis}_first`], row[`${axis}_second`]].filter((edge): edge is number => typeof edge === 'number');
}

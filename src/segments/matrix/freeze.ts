import type { Params, Segmentation } from '../../domain/model';
import { axes, readParams } from './params';

/** The same matrix with its edges written down; null where they are found inside groups, which are many. */
export function freeze({ params, tables }: Pick<Segmentation, 'params' | 'tables'>): Params | null {
    if (readParams(params).within !== null) return null;
    const row = tables['matrix_cuts']?.[0] ?? {};
    const edges = axes.map((axis) => [axis, [row[`${axis}_first`], row[`${axis}_second`]].filter((edge) => typeof edge === 'number')] as const);
    const known = edges.filter(([, found]) => found.length > 0);
    return { ...params, ...Object.fromEntries(known.flatMap(([axis, found]) => [[`${axis}_cut`, 'custom'], [`${axis}_edges`, found]])) };
}

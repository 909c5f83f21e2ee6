import type { Params, Segmentation } from '../../domain/model';

/** Edges set by hand start from those on the screen; another column has edges of its own. */
export function settle(changes: Params, params: Params, { tables }: Pick<Segmentation, 'tables'>): Params {
    const anew = {
        ...('first' in changes ? { edges: [] } : {}),
        ...('second' in changes ? { second_edges: [] } : {}),
        ...(('first' in changes || 'second' in changes) && params['banding'] === 'typed' ? { banding: 'quantile' } : {}),
    };
    if (changes['banding'] !== 'typed' || 'edges' in changes || 'second_edges' in changes) return { ...anew, ...changes };
    const edgesOf = (side: string) => (tables['attributes_edges'] ?? []).filter((row) => row['side'] === side).map((row) => Number(row['edge']));
    return { edges: edgesOf('first'), second_edges: edgesOf('second'), ...changes };
}

import type { Params, Segmentation } from '../../domain/model';
import { axes } from './params';

/** The same cube with the edges that part high from low written down. */
export function freeze({ params, tables }: Pick<Segmentation, 'params' | 'tables'>): Params {
    const row = tables['cube_cuts']?.[0] ?? {};
    const known = axes.filter((axis) => typeof row[`${axis}_edge`] === 'number');
    return { ...params, ...Object.fromEntries(known.flatMap((axis) => [[`${axis}_cut`, 'custom'], [`${axis}_edges`, [row[`${axis}_edge`]]]])) };
}

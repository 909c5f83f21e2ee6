import type { Params, Segmentation } from '../../domain/model';
import { byHand } from './chart';

/** The same scheme with its edges written down, so that other data is cut where this was. */
export function freeze({ params, tables }: Pick<Segmentation, 'params' | 'tables'>): Params {
    return { ...params, ...byHand(tables, params) };
}

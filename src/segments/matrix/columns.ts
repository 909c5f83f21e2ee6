import type { Params } from '../../domain/model';

/** Whether a column is worth a place in the list: bands are told by the cell, the group only where there is one. */
export function isShown(column: string, params: Params): boolean {
    if (column === 'matrix_group') return typeof params['within'] === 'string' && params['within'] !== '';
    return column !== 'x_band' && column !== 'y_band';
}

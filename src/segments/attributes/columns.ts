import type { Params } from '../../domain/model';

/** Whether a column is worth a place in the list: the second only where there is one. */
export function isShown(column: string, params: Params): boolean {
    return column !== 'second_level' || (params['second'] !== null && params['second'] !== '');
}

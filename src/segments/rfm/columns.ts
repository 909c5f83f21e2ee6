import type { Params } from '../../domain/model';

/** Whether a column is worth a place in the list: what is scored is told apart from the sum only where it differs. */
export function isShown(column: string, params: Params): boolean {
    return column !== 'monetary_scored' || params['monetary'] === 'mean';
}

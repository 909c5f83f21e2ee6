import type { Params } from '../../domain/model';

/** Whether a column is worth a place in the list: spend stands there already, and the share before is for the export. */
export function isShown(column: string, params: Params): boolean {
    if (column === 'cumulative_share') return false;
    return column !== 'tier_value' || params['measure'] !== 'monetary';
}

import type { Params } from '../../domain/model';
import { hasWeights, isScoredApart } from './params';

/** The single scores stand together in one column. */
const together = ['r_score', 'f_score', 'm_score'];

/** Whether a column is worth a place in the list: what is scored is told apart from the sum only where it differs. */
export function isShown(column: string, params: Params): boolean {
    if (together.includes(column)) return false;
    if (column === 'weighted_score') return hasWeights(params);
    return column !== 'monetary_scored' || isScoredApart(params);
}

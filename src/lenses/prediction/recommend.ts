import type { Row } from '../../domain/values';
import { numberOf } from './looked';

/** What the trial says: the model nearest to what customers did, and the nearest that may be chosen. */
export interface Advice {
    best: Row;
    /** Null where only the model without leaving is to be believed. */
    choice: Row | null;
    /** Whether a model in which nobody leaves told the rest best. */
    isNobodyLeaving: boolean;
    isClose: boolean;
}

/** Among models whose fits are to be believed, by the error per customer; null where none is. */
export function adviceOf(compared: readonly Row[]): Advice | null {
    const believed = compared.filter((row) => row['verdict'] === 'fitted' || row['verdict'] === 'edge').toSorted((one, other) => errorOf(one) - errorOf(other));
    const [best] = believed;
    if (best === undefined) return null;
    const [choice = null, next] = believed.filter((row) => row['model'] !== 'nbd');
    return { best, choice, isNobodyLeaving: best['model'] === 'nbd', isClose: choice !== null && next !== undefined && errorOf(next) < errorOf(choice) * 1.005 };
}

function errorOf(row: Row): number {
    return numberOf(row, 'root_mean_square_error');
}

import type { Measure } from '../../domain/measure';
import type { ParamValue } from '../../domain/model';
import query from './query.sql?raw';
import signs from './signs.sql?raw';

/** The weights, in the order in which the SQL reads them. */
const signNames = ['regularity', 'tenure', 'recency', 'repeats'] as const;

export const measure: Measure = {
    id: 'loyalty',
    rank: 10,
    needs: ['orders'],
    columns: [
        { name: 'loyalty_index', type: 'double', unit: 'score', better: 'more' },
        { name: 'loyalty_level', type: 'integer', unit: 'score', better: 'more' },
    ],
    parameters: signNames.map((name) => ({ name, kind: 'number', min: 0, max: 10, step: 0.5, default: 1 })),
    bind: (params) => ({ weights: weightShares(signNames.map((name) => weightOf(params[name]))) }),
    steps: [
        { name: 'loyalty_signs', sql: signs, isInner: true },
    ],
    query,
};

function weightOf(given: ParamValue | undefined): number {
    const weight = Number(given ?? 1);
    return Number.isFinite(weight) ? Math.min(10, Math.max(0, weight)) : 1;
}

/** Weights as shares of 1; all the same where none weighs anything. */
function weightShares(weights: readonly number[]): number[] {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length));
}

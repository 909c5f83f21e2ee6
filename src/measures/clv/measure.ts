import type { Measure } from '../../domain/measure';
import type { Params } from '../../domain/parts';
import compare from './compare.sql?raw';
import given from './given.sql?raw';
import interval from './interval.sql?raw';
import { bounded, units } from './kernel/settings';
import query from './query.sql?raw';
import rows from './rows.sql?raw';
import span from './span.sql?raw';
import worth from './worth.sql?raw';

const isWhole = ({ detail }: Params) => detail === 'whole';

export const measure: Measure = {
    id: 'clv',
    rank: 11,
    needs: ['orders', 'repeaters'],
    columns: [
        { name: 'p_alive', type: 'double', unit: 'share', better: 'more' },
        { name: 'expected_orders', type: 'double', unit: 'number', better: 'more' },
        { name: 'expected_spend', type: 'double', unit: 'money', better: 'more' },
        { name: 'clv', type: 'double', unit: 'money', better: 'more' },
    ],
    parameters: [
        { name: 'model', kind: 'choice', options: ['mbg-nbd', 'bg-nbd', 'pareto-nbd'], default: 'mbg-nbd' },
        { name: 'unit', kind: 'choice', options: units, default: 'week' },
        { name: 'horizon', kind: 'whole', min: 1, max: 60, default: 12 },
        { name: 'discount', kind: 'number', min: 0, max: 100, step: 0.5, default: 10 },
        { name: 'margin_from', kind: 'choice', options: ['costs', 'share'], default: 'costs' },
        { name: 'margin_share', kind: 'number', min: 0, max: 100, step: 1, default: 100 },
        { name: 'learn_percent', kind: 'whole', min: 20, max: 90, default: 67 },
        { name: 'detail', kind: 'own', default: 'plain' },
        { name: 'frozen', kind: 'own', default: null },
    ],
    bind: ({ margin_from, margin_share, learn_percent }) => ({
        is_costed: margin_from !== 'share',
        margin_share: bounded(margin_share, 0, 100, 100) / 100,
        learn_percent: Math.round(bounded(learn_percent, 20, 90, 67)),
    }),
    steps: [
        { name: 'clv_span', sql: span },
        { name: 'clv_given', sql: given, isInner: true },
        { name: 'clv_worth', sql: worth },
        { name: 'clv', sql: rows, kernel: 'clv', asks: (params) => asked('fit', params, ['model', 'unit', 'horizon', 'discount', 'frozen']), isInner: true },
        { name: 'clv_compare', sql: compare, kernel: 'clv', asks: (params) => asked('compare', params, ['unit']), isNeeded: isWhole },
        { name: 'clv_interval', sql: interval, kernel: 'clv', asks: (params) => asked('interval', params, ['model', 'unit', 'horizon', 'discount']), isNeeded: isWhole },
    ],
    query,
};

function asked(job: string, params: Params, names: readonly string[]): Params {
    return { job, ...Object.fromEntries(names.map((name) => [name, params[name] ?? null])) };
}

import type { Measure } from '../../domain/measure';
import base from './base.sql?raw';
import gaps from './gaps.sql?raw';
import query from './query.sql?raw';

export const measure: Measure = {
    id: 'cycle',
    rank: 3,
    needs: ['orders'],
    columns: [
        { name: 'cycle_mean', type: 'double', unit: 'days', better: 'less' },
        { name: 'cycle_median', type: 'double', unit: 'days', better: 'less' },
        { name: 'own_cycle_median', type: 'double', unit: 'days', better: 'less' },
        { name: 'cycle_cv', type: 'double', unit: 'number', better: 'less' },
        { name: 'last_gap', type: 'integer', unit: 'days', better: 'less' },
        { name: 'next_order_on', type: 'date', unit: 'day', better: null },
        { name: 'overdue_ratio', type: 'double', unit: 'number', better: 'less' },
        { name: 'is_base_cycle', type: 'boolean', unit: 'flag', better: null },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [
        { name: 'cycle_gaps', sql: gaps, isInner: true },
        { name: 'cycle_base', sql: base },
    ],
    query,
};

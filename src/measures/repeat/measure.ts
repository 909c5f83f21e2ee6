import type { Measure } from '../../domain/measure';
import query from './query.sql?raw';

export const measure: Measure = {
    id: 'repeat',
    rank: 2,
    needs: ['orders'],
    columns: [
        { name: 'repeat_days', type: 'integer', unit: 'count', better: 'more' },
        { name: 'active_days', type: 'integer', unit: 'days', better: 'more' },
        { name: 'observed_days', type: 'integer', unit: 'days', better: null },
        { name: 'is_left_censored', type: 'boolean', unit: 'flag', better: null },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [],
    query,
};

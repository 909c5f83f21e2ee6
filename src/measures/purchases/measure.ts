import type { Measure } from '../../domain/measure';
import query from './query.sql?raw';

export const measure: Measure = {
    id: 'purchases',
    rank: 1,
    needs: [],
    columns: [
        { name: 'recency_days', type: 'integer', unit: 'days', better: 'less' },
        { name: 'orders', type: 'integer', unit: 'count', better: 'more' },
        { name: 'days', type: 'integer', unit: 'count', better: 'more' },
        { name: 'lines', type: 'integer', unit: 'count', better: 'more' },
        { name: 'monetary', type: 'double', unit: 'money', better: 'more' },
        { name: 'monetary_mean', type: 'double', unit: 'money', better: 'more' },
        { name: 'tenure_days', type: 'integer', unit: 'days', better: 'more' },
        { name: 'first_order_on', type: 'date', unit: 'day', better: null },
        { name: 'last_order_on', type: 'date', unit: 'day', better: null },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [],
    query,
};

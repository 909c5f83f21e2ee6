import type { Measure } from '../../domain/measure';
import query from './query.sql?raw';

export const measure: Measure = {
    id: 'margin',
    rank: 7,
    needs: ['orders', 'cost'],
    columns: [
        { name: 'cost', type: 'double', unit: 'money', better: 'less' },
        { name: 'margin', type: 'double', unit: 'money', better: 'more' },
        { name: 'margin_rate', type: 'double', unit: 'share', better: 'more' },
        { name: 'monthly_margin', type: 'double', unit: 'money', better: 'more' },
        { name: 'costed_share', type: 'double', unit: 'share', better: null },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [],
    query,
};

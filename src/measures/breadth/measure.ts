import type { Measure } from '../../domain/measure';
import query from './query.sql?raw';

export const measure: Measure = {
    id: 'breadth',
    rank: 8,
    needs: ['orders'],
    columns: [
        { name: 'products', type: 'integer', unit: 'count', better: 'more', needs: ['product'] },
        { name: 'categories', type: 'integer', unit: 'count', better: 'more', needs: ['category'] },
        { name: 'category_entropy', type: 'double', unit: 'number', better: 'more', needs: ['category'] },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [],
    query,
};

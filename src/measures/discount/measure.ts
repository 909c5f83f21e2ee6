import type { Measure } from '../../domain/measure';
import query from './query.sql?raw';
import texts from './texts.sql?raw';

export const measure: Measure = {
    id: 'discount',
    rank: 6,
    needs: ['orders', 'discount'],
    columns: [
        { name: 'discount_order_share', type: 'double', unit: 'share', better: 'less' },
        { name: 'discount_spend_share', type: 'double', unit: 'share', better: 'less' },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [
        { name: 'discount_texts', sql: texts, isInner: true },
    ],
    query,
};

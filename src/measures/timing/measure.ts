import type { Measure } from '../../domain/measure';
import days from './days.sql?raw';
import query from './query.sql?raw';

export const measure: Measure = {
    id: 'timing',
    rank: 5,
    needs: ['orders'],
    columns: [
        { name: 'usual_weekday', type: 'integer', unit: 'number', better: null },
        { name: 'usual_hour', type: 'integer', unit: 'number', better: null },
        { name: 'usual_month', type: 'integer', unit: 'number', better: null },
        { name: 'usual_season', type: 'varchar', unit: 'text', better: null },
        { name: 'festival_share', type: 'double', unit: 'share', better: null },
    ],
    parameters: [],
    bind: () => ({}),
    steps: [
        { name: 'timing_days', sql: days, isInner: true },
    ],
    query,
};

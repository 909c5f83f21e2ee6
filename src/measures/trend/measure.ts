import type { Measure } from '../../domain/measure';
import type { ParamValue } from '../../domain/model';
import months from './months.sql?raw';
import query from './query.sql?raw';
import span from './span.sql?raw';

export const measure: Measure = {
    id: 'trend',
    rank: 4,
    needs: ['orders'],
    columns: [
        { name: 'monthly_spend', type: 'double', unit: 'money', better: 'more' },
        { name: 'spend_change', type: 'double', unit: 'number', better: 'more' },
        { name: 'spend_slope', type: 'double', unit: 'money', better: 'more' },
        { name: 'spend_cv', type: 'double', unit: 'number', better: 'less' },
    ],
    parameters: [{ name: 'months', kind: 'whole', min: 2, max: 60, default: 12 }],
    bind: ({ months }) => ({ months: wholeMonths(months) }),
    steps: [
        { name: 'trend_months', sql: months, isInner: true },
        { name: 'trend_span', sql: span },
    ],
    query,
};

function wholeMonths(given: ParamValue | undefined): number {
    const months = Math.round(Number(given));
    return Number.isFinite(months) && months > 0 ? Math.min(60, Math.max(2, months)) : 12;
}

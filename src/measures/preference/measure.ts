import type { Measure } from '../../domain/measure';
import type { ParamValue } from '../../domain/model';
import categories from './categories.sql?raw';
import prices from './prices.sql?raw';
import query from './query.sql?raw';
import spans from './spans.sql?raw';
import viewed from './viewed.sql?raw';

export const measure: Measure = {
    id: 'preference',
    rank: 9,
    needs: ['favourites'],
    columns: [
        { name: 'top_category', type: 'varchar', unit: 'text', better: null },
        { name: 'top_category_share', type: 'double', unit: 'share', better: null },
        { name: 'price_band', type: 'varchar', unit: 'text', better: null },
        { name: 'previous_category', type: 'varchar', unit: 'text', better: null },
        { name: 'recent_category', type: 'varchar', unit: 'text', better: null },
        { name: 'has_changed_favourite', type: 'boolean', unit: 'flag', better: null },
        { name: 'visit_count', type: 'integer', unit: 'count', better: 'more', needs: ['visits'] },
    ],
    parameters: [
        { name: 'basis', kind: 'choice', options: ['visits', 'spend', 'count'], default: 'visits' },
        { name: 'months', kind: 'whole', min: 2, max: 60, default: 12 },
    ],
    bind: ({ basis, months }) => ({ basis: basis === 'count' || basis === 'spend' ? basis : 'visits', months: wholeMonths(months) }),
    steps: [
        { name: 'preference_viewed', sql: viewed, isInner: true },
        { name: 'preference_spans', sql: spans },
        { name: 'preference_categories', sql: categories, isInner: true },
        { name: 'preference_prices', sql: prices, isInner: true },
    ],
    query,
};

function wholeMonths(given: ParamValue | undefined): number {
    const months = Math.round(Number(given));
    return Number.isFinite(months) && months > 0 ? Math.min(60, Math.max(2, months)) : 12;
}

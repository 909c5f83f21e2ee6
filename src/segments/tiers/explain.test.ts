import { describe, expect, test } from 'vitest';
import { explain } from './explain';
import { settleTiers } from './settling';
import type { MeasureEntry } from '../../domain/measuring';

const words = {
    t: (key: string, facts: Record<string, unknown> = {}) => [key.replace('tiers:why.', ''), ...Object.values(facts)].join(' ').trim(),
    number: String,
};
const why = { customer_id: 'p', tier_value: 30, tier_rank: 2, cumulative_share: 0.5, group_name: '', customers: 4, positive_customers: 3, cut_1: 0.8, cut_2: 0.95 };

describe('why a customer stands in its tier', () => {
    test('ABC goes by the share of value before it', () => {
        expect(explain(why, { method: 'abc' }, words).slice(1)).toEqual(['rank 2 4 4 noGroup', 'share 0.5', 'cutShare.first  0.8']);
        expect(explain({ ...why, cumulative_share: 0.8 }, { method: 'abc' }, words).at(-1)).toBe('cutShare.between 0.8 0.95');
        expect(explain({ ...why, cumulative_share: 0.95 }, { method: 'abc' }, words).at(-1)).toBe('cutShare.last 0.95');
    });

    test('the pyramid goes by the customers before it, one of four', () => {
        expect(explain({ ...why, cut_1: 0.25, cut_2: null }, { method: 'pyramid' }, words).slice(3)).toEqual(['along 0.25', 'cutShare.last 0.25']);
    });

    test('thresholds go by the value, the highest first', () => {
        const banded = { ...why, cut_1: -100, cut_2: -10 };
        expect(explain(banded, { method: 'thresholds' }, words).at(-1)).toBe('cutValue.between 10 100');
        expect(explain({ ...banded, tier_value: 101 }, { method: 'thresholds' }, words).at(-1)).toBe('cutValue.first 100');
        expect(explain({ ...banded, tier_value: 10 }, { method: 'thresholds' }, words).at(-1)).toBe('cutValue.last  10');
    });

    test('who brings nothing is behind all who do, and who is not known is nowhere', () => {
        expect(explain({ ...why, tier_value: -3 }, { method: 'abc' }, words).slice(2)).toEqual(['last']);
        expect(explain({ ...why, tier_value: null }, { method: 'abc' }, words)).toEqual(['unknown']);
    });
});

describe('parameters that the data does not bear', () => {
    const entry = (ref: string, more: Partial<MeasureEntry> = {}): MeasureEntry => ({
        ...{ ref, room: 'purchases', column: ref, type: 'double', unit: 'number', better: null, lacks: null, ...more },
    });
    const catalogue = [entry('monetary'), entry('margin', { room: 'margin' }), entry('top_category', { lacks: 'category' }), entry('discount_spend_share')];

    test('fall back to what it has', () => {
        const settled = settleTiers({ measure: 'attribute.gone', within: 'attribute.gone' }, catalogue);
        expect(settled).toEqual({ measure: 'monetary', within: '', beside: [] });
    });

    test('stay where it has them, and a margin asks beside for what the unprofitable have in common', () => {
        expect(settleTiers({ measure: 'margin', within: '' }, catalogue)).toEqual({ measure: 'margin', within: '', beside: ['discount_spend_share'] });
    });

    test('stay while the catalogue is not read', () => {
        expect(settleTiers({ measure: 'margin' }, [])).toEqual({ measure: 'margin' });
    });
});

import { expect, it } from 'vitest';
import { headline } from './headline';

const facts = (lowest: number, highest: number, customers = 8) => ({
    rfm_facts: [
        { dimension: 'r', customers, median: 30, lowest: 1, highest: 90 },
        { dimension: 'f', customers, median: lowest, lowest, highest },
    ],
});
const say = (key: string, told = {}) => `${key} ${JSON.stringify(told)}`;

it('customers who all come equally often are told apart by recency only', () => {
    const said = headline({ tables: facts(3, 3), params: { frequency: 'days' } }, say);
    expect(said).toContain('rfm:headline.alike');
    expect(said).toContain('"median":30');
    expect(said).toContain('rfm:headline.days');
});

it('segments speak for themselves where frequency tells customers apart, and for one customer', () => {
    expect(headline({ tables: facts(1, 2), params: {} }, say)).toBeNull();
    expect(headline({ tables: facts(3, 3, 1), params: {} }, say)).toBeNull();
    expect(headline({ tables: {}, params: {} }, say)).toBeNull();
});

it('customers who are all equally recent and equally frequent are told so', () => {
    const tables = { rfm_facts: [
        { dimension: 'r', customers: 8, median: 0, lowest: 0, highest: 0 },
        { dimension: 'f', customers: 8, median: 1, lowest: 1, highest: 1 },
    ] };
    expect(headline({ tables, params: {} }, say)).toBe('rfm:headline.both {"customers":8,"count":8}');
});

import { describe, expect, it } from 'vitest';
import { explain } from './explain';

const why = {
    customer_id: 'a',
    recency_days: 20,
    frequency: 3,
    monetary_scored: 700,
    r_edge_below: 14,
    r_edge_above: 33,
    f_edge_below: 2,
    f_edge_above: 3,
    m_edge_below: null,
    m_edge_above: 250.5,
    r_score: 4,
    f_score: 3,
    m_score: 1,
    rfm_score: '431',
    rule: 9,
    segment: 'potential-loyalists',
};

describe('a customer’s place is told', () => {
    it('from value to edges to score', () => {
        const { steps } = explain(why, { scheme: 'rf-ten', binning: 'quantile', bins: 5 });
        expect(steps[0]).toEqual({ dimension: 'r', value: 20, below: 14, above: 33, score: 4, best: 5, isTied: false, isInclusive: false, isInside: false });
        expect(steps[2]).toMatchObject({ value: 700, below: null, above: 250.5, score: 1 });
    });
    it('with the rule of the scheme that it met first', () => {
        const { rule, position } = explain(why, { scheme: 'rf-ten' });
        expect(position).toBe(9);
        expect(rule).toEqual([
            { of: 'r', from: 4, to: 5 },
            { of: 'f', from: 2, to: 3 },
        ]);
    });
    it('with no rule where none holds', () => {
        expect(explain({ ...why, rule: null }, { scheme: 'rfm-package' })).toMatchObject({ position: null, rule: [] });
    });
    it('for the eight classes in ones and noughts', () => {
        const told = explain({ ...why, rule: 2, segment: '101', rfm_score: '101' }, { scheme: 'eight' });
        expect(told).toMatchObject({ isEight: true, code: '101' });
        expect(told.steps[0]?.best).toBe(1);
        expect(told.rule.map((part) => [part.of, part.from, part.to])).toEqual([
            ['r', 1, 1],
            ['f', 0, 0],
            ['m', 1, 1],
        ]);
    });
    it('saying where equal values were split', () => {
        const { steps } = explain(why, { scheme: 'rf-ten', binning: 'ntile' });
        expect(steps.map((step) => step.isTied)).toEqual([false, true, false]);
    });
});

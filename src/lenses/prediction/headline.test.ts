import { expect, test } from 'vitest';
import type { Words } from '../../charts/room';
import { headline } from './headline';
import { sayMargin, sayParameters } from './say';

const words = { t: (key: string, facts: Record<string, unknown> = {}) => `${key} ${Object.values(facts).join(' ')}`.trim(), number: String } as unknown as Words;
const looked = (facts: Record<string, number | null>) => ({ lens: 'prediction', params: {}, model: 'rfm', tables: { prediction_facts: [facts] } });

test('the headline says what all are worth and how many are here, or that nobody can tell, or that nothing is known', () => {
    expect(headline(looked({ customers: 4, horizon_months: 12, clv: 90, here: 1 }), words)).toBe('prediction:headline.told 4 12 90 0.25');
    expect(headline(looked({ customers: 4, horizon_months: 12, clv: 90, here: null }), words)).toBe('prediction:headline.blind 4 12 90');
    expect(headline(looked({ customers: 4, horizon_months: 12, clv: null, here: null }), words)).toBe('prediction:headline.none');
});

test('where the margin comes from is told, with what comes back', () => {
    const facts = { margin_share: 0.4, costed_share: 0.9, kept_share: 0.95 };
    expect(sayMargin(facts, { margin_from: 'costs' }, words)).toMatch(/^prediction:margin\.costs 0\.4 0\.9 .*prediction:margin\.back/);
    expect(sayMargin({ ...facts, costed_share: 0, kept_share: 1 }, { margin_from: 'costs' }, words)).toMatch(/^prediction:margin\.none/);
    expect(sayMargin({ ...facts, kept_share: 1 }, { margin_from: 'share' }, words)).toMatch(/^prediction:margin\.hand/);
});

test('parameters are read as sentences: r 0.5 and α 10 weeks are 2.61 orders a year, a 1 and b 3 are one in four who leave', () => {
    const rows = Object.entries({ r: 0.5, alpha: 10, a: 1, b: 3 }).map(([parameter, value]) => ({ model: 'mbg-nbd', parameter, value }));
    expect(sayParameters(rows, 'mbg-nbd', 7, words)).toEqual(['prediction:reading.rate 2.61', 'prediction:reading.leave 0.25']);
    // half of lives with rates from a gamma distribution end by β (2^(1/s) − 1): 10 weeks for s 1 and β 10
    const lives = Object.entries({ r: 0.5, alpha: 10, s: 1, beta: 10 }).map(([parameter, value]) => ({ model: 'pareto-nbd', parameter, value }));
    expect(sayParameters(lives, 'pareto-nbd', 7, words)[1]).toBe('prediction:reading.life 70');
});

import { describe, expect, test } from 'vitest';
import { fold } from './history';
import { gamma } from './lives.fixture';
import { type ModelId, models } from './models';
import { aliveThrough, monthsAhead, predictorOf } from './predict';
import { chances } from './random';
import { expectedSpend } from './spend';

const cdnow = {
    'bg-nbd': [0.242595, 4.413602, 0.792922, 2.425907],
    'pareto-nbd': [0.553277, 10.577683, 0.60624, 11.668735],
    'mbg-nbd': [0.524843, 6.183086, 0.891359, 1.614002],
    nbd: [0.3855, 12.072],
} as const;

describe('worked customers of the CDNOW sample', () => {
    test.each([
        ['bg-nbd', 26, 30.857, 31, 52, 25.757, 3],
        ['pareto-nbd', 26, 30.857, 31, 52, 25.455, 3],
        ['mbg-nbd', 26, 30.857, 31, 52, 23.998, 3],
        ['bg-nbd', 2, 30.43, 38.86, 39, 1.2259, 3.5],
        ['pareto-nbd', 2, 30.43, 38.86, 39, 1.4551, 3.5],
        ['mbg-nbd', 2, 30.43, 38.86, 39, 1.2627, 3.5],
        ['bg-nbd', 10, 20, 39, 52, 0.347, 3],
        ['bg-nbd', 15, 20, 39, 52, 0.0428, 4],
        ['bg-nbd', 20, 20, 39, 52, 0.00416, 5],
        ['bg-nbd', 25, 20, 39, 52, 0.000358, 6],
        ['pareto-nbd', 10, 20, 39, 52, 0.706, 3],
        ['pareto-nbd', 15, 20, 39, 52, 0.144, 3],
        ['pareto-nbd', 20, 20, 39, 52, 0.0225, 4],
        ['pareto-nbd', 25, 20, 39, 52, 0.00309, 5],
    ] as const)('%s: x %d, t_x %d, T %d buys in the next %d weeks %d times', (id, x, last, age, time, expected, digits) => {
        expect(ordersOf(id, x, last, age, time)).toBeCloseTo(expected, digits);
    });

    test.each([
        ['bg-nbd', 26, 30.857, 31, 0.96885],
        ['pareto-nbd', 26, 30.857, 31, 0.99787],
        ['mbg-nbd', 26, 30.857, 31, 0.96548],
        ['pareto-nbd', 0, 0, 39, 0.29428],
        ['bg-nbd', 0, 0, 39, 1],
    ] as const)('%s: x %d, t_x %d, T %d is still here with chance %d', (id, x, last, age, expected) => {
        expect(models[id].alive(cdnow[id], x, last, age)).toBeCloseTo(expected, 5);
    });

    test.each([
        ['bg-nbd', 1.44401],
        ['pareto-nbd', 1.47343],
    ] as const)('%s: a new customer comes back %d times in 52 weeks', (id, expected) => {
        expect(models[id].newcomer(cdnow[id], 52)).toBeCloseTo(expected, 4);
    });

    test('twelve months of customer 1 are worth 36.2740 at 1 % a month', () => {
        const predictor = predictorOf({ model: models['bg-nbd'], params: [...cdnow['bg-nbd']], verdict: 'fitted', nbd: noNbd });
        if (predictor === null) throw new Error('no predictor');
        const [x, last, age] = [2, 30.428571428571427, 38.857142857142854];
        const [, discounted] = monthsAhead(predictor, { months: 12, monthLength: 4.345, yearlyRate: 1.01 ** 12 - 1 })(x, age);
        const spend = expectedSpend([6.24957, 3.74422, 15.44352], x, 22.345);
        expect(spend).toBeCloseTo(24.6539, 4);
        expect(spend * predictor.here(x, last, age) * discounted).toBeCloseTo(36.274, 3);
    });
});

describe('traps', () => {
    test('Pareto/NBD stays finite for one who bought 221 times until yesterday', () => {
        const params = [0.5143, 2.8845, 0.2856, 14.1087];
        const gradient = [0, 0, 0, 0];
        const value = models['pareto-nbd'].logLikelihood(fold([221], [103.429], [103.571]), params, gradient);
        const alive = models['pareto-nbd'].alive(params, 221, 103.429, 103.571);
        expect([value, ...gradient].every(Number.isFinite)).toBe(true);
        expect(alive).toBeGreaterThan(0.99);
        expect(alive).toBeLessThan(1);
    });

    /** By mpmath’s hypergeometric function in the formula of the BG/NBD paper, whose prefactor has no value at a = 1. */
    test.each([
        [[0.243, 4.414, 0.793, 2.426], 0, 0, 52, 1.446050595396404],
        [[0.3, 0.5, 1, 2], 700, 300, 500, 686.7485761413644],
        [[0.243, 0.01, 0.3, 0.2], 0, 0, 520, 306.7019007339753],
        [[2, 3, 5, 1e6], 30, 40, 52, 38.69381410317888],
        [[0.243, 4.414, 0.793, 2.426], 26, 31, 52, 26.58455970237759],
    ] as const)('BG/NBD at %s with x %d, T %d buys in %d weeks %d times if still here', (params, x, age, time, expected) => {
        expect(Math.abs(models['bg-nbd'].aheadOf(params)(x, age, time) / expected - 1)).toBeLessThan(1e-6);
    });

    test('with a chance of leaving next to nothing BG/NBD and MBG/NBD are NBD', () => {
        const history = fold([0, 3, 40], [0, 20, 38], [39, 30, 39]);
        const nbd = models.nbd.logLikelihood(history, [0.8, 9], []);
        for (const id of ['bg-nbd', 'mbg-nbd'] as const) {
            expect(models[id].logLikelihood(history, [0.8, 9, 1e-12, 1e5], [])).toBeCloseTo(nbd, 9);
            expect(models[id].aheadOf([0.8, 9, 1e-12, 1e5])(3, 30, 52)).toBeCloseTo((3.8 * 52) / 39, 9);
        }
    });

    test('a customer of today, with no time to look back on, is finite in every model', () => {
        for (const model of Object.values(models)) {
            const gradient: number[] = [];
            const params = cdnow[model.id];
            const values = [model.logLikelihood(fold([0], [0], [0]), params, gradient), model.alive(params, 0, 0, 0), model.aheadOf(params)(0, 0, 52)];
            expect([...values, ...gradient].every(Number.isFinite), model.id).toBe(true);
        }
    });

    test.each(Object.values(models).map((model) => [model.id, model] as const))('%s: the gradient is what differences of the likelihood say', (id, model) => {
        const history = fold([0, 1, 2, 7, 30, 0], [0, 1.7, 30.4, 29.4, 38.5, 0], [38.9, 38.9, 38.9, 38.7, 38.7, 5]);
        const params: number[] = [...cdnow[id]];
        const gradient: number[] = [];
        model.logLikelihood(history, params, gradient);
        for (const [index, param] of params.entries()) {
            const at = (by: number) => model.logLikelihood(history, params.with(index, param + by), []);
            expect(gradient[index]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 5);
        }
    });
});

describe('MBG/NBD against lives played out', () => {
    const params = [0.524843, 6.183086, 0.891359, 1.614002];
    const [r = 1, alpha = 1, a = 1, b = 1] = params;

    test('a new customer comes back as often as the formula says, and those of one history too', () => {
        const chance = chances(11);
        const [lives, kept] = [400_000, { customers: 0, alive: 0, later: 0 }];
        let [bought, square] = [0, 0];
        for (let life = 0; life < lives; life += 1) {
            const rate = gamma(r, chance) / alpha;
            const one = gamma(a, chance);
            const leaving = one / (one + gamma(b, chance));
            const { days, leftAfter } = live(rate, leaving, 78, chance);
            const first = days.filter((day) => day <= 39);
            bought += first.length;
            square += first.length ** 2;
            const last = first.at(-1) ?? 0;
            if (first.length !== 1 || last < 10 || last >= 25) continue;
            kept.customers += 1;
            kept.alive += leftAfter === null || leftAfter > first.length ? 1 : 0;
            kept.later += days.length - first.length;
        }
        const error = Math.sqrt((square / lives - (bought / lives) ** 2) / lives);
        expect(Math.abs(bought / lives - models['mbg-nbd'].newcomer(params, 39))).toBeLessThan(4 * error);

        const ofHistory = (of: (last: number) => number) => weighted(params, of);
        const share = ofHistory((last) => models['mbg-nbd'].alive(params, 1, last, 39));
        expect(Math.abs(kept.alive / kept.customers - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / kept.customers));
        const ahead = models['mbg-nbd'].aheadOf(params);
        const later = ofHistory((last) => models['mbg-nbd'].alive(params, 1, last, 39) * ahead(1, 39, 39));
        expect(Math.abs(kept.later / kept.customers / later - 1)).toBeLessThan(0.04);
    });
});

test('the chance of still being here falls with silence and rises with each purchase', () => {
    const predictor = predictorOf({ model: models['mbg-nbd'], params: [...cdnow['mbg-nbd']], verdict: 'fitted', nbd: noNbd });
    if (predictor === null) throw new Error('no predictor');
    const points = aliveThrough(predictor, [0, 14, 15], 60, 7);
    const at = (day: number) => points.find((point) => point.day === day)?.alive ?? Number.NaN;
    expect(points).toHaveLength(61);
    expect(at(13)).toBeLessThan(at(1));
    expect(at(14)).toBeGreaterThan(at(13));
    expect(at(60)).toBeLessThan(at(16));
    expect(at(60)).toBe(models['mbg-nbd'].alive(cdnow['mbg-nbd'], 2, 15 / 7, 60 / 7));
});

const noNbd = { params: [], logLikelihood: Number.NaN, warm: { at: [], unit: 1, inverse: null } };

function ordersOf(id: ModelId, x: number, last: number, age: number, time: number): number {
    return models[id].alive(cdnow[id], x, last, age) * models[id].aheadOf(cdnow[id])(x, age, time);
}

/** Purchases after the first, until one is the last; `leftAfter` so many of them, null when still here at the end. */
function live(rate: number, leaving: number, until: number, chance: () => number): { days: number[]; leftAfter: number | null } {
    const days: number[] = [];
    let day = 0;
    for (;;) {
        if (chance() < leaving) return { days, leftAfter: days.length };
        day -= Math.log(1 - chance()) / rate;
        if (day > until) return { days, leftAfter: null };
        days.push(day);
    }
}

/** A mean over the day of one repeat purchase between 10 and 25 weeks, weighted by its likelihood within 39 weeks. */
function weighted(params: readonly number[], of: (last: number) => number): number {
    let [sum, weights] = [0, 0];
    for (let last = 10.05; last < 25; last += 0.1) {
        const weight = Math.exp(models['mbg-nbd'].logLikelihood(fold([1], [last], [39]), params, []));
        sum += weight * of(last);
        weights += weight;
    }
    return sum / weights;
}

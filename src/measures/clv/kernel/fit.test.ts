import { expect, test } from 'vitest';
import { fit, frozen } from './fit';
import { fold, historyOf } from './history';
import { models } from './models';
import { predictorOf } from './predict';
import { chances } from './random';
import { remarksOn } from './remarks';
import { expectedSpend, spendOf } from './spend';
import { fitSpend } from './spendFit';

const chance = chances(3);

/** Customers who all buy once in ten weeks and never leave. */
const steady = Array.from({ length: 400 }, () => {
    const age = 20 + chance() * 80;
    const days: number[] = [];
    for (let day = -Math.log(1 - chance()) * 10; day < age; day -= Math.log(1 - chance()) * 10) days.push(day);
    return { x: days.length, last: days.at(-1) ?? 0, age };
});
const history = fold(steady.map(({ x }) => x), steady.map(({ last }) => last), steady.map(({ age }) => age));
const spend = (values: readonly number[]) => spendOf(values.map(() => 2), values, values.map(() => 1));

test('where nobody leaves nobody can say who has left: no chance is told, and orders are those of customers who stay', () => {
    const found = fit(history, models['mbg-nbd']);
    expect(found.verdict).toBe('unidentifiable');
    const predictor = predictorOf(found);
    expect(predictor?.alive(3, 20, 50)).toBeNaN();
    expect(predictor?.here(3, 20, 50)).toBe(1);
    expect((predictor?.ahead(5, 50, 52) ?? 0) / 5.2).toBeCloseTo(1, 1);
});

test('customers who do not differ at all are at the edge of NBD, and forecast all the same', () => {
    const found = fit(history, models.nbd);
    const [r = 0, alpha = 1] = found.params;
    expect(alpha / r).toBeCloseTo(10, 0);
});

test.each([
    ['nobody came back', 'no-repeats', Array.from({ length: 50 }, () => 0)],
    ['nine came back', 'too-few', Array.from({ length: 50 }, (_, index) => (index < 9 ? 1 : 0))],
] as const)('%s: %s', (_, verdict, x) => {
    const found = fit(fold(x, x, x.map(() => 10)), models['mbg-nbd']);
    expect(found.verdict).toBe(verdict);
    expect(predictorOf(found)).toBeNull();
});

test('given parameters are taken as they are', () => {
    const found = frozen(history, models.nbd, [1, 10]);
    expect([found.verdict, found.params]).toEqual(['frozen', [1, 10]]);
    expect(found.logLikelihood).toBe(models.nbd.logLikelihood(history, [1, 10], []));
});

test('another unit of time gives the same fit in that unit', () => {
    const rows = [[0, 0, 30, 200], [1, 3, 35, 60], [2, 12, 38, 40], [5, 30, 38, 20], [9, 33, 36, 15]] as const;
    const at = (unit: number) => fit(historyOf(rows.map(([x]) => x), rows.map(([, last]) => last), rows.map(([, , age]) => age), rows.map(([, , , n]) => n), unit), models['bg-nbd']);
    const [weeks, days] = [at(1), at(1 / 7)];
    expect((days.params[1] ?? 0) / (weeks.params[1] ?? 1)).toBeCloseTo(7, 4);
    expect((days.params[0] ?? 0) / (weeks.params[0] ?? 1)).toBeCloseTo(1, 5);
    expect(days.aboveNbd).toBeCloseTo(weeks.aboveNbd, 6);
});

test('what is unusual is said with its figure', () => {
    const x = [...Array.from({ length: 97 }, () => 0), 1, 1, 60];
    const rare = fold(x, x.map((each) => each / 2), x.map(() => 50));
    const { remark, value } = remarksOn(rare, fitSpend(spendOf(x, x.map(() => 3), x.map(() => 1))));
    expect(remark).toEqual(['mostly-once', 'few-repeaters', 'same-start', 'heavy-buyer']);
    expect([...(value as Float64Array)]).toEqual([0.97, 3, 1, 60]);
});

test('values without a mean give newcomers none', () => {
    const tails = Array.from({ length: 400 }, () => (1 / (1 - chance())) ** 2);
    const found = fitSpend(spend(tails));
    expect(found.verdict).toBe('no-mean');
    expect(expectedSpend(found.params, 0, Number.NaN)).toBeNaN();
    expect(Number.isFinite(expectedSpend(found.params, 30, 5))).toBe(true);
});

test('nine who paid something are too few for a model of values, and their mean is told', () => {
    const found = fitSpend(spend([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, -4]));
    expect([found.verdict, found.customers, found.plainMean]).toEqual(['too-few', 9, 5]);
});

test('customers who buy like clockwork, who fit best past every bound, are looked over few times', () => {
    const draw = chances(7);
    const seen = Array.from({ length: 40_000 }, () => {
        const age = 1 + Math.floor(draw() * 730);
        let [x, last] = [0, 0];
        for (let day = 25 + Math.floor(draw() * 11); day <= age; day += 25 + Math.floor(draw() * 11)) [x, last] = [x + 1, day];
        return { x, last, age };
    });
    const clockwork = fold(seen.map(({ x }) => x), seen.map(({ last }) => last), seen.map(({ age }) => age));
    let looks = 0;
    const model = models['mbg-nbd'];
    const counted: typeof model = {
        ...model,
        logLikelihood: (of, params, gradient) => {
            looks += of.size === clockwork.size ? 1 : 0;
            return model.logLikelihood(of, params, gradient);
        },
    };
    expect(fit(clockwork, counted).verdict).toBe('unidentifiable');
    expect(clockwork.size).toBeGreaterThan(10_000);
    expect(looks).toBeLessThan(20);
});

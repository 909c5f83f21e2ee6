import { describe, expect, test } from 'vitest';
import { gamma, purchases } from './lives.fixture';
import { models } from './models';
import { chances } from './random';
import { timeBy } from './waiting';

const cdnow = {
    'bg-nbd': [0.242595, 4.413602, 0.792922, 2.425907],
    'pareto-nbd': [0.553277, 10.577683, 0.60624, 11.668735],
    'mbg-nbd': [0.524843, 6.183086, 0.891359, 1.614002],
    nbd: [0.3855, 12.072],
} as const;

describe('the time until the next purchase', () => {
    test('without leaving it is Lomax’s: 1 − ((α + T)/(α + T + t))^(r + x)', () => {
        const { within } = models.nbd.waiting([0.8, 9], 3, 31);
        for (const time of [0.1, 1, 13, 400]) expect(within(1, time)).toBeCloseTo(1 - (40 / (40 + time)) ** 3.8, 14);
        expect(models.nbd.waiting([1, 10], 0, 0).within(1, 10)).toBeCloseTo(0.5, 14);
    });

    test('with r + x = 1 and α + T = 10 the number in 10 is geometric: two come with 1/4, three with 1/8', () => {
        const { within } = models.nbd.waiting([1, 10], 0, 0);
        expect(within(2, 10)).toBeCloseTo(1 / 4, 9);
        expect(within(3, 10)).toBeCloseTo(1 / 8, 9);
    });

    test('Pareto/NBD with α = β has a form of its own: R/(R + s) · (1 − (A/(A + t))^(R + s))', () => {
        const { within } = models['pareto-nbd'].waiting([1, 10, 2, 10], 1, 30);
        for (const time of [1, 20, 365]) expect(within(1, time)).toBeCloseTo((2 / 4) * (1 - (40 / (40 + time)) ** 4), 12);
    });

    test('MBG/NBD and BG/NBD: the third comes about when neither of the two before it was the last', () => {
        const never = models.nbd.waiting([1, 10], 2, 20).within(3, 15);
        expect(models['mbg-nbd'].waiting([1, 10, 1, 2], 2, 20).within(3, 15)).toBeCloseTo(never * (5 / 6) * (6 / 7), 12);
        expect(models['bg-nbd'].waiting([1, 10, 1, 2], 2, 20).within(3, 15)).toBeCloseTo(never * (4 / 5) * (5 / 6), 12);
    });

    test.each(Object.values(models).map((model) => [model.id, model] as const))('%s: the chances of the first, the second and so on add up to the purchases expected', (id, model) => {
        for (const [x, age, time] of [[0, 5, 20], [2, 38.9, 39], [26, 31, 4]] as const) {
            const { within } = model.waiting(cdnow[id], x, age);
            let sum = 0;
            for (let turn = 1; turn <= 80; turn += 1) sum += within(turn, time);
            expect(sum / model.aheadOf(cdnow[id])(x, age, time)).toBeCloseTo(1, 7);
        }
    });

    test.each(Object.values(models).map((model) => [model.id, model] as const))('%s: by the time found so much of the chance has come', (id, model) => {
        for (const [x, age, horizon] of [[0, 0, 26], [2, 38.9, 1], [220, 103.6, 52]] as const) {
            const wait = model.waiting(cdnow[id], x, age);
            for (const turn of [1, 2, 3]) {
                const times = [0.1, 0.5, 0.9].map((share) => timeBy(wait, turn, share, horizon));
                expect(times).toEqual(times.toSorted((a, b) => a - b));
                for (const [index, share] of [0.1, 0.5, 0.9].entries()) expect(wait.within(turn, times[index] ?? 0) / wait.within(turn, horizon)).toBeCloseTo(share, 7);
            }
        }
    });
});

describe('lives played out', () => {
    const lives = 120_000;

    test('MBG/NBD: of those with one repeat in 39 weeks as many buy again, and twice again, as is said', () => {
        const [r, alpha, a, b] = cdnow['mbg-nbd'];
        const chance = chances(5);
        const tally = new Tally((last) => [1, 2].map((turn) => models['mbg-nbd'].alive(cdnow['mbg-nbd'], 1, last, 39) * models['mbg-nbd'].waiting(cdnow['mbg-nbd'], 1, 39).within(turn, 13)));
        for (let life = 0; life < lives; life += 1) {
            const rate = gamma(r, chance) / alpha;
            const one = gamma(a, chance);
            const leaving = one / (one + gamma(b, chance));
            tally.add(purchases(rate, 52, chance, () => chance() < leaving));
        }
        tally.check();
    });

    test('Pareto/NBD: the same, of those who may leave at any moment', () => {
        const [r, alpha, s, beta] = cdnow['pareto-nbd'];
        const chance = chances(6);
        const tally = new Tally((last) => [1, 2].map((turn) => models['pareto-nbd'].alive(cdnow['pareto-nbd'], 1, last, 39) * models['pareto-nbd'].waiting(cdnow['pareto-nbd'], 1, 39).within(turn, 13)));
        for (let life = 0; life < lives; life += 1) {
            const rate = gamma(r, chance) / alpha;
            const end = (-Math.log(1 - chance()) * beta) / gamma(s, chance);
            tally.add(purchases(rate, Math.min(52, end), chance, () => false));
        }
        tally.check();
    });
});

/** Lives with one repeat in 39 weeks: how many buy in the next 13, and twice, against the sum of their chances. */
class Tally {
    #found = [0, 0];
    #expected = [0, 0];
    #spread = [0, 0];

    constructor(private readonly said: (last: number) => readonly number[]) {}

    add(days: readonly number[]): void {
        const before = days.filter((day) => day <= 39);
        if (before.length !== 1) return;
        for (const [index, chance] of this.said(before[0] ?? 0).entries()) {
            this.#found[index] = (this.#found[index] ?? 0) + (days.length - 1 > index ? 1 : 0);
            this.#expected[index] = (this.#expected[index] ?? 0) + chance;
            this.#spread[index] = (this.#spread[index] ?? 0) + chance * (1 - chance);
        }
    }

    check(): void {
        for (const [index, found] of this.#found.entries()) {
            expect(found).toBeGreaterThan(500);
            expect(Math.abs(found - (this.#expected[index] ?? 0))).toBeLessThan(4 * Math.sqrt(this.#spread[index] ?? 0));
        }
    }
}

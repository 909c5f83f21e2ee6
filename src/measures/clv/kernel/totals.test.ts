import { describe, expect, test } from 'vitest';
import type { Found, Group } from './crowd';
import { gamma, purchases } from './lives.fixture';
import { models } from './models';
import { chances } from './random';
import { totalsOf, withDoubt } from './totals';

const known = { doubt: [], spend: [], spendDoubt: [] };

function group(x: number, age: number, here: number, spend = 0, segment = 0): Group {
    return { segment, x, age, here, hereSquare: here * here, spend: here * spend, spendCross: here * here * spend, meanSquare: here * spend * spend, spendSquare: (here * spend) ** 2 };
}

describe('without leaving', () => {
    const found: Found = { ...known, model: models.nbd, params: [1, 10] };

    test('orders of a period are negative binomial: mean m and variance m + m²/R; twice the value has four times the variance', () => {
        const [[whole, first, second] = []] = totalsOf([group(1, 30, 1, 2)], found, [10, 30], 1, 1);
        // R = 2, A = 40: half a purchase in 10 weeks, one in the next 20
        expect([whole?.orders, first?.orders, second?.orders]).toEqual([1.5, 0.5, 1]);
        expect(whole?.orderVariance).toBeCloseTo(1.5 + 1.5 ** 2 / 2, 12);
        expect(second?.orderVariance).toBeCloseTo(1 + 1 / 2, 12);
        expect([second?.value, second?.valueVariance, second?.covariance].map((each) => each?.toFixed(9))).toEqual(['2.000000000', '6.000000000', '3.000000000']);
    });

    test('where single purchases differ by as much as they are worth, the variance grows by mean times square', () => {
        const [[whole] = []] = totalsOf([group(1, 30, 1, 2)], found, [20], 1, 2);
        expect(whole?.valueVariance).toBeCloseTo(6 + 1 * 4, 12);
    });

    test('segments add up to all, and variances too', () => {
        const totals = totalsOf([group(1, 30, 1, 2, 0), group(4, 12, 1, 7, 1)], found, [5, 9], 2, 1.3);
        for (const period of [0, 1, 2]) {
            for (const key of ['orders', 'value', 'orderVariance', 'valueVariance', 'covariance'] as const) {
                expect((totals[0]?.[period]?.[key] ?? 0) + (totals[1]?.[period]?.[key] ?? 0)).toBeCloseTo(totals[2]?.[period]?.[key] ?? Number.NaN, 12);
            }
        }
    });

    test('doubt about parameters adds to the variance: of newcomers r·t/α, by the squares of both and less twice what they share', () => {
        const doubted: Found = { ...found, doubt: [[0.04, 0.01], [0.01, 0.09]] };
        const drawn = [{ segment: 0, customers: 1, x: 0, last: 0, age: 0, spend: 3, meanValue: 0 }];
        const [[before] = []] = totalsOf([group(0, 0, 1, 3)], doubted, [20], 1, 1);
        const [[after] = []] = withDoubt(totalsOf([group(0, 0, 1, 3)], doubted, [20], 1, 1), drawn, doubted, [20]);
        expect((after?.orderVariance ?? 0) - (before?.orderVariance ?? 0)).toBeCloseTo(2 ** 2 * (0.04 + 0.09 - 2 * 0.01), 5);
        expect((after?.valueVariance ?? 0) - (before?.valueVariance ?? 0)).toBeCloseTo(6 ** 2 * 0.11, 4);
    });
});

test('with leaving the variance of MBG/NBD’s lives is met from above: its root is at most a fifth too wide', () => {
    const params = [0.524843, 6.183086, 0.891359, 1.614002] as const;
    const [r, alpha, a, b] = params;
    const [x, last, age] = [3, 30, 39];
    const here = models['mbg-nbd'].alive(params, x, last, age);
    const chance = chances(9);
    const counts = [[], [], []] as number[][];
    for (let life = 0; life < 60_000; life += 1) {
        const isHere = chance() < here;
        const rate = gamma(r + x, chance) / (alpha + age);
        const one = gamma(a, chance);
        const leaving = one / (one + gamma(b + x + 1, chance));
        let bought = 0;
        // he is here now, and may leave with each purchase from now on
        const days = isHere ? purchases(rate, 30, chance, () => (bought++ === 0 ? false : chance() < leaving)) : [];
        counts[0]?.push(days.length);
        counts[1]?.push(days.filter((day) => day <= 10).length);
        counts[2]?.push(days.filter((day) => day > 10).length);
    }
    const [periods = []] = totalsOf([group(x, age, here)], { ...known, model: models['mbg-nbd'], params: [...params] }, [10, 30], 1, 1);
    for (const [period, total] of periods.entries()) {
        const found = counts[period] ?? [];
        const mean = found.reduce((sum, each) => sum + each, 0) / found.length;
        const spread = Math.sqrt(found.reduce((sum, each) => sum + (each - mean) ** 2, 0) / found.length);
        expect(Math.abs(mean - total.orders)).toBeLessThan((4 * spread) / Math.sqrt(found.length));
        expect(Math.sqrt(total.orderVariance) / spread).toBeGreaterThan(0.99);
        expect(Math.sqrt(total.orderVariance) / spread).toBeLessThan(1.2);
    }
});

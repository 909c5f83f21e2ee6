import { describe, expect, test } from 'vitest';
import type { Control } from '../../../domain/kernel';
import { adjustedRand, mostAlike } from './agreement';
import { axesOf } from './axes';
import { bendsOf, separationOf, suggested, type Tried } from './judging';
import { inertiaOf, kMeans, labelled } from './kmeans';
import { Pace } from './pace';
import type { Points } from './points';
import { drawn, randomOf } from './random';
import { quantile, scaledOf, transformedBy } from './scaled';
import { scan } from './scan';
import { Seeding } from './seeding';
import { silhouettes } from './silhouettes';
import { spaceOf } from './space';
import { led, shortest, treeOf } from './tree';

const control: Control = { tell: () => undefined, breathe: () => Promise.resolve() };
const pace = () => new Pace(control, 1);
const line = (...values: number[]): Points => ({ rows: values.length, width: 1, values: Float64Array.from(values) });

/** Points with a few dense places, by the kernel's own dice: what is tested does not hang on which they are. */
function cloud(rows: number, width: number): Points {
    const random = randomOf(5, rows, width);
    const values = Float64Array.from({ length: rows * width }, () => Math.floor(random() * 4) * 3 + random() ** 2);
    for (let i = 0; i < width; i += 1) {
        let sum = 0;
        for (let row = 0; row < rows; row += 1) sum += (values[row * width + i] ?? 0) / rows;
        for (let row = 0; row < rows; row += 1) values[row * width + i] = (values[row * width + i] ?? 0) - sum;
    }
    return { rows, width, values };
}

describe('k-means', () => {
    test('finds the two clumps of −10, −9, −8, 8, 9, 10: squares of 1, 0 and 1 on either side', async () => {
        const space = spaceOf(line(-10, -9, -8, 8, 9, 10));
        const found = await kMeans(space, new Seeding(space), 2, { seed: 1, restarts: 5, tolerance: 1e-4, iterations: 300 }, pace());
        expect([...found.centres].sort((a, b) => a - b)).toEqual([-9, 9]);
        expect(found.inertia).toBeCloseTo(4, 9);
    });

    test.each([1, 2, 3, 7])('in %i coordinates every centre is the mean of the points nearest to it, by plain arithmetic', async (width) => {
        const points = cloud(1500, width);
        const space = spaceOf(points);
        const { centres, inertia } = await kMeans(space, new Seeding(space), 5, { seed: 3, restarts: 4, tolerance: 1e-4, iterations: 300 }, pace());
        const labels = labelled(points, centres);
        for (let c = 0; c < 5; c += 1) {
            const own = [...labels.keys()].filter((row) => labels[row] === c);
            for (let i = 0; i < width; i += 1) {
                const mean = own.reduce((sum, row) => sum + (points.values[row * width + i] ?? 0), 0) / own.length;
                expect(centres[c * width + i]).toBeCloseTo(mean, 9);
            }
        }
        expect(inertia).toBeCloseTo(inertiaOf(points, labels, centres), 6);
    });

    test('the same seed gives the same centres', async () => {
        const space = spaceOf(cloud(400, 2));
        const run = () => kMeans(space, new Seeding(space), 4, { seed: 9, restarts: 3, tolerance: 1e-4, iterations: 300 }, pace());
        expect(await run()).toEqual(await run());
    });

    test('stops when it is told to', async () => {
        const stopping: Control = { tell: () => undefined, breathe: () => Promise.reject(new Error('cancelled')) };
        const input = { customer_rank: Float64Array.from({ length: 20000 }, (_, row) => row), v1: cloud(20000, 1).values, v2: cloud(20000, 2).values.slice(0, 20000) };
        await expect(scan(input, { transform: 'none', scale: 'z', seed: 1, restarts: 50, most: 8 }, stopping)).rejects.toThrow('cancelled');
    });

    test('tells how far it has come, never back, and to the end', async () => {
        const told: number[] = [];
        const input = { customer_rank: Float64Array.of(0, 1, 2, 3), v1: Float64Array.of(1, 2, 8, 9) };
        await scan(input, { transform: 'none', scale: 'z', seed: 1, restarts: 3, most: 8 }, { ...control, tell: (done, total) => told.push(done / total) });
        expect(told).toEqual(told.toSorted((a, b) => a - b));
        expect(told.at(-1)).toBe(1);
    });
});

describe('scaling', () => {
    test('a logarithm is of x where all are above zero, and else of 1 + |x| with the sign', () => {
        expect([...transformedBy('log', Float64Array.of(1, Math.E))]).toEqual([0, 1]);
        expect([...transformedBy('log', Float64Array.of(0, Math.E - 1, 1 - Math.E))]).toEqual([0, Math.log1p(Math.E - 1), -Math.log1p(Math.E - 1)]);
    });

    test.each([
        ['z', [-1.5, -0.5, 0.5, 1.5].map((value) => value / Math.sqrt(1.25))],
        ['min-max', [-0.5, -1 / 6, 1 / 6, 0.5]],
        ['robust', [-1, -1 / 3, 1 / 3, 1]],
    ])('1, 2, 3 and 4 by %s', (scale, wanted) => {
        const { points } = scaledOf({ v1: Float64Array.of(1, 2, 3, 4) }, { transform: 'none', scale });
        wanted.forEach((value, row) => expect(points.values[row]).toBeCloseTo(value, 12));
        expect(quantile(Float64Array.of(1, 2, 3, 4), 0.25)).toBe(1.75);
    });

    test('a customer who lacks a measure is no point', () => {
        const { rows } = scaledOf({ v1: Float64Array.of(1, NaN, 3), v2: Float64Array.of(1, 2, 3) }, { transform: 'none', scale: 'z' });
        expect([...rows]).toEqual([0, 2]);
    });
});

describe('judging', () => {
    test('silhouettes of 0, 1 | 5: the first is 1 from its own and 5 from the other, the second 1 and 4, the last alone', async () => {
        const [values] = await silhouettes(line(0, 1, 5), [Uint8Array.of(0, 0, 1)], pace());
        expect([...(values ?? [])]).toEqual([0.8, 0.75, 0]);
    });

    test('Calinski-Harabasz of −9 ± 1 and 9 ± 1: 486 between, 4 within four degrees', () => {
        expect(separationOf(490, 4, 6, 2)).toBe(486);
        expect(separationOf(490, 0, 6, 6)).toBeNull();
    });

    test('inertias of 10, 2, 1 and 0 bend at two clusters', () => {
        const bends = bendsOf([10, 2, 1, 0].map((inertia, index) => ({ k: index + 1, inertia })));
        expect(bends[1]).toBeCloseTo((1 - 1 / 3 - 0.2) / Math.SQRT2, 12);
        expect(Math.max(...bends.map(Number))).toBe(bends[1]);
    });

    test('suggested is the middle of the three best, and what two agree on', () => {
        const tried = (k: number, silhouette: number, separation: number, bend: number): Tried => ({ k, inertia: 1, silhouette, separation, bend });
        expect(suggested([tried(2, 0.9, 1, 0), tried(3, 0.5, 2, 0), tried(4, 0.1, 1, 1)]).k).toBe(3);
        expect(suggested([tried(2, 0.9, 5, 0), tried(3, 0.5, 2, 0), tried(4, 0.1, 1, 1)]).k).toBe(2);
        expect(suggested([{ k: 1, inertia: 0, silhouette: null, separation: null, bend: null }]).k).toBe(1);
    });

    test('adjusted Rand of 001122 against 001122 renamed is 1, against 000111 four of fifteen pairs less chance', () => {
        const a = Uint8Array.of(0, 0, 1, 1, 2, 2);
        expect(adjustedRand(a, Uint8Array.of(2, 2, 0, 0, 1, 1))).toBe(1);
        // pairs together: 3 in a, 6 in b, 2 in both; chance 3 × 6 / 15
        expect(adjustedRand(a, Uint8Array.of(0, 0, 0, 1, 1, 1))).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 12);
        expect([...mostAlike(a, Uint8Array.of(0, 0, 0, 1, 1, 1), 3)]).toEqual([2 / 3, 1 / 4, 2 / 3]);
    });
});

describe('pictures and rules', () => {
    test('points on the diagonal differ along it only', () => {
        const { first, second, shares } = axesOf({ rows: 2, width: 2, values: Float64Array.of(-1, -1, 1, 1) });
        for (const part of first) expect(part).toBeCloseTo(Math.SQRT1_2, 12);
        expect(Math.abs((second[0] ?? 0) + (second[1] ?? 0))).toBeLessThan(1e-12);
        expect(shares[0]).toBeCloseTo(1, 12);
    });

    test('an edge is the shortest number between two values', () => {
        expect([shortest(3, 4), shortest(45, 52), shortest(0, 1), shortest(-2, -1), shortest(1234.5, 1987.25), shortest(0.12, 0.13)]).toEqual([3, 50, 0, -2, 1600, 0.12]);
    });

    test('one question tells two clumps apart, and leads everyone home', () => {
        const column = Float64Array.of(1, 2, 3, 20, 21, 22);
        const tree = treeOf([Float64Array.of(5, 5, 5, 5, 5, 5), column], Uint8Array.of(0, 0, 0, 1, 1, 1), Int32Array.of(0, 1, 2, 3, 4, 5), 2);
        expect(tree).toEqual({ measure: 1, edge: 10, below: { cluster: 0 }, above: { cluster: 1 } });
        expect([...column.keys()].map((row) => led(tree, [column, column], row))).toEqual([0, 0, 0, 1, 1, 1]);
    });

    test('a sample has each number once, rising, and all when there are no more', () => {
        const sample = [...drawn(100, 10, randomOf(1))];
        expect(new Set(sample).size).toBe(10);
        expect(sample).toEqual(sample.toSorted((a, b) => a - b));
        expect([...drawn(3, 10, randomOf(1))]).toEqual([0, 1, 2]);
    });
});

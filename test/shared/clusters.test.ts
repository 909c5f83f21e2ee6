import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Control } from '../../src/domain/kernel';
import { defaultParams } from '../../src/domain/model';
import { model } from '../../src/segments/clusters/model';
import { adjustedRand } from '../../src/segments/clusters/kernel/agreement';
import { separationOf } from '../../src/segments/clusters/kernel/judging';
import { inertiaOf, kMeans, labelled } from '../../src/segments/clusters/kernel/kmeans';
import { Pace } from '../../src/segments/clusters/kernel/pace';
import type { Points } from '../../src/segments/clusters/kernel/points';
import { Seeding } from '../../src/segments/clusters/kernel/seeding';
import { silhouettes } from '../../src/segments/clusters/kernel/silhouettes';
import { spaceOf } from '../../src/segments/clusters/kernel/space';
import { openDb } from '../db';
import { parseCsv } from '../engine';
import { runModel, takeSnapshot } from '../snapshot';
import { sources } from './sources';

interface Reference {
    total_ss: number;
    k: Record<string, { inertia_best: number; silhouette: number; calinski_harabasz: number; sizes: number[] }>;
}

const isThere = existsSync('../shared/data');
if (!isThere) console.log('the shared data are not beside the checkout: clusters are not compared with the references');

const ks = [2, 3, 4, 5, 6, 7, 8];
const folder = '../shared/data/reference/kmeans';
const control: Control = { tell: () => undefined, breathe: () => Promise.resolve() };
const pace = () => new Pace(control, 1);

describe.runIf(isThere).each(['online_retail', 'wholesale_log'])('k-means on %s', (name) => {
    const reference = referenceOf(name);
    const rows = isThere ? parseCsv(readFileSync(`${folder}/${name}_labels.csv`, 'utf8')) : [];
    const measures = Object.keys(rows[0] ?? {}).filter((column) => column.startsWith('z_'));
    const points: Points = { rows: rows.length, width: measures.length, values: Float64Array.from(rows.flatMap((row) => measures.map((measure) => Number(row[measure])))) };
    const labels = (k: number) => Uint8Array.from(rows, (row) => Number(row[`k${k}`]));

    test('the silhouette and Calinski-Harabasz of the reference\'s labels are the reference\'s', async () => {
        const judged = await silhouettes(points, ks.map(labels), pace());
        for (const [n, k] of ks.entries()) {
            const wanted = reference.k[String(k)];
            const values = judged[n] ?? new Float64Array(0);
            const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
            expect(Math.abs(mean - (wanted?.silhouette ?? NaN)), `k ${k}`).toBeLessThan(1e-6);
            expect(separationOf(reference.total_ss, wanted?.inertia_best ?? NaN, points.rows, k)).toBeCloseTo(wanted?.calinski_harabasz ?? NaN, 2);
        }
    });

    test.each(ks)('with %i clusters and 50 restarts the inertia is at most a thousandth above the reference, and groups are the same where it is equal', async (k) => {
        const space = spaceOf(points);
        const { centres, inertia } = await kMeans(space, new Seeding(space), k, { seed: 1, restarts: 50, tolerance: 1e-4, iterations: 300 }, pace());
        const wanted = reference.k[String(k)];
        const own = labelled(points, centres);
        expect(inertiaOf(points, own, centres)).toBeCloseTo(inertia, 4);
        const ratio = inertia / (wanted?.inertia_best ?? NaN);
        expect(ratio).toBeLessThan(1.001);
        expect(ratio).toBeGreaterThan(0.99);
        if (Math.abs(ratio - 1) < 1e-6) expect(adjustedRand(own, labels(k))).toBeGreaterThan(0.99);
    });
});

test.runIf(isThere)('from order lines to clusters of Online Retail by the defaults, inertias and criteria are the reference’s', async () => {
    const db = await openDb();
    const source = sources.find(({ name }) => name === 'Online Retail');
    await source?.putLines(db);
    await takeSnapshot(db, source?.asOf ?? '');
    await runModel(db, model, defaultParams(model));
    const { k } = referenceOf('online_retail');
    const tried = await db.rows('select * from clusters_tried where k > 1');
    expect(tried.map((row) => row['k'])).toEqual(ks);
    for (const row of tried) {
        const wanted = k[String(row['k'])];
        expect(Math.abs(Number(row['inertia']) / (wanted?.inertia_best ?? NaN) - 1)).toBeLessThan(1e-3);
        expect(Number(row['separation']) / (wanted?.calinski_harabasz ?? NaN)).toBeCloseTo(1, 2);
        expect(Math.abs(Number(row['silhouette']) - (wanted?.silhouette ?? NaN))).toBeLessThan(0.01);
    }
    const sizes = await db.rows('select customers from clusters_groups order by customers');
    expect(sizes.map((row) => row['customers'])).toEqual(k['2']?.sizes);
});

function referenceOf(name: string): Reference {
    return isThere ? (JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Reference) : { total_ss: 0, k: {} };
}

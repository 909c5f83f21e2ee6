import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import type { Params } from '../../../domain/parts';
import { bendsOf, separationOf, suggested, type Tried } from './judging';
import { kMeans, labelled } from './kmeans';
import { Pace } from './pace';
import { at, byte, differentPoints, type Points, taken, whole } from './points';
import { drawn, randomOf } from './random';
import { type Scaled, scaledOf, scalingOf } from './scaled';
import { Seeding } from './seeding';
import { judgedRows, silhouettes } from './silhouettes';
import { spaceOf } from './space';

/** Labels of all numbers of clusters of a customer are the digits, from two clusters on, of one number to this base. */
export const digits = 16;

const tolerance = 1e-4;
const iterations = 300;

/** Clusters into two, three … groups, and how well each number fits. */
export async function scan(input: Columns, params: Params, control: Control): Promise<Record<string, KernelTable>> {
    const scaled = scaledOf(input, scalingOf(params));
    const { points } = scaled;
    const [seed, restarts] = [Number(params['seed']), Number(params['restarts'])];
    const different = differentPoints(points, Number(params['most']));
    const ks = Array.from({ length: Math.max(0, different - 1) }, (_, index) => index + 2);
    const pace = new Pace(control, ks.length * (restarts + 1));
    const space = spaceOf(points);
    const seeding = new Seeding(space);
    const founds = [];
    for (const k of ks) founds.push(await kMeans(space, seeding, k, { seed, restarts, tolerance, iterations }, pace));
    const tried = await judge(points, space.squares, founds, seed, pace);
    const advice = suggested(tried);
    const labels = packed(points, founds.map(({ centres }) => centres));
    return { '': rowsOf(input, scaled, labels, advice.k), tried: triedTable(tried, advice, points.rows) };
}

async function judge(points: Points, total: number, founds: readonly { k: number; centres: Float64Array; inertia: number }[], seed: number, pace: Pace): Promise<Tried[]> {
    const sample = points.rows <= judgedRows ? points : taken(points, drawn(points.rows, judgedRows, randomOf(seed, 29)));
    const judged = await silhouettes(sample, founds.map(({ centres }) => labelled(sample, centres)), pace);
    pace.step(founds.length);
    const one: Tried = { k: 1, inertia: total, silhouette: null, separation: null, bend: null };
    const tried = founds.map(({ k, inertia }, n): Tried => {
        const values = k < points.rows ? judged[n] : undefined;
        const silhouette = values === undefined ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
        return { k, inertia, silhouette, separation: separationOf(total, inertia, points.rows, k), bend: null };
    });
    const bends = bendsOf([one, ...tried]);
    return [one, ...tried].map((each, n) => ({ ...each, bend: each.k === 1 ? null : (bends[n] ?? null) }));
}

function packed(points: Points, centres: readonly Float64Array[]): Float64Array {
    const labels = new Float64Array(points.rows);
    centres.forEach((each, n) => {
        const own = labelled(points, each);
        for (let row = 0; row < points.rows; row += 1) labels[row] = at(labels, row) + byte(own, row) * digits ** n;
    });
    return labels;
}

function rowsOf(input: Columns, { rows }: Scaled, labels: Float64Array, k: number): KernelTable {
    const ranks = input['customer_rank'] ?? new Float64Array(0);
    const all = new Float64Array(ranks.length).fill(NaN);
    for (let row = 0; row < rows.length; row += 1) all[whole(rows, row)] = at(labels, row);
    return { customer_rank: ranks, labels: all, suggested: new Float64Array(ranks.length).fill(k) };
}

function triedTable(tried: readonly Tried[], advice: ReturnType<typeof suggested>, rows: number): KernelTable {
    const column = (value: (each: Tried) => number | null) => Float64Array.from(tried, (each) => value(each) ?? NaN);
    const flag = (k: number | null) => column((each) => (each.k === k ? 1 : 0));
    return {
        k: column(({ k }) => k),
        inertia: column(({ inertia }) => inertia),
        silhouette: column(({ silhouette }) => silhouette),
        separation: column(({ separation }) => separation),
        bend: column(({ bend }) => bend),
        is_suggested: flag(advice.k),
        is_best_silhouette: flag(advice.silhouette),
        is_best_separation: flag(advice.separation),
        is_best_bend: flag(advice.bend),
        judged: column(() => Math.min(rows, judgedRows)),
    };
}

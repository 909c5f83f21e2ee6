import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import type { Params } from '../../../domain/parts';
import { axesOf } from './axes';
import { byWorth, centresOf, heldBy, meansBy, mediansBy, medianOf, sizesOf, spread } from './grouped';
import { inertiaOf } from './kmeans';
import { Pace } from './pace';
import { apart, at, byte, type Points, taken } from './points';
import { drawn, randomOf } from './random';
import { meanOf, type Scaled, scaledOf, scalingOf } from './scaled';
import { digits } from './scan';
import { judgedRows, silhouettes } from './silhouettes';
import { resamples, stabilityOf, type Stability } from './stability';
import { treeTables } from './restated';
import { tonesOf, traitsOf } from './traits';

/** A picture of silhouettes has so many bars at most. */
const shownBars = 400;

/** Everyone's cluster among so many, and what can be said of the clusters. */
export async function place(input: Columns, params: Params, control: Control): Promise<Record<string, KernelTable>> {
    const scaled = scaledOf(input, scalingOf(params));
    const { points, rows } = scaled;
    const k = clustersOf(input, params, scaled);
    const seed = Number(params['seed']);
    const monetary = heldBy(input, 'monetary', scaled);
    const labels = byWorth(labelsOf(input, rows, k), k, monetary);
    const centres = centresOf(points, labels, k);
    const pace = new Pace(control, resamples * 5 + 1);
    const judged = await judge(points, labels, seed, pace);
    const stability = points.rows === 0 ? { rows: 0, rands: new Float64Array(0), likeness: new Float64Array(0) } : await stabilityOf(points, centres, seed, pace);
    const tree = treeTables(scaled.given, labels, k, seed);
    const all = input['customer_rank']?.length ?? 0;
    return {
        '': { customer_rank: input['customer_rank'] ?? new Float64Array(0), ...placedColumns(scaled, labels, centres, k, all) },
        groups: groupsTable(input, scaled, labels, k, judged, stability),
        centres: centresTable(scaled, labels, k),
        axes: axesTable(points),
        silhouettes: barsTable(judged, k),
        resamples: { resample: Float64Array.from(stability.rands, (_, n) => n + 1), rand: stability.rands },
        tree: tree.tree,
        confusion: tree.confusion,
        facts: {
            clusters: Float64Array.of(k),
            customers: Float64Array.of(points.rows),
            set_apart: Float64Array.of(all - points.rows),
            inertia: Float64Array.of(inertiaOf(points, labels, centres)),
            judged: Float64Array.of(judged.labels.length),
            resampled: Float64Array.of(stability.rows),
            grown: Float64Array.of(tree.grown),
            right: Float64Array.of(tree.right),
        },
    };
}

/** As many as wished, if so many were tried; else as many as suggested. */
function clustersOf(input: Columns, params: Params, { points }: Scaled): number {
    const wished = params['k'] === 'auto' ? (input['suggested']?.[0] ?? 1) : Number(params['k']);
    const greatest = input['tried']?.[0] ?? 1;
    return points.rows === 0 ? 0 : Math.max(1, Math.min(wished, greatest));
}

function labelsOf(input: Columns, rows: Int32Array, k: number): Uint8Array {
    const packed = input['labels'] ?? new Float64Array(0);
    return Uint8Array.from(rows, (row) => (k < 2 ? 0 : Math.floor(at(packed, row) / digits ** (k - 2)) % digits));
}

interface Judged {
    labels: Uint8Array;
    values: Float64Array;
}

async function judge(points: Points, labels: Uint8Array, seed: number, pace: Pace): Promise<Judged> {
    const sample = drawn(points.rows, judgedRows, randomOf(seed, 29));
    const own = Uint8Array.from(sample, (row) => byte(labels, row));
    const [values = new Float64Array(0)] = await silhouettes(taken(points, sample), [own], pace);
    pace.step();
    return { labels: own, values };
}

function placedColumns({ points, rows }: Scaled, labels: Uint8Array, centres: Float64Array, k: number, all: number): KernelTable {
    const { width, values } = points;
    const axes = axesOf(points);
    const column = () => new Float64Array(rows.length);
    const [cluster, distance, next, nextDistance, x, y] = [column(), column(), column().fill(NaN), column().fill(NaN), column(), column()];
    for (let row = 0; row < rows.length; row += 1) {
        const own = byte(labels, row);
        cluster[row] = own + 1;
        distance[row] = Math.sqrt(apart(values, row * width, centres, own * width, width));
        for (let c = 0; c < k; c += 1) {
            const away = c === own ? Infinity : Math.sqrt(apart(values, row * width, centres, c * width, width));
            if (away >= (Number.isNaN(nextDistance[row]) ? Infinity : at(nextDistance, row))) continue;
            next[row] = c + 1;
            nextDistance[row] = away;
        }
        for (let i = 0; i < width; i += 1) {
            x[row] = at(x, row) + at(values, row * width + i) * at(axes.first, i);
            y[row] = at(y, row) + at(values, row * width + i) * at(axes.second, i);
        }
    }
    const named = { cluster, distance, next_cluster: next, next_distance: nextDistance, x, y };
    return Object.fromEntries(Object.entries(named).map(([name, values]) => [name, spread(values, rows, all)]));
}

function groupsTable(input: Columns, scaled: Scaled, labels: Uint8Array, k: number, judged: Judged, { likeness }: Stability): KernelTable {
    const [monetary, recency, orders] = [heldBy(input, 'monetary', scaled), heldBy(input, 'recency_days', scaled), heldBy(input, 'orders', scaled)];
    return {
        cluster: Float64Array.from({ length: k }, (_, c) => c + 1),
        customers: sizesOf(labels, k),
        monetary_mean: meansBy(monetary, labels, k),
        silhouette: meansBy(judged.values, judged.labels, k),
        likeness: likeness.length === k ? likeness : new Float64Array(k).fill(NaN),
        tone: tonesOf({ monetary, recency, orders }, labels, k),
        traits: traitsOf(scaled.standard, labels, k),
    };
}

/** Every measure in every cluster, and over all as cluster 0. */
function centresTable({ given, standard }: Scaled, labels: Uint8Array, k: number): KernelTable {
    const rows = given.flatMap((column, i) => {
        const [means, medians, apartBy] = [meansBy(column, labels, k), mediansBy(column, labels, k), meansBy(standard[i] ?? column, labels, k)];
        const overall = { cluster: 0, position: i + 1, mean: meanOf(column), median: medianOf(column), apart: 0 };
        return [overall, ...Array.from(means, (mean, c) => ({ cluster: c + 1, position: i + 1, mean, median: at(medians, c), apart: at(apartBy, c) }))];
    });
    const numbers = (key: 'cluster' | 'position' | 'mean' | 'median' | 'apart') => Float64Array.from(rows, (row) => row[key]);
    return { cluster: numbers('cluster'), position: numbers('position'), mean: numbers('mean'), median: numbers('median'), apart: numbers('apart') };
}

function axesTable(points: Points): KernelTable {
    const { first, second, shares } = axesOf(points);
    const same = (value: number) => new Float64Array(points.width).fill(value);
    return { position: Float64Array.from(first, (_, i) => i + 1), first, second, first_share: same(shares[0]), second_share: same(shares[1]) };
}

/** Silhouettes by cluster from high to low, neighbours drawn as one bar where there are many. */
function barsTable({ labels, values }: Judged, k: number): KernelTable {
    const together = Math.max(1, Math.ceil(labels.length / shownBars));
    const order = Int32Array.from({ length: labels.length }, (_, row) => row).sort((a, b) => byte(labels, a) - byte(labels, b) || at(values, b) - at(values, a) || a - b);
    const bars: { cluster: number; bar: number; customers: number; value: number }[] = [];
    for (let c = 0; c < k; c += 1) {
        const own = order.filter((row) => byte(labels, row) === c);
        for (let from = 0; from < own.length; from += together) {
            const part = own.subarray(from, from + together);
            const sum = part.reduce((total, row) => total + at(values, row), 0);
            bars.push({ cluster: c + 1, bar: from / together + 1, customers: part.length, value: sum / part.length });
        }
    }
    const numbers = (key: 'cluster' | 'bar' | 'customers' | 'value') => Float64Array.from(bars, (bar) => bar[key]);
    return { cluster: numbers('cluster'), bar: numbers('bar'), customers: numbers('customers'), value: numbers('value') };
}


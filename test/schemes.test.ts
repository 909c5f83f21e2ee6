import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import type { Params, Placed, Segmentation } from '../src/domain/model';
import { readScheme, schemeText } from '../src/state/scheme';
import { exportedCustomers, load, must, openEngine } from './engine';

const freezes = import.meta.glob<(segmentation: Pick<Segmentation, 'params' | 'tables'>) => Params | null>('../src/segments/*/freeze.ts', { eager: true, import: 'freeze' });

let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

/** Customers a, b, c … by what they spent in each of their orders, a day apart. */
async function put(spent: readonly number[][]): Promise<void> {
    const lines = spent.flatMap((amounts, index) => amounts.map((amount, order) => `${'abcdefgh'[index]}${order},${'abcdefgh'[index]},2024-01-0${1 + order},${amount}`));
    await load(engine, [new File([['order_id,customer_id,order_date,amount', ...lines].join('\n')], 'orders.csv')]);
}

/** What is saved of a model so tuned on the data at hand, as it is read again. */
async function saved(model: string, params: Params): Promise<Params> {
    const placed: Placed = must(await engine.segment(model, params, []));
    const frozen = freezes[`../src/segments/${model}/freeze.ts`]?.({ params: placed.params, tables: must(await engine.pictures()) }) ?? {};
    const seen = { asOf: '2024-02-01', segments: placed.summary };
    const text = schemeText({ app: 'fenqun', kind: 'scheme', version: 1, model, params: frozen, tuned: placed.params, dress: { order: [], segments: {} }, seen });
    return must(readScheme(text, 'scheme.json', [model])).params;
}

async function segmentsBy(model: string, params: Params): Promise<string> {
    must(await engine.segment(model, params, []));
    return (await exportedCustomers(engine)).map((row) => `${row['customer_id']} ${row['segment']}`).join(', ');
}

/** Spent 10, 20, 60 and 120, in 1, 1, 2 and 3 orders: medians 40, 1.5 and, by order, 25; thirds of what was spent 20 and 60. */
const first = [[10], [20], [30, 30], [40, 40, 40]];
const later = [[41], [20, 21], [100, 100], [10, 10, 10]];

test('a cube saved cuts other data where it cut its own, and not at that data’s medians', async () => {
    await put(first);
    const tuned = { current: 'monetary', potential: 'orders', loyalty: 'monetary_mean' };
    const scheme = await saved('value-cube', tuned);
    expect(scheme).toMatchObject({ current_cut: 'custom', current_edges: [40], potential_edges: [1.5], loyalty_edges: [25] });
    await put(later);
    expect(await segmentsBy('value-cube', scheme)).toBe('a high-low-high, b high-high-low, c high-high-high, d low-high-low');
    expect(await segmentsBy('value-cube', tuned)).not.toBe(await segmentsBy('value-cube', scheme));
});

test('so does a matrix, with one edge or two', async () => {
    await put(first);
    const tuned = { preset: 'custom', x: 'monetary', x_cut: 'tertiles', y: 'orders', y_cut: 'mean' };
    const scheme = await saved('matrix', tuned);
    expect(scheme).toMatchObject({ x_cut: 'custom', x_edges: [20, 60], y_cut: 'custom', y_edges: [1.75] });
    await put(later);
    expect(await segmentsBy('matrix', scheme)).toBe('a middle-low, b middle-high, c high-high, d middle-high');
    expect(await segmentsBy('matrix', tuned)).not.toBe(await segmentsBy('matrix', scheme));
});

test('an edge of what other data lacks is left behind, and the axis parts at the median', async () => {
    await put(first);
    const scheme = await saved('value-cube', { current: 'monetary', potential: 'orders', loyalty: 'monetary_mean' });
    await put(later);
    const lost = { ...scheme, potential: 'attribute.reach' };
    const { params } = must(await engine.segment('value-cube', lost, []));
    expect(params).toMatchObject({ current_cut: 'custom', current_edges: [40], potential_cut: 'median', potential_edges: [] });
});

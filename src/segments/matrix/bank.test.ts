import { beforeAll, describe, expect, test } from 'vitest';
import { exportedCustomers, load, must, openEngine } from '../../../test/engine';
import type { Engine } from '../../domain/engine';
import type { MeasureEntry } from '../../domain/measuring';
import { type Row, rowsOf } from '../../samples/bank/file.fixture';
import { layerOf } from '../../samples/bank/layers.fixture';
import { sample } from '../../samples/bank/sample';

type Counted = Record<string, Record<string, number>>;

const rows = rowsOf();

/** What the bank's file says a customer is worth to the bank, and the bank to it. */
const worth = {
    toUs: (row: Row) => [row.contribution, row.profit],
    toThem: (row: Row) => [row.products, row.wallet, row.active, row.satisfaction, row.tenure, row.growth],
};

describe.each(['en', 'zh-CN'] as const)('the two-way preset inside the bank’s layers, in %s', (language) => {
    let engine: Engine;
    let catalogue: readonly MeasureEntry[];

    beforeAll(async () => {
        engine = await openEngine();
        await load(engine, sample.files(language).map(({ name, text }) => new File([text], name)));
        catalogue = must(await engine.measures());
    });

    test('the layers of the rules are a measure like others, and keep apart from rules that a person wrote', async () => {
        const ref = 'rules:bank-layers.segment';
        expect(catalogue.find((entry) => entry.ref === ref)).toMatchObject({ room: 'rules', preset: 'bank-layers', column: 'segment', type: 'varchar', lacks: null });
        const ofLayers = counted(rows.map((row) => [layerOf(row), 'all']));
        const values = must(await engine.values(ref, { measures: {}, models: { rules: { rules: [] } } }));
        expect(Object.fromEntries(values.map(({ value, customers }) => [value, { all: customers }]))).toEqual(ofLayers);
        const own = must(await engine.values('rules.segment', { measures: {}, models: { rules: { rules: [] } } }));
        expect(own).toEqual([{ value: 'everyone-else', customers: rows.length }]);
    });

    test('every customer is compared with the middle of its own layer', async () => {
        const { params } = must(await engine.segment('matrix', { preset: 'bank' }, []));
        expect(params['within']).toBe('rules:bank-layers.segment');
        const found = await exportedCustomers(engine);
        const byLayer = counted(found.map((row) => [row['matrix_group'] ?? '', row['segment'] ?? '']));
        const x = indexOf(worth.toUs);
        const y = indexOf(worth.toThem);
        const cells = [...new Set(rows.map(layerOf))].flatMap((layer) => {
            const members = rows.filter((row) => layerOf(row) === layer);
            const band = (index: ReadonlyMap<string, number>, middle: number, { id }: Row) => ((index.get(id) ?? 0) > middle + 1e-9 ? 'high' : 'low');
            const [middleX, middleY] = [middleOf(members, x), middleOf(members, y)];
            return members.map((row): [string, string] => [layer, `${band(x, middleX, row)}-${band(y, middleY, row)}`]);
        });
        expect(byLayer).toEqual(counted(cells));
        expect(Object.keys(byLayer)).toHaveLength(9);
        const cuts = must(await engine.pictures())['matrix_cuts'] ?? [];
        expect(new Set(cuts.map((cut) => cut['x_first'])).size).toBe(9);
    });
});

function middleOf(layer: readonly Row[], index: ReadonlyMap<string, number>): number {
    const values = layer.map(({ id }) => index.get(id) ?? 0).sort((a, b) => a - b);
    const half = (values.length - 1) / 2;
    return ((values[Math.floor(half)] ?? 0) + (values[Math.ceil(half)] ?? 0)) / 2;
}

/** The mean, over what is known of a customer, of the share of others below it, in hundredths, ties counted half. */
function indexOf(read: (row: Row) => number[]): ReadonlyMap<string, number> {
    const columns = rows.slice(0, 1).flatMap(read).map((_, at) => rows.map((row) => read(row)[at] ?? Number.NaN));
    const ranked = columns.map((column) => {
        const known = column.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
        return new Map(known.map((value) => [value, (100 * ((known.indexOf(value) + known.lastIndexOf(value)) / 2)) / (known.length - 1)]));
    });
    return new Map(
        rows.map((row) => {
            const scores = read(row).flatMap((value, at) => ranked[at]?.get(value) ?? []);
            return [row.id, scores.reduce((sum, score) => sum + score, 0) / scores.length];
        }),
    );
}

function counted(pairs: readonly (readonly [string, string])[]): Counted {
    const counts: Counted = {};
    for (const [group, cell] of pairs) (counts[group] ??= {})[cell] = (counts[group]?.[cell] ?? 0) + 1;
    return counts;
}

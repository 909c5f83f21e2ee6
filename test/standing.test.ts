import { beforeAll, expect, test } from 'vitest';
import { models } from '../workers/rooms';
import type { Engine } from '../src/domain/engine';
import { load, must, openEngine } from './engine';

let engine: Engine;

/** Six customers, some orders each, with all that measures are made of. */
beforeAll(async () => {
    engine = await openEngine();
    const lines = Array.from({ length: 60 }, (_, index) => {
        const day = `2024-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + ((index * 7) % 28)).padStart(2, '0')}`;
        return [`o${index}`, `c${index % 6}`, day, 10 + ((index * 13) % 50), 4 + (index % 5), ['tea', 'cups', 'pots'][index % 3], `p${index % 9}`].join(',');
    });
    await load(engine, [new File([['order_id,customer_id,order_date,amount,cost,category,product', ...lines].join('\n')], 'orders.csv')]);
});

/** Tables in the order in which they were made last. */
async function order(): Promise<string[]> {
    return must(await engine.sql()).map(({ name }) => name);
}

async function namesAfter(last: string): Promise<string[]> {
    const names = await order();
    return names.slice(names.indexOf(last) + 1);
}

test('what the pictures hold is no reason to make again what models measure and rank', async () => {
    const numbers = must(await engine.measures()).filter(({ lacks, room, type }) => lacks === null && !models.has(room) && (type === 'double' || type === 'integer'));
    const byRoom = new Map(numbers.map(({ room, ref }) => [room, ref]));
    expect(byRoom.size).toBeGreaterThan(7);
    for (const x of byRoom.values()) {
        must(await engine.segment('matrix', { preset: 'custom', x, y: 'monetary' }, []));
        must(await engine.pictures());
        must(await engine.segment('matrix', { preset: 'custom', x, y: 'monetary', x_cut: 'mean' }, []));
        const remade = await namesAfter('placed_customers');
        expect(remade.filter((name) => name === 'inputs' || name === 'matrix_levels' || name.startsWith('measure_')), x).toEqual([]);
    }
});

test('a tier’s share changes no customer’s rank', async () => {
    must(await engine.segment('tiers', { method: 'abc' }, []));
    must(await engine.pictures());
    must(await engine.segment('tiers', { method: 'pyramid' }, []));
    const remade = await namesAfter('placed_customers');
    expect(remade).toContain('tiers_cuts');
    expect(remade).not.toContain('tiers_ranked');
});

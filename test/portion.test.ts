import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies } from '../src/domain/import';
import { everything, type Portion } from '../src/domain/portion';
import { exportedCustomers, must, openEngine, proposedMapping } from './engine';

const quiet = () => undefined;
const header = 'order_no,customer_id,order_date,amount';
let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

async function stage(lines: readonly string[], portion: Partial<Portion>) {
    const inspections = must(await engine.inspect([new File([[header, ...lines].join('\n')], 'orders.csv')], [], quiet));
    return must(await engine.stage(proposedMapping(inspections), defaultPolicies, '2026-01-01', quiet, { ...everything, ...portion }));
}

const spring = ['O1,ann1,2024-01-31 10:00:00,10.00', 'O2,ben2,2024-02-01 00:00:00,20.00', 'O3,ann1,2024-02-29 23:59:59,30.00', 'O4,cat3,2024-03-01 00:00:00,40.00'];

describe('a range of days', () => {
    test.each<[string, Partial<Portion>, number]>([
        ['both ends', { from: '2024-02-01', to: '2024-02-29' }, 2],
        ['a first day', { from: '2024-02-01' }, 3],
        ['a last day', { to: '2024-02-29' }, 3],
    ])('with %s takes whole days, both included', async (_, range, lines) => {
        const { account, firstOrderOn } = await stage(spring, range);
        expect(account).toMatchObject({ read: lines, kept: lines });
        expect(firstOrderOn).toBe(range.from ?? '2024-01-31');
    });

    test('keeps lines without a date, which are accounted for', async () => {
        const { account } = await stage([...spring, 'O5,dan4,someday,50.00'], { from: '2024-02-01', to: '2024-02-29' });
        expect(account).toMatchObject({ read: 3, kept: 2, byReason: { 'bad-date': 1 } });
    });

    test('takes the day as the column is read, whichever way round that turns out', async () => {
        const proof = Array.from({ length: 6 }, (_, index) => `P${index},ann1,${20 + index}/06/2024,10.00`);
        const lines = ['O1,ann1,05/06/2024,10.00', 'O2,ben2,06/05/2024,20.00', ...proof];
        const june = await stage(lines, { from: '2024-06-01', to: '2024-06-30' });
        expect(june.account.read).toBe(7);
        expect(june).toMatchObject({ firstOrderOn: '2024-06-05', lastOrderOn: '2024-06-25' });
    });
});

describe('one customer of so many', () => {
    test('keeps those drawn whole, and draws about as many as it says', async () => {
        const lines = Array.from({ length: 3000 }, (_, index) => `O${index},c${index % 1000},2024-02-${String(1 + (index % 28)).padStart(2, '0')},10.00`);
        const staging = await stage(lines, { oneOf: 10 });
        must(await engine.snapshot({ asOf: staging.defaultAsOf ?? '', slice: {} }, quiet));
        must(await engine.segment('rfm', {}, []));
        const customers = await exportedCustomers(engine);
        expect(customers.length).toBeGreaterThan(60);
        expect(customers.length).toBeLessThan(150);
        expect(customers.every((customer) => customer['frequency'] === '3')).toBe(true);
        expect(staging.account.read).toBe(customers.length * 3);
    });

    test('draws the same customers each time, in plain records and in those that need care', async () => {
        const plain = Array.from({ length: 200 }, (_, index) => `O${index},c${index},2024-02-01,10.00`);
        const careful = Array.from({ length: 200 }, (_, index) => `R${index}, c${index} ,2024年2月2日,¥10.00`);
        const staging = await stage([...plain, ...plain, ...careful], { oneOf: 4 });
        expect(staging.account.read % 3).toBe(0);
        expect(staging.account.read).toBeGreaterThan(60);
    });
});

test('all lines come back when the portion is given up', async () => {
    await stage(spring, { oneOf: 2 });
    expect((await stage(spring, {})).account).toMatchObject({ read: 4, kept: 4 });
});

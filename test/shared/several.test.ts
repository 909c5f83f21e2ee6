import { readFileSync, existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import { defaultPolicies, type FileInspection, type Staging } from '../../src/domain/import';
import { exportedCustomers, fileOf, load, must, openEngine } from '../engine';

const folder = '../shared/data/jaffle';
const isHere = existsSync(folder);
if (!isHere) console.log(`${folder} is not here: nothing to join.`);

const files = ['raw_customers', 'raw_orders', 'raw_payments'];

function records(name: string): string[][] {
    const [, ...lines] = readFileSync(`${folder}/${name}.csv`, 'utf8').trim().split('\n');
    return lines.map((line) => line.split(','));
}

/** Orders with what was paid for them, in cents, by arithmetic of the test's own. */
function ledger(): { customer: string; status: string; cents: number }[] {
    const paid = new Map<string, number>();
    for (const [, order = '', , cents] of records('raw_payments')) paid.set(order, (paid.get(order) ?? 0) + Number(cents));
    return records('raw_orders').map(([id = '', customer = '', , status = '']) => ({ customer, status, cents: paid.get(id) ?? NaN }));
}

describe.runIf(isHere).each([[files], [files.toReversed()]])('jaffle, its three files dropped as %j', (names) => {
    let engine: Engine;
    let inspections: FileInspection[];
    let staging: Staging;

    beforeAll(async () => {
        engine = await openEngine();
        ({ inspections, staging } = await load(engine, names.map((name) => fileOf(`${folder}/${name}.csv`)), { status: 'keep', zeroPrice: 'keep', cents: 'hundredths' }));
    });

    const one = (name: string) => inspections.find((inspection) => inspection.name === `${name}.csv`);

    test('orders lead; payments are added up to them and customers stand beside them', () => {
        expect(one('raw_orders')).toMatchObject({ part: 'orders' });
        const orders = records('raw_payments').map(([, order]) => order);
        const repeated = new Set(orders.filter((order, index) => orders.indexOf(order) !== index)).size;
        expect(one('raw_payments')).toMatchObject({
            part: 'beside',
            join: { left: 'id', right: 'order_id', lines: 99, linesMatched: 99, rows: 113, rowsMatched: 113, rowKeysRepeated: repeated },
        });
        expect(one('raw_customers')).toMatchObject({
            part: 'customers',
            join: { left: 'user_id', right: 'id', lines: 99, linesMatched: 99, rows: 100, rowsMatched: 62 },
        });
    });

    test('money in hundredths gives the customers, orders and revenue that an independent sum gives', async () => {
        const orders = ledger();
        const facts = must(await engine.snapshot({ asOf: staging.defaultAsOf ?? '', slice: {} }, () => undefined));
        expect(staging.account).toMatchObject({ read: 99, kept: 99, setAside: 0 });
        expect(facts).toMatchObject({ customers: 62, orders: 99 });
        expect(facts.revenue).toBeCloseTo(orders.reduce((sum, { cents }) => sum + cents, 0) / 100, 9);
    });

    test('every customer has its own orders and money', async () => {
        must(await engine.segment('rfm', {}, []));
        const found = await exportedCustomers(engine);
        const expected = new Map<string, { orders: number; cents: number }>();
        for (const { customer, cents } of ledger()) {
            const sum = expected.get(customer) ?? { orders: 0, cents: 0 };
            expected.set(customer, { orders: sum.orders + 1, cents: sum.cents + cents });
        }
        const rows = found.map((row) => [row['customer_id'], Number(row['frequency']), Math.round(Number(row['monetary']) * 100)]);
        expect(new Set(rows.map(String))).toEqual(new Set([...expected].map(([id, { orders, cents }]) => String([id, orders, cents]))));
    });

    test('a customer has its row of the customer file beside its orders', async () => {
        const story = must(await engine.customer('1'));
        expect(story.attributes).toEqual({ first_name: 'Michael', last_name: 'P.' });
        expect(story.orders.map(({ order_id, amount }) => [order_id, amount])).toEqual([['1', 10], ['37', 23]]);
    });

    test('orders returned and those at no price are set aside unless kept', async () => {
        const other = must(await engine.decide({ ...defaultPolicies, cents: 'hundredths' }, () => undefined));
        const orders = ledger();
        const isBack = ({ status }: { status: string }) => status.startsWith('return');
        expect(other.account.byReason).toMatchObject({
            status: orders.filter((order) => isBack(order)).length,
            'zero-price': orders.filter((order) => !isBack(order) && order.cents === 0).length,
        });
    });
});

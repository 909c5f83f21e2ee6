import { beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { type IndexSpec, type Input, type MeasureEntry, type Test } from '../../domain/measuring';
import { quoteIdent } from '../bind';
import type { Db } from '../db';
import { indexesOf, inputSteps, type Known } from './inputs';

const known: Record<string, [table: string | null, type: MeasureEntry['type']]> = {
    orders: [null, 'integer'],
    last_order_on: [null, 'date'],
    margin: ['measure_margin', 'double'],
    city: ['attributes', 'varchar'],
    'size "x"': ['attributes', 'varchar'],
};

function knownOf(ref: string): Known {
    const [table, type] = known[ref] ?? [null, 'varchar'];
    const entry: MeasureEntry = { ref, room: '', column: ref, type, unit: 'number', better: null, lacks: null };
    return { entry, source: { table, key: 'customer_id', sql: `${quoteIdent(table ?? 'customers')}.${quoteIdent(ref)}` } };
}

let db: Db;
beforeAll(async () => {
    db = await openDb();
    await db.run(`create table customers as select * from (values
        ('a', 1, 1, date '1970-01-11'), ('b', 2, 3, date '2024-01-01'), ('c', 3, 5, null)) as t (customer_id, customer_rank, orders, last_order_on)`);
    await db.run("create table measure_margin as select * from (values ('a', 4.5::double), ('b', null), ('c', -1.0)) as t (customer_id, margin)");
    await db.run(`create table attributes as select * from (values ('c', '杭州', '12.5'), ('a', 'Leeds', 'big')) as t (customer_id, city, "size ""x""")`);
});

async function made(inputs: Record<string, Input>) {
    for (const { name, sql } of inputSteps(inputs, knownOf)) await db.run(`create or replace table ${name} as ${sql}`);
    return db.rows('select customers.customer_id, inputs.* exclude (customer_rank) from inputs inner join customers using (customer_rank) order by customer_id');
}

const value = (measure: string | IndexSpec, as: 'double' | 'varchar'): Input => ({ of: 'value', measure, as });
const many: Test = { measure: 'orders', is: 'at-least', value: 3 };
const earns: Test = { measure: 'margin', is: 'above', value: 0 };

describe('inputs', () => {
    test('are one row per customer, whoever has a row in the tables that are read', async () => {
        expect(await made({ margin: value('margin', 'double'), city: value('city', 'varchar') })).toEqual([
            { customer_id: 'a', margin: 4.5, city: 'Leeds' },
            { customer_id: 'b', margin: null, city: null },
            { customer_id: 'c', margin: -1, city: '杭州' },
        ]);
    });

    test('hold text as a number where it is one, days as days since 1970, and anything as text', async () => {
        expect(await made({ size: value('size "x"', 'double'), day: value('last_order_on', 'double'), said: value('last_order_on', 'varchar'), orders: value('orders', 'varchar') })).toEqual([
            { customer_id: 'a', size: null, day: 10, said: '1970-01-11', orders: '1' },
            { customer_id: 'b', size: null, day: 19_723, said: '2024-01-01', orders: '3' },
            { customer_id: 'c', size: 12.5, day: null, said: null, orders: '5' },
        ]);
    });

    test('answer tests in their order, as a list or as digits', async () => {
        const tests = [many, earns, { all: [many, { not: earns }] }];
        expect(await made({ met: { of: 'tests', tests, as: 'digits' } })).toEqual([
            { customer_id: 'a', met: '010' },
            { customer_id: 'b', met: '101' },
            { customer_id: 'c', met: '101' },
        ]);
        for (const { name, sql } of inputSteps({ met: { of: 'tests', tests } }, knownOf)) await db.run(`create or replace table ${name} as ${sql}`);
        expect(await db.rows('select met[1] as first, met[2] as second, typeof(met) as type from inputs order by customer_rank limit 1')).toEqual([
            { first: false, second: true, type: 'BOOLEAN[]' },
        ]);
    });

    test('of no tests are empty', async () => {
        expect(await made({ met: { of: 'tests', tests: [], as: 'digits' } })).toEqual(['a', 'b', 'c'].map((customer_id) => ({ customer_id, met: '' })));
        await made({ met: { of: 'tests', tests: [] } });
        expect(await db.rows('select sum(len(met))::integer as all from inputs')).toEqual([{ all: 0 }]);
    });
});

describe('a composite index', () => {
    const index: IndexSpec = {
        kind: 'index',
        name: "it's mine",
        scale: 'min-max',
        weighting: 'typed',
        indicators: [
            { measure: 'orders', better: 'more', weight: 3 },
            { measure: 'margin', better: 'less', weight: 1 },
        ],
    };

    test('is the weighted mean of what is known of a customer, 0 to 100', async () => {
        expect(await made({ score: value(index, 'double') })).toEqual([
            { customer_id: 'a', score: 0 },
            { customer_id: 'b', score: 50 },
            { customer_id: 'c', score: 100 },
        ]);
        expect(await db.rows('select * from index_weights order by position')).toEqual([
            { index: 'index_1', name: "it's mine", position: 1, measure: 'orders', weight: 0.75 },
            { index: 'index_1', name: "it's mine", position: 2, measure: 'margin', weight: 0.25 },
        ]);
    });

    test('is computed once however often it is asked for, and can be tested', async () => {
        const inputs: Record<string, Input> = {
            score: value(index, 'double'),
            met: { of: 'tests', tests: [{ not: { any: [{ measure: { ...index }, is: 'above', value: 50 }] } }, { measure: { ...index, scale: 'percentile' }, is: 'known' }], as: 'digits' },
        };
        expect(indexesOf(inputs).map(({ name }) => name)).toEqual(['index_1', 'index_2']);
        expect((await made(inputs)).map(({ met }) => met)).toEqual(['11', '11', '01']);
    });

    test('weighed by the data gives the same to what differs alike', async () => {
        const alike = index.indicators.map((indicator) => ({ ...indicator, measure: 'orders', better: 'more' as const }));
        await made({ score: value({ ...index, weighting: 'entropy', indicators: alike }, 'double') });
        expect(await db.rows('select position, weight from index_weights order by position')).toEqual([
            { position: 1, weight: 0.5 },
            { position: 2, weight: 0.5 },
        ]);
    });
});

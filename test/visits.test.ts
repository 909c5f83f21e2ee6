import { beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../workers/engine';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies } from '../src/domain/import';
import type { Db } from '../src/sql/db';
import { openDb } from './db';
import { load, must } from './engine';

const quiet = () => undefined;
let db: Db;
let engine: Engine;

beforeAll(async () => {
    db = await openDb();
    engine = createEngine(() => Promise.resolve({ ...db, version: 'node' }));
    must(await engine.open(quiet));
});

function file(name: string, ...lines: string[]): File {
    return new File([`${lines.join('\n')}\n`], name, { lastModified: 0 });
}

const visits = async () => {
    const rows = await db.rows('select customer_id, visited_at::varchar as visited_at, product, category from visits order by all');
    return rows.map(({ customer_id, visited_at, product, category }) => [customer_id, visited_at, product, category]);
};

const orders = () =>
    file('orders.csv', 'order_id,customer_id,created_at,product,category,amount', '1,a,2024-01-01,p1,X,10', '2,b,2024-01-02,p2,Y,5', '3,c,2024-01-03,p2,Y,5');

describe('visits', () => {
    test('stand in a table of their own, by the customers of the orders, and add no line', async () => {
        const { staging, inspections } = await load(engine, [
            orders(),
            file('log.csv', 'customer_id,view_time,product,category', 'a,2024-01-01 08:30:00,p9,Z', 'a,2024-01-03 09:00:00,p1,X', 'q,2024-01-02 10:00:00,p1,X', 'b,unknown,p2,Y'),
        ]);
        expect(inspections[1]).toMatchObject({ part: 'visits', join: { left: 'customer_id', right: 'customer_id', lines: 3, linesMatched: 2, rows: 4, rowsMatched: 3 } });
        expect(staging.account).toMatchObject({ read: 3, kept: 3 });
        expect(await visits()).toEqual([
            ['a', '2024-01-01 08:30:00', 'p9', 'Z'],
            ['a', '2024-01-03 09:00:00', 'p1', 'X'],
            ['b', null, 'p2', 'Y'],
            ['q', '2024-01-02 10:00:00', 'p1', 'X'],
        ]);
        expect(staging.notices.find(({ code }) => code === 'visits-read')?.facts).toMatchObject({ visits: 4, customers: 3, undated: 1, from: '2024-01-01', to: '2024-01-03', product: 'product', category: 'category' });
    });

    test('are never appended, even where every column of the orders that means something is among theirs', async () => {
        const { inspections } = await load(engine, [
            file('orders.csv', 'customer_id,created_at,quantity,price', 'a,2024-01-01,1,10', 'b,2024-01-02,1,5'),
            file('views.csv', 'customer_id,created_at,page', 'a,2024-01-01,/x', 'a,2024-01-02,/y', 'b,2024-01-02,/x'),
        ]);
        expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['orders', undefined], ['visits', undefined]]);
        expect(await visits()).toHaveLength(3);
    });

    test('in Chinese are told by what is viewed and when, and several months of them go together', async () => {
        const { inspections } = await load(engine, [
            file('订单.csv', '订单号,会员号,下单时间,实付金额', '1,V1,2024-03-01,70', '2,V2,2024-03-05,30'),
            file('3月浏览.csv', '会员号,浏览时间,浏览品类', 'V1,2024/3/1 9:05,绘本', 'V2,2024/3/2 10:00,积木'),
            file('4月浏览.csv', '会员号,浏览时间,浏览品类', 'v1,2024/4/1 9:05,绘本'),
        ]);
        expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['orders', undefined], ['visits', undefined], ['visits', 1]]);
        expect((await visits())[0]).toEqual(['V1', '2024-03-01 09:05:00', null, '绘本']);
        expect(await visits()).toHaveLength(3);
    });

    test('of customers that are merged or written otherwise go under the id that stays', async () => {
        const files = [
            file('orders.csv', 'order_id,customer_id,order_date,amount', '1,ann@x.com,2024-01-01,10', '2,ANN@x.com,2024-01-02,5', '3,ann@x.com,2024-01-03,5'),
            file('visits.csv', 'customer_id,page,visited_at', 'Ann@X.com,/x,2024-01-01', 'ANN@x.com,/y,2024-01-03'),
        ];
        await load(engine, files, { mergeIds: 'merge' });
        expect((await visits()).map(([customer]) => customer)).toEqual(['ann@x.com', 'ann@x.com']);
        must(await engine.decide(defaultPolicies, quiet));
        expect((await visits()).map(([customer]) => customer)).toEqual(['ANN@x.com', 'Ann@X.com']);
    });

    test('are gone with the files that held them', async () => {
        await load(engine, [orders()]);
        expect(await visits()).toEqual([]);
    });

    test('tell what customers like best, even where the orders have no category; spend does where there are none', async () => {
        const bare = () => file('orders.csv', 'order_id,customer_id,created_at,product,amount', '1,a,2024-01-01,p1,10', '2,b,2024-06-02,p2,5', '3,c,2024-06-30,p2,5');
        const log = file('log.csv', 'customer_id,view_time,product,category', 'a,2024-01-01 08:30:00,p9,Z', 'a,2024-06-25 09:00:00,p1,X', 'a,2024-06-26 09:00:00,p1,X', 'b,2024-02-02 10:00:00,p2,Y');
        await load(engine, [bare(), log]);
        const placed = must(await engine.segment('preference', {}, []));
        expect(placed.params['basis']).toBe('visits');
        const told = 'select customer_id, top_category, previous_category, recent_category, segment from segmented order by 1';
        expect((await db.rows(told)).map((row) => Object.values(row))).toEqual([
            ['a', 'X', 'Z', 'X', 'vip'],
            ['b', 'Y', 'Y', null, 'all:Y'],
            ['c', null, null, null, 'none'],
        ]);
        await load(engine, [bare()]);
        expect(await engine.segment('preference', {}, [])).toMatchObject({ ok: false, failure: { code: 'needs-data', facts: { need: 'favourites' } } });
        await load(engine, [orders()]);
        expect(must(await engine.segment('preference', {}, [])).params['basis']).toBe('spend');
        expect((await db.rows(told)).map(({ top_category }) => top_category)).toEqual(['X', 'Y', 'Y']);
    });

    test.each([
        ['payments.csv', ['payment_id,order_id,amount,paid_at', 'x,1,10,2024-01-01', 'y,1,5,2024-01-01'], 'beside'],
        ['crm.csv', ['customer_id,city,last_visit_date,page_views', 'a,X,2024-01-01,4', 'b,Y,2024-01-02,6'], 'customers'],
        ['survey.csv', ['customer_id,answered_at,q1', 'a,2024-01-01,5', 'b,2024-01-02,4'], 'customers'],
        ['visits.csv', ['user_id,timestamp,item', 'a,2024-01-01 10:00,p1', 'a,2024-01-01 11:00,p2', 'b,2024-01-02 10:00,p1'], 'visits'],
        ['clickstream.csv', ['visitor,member_id,clicked_at,url', '1,a,2024-01-01 10:00,/p1', '1,a,2024-01-01 11:00,/p2', '2,b,2024-01-02 10:00,/p1'], 'visits'],
    ])('%s is what it is', async (name, lines, part) => {
        const inspections = must(await engine.inspect([orders(), file(name, ...lines)], [], quiet));
        expect(inspections[0]).toMatchObject({ part: 'orders' });
        expect(inspections[1]?.part).toBe(part);
    });
});

import { describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies } from '../src/domain/import';
import { load, must, openEngine } from './engine';

const quiet = () => undefined;

function file(name: string, ...lines: string[]): File {
    return new File([`${lines.join('\n')}\n`], name, { lastModified: 0 });
}

async function attributesOf(engine: Engine, ...ids: string[]) {
    must(await engine.snapshot({ asOf: '2024-02-01', slice: {} }, quiet));
    must(await engine.segment('rfm', {}, []));
    const stories = [];
    for (const id of ids) stories.push(must(await engine.customer(id)).attributes);
    return stories;
}

const orders = (...ids: string[]) =>
    file('orders.csv', 'order_id,customer_id,order_date,amount', ...ids.map((id, index) => `${index + 1},${id},2024-01-0${index + 1},10`));

describe('the customer file', () => {
    test('is found however its keys are written', async () => {
        const engine = await openEngine();
        await load(engine, [orders('A1', 'a2', 'Ａ３', 'ab-1', 'Ab-1'), file('people.csv', 'customer_id,city', 'A1,X', ' A2 ,Y', 'a3,Z', 'AB-1,V', 'ab-1,W')]);
        expect(await attributesOf(engine, 'A1', 'a2', 'Ａ３', 'ab-1', 'Ab-1')).toEqual([{ city: 'X' }, { city: 'Y' }, { city: 'Z' }, { city: 'W' }, {}]);
    });

    test('has one row for customers that are merged, the first, and as many as there were when they are apart again', async () => {
        const engine = await openEngine();
        const files = [orders('ann@x.com', 'ANN@x.com', 'ann@x.com', 'bob'), file('people.csv', 'customer_id,city', 'ANN@x.com,X', 'ann@x.com,Y', 'bob,Z')];
        const { staging } = await load(engine, files);
        expect(staging.notices.map(({ code }) => code)).not.toContain('attributes-merged');
        expect(await attributesOf(engine, 'ann@x.com', 'ANN@x.com', 'bob')).toEqual([{ city: 'Y' }, { city: 'X' }, { city: 'Z' }]);
        const merged = must(await engine.decide({ ...defaultPolicies, mergeIds: 'merge' }, quiet));
        expect(merged.notices).toContainEqual({ code: 'attributes-merged', facts: { file: 'people.csv', rows: 1 } });
        expect(await attributesOf(engine, 'ann@x.com', 'bob')).toEqual([{ city: 'X' }, { city: 'Z' }]);
        must(await engine.decide(defaultPolicies, quiet));
        expect(await attributesOf(engine, 'ann@x.com', 'ANN@x.com')).toEqual([{ city: 'Y' }, { city: 'X' }]);
    });

    test('of which there are several gives all their columns, each name once', async () => {
        const engine = await openEngine();
        await load(engine, [
            orders('a', 'b', 'c'),
            file('crm.csv', 'customer_id,city,since', 'a,X,2020', 'b,Y,2021'),
            file('survey.csv', 'customer_id,City,income', 'b,Y2,10', 'c,Z2,20'),
        ]);
        expect(await attributesOf(engine, 'a', 'b', 'c')).toEqual([
            { city: 'X', since: '2020', 'City (2)': null, income: null },
            { city: 'Y', since: '2021', 'City (2)': 'Y2', income: '10' },
            { city: null, since: null, 'City (2)': 'Z2', income: '20' },
        ]);
    });

    test('of the same columns is one more wave where it tells of the same customers, and more customers where it does not', async () => {
        const engine = await openEngine();
        const wave = (name: string, ...rows: string[]) => file(name, 'customer_id,q1,q2', ...rows);
        const { inspections } = await load(engine, [orders('a', 'b', 'c'), wave('spring survey.csv', 'a,1,2', 'b,3,4'), wave('autumn survey.csv', 'b,5,6', 'a,7,8')]);
        expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['orders', undefined], ['customers', undefined], ['customers', undefined]]);
        expect(await attributesOf(engine, 'a')).toEqual([{ q1: '1', q2: '2', 'q1 (2)': '7', 'q2 (2)': '8' }]);
        const other = await load(engine, [orders('a', 'b', 'c'), wave('north.csv', 'a,1,2', 'b,3,4'), wave('south.csv', 'c,5,6')]);
        expect(other.inspections[2]).toMatchObject({ part: 'customers', appendedTo: 1 });
        expect(await attributesOf(engine, 'a', 'c')).toEqual([{ q1: '1', q2: '2' }, { q1: '5', q2: '6' }]);
    });

    test('by itself has another beside it, not after it', async () => {
        const engine = await openEngine();
        const { inspections, staging } = await load(engine, [
            file('crm.csv', 'customer_id,city,orders,total_spent,last_order_date', 'a,X,1,10,2024-01-01', 'b,Y,2,20,2024-01-02'),
            file('survey.csv', 'customer_id,q1,city', 'a,满意,X1', 'b,不满意,Y1'),
        ]);
        expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['customers', undefined], ['customers', undefined]]);
        expect(staging.account).toMatchObject({ read: 2, kept: 2 });
        expect((await attributesOf(engine, 'a'))[0]).toMatchObject({ city: 'X', q1: '满意', 'q1 (score)': '4', 'city (2)': 'X1' });
    });

    test('may be joined by another column than the one that names the customer', async () => {
        const engine = await openEngine();
        const files = [
            file('orders.csv', 'order_id,customer_id,phone,order_date,amount', '1,a,13800138001,2024-01-01,1', '2,b,13800138002,2024-01-02,2', '3,a,13800138001,2024-01-03,4'),
            file('crm.csv', 'mobile,city', '13800138001,X', '13800138002,Y'),
        ];
        const choices = [{}, { part: 'customers' as const, joinLeft: 'phone', joinRight: 'mobile' }];
        must(await engine.inspect(files, choices, quiet));
        const mapping = { customer_id: 'customer_id', order_id: 'order_id', order_date: 'order_date', amount: 'amount' };
        must(await engine.stage(mapping, defaultPolicies, '2026-11-21', quiet));
        expect(await attributesOf(engine, 'a', 'b')).toEqual([{ city: 'X' }, { city: 'Y' }]);
    });
});

describe('a survey', () => {
    const survey = () =>
        file('问卷.csv', '会员号,总体满意度,看重什么,评分', 'a,非常满意,价格;质量,5', 'b,不满意,服务,2', 'c,一般,"价格；服务; 质量",3', 'd,满意,质量,4', 'e,,,');

    test('has words on a scale as numbers and several answers as columns, and says what was made', async () => {
        const engine = await openEngine();
        const lines = file('订单.csv', '订单号,会员号,下单时间,实付金额', ...['a', 'b', 'c', 'd', 'e'].map((id, index) => `${index},${id},2024-01-0${index + 1},10`));
        const { staging, inspections } = await load(engine, [lines, survey()]);
        expect(inspections[1]).toMatchObject({ part: 'customers' });
        expect(await attributesOf(engine, 'a', 'c', 'e')).toEqual([
            { 总体满意度: '非常满意', '总体满意度 (score)': '5', 看重什么: '价格;质量', '看重什么: 质量': '是', '看重什么: 价格': '是', '看重什么: 服务': '否', 评分: '5' },
            { 总体满意度: '一般', '总体满意度 (score)': '3', 看重什么: '价格；服务; 质量', '看重什么: 质量': '是', '看重什么: 价格': '是', '看重什么: 服务': '是', 评分: '3' },
            { 总体满意度: null, '总体满意度 (score)': null, 看重什么: null, '看重什么: 质量': null, '看重什么: 价格': null, '看重什么: 服务': null, 评分: null },
        ]);
        const told = staging.notices.filter(({ code }) => code.startsWith('answers-'));
        expect(told).toMatchObject([
            { code: 'answers-scored', facts: { file: '问卷.csv', count: 1, columns: '“总体满意度”', scale: '不满意 = 2, 一般 = 3, 满意 = 4, 非常满意 = 5' } },
            { code: 'answers-split', facts: { file: '问卷.csv', column: '看重什么', count: 3, left: 0 } },
        ]);
    });

    test('by itself is treated the same', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [survey()]);
        expect(staging.grain).toBe('customer');
        must(await engine.segment('rfm', {}, []));
        expect(must(await engine.customer('b')).attributes).toMatchObject({ '总体满意度 (score)': '2', '看重什么: 服务': '是' });
    });

    test('with more than twenty answers gives the most frequent a column and counts the others', async () => {
        const engine = await openEngine();
        const answers = (index: number) => Array.from({ length: 5 }, (_, at) => `t${(index * 5 + at) % 24}`).slice(0, 2 + (index % 4));
        const rows = Array.from({ length: 120 }, (_, index) => `c${index},${answers(index).join(';')}`);
        const lines = file('orders.csv', 'order_id,customer_id,order_date,amount', ...rows.map((_, index) => `${index},c${index},2024-01-01,5`));
        const { staging } = await load(engine, [lines, file('survey.csv', 'customer_id,tastes', ...rows)]);
        expect(staging.notices).toContainEqual(expect.objectContaining({ code: 'answers-split', facts: expect.objectContaining({ count: 20, left: 4 }) }));
    });
});

test('why here says a customer’s own value, be it words, a day, a whole number or a fraction', async () => {
    const engine = await openEngine();
    await load(engine, [
        file('orders.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-01,10', '2,a,2024-01-02,2.5', '3,b,2024-01-03,7'),
        file('people.csv', 'customer_id,city,income', 'a,X,1200.5', 'b,Y,'),
    ]);
    const said = async (first: string, second: string, id: string) => {
        must(await engine.segment('attributes', { first, second }, []));
        must(await engine.pictures());
        const { why } = must(await engine.customer(id));
        return [why?.['first_value'], why?.['second_value']];
    };
    expect(await said('orders', 'attribute.income', 'a')).toEqual(['2', '1200.5']);
    expect(await said('monetary', 'attribute.city', 'a')).toEqual(['12.5', 'X']);
    expect(await said('first_order_on', 'attribute.income', 'b')).toEqual(['2024-01-03', null]);
});

import { describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies, type ReadingChoice, type Role } from '../src/domain/import';
import { exportedCustomers, load, must, openEngine, proposedMapping } from './engine';

const quiet = () => undefined;

function file(name: string, ...lines: string[]): File {
    return new File([`${lines.join('\n')}\n`], name, { lastModified: 0 });
}

async function customersOf(engine: Engine): Promise<(string | number)[][]> {
    must(await engine.segment('rfm', {}, []));
    const rows = await exportedCustomers(engine);
    return rows.map((row) => [row['customer_id'] ?? '', Number(row['recency_days']), Number(row['frequency']), Number(row['monetary'])]);
}

describe('files of one shape', () => {
    test('are appended by name, whatever the order of their columns and the dress of their names', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, [
            file('2024-01.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-05,10', '2,b,2024-01-06,20'),
            file('2024-02.csv', 'Amount,Order Date,Customer ID,Order ID,note', '5,2024-02-01,a,3,late', '7,2024-02-02,c,4,'),
        ]);
        expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['orders', undefined], ['orders', 0]]);
        expect(inspections[1]?.notices).toContainEqual({
            code: 'appended-more',
            facts: { file: '2024-02.csv', first: '2024-01.csv', rows: 2, lacks: '', adds: 'note' },
        });
        expect(staging.account).toMatchObject({ read: 4, kept: 4 });
        expect(await customersOf(engine)).toEqual([['a', 2, 2, 15], ['b', 28, 1, 20], ['c', 1, 1, 7]]);
    });

    test('that lack a column have it blank, and say so', async () => {
        const engine = await openEngine();
        const { inspections, staging } = await load(engine, [
            file('east.csv', 'customer_id,order_date,amount,region', 'a,2024-01-05,10,E', 'b,2024-01-06,20,E'),
            file('west.csv', 'customer_id,order_date,amount', 'c,2024-01-07,5'),
        ]);
        expect(inspections[1]?.notices).toContainEqual({
            code: 'appended-less',
            facts: { file: 'west.csv', first: 'east.csv', rows: 1, lacks: 'region', adds: '' },
        });
        expect(staging.account).toMatchObject({ read: 3, kept: 3 });
    });
});

describe('files of different shapes', () => {
    test('lines lead; date and customer come from the order, name and price from the product, in any language', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, [
            file('会员表.csv', '会员编号,姓名,城市', 'V1,甲,上海', 'V2,乙,北京', 'V9,丙,广州'),
            file('订单表.csv', '订单号,会员号,下单时间,订单总额', 'O1,V1,2024-03-01,70', 'O2,V2,2024-03-05,30', 'O3,V1,2024-03-09,40'),
            file('商品表.csv', '商品编号,商品名称,类目,单价', 'P1,积木,玩具,20', 'P2,绘本,图书,30'),
            file('订单明细.csv', '订单编号,商品编号,数量', 'O1,P1,2', 'O1,P2,1', 'O2,P2,1', 'O3,P1,2'),
        ]);
        const mapping = proposedMapping(inspections);
        expect(inspections.map(({ part }) => part)).toEqual(['customers', 'beside', 'beside', 'orders']);
        expect(mapping).toMatchObject({
            order_id: '订单编号',
            customer_id: '订单表: 会员号',
            order_date: '订单表: 下单时间',
            quantity: '数量',
            unit_price: '商品表: 单价',
            product: '商品表: 商品名称',
            category: '商品表: 类目',
            region: '会员表: 城市',
        } satisfies Partial<Record<Role, string>>);
        expect(mapping.amount).toBeUndefined();
        expect(inspections[0]?.join).toMatchObject({ left: '订单表: 会员号', right: '会员编号', lines: 4, linesMatched: 4, rows: 3, rowsMatched: 2 });
        expect(staging.account).toMatchObject({ read: 4, kept: 4 });
        expect(await customersOf(engine)).toEqual([['V1', 1, 2, 110], ['V2', 5, 1, 30]]);
    });

    test('lines without their order stay in the account, with no date', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, [
            file('orders.csv', 'id,customer_id,order_date', '1,a,2024-01-01', '2,b,2024-01-02', '3,c,2024-01-03'),
            file('order_items.csv', 'order_id,product,quantity,price', '1,x,1,10', '1,y,2,5', '2,x,1,10', '9,x,1,10'),
        ]);
        expect(inspections[0]?.join).toMatchObject({ lines: 4, linesMatched: 3, rows: 3, rowsMatched: 2 });
        expect(staging.account).toMatchObject({ read: 4, kept: 3, byReason: { 'bad-date': 1 } });
        expect(await customersOf(engine)).toEqual([['a', 2, 1, 20], ['b', 1, 1, 10]]);
    });

    test('money that cannot be read is not added up in silence', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [
            file('orders.csv', 'order_id,customer_id,order_date', '1,a,2024-01-01', '2,b,2024-01-02'),
            file('payments.csv', 'payment_id,order_id,amount', 'x1,1,10', 'x2,1,"1,000.50"', 'x3,2,5', 'x4,2,n.n.'),
        ]);
        expect(staging.account).toMatchObject({ kept: 1, byReason: { 'bad-amount': 1 } });
        expect(await customersOf(engine)).toEqual([['a', 1, 1, 1010.5]]);
    });

    test('a key and a part chosen by hand hold', async () => {
        const engine = await openEngine();
        const files = [
            file('sales.csv', 'customer_id,order_date,amount,agent', 'a,2024-01-01,1,u7', 'b,2024-01-02,2,u8'),
            file('staff.csv', 'code,team', 'u7,north', 'u9,south'),
        ];
        const choices: ReadingChoice[] = [{}, { part: 'beside', joinLeft: 'agent', joinRight: 'code' }];
        const inspections = must(await engine.inspect(files, choices, quiet));
        expect(inspections[1]).toMatchObject({ part: 'beside', join: { left: 'agent', right: 'code', lines: 2, linesMatched: 1, rows: 2, rowsMatched: 1 } });
        expect(inspections[1]?.joined?.map(({ name }) => name)).toEqual(['staff: code', 'staff: team']);
        const unused = must(await engine.inspect(files, [{}, { part: 'unused' }], quiet));
        expect(unused[1]).toMatchObject({ part: 'unused' });
        expect(unused[1]?.join).toBeUndefined();
    });

    test('visits and surveys stand beside the orders without adding a line', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, [
            file('orders.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-01,10', '2,b,2024-01-02,5'),
            file('visits.csv', 'customer_id,page,visited_at', 'a,/x,2024-01-01', 'a,/y,2024-01-03', 'b,/x,2024-01-02', 'z,/x,2024-01-02'),
            file('survey.csv', 'customer_id,q1,q2', 'a,5,red;blue', 'b,3,green'),
        ]);
        expect(inspections.map(({ part }) => part)).toEqual(['orders', 'visits', 'customers']);
        expect(inspections[1]?.joined?.map(({ name }) => name)).toContain('visits: rows');
        expect(staging.account).toMatchObject({ read: 2, kept: 2 });
        expect(await customersOf(engine)).toEqual([['a', 2, 1, 10], ['b', 1, 1, 5]]);
    });
});

describe('a file with one row per customer', () => {
    test('goes straight to segmentation, by days since the last order', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, [
            file('会员.csv', '会员编号,最近购买天数,购买次数,累计金额,城市', 'A,5,3,300,上海', 'B,40,1,50,北京', 'C,x,2,10,北京', 'A,6,1,1,上海', ',1,1,1,上海'),
        ]);
        expect(inspections[0]).toMatchObject({ part: 'customers' });
        expect(proposedMapping(inspections)).toEqual({
            customer_id: '会员编号', recency_days: '最近购买天数', order_count: '购买次数', monetary: '累计金额', region: '城市',
        });
        expect(staging).toMatchObject({ grain: 'customer', defaultAsOf: '2026-11-21' });
        expect(staging.account).toMatchObject({ read: 5, kept: 2, byReason: { 'bad-date': 1, duplicate: 1, 'no-customer': 1 } });
        expect(await customersOf(engine)).toEqual([['A', 5, 3, 300], ['B', 40, 1, 50]]);
        expect(must(await engine.customer('A')).attributes).toMatchObject({ 城市: '上海' });
    });

    test('counts recency from the last order to the day, which can be moved', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [
            file('crm.csv', 'customer_id,first_order_date,last_order_date,orders,total_spent', '1,2023-01-01,2024-05-30,4,"1,200.50"', '2,2024-01-01,2024-05-01,1,80', '3,2024-01-02,2024-04-01,two,80'),
        ]);
        expect(staging).toMatchObject({ grain: 'customer', firstOrderOn: '2023-01-01', lastOrderOn: '2024-05-30', defaultAsOf: '2024-05-31' });
        expect(staging.account).toMatchObject({ read: 3, kept: 2, byReason: { 'bad-amount': 1 } });
        expect(await customersOf(engine)).toEqual([['1', 1, 4, 1200.5], ['2', 30, 1, 80]]);
        must(await engine.snapshot({ asOf: '2024-06-10', slice: {} }, quiet));
        expect(await customersOf(engine)).toEqual([['1', 11, 4, 1200.5], ['2', 40, 1, 80]]);
    });

    test('of attributes alone is segmented all the same, all customers alike in what is not there', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [file('clients.csv', 'client_id,type,staff', 'x,school,12', 'y,chain,200')]);
        expect(staging.notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['measure-no-recency', 'measure-no-frequency', 'measure-no-monetary']));
        expect(await customersOf(engine)).toEqual([['x', 0, 1, 0], ['y', 0, 1, 0]]);
        expect(must(await engine.overview())['overview_totals']).toMatchObject([{ customers: 2 }]);
    });

    test('an order file in which each customer bought once is still one of orders', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [file('orders.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-01,5', '2,b,2024-01-02,6')]);
        expect(staging.grain).toBe('line');
    });
});

describe('amounts in hundredths', () => {
    const orders = (column: string, amounts: number[]) =>
        file('pay.csv', `customer_id,order_date,${column}`, ...amounts.map((amount, index) => `c${index % 2},2024-01-0${index + 1},${amount}`));

    test('are proposed where the name says so, never taken in silence, and change no line', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [orders('amount_cents', [1999, 250, 1])]);
        expect(staging.cents).toEqual({ isLikely: true, column: 'amount_cents', asIs: 2250, hundredths: 22.5 });
        const decided = must(await engine.decide({ ...defaultPolicies, cents: 'hundredths' }, quiet));
        expect(decided.cents).toEqual({ isLikely: true, column: 'amount_cents', asIs: 2250, hundredths: 22.5 });
        expect(decided.account).toEqual(staging.account);
        must(await engine.snapshot({ asOf: '2024-01-04', slice: {} }, quiet));
        expect(await customersOf(engine)).toEqual([['c0', 1, 2, 20], ['c1', 2, 1, 2.5]]);
    });

    test.each([[[1999.5, 250, 1]], [['￥1999', '￥250', '￥1']]])('are not thought of where %j says otherwise', async (amounts) => {
        const { staging } = await load(await openEngine(), [orders('amount_cents', amounts as number[])]);
        expect(staging.cents).toBeNull();
    });

    test('of Chinese figures only a name makes them likely', async () => {
        expect((await load(await openEngine(), [orders('实付金额', [1999, 2999, 4999, 1999, 2999, 4999])])).staging.cents).toBeNull();
        expect((await load(await openEngine(), [orders('实付金额(分)', [1999, 2999, 4999])])).staging.cents).toMatchObject({ isLikely: true });
    });
});

describe('one customer written in several ways', () => {
    const lines = ['138 0013 8000,2024-01-01,1', '13800138000,2024-01-02,2', '+86-13800138000,2024-01-03,4', 'Ann@X.com,2024-01-01,8', ' ann@x.com,2024-01-02,16', '00123,2024-01-02,32'];
    const book = file('book.csv', 'customer_id,order_date,amount', ...lines);

    test('is kept apart unless merged, with what merging would do', async () => {
        const engine = await openEngine();
        const { staging } = await load(engine, [book]);
        expect(staging.merges).toMatchObject({ ids: 3, customers: 2 });
        expect(staging.effects.find(({ policy }) => policy === 'mergeIds')).toMatchObject({ lines: 3 });
        expect(await customersOf(engine)).toHaveLength(6);
    });

    test('is one when merged, under a spelling that is its own, and apart again when taken back', async () => {
        const engine = await openEngine();
        await load(engine, [book], { mergeIds: 'merge' });
        const merged = await customersOf(engine);
        expect(merged.map(([, , frequency, monetary]) => [frequency, monetary]).toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual([[3, 7], [2, 24], [1, 32]]);
        must(await engine.decide(defaultPolicies, quiet));
        must(await engine.snapshot({ asOf: '2024-01-04', slice: {} }, quiet));
        expect(await customersOf(engine)).toHaveLength(6);
    });
});

test('an order’s total beside its lines is not taken for more lines, nor added to theirs', async () => {
    const engine = await openEngine();
    const { staging, inspections } = await load(engine, [
        file('totals.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-01,30', '2,b,2024-01-02,5'),
        file('lines.csv', 'order_id,customer_id,order_date,product,quantity,amount', '1,a,2024-01-01,x,1,10', '1,a,2024-01-01,y,2,20', '2,b,2024-01-02,x,1,5'),
    ]);
    expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['beside', undefined], ['orders', undefined]]);
    expect(staging.account).toMatchObject({ read: 3, kept: 3 });
    expect(await customersOf(engine)).toEqual([['a', 2, 1, 30], ['b', 1, 1, 5]]);
});

test('rows that find none on the other side are shown with their lines, from either side', async () => {
    const engine = await openEngine();
    const files = [
        file('orders.csv', 'order_id,customer_id,order_date,amount', '1,a,2024-01-01,30', '2,q,2024-01-02,5', '3,,2024-01-02,5'),
        file('people.csv', 'customer_id,city', 'a,X', 'b,Y'),
    ];
    must(await engine.inspect(files, [], quiet));
    expect(must(await engine.unmatched(1, 'lines', 0, 10))).toEqual([
        { file: 'orders.csv', line: 3, cells: ['2', 'q', '2024-01-02', '5'] },
        { file: 'orders.csv', line: 4, cells: ['3', '', '2024-01-02', '5'] },
    ]);
    expect(must(await engine.unmatched(1, 'file', 0, 10))).toEqual([{ file: 'people.csv', line: 3, cells: ['b', 'Y'] }]);
});

test('files with decimal commas beside lines with decimal points give the same money', async () => {
    const engine = await openEngine();
    await load(engine, [
        file('orders.csv', 'order_id,customer_id,order_date,freight', '1,a,2024-01-01,1.25', '2,b,2024-01-02,2.50'),
        file('payments.csv', 'payment_id;order_id;amount', 'p1;1;1.000,50', 'p2;1;2,25', 'p3;2;7,75'),
    ]);
    expect(await customersOf(engine)).toEqual([['a', 2, 1, 1002.75], ['b', 1, 1, 7.75]]);
});

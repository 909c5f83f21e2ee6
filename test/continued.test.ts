import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { exportedCustomers, load, must, openEngine, proposedMapping } from './engine';

const quiet = () => undefined;
let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

function file(name: string, ...lines: string[]): File {
    return new File([`${lines.join('\n')}\n`], name, { lastModified: 0 });
}

async function customersOf(): Promise<(string | number)[][]> {
    must(await engine.segment('rfm', {}, []));
    const rows = await exportedCustomers(engine);
    return rows.map((row) => [row['customer_id'] ?? '', Number(row['recency_days']), Number(row['frequency']), Number(row['monetary'])]);
}

const january = () => file('1月.csv', '订单编号,客户编号,下单时间,实付金额,城市', 'O1,C1,2024-01-05,10,上海', 'O2,C2,2024-01-06,20,北京');
const february = () => file('2月.csv', '订单编号,客户编号,下单时间,实付金额,城市', 'O3,C1,2024-02-05,1,上海');

describe('lines in other words', () => {
    test('go after the first where customer, order, date and money are sure, and say how', async () => {
        const english = file('March.csv', 'Order ID,Order Date,Customer ID,Amount Paid,Note', 'O4,05/03/2024,C2,"1,000.50",x', 'O5,31/03/2024,C3,2,y');
        const { staging, inspections } = await load(engine, [january(), february(), english]);
        expect(inspections.map(({ part, appendedTo }) => [part, appendedTo])).toEqual([['orders', undefined], ['orders', 0], ['orders', 0]]);
        expect(inspections[2]?.appendedAs).toEqual({ 'Order ID': '订单编号', 'Order Date': '下单时间', 'Customer ID': '客户编号', 'Amount Paid': '实付金额' });
        expect(inspections[2]?.notices.find(({ code }) => code === 'appended-by-role')?.facts).toMatchObject({ file: 'March.csv', first: '1月.csv', rows: 2, lacks: '城市', adds: 'Note' });
        expect(proposedMapping(inspections)).toMatchObject({ customer_id: '客户编号', order_id: '订单编号', order_date: '下单时间', amount: '实付金额' });
        expect(staging.account).toMatchObject({ read: 5, kept: 5 });
        expect(await customersOf()).toEqual([['C1', 56, 2, 11], ['C2', 27, 2, 1020.5], ['C3', 1, 1, 2]]);
    });

    test.each<[string, File]>([
        ['the same orders are told of again', file('shipped.csv', 'Order ID,Order Date,Customer ID,Amount', 'O1,2024-01-05,C1,10', 'O2,2024-01-06,C2,20')],
        ['a file is of payments', file('payments.csv', 'Order ID,Order Date,Customer ID,Amount', 'O8,2024-01-05,C1,10', 'O9,2024-01-06,C2,20')],
        ['one names its orders and the other does not', file('march.csv', 'Order Date,Customer ID,Amount', '2024-03-05,C1,10')],
        ['the money is of another currency', file('march.csv', 'Order ID,Order Date,Customer ID,Amount (USD)', 'O8,2024-03-05,C1,10')],
        ['the money is told another way', file('march.csv', 'Order ID,Order Date,Customer ID,Quantity,Unit Price', 'O8,2024-03-05,C1,1,10')],
        ['customers are named and not numbered', file('march.csv', 'Order ID,Order Date,Customer Name,Amount', 'O8,2024-03-05,Ann Lee,10')],
    ])('stay out where %s', async (_, other) => {
        const first = file('1月.csv', '订单编号,客户编号,下单时间,实付金额(元)', 'O1,C1,2024-01-05,10', 'O2,C2,2024-01-06,20');
        const inspections = must(await engine.inspect([first, other], [], quiet));
        expect(inspections.map(({ appendedTo }) => appendedTo)).toEqual([undefined, undefined]);
    });

    test('go after it by hand, with what they mean', async () => {
        const other = file('march.csv', 'Order ID,Order Date,Customer Name,Amount', 'O8,2024-03-05,Ann Lee,10');
        const inspections = must(await engine.inspect([january(), other], [{ part: 'orders' }, { part: 'orders' }], quiet));
        expect(inspections[1]).toMatchObject({ appendedTo: 0, appendedAs: { 'Order Date': '下单时间', Amount: '实付金额' } });
    });
});

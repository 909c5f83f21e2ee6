import { expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { quoteText } from '../bind';
import { stackSql } from './levels';
import { statusesSql, statusLevels } from './statuses';

const bad = [
    '交易关闭',
    '待付款',
    '等待买家付款',
    '未付款',
    '已取消',
    '取消',
    '退款',
    '已退款',
    '退款成功',
    '全额退款',
    '已关闭',
    '作废',
    '拒收',
    '交易關閉',
    '已退貨',
    '付款以后用户退款成功，交易自动关闭',
    'Cancelled',
    'canceled',
    'REFUNDED',
    'unpaid',
    'pending',
    'pending_payment',
    'Pending Payment',
    'on-hold',
    'wc-cancelled',
    'failed',
    'voided',
    'closed',
    'expired',
    'returned',
    'return_pending',
    'abandoned',
];
const sold = [
    '交易成功',
    '已完成',
    '已发货',
    '买家已付款,等待卖家发货',
    '部分退款',
    '退款关闭',
    '没有申请退款',
    '待发货',
    '已签收',
    '交易完成',
    'paid',
    'Completed',
    'complete',
    'processing',
    'shipped',
    'Shipped - Delivered to Buyer',
    'partially_refunded',
    'fulfilled',
    'placed',
    'unfulfilled',
];
const unknown = ['A', '状态7', 'blue', '1'];

test('unpaid, closed, cancelled and refunded orders are told from sold ones and from unknown words', async () => {
    const db = await openDb();
    const rows = [...bad, ...sold, ...unknown].map((status) => `(${quoteText(status)})`);
    const given = `select order_status, 1 as amount from (values ${rows.join(', ')}) as v(order_status)`;
    await db.run(`create table typed as ${stackSql(given, statusLevels)}`);
    const meanings = new Map((await db.rows(statusesSql())).map((row) => [row.order_status, row.meaning]));
    const of = (meaning: string) =>
        [...meanings]
            .filter(([, found]) => found === meaning)
            .map(([status]) => status)
            .sort();
    expect(of('does-not-count')).toEqual([...bad].sort());
    expect(of('counts')).toEqual([...sold].sort());
    expect(of('unknown')).toEqual([...unknown].sort());
});

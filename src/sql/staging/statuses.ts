import { quoteText } from '../bind';
import type { Level } from './levels';

/** What an order's status says about its money. */
export type StatusMeaning = 'counts' | 'does-not-count' | 'unknown';

/** Whole statuses, then parts of longer ones, in the order in which they are asked. */
const said: [meaning: StatusMeaning, how: 'is' | 'has', words: string][] = [
    ['counts', 'is', 'completed|complete|paid|success|successful|succeeded|processing|fulfilled'],
    ['counts', 'is', 'unfulfilled|shipped|delivered|received|placed|confirmed|approved|invoiced'],
    ['counts', 'is', 'authorized|in transit|open|active|ok|yes|done|finished'],
    [
        'counts',
        'is',
        '交易成功|交易完成|已完成|完成|成功|正常|有效|已付款|已支付|付款成功|支付成功|已发货|已發貨|待发货|待發貨|已签收|已簽收|已收货|已收貨',
    ],
    ['does-not-count', 'is', 'closed|expired|failed|failure|declined|denied|void|voided|invalid|rejected'],
    ['does-not-count', 'is', 'reversed|abandoned|draft|checkout draft|trash|refund|on hold|payment review'],
    ['does-not-count', 'is', 'suspected fraud'],
    ['does-not-count', 'is', '关闭|關閉|取消|撤销|退款|退货|退貨|退货退款|退貨退款|失效|无效|無效|拒收'],
    [
        'counts',
        'has',
        'partially|部分退|退款关闭|退款關閉|退款失败|退款失敗|取消退款|撤销退款|没有申请退款|沒有申請退款|无退款|無退款|未退款|无售后',
    ],
    ['does-not-count', 'has', 'unpaid|not paid|pending|awaiting payment|payment failed|cancel|refund|returned'],
    ['does-not-count', 'has', 'return requested|chargeback|charged back'],
    [
        'does-not-count',
        'has',
        '待付|未付|等待付款|等待买家付款|等待買家付款|待支付|未支付|等待支付|支付失败|付款失败|自动关闭|交易关闭|交易關閉|订单关闭|訂單關閉|已关闭|已關閉',
    ],
    ['does-not-count', 'has', '超时关闭|已失效'],
    ['does-not-count', 'has', '已取消|交易取消|订单取消|訂單取消|用户取消|已撤|作废|作廢|已拒收|退款|已退|退货|退貨'],
    [
        'counts',
        'has',
        'paid|shipped|delivered|complete|交易成功|完成|已付款|已支付|发货|發貨|签收|簽收|收货|收貨|待评价|成功',
    ],
];

/** From `order_status` to `status_meaning`; words that are not known count as sold. */
export const statusLevels: Level[] = [
    {},
    { status_word: "regexp_replace(replace(replace(lower(order_status), '_', ' '), '-', ' '), '^wc ', '')" },
    { status_meaning: `case when order_status is not null then ${meaningSql('status_word')} end` },
];

/** One row per status as written: its lines, the money on them, and what its words are taken to mean. */
export function statusesSql(): string {
    return `select
    order_status::varchar as order_status,
    count(*)::integer as lines,
    coalesce(sum(amount), 0)::double as amount,
    any_value(status_meaning)::varchar as meaning,
from typed
where order_status is not null
group by order_status
order by lines desc, order_status`;
}

function meaningSql(word: string): string {
    const cases = said.map(([meaning, how, words]) => {
        const list = words.split('|').map(quoteText);
        const says =
            how === 'is'
                ? `${word} in (${list.join(', ')})`
                : list.map((part) => `contains(${word}, ${part})`).join(' or ');
        return `when ${says} then '${meaning}'`;
    });
    return `case ${cases.join('\n        ')} else 'unknown' end`;
}

import type { Notice } from '../../domain/result';
import type { Row } from '../../domain/values';
import { quoteText } from '../bind';

/** What an order's status says about its money. */
export type StatusMeaning = 'counts' | 'does-not-count' | 'unknown';

const unpaid = '待付款|未付款|等待付款|等待买家付款|等待買家付款|待支付|未支付|等待支付|支付失败|付款失败|unpaid|not paid|pending|pending payment|awaiting payment|payment pending|payment failed|failed|on[ -]hold|abandoned|draft|checkout draft|trash|declined|denied';
const closed = '.*交易关闭.*|.*交易關閉.*|.*订单关闭.*|.*訂單關閉.*|已关闭|已關閉|关闭|關閉|closed|expired|超时关闭|失效|已失效|无效|無效|作废|已作废|作廢|已作廢|拒收|已拒收|void|voided|invalid|rejected';
const cancelled = '.*已取消|取消|交易取消|订单取消|已撤单|撤销|已撤销|用户取消|.*cancell?ed.*|cancell?ation|reversed|chargeback.*|charged back';
const refunded = '退款|.*退款成功.*|.*已退款|.*已全额退款|全额退款|退款完成|退款中|申请退款|.*已退货.*|退货|退货退款|退貨|.*已退貨.*|退貨退款|refund|.*fully refunded|refunded|refund pending|returned|return pending|return requested';
const good = '.*交易成功.*|.*交易完成.*|.*已完成.*|完成|.*已付款.*|.*已支付.*|付款成功|支付成功|.*待发货.*|.*待發貨.*|.*已发货.*|.*已發貨.*|.*已签收.*|.*已簽收.*|.*待收货.*|.*待评价.*|已收货|已收貨|.*部分退款.*|.*退款关闭.*|.*退款關閉.*|.*没有申请退款.*|.*無退款.*|.*无退款.*|未退款|成功|正常|有效|completed?|paid|success|succeeded|processing|fulfilled|shipped.*|delivered.*|received|partially.*|placed|confirmed|approved|invoiced|unfulfilled|authorized|in transit|open|active|ok|yes|done|finished';

/** Whether a status says that the order was not paid, closed, cancelled or refunded; words that are not known count as sold. */
export function hasBadStatusSql(status: string): string {
    return `coalesce(${says(status, [unpaid, closed, cancelled, refunded])} and not ${says(status, [good])}, false)`;
}

/** One row per status as written: its lines and what it is taken to mean. */
export function statusesSql(): string {
    return `select
    order_status::varchar as order_status,
    count(*)::integer as lines,
    case when any_value(has_bad_status) then 'does-not-count' when ${says('order_status', [good])} then 'counts' else 'unknown' end::varchar as meaning,
from typed
where order_status is not null
group by order_status
order by lines desc, order_status`;
}

function says(status: string, patterns: string[]): string {
    return `regexp_full_match(translate(lower(${status}), '_-（）', '  ()'), ${quoteText(patterns.join('|'))})`;
}

/** The statuses that are counted as sold only because their words are not known. */
export function statusNotices(rows: readonly Row[]): Notice[] {
    const unknown = rows.filter((row) => row.meaning === 'unknown');
    if (unknown.length === 0) return [];
    const lines = unknown.reduce((sum, row) => sum + Number(row.lines), 0);
    return [{ code: 'status-unknown', facts: { statuses: unknown.slice(0, 5).map((row) => String(row.order_status)).join(', '), lines } }];
}

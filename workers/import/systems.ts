import type { ColumnProfile, RoleProposal } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { chineseWords, nameWords } from './words/name';

interface System {
    id: string;
    /** Patterns of which every one must be some header … */
    all: readonly string[];
    /** … and of these at least so many. */
    some: readonly string[];
    least: number;
}

/** Headers that only one system's export has together; the first that fits is named. */
const systems: readonly System[] = [
    {
        id: 'taobao-orders',
        all: ['订单编号', '买家会员(名)?', '订单状态'],
        some: ['买家应付货款', '买家实际支付金额', '宝贝标题', '宝贝种类', '订单付款时间', '买家支付宝(账|帐)号', '宝贝总数量'],
        least: 2,
    },
    {
        id: 'taobao-items',
        all: ['(主)?订单编号', '标题|宝贝标题', '购买数量'],
        some: ['外部系统编号', '商品属性', '套餐信息', '商家编码', '价格', '子订单编号'],
        least: 2,
    },
    { id: 'jd', all: ['订单号', '下单(账|帐)号'], some: ['京东价', '订单金额', '下单时间', '余额支付', '结算金额', '订购数量'], least: 2 },
    {
        id: 'douyin',
        all: ['主订单编号', '子订单编号'],
        some: ['选购商品', '订单提交时间', '支付完成时间', '订单应付金额', 'app渠道', '达人id', '达人昵称', '流量来源'],
        least: 2,
    },
    {
        id: 'youzan',
        all: ['订单号', '订单实付金额|实付金额'],
        some: ['归属店铺|所属店铺', '全部商品名称|商品名称', '买家付款时间', '订单创建时间', '买家手机号|收货人手机号?', '渠道来源|订单来源'],
        least: 3,
    },
    { id: 'shopify', all: ['name', 'financial status'], some: ['lineitem .+', 'fulfillment status', 'paid at', 'created at'], least: 2 },
    {
        id: 'woocommerce',
        all: ['order (id|number)', '(order )?status|post status'],
        some: ['customer user', 'billing e ?mail', 'order total', 'cart discount', 'order currency', 'order key', 'date created', 'line items?'],
        least: 2,
    },
    { id: 'amazon', all: ['amazon order id', 'purchase date'], some: [], least: 0 },
    {
        id: 'pos',
        all: ['小票(号|编号|号码)?|销售单号|流水号|单据号|receipt (no|number|id)|transaction (no|number|id)|ticket (no|number)'],
        some: ['收银员|收银机号?|款台|营业员|pos机号', 'cashier|register|till|terminal( id)?|pos( id)?|clerk'],
        least: 1,
    },
];

/** The system whose export these headers are, with the columns taken from it; nothing when none is known by them. */
export function recogniseSystem(columns: readonly ColumnProfile[], proposals: readonly RoleProposal[]): Notice[] {
    const names = columns.map(({ name }) => chineseWords(nameWords(name)));
    const has = (pattern: string) => names.some((name) => new RegExp(`^(?:${pattern})$`, 'u').test(name));
    const found = systems.find(({ all, some, least }) => all.every(has) && some.filter(has).length >= least);
    if (found === undefined) return [];
    const column = (role: string) => proposals.find((proposal) => proposal.role === role)?.column ?? '–';
    const facts = { customer: column('customer_id'), order: column('order_id'), date: column('order_date'), amount: column('amount') };
    return [{ code: `system-${found.id}`, facts }];
}

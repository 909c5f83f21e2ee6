import type { Mapping, Policies, Reason } from '../../src/domain/import';
import type { Facts } from '../../src/domain/result';

/** What some decisions make of a file; totals worked out by hand. */
export interface Outcome {
    policies?: Partial<Policies>;
    kept: number;
    /** Lines set aside, by reason; reasons not named have none. */
    setAside?: Partial<Record<Reason, number>>;
    customers: number;
    orders: number;
    revenue: number;
}

/** A file with one trap, or several files dropped together. To add one: put it beside this table, and a row here. */
export interface Odd {
    files: string[];
    trap: string;
    read: number;
    /** Roles that must be proposed so. */
    proposed?: Mapping;
    currency?: string | null;
    /** Notices that must come, with those of their facts that matter, and notices that must not. */
    notices?: Record<string, Facts>;
    silent?: string[];
    /** A column that could be the amount → its sum over the lines kept under the defaults. */
    sums?: Record<string, number>;
    /** What the defaults give first, then other decisions. */
    outcomes: Outcome[];
}

export const odd: Odd[] = [
    {
        files: ['taobao-orders.csv'],
        trap: 'GBK, ids as ="…", closed and unpaid orders, four amounts, two times, a status nobody knows',
        read: 7,
        proposed: { customer_id: '买家会员名', amount: '买家实际支付金额', order_status: '订单状态', order_date: '订单创建时间' },
        notices: {
            'system-taobao-orders': { customer: '买家会员名', amount: '买家实际支付金额' },
            'text-marks': { columns: '订单编号', bare: '1001' },
            'status-unknown': { statuses: '已换新', lines: 1 },
            'amount-choices': { column: '买家实际支付金额', sum: 670 },
            'date-choices': { column: '订单创建时间', others: '订单付款时间 (29%)' },
        },
        sums: { 买家实际支付金额: 670, 买家应付货款: 700, 总金额: 700, 买家应付邮费: 0 },
        outcomes: [
            { kept: 5, setAside: { status: 2 }, customers: 3, orders: 5, revenue: 670 },
            {
                policies: { statusMeanings: { 已换新: 'does-not-count' } },
                kept: 4,
                setAside: { status: 3 },
                customers: 3,
                orders: 4,
                revenue: 630,
            },
            {
                policies: { statusMeanings: { 交易关闭: 'counts' }, zeroPrice: 'keep' },
                kept: 6,
                setAside: { status: 1 },
                customers: 3,
                orders: 6,
                revenue: 670,
            },
            { policies: { status: 'keep' }, kept: 5, setAside: { 'zero-price': 2 }, customers: 3, orders: 5, revenue: 670 },
        ],
    },
    {
        files: ['taobao-items.csv'],
        trap: 'an item report: a price and a number of pieces, no amount',
        read: 4,
        proposed: { unit_price: '价格', quantity: '购买数量', product: '标题' },
        notices: { 'system-taobao-items': {} },
        outcomes: [{ kept: 3, setAside: { status: 1 }, customers: 2, orders: 2, revenue: 155.5 }],
    },
    {
        files: ['order-total-on-each-line.csv'],
        trap: 'the order’s total stands on each of its lines',
        read: 8,
        notices: { 'amount-repeated': { orders: 3, several: 3, lines: 4, amount: 500 } },
        outcomes: [
            { kept: 8, customers: 3, orders: 4, revenue: 925 },
            { policies: { repeatedAmount: 'once' }, kept: 8, customers: 3, orders: 4, revenue: 425 },
        ],
    },
    {
        files: ['equal-prices.csv'],
        trap: 'lines of an order cost the same by chance: each is price × quantity',
        read: 5,
        silent: ['amount-repeated', 'blanks-below'],
        outcomes: [
            { kept: 5, customers: 3, orders: 3, revenue: 110 },
            { policies: { repeatedAmount: 'once' }, kept: 5, customers: 3, orders: 3, revenue: 110 },
        ],
    },
    {
        files: ['merged-cells.csv'],
        trap: 'order, customer and date once an order, blank below; an order of no one; a total at the end',
        read: 8,
        notices: { 'blanks-below': { lines: 4, amount: 36 } },
        outcomes: [
            { kept: 2, setAside: { 'bad-date': 4, 'total-row': 1, 'no-customer': 1 }, customers: 2, orders: 2, revenue: 70 },
            {
                policies: { fillDown: 'fill' },
                kept: 5,
                setAside: { 'total-row': 1, 'no-customer': 2 },
                customers: 2,
                orders: 2,
                revenue: 105,
            },
        ],
    },
    {
        files: ['spreadsheet-ids.csv'],
        trap: 'ids in text marks, and one that a spreadsheet made a number of',
        read: 5,
        notices: { 'text-marks': { bare: '00123' }, 'ids-decimal': { ids: 1, twins: 1, example: '17850.0' } },
        outcomes: [{ kept: 5, customers: 3, orders: 5, revenue: 150 }],
    },
    {
        files: ['walk-ins-and-masks.csv'],
        trap: 'walk-ins under one name, masked phones, names and mails',
        read: 10,
        notices: {
            'ids-shared': { customers: 2, lines: 4, amount: 65 },
            'ids-masked': { customers: 3, lines: 4 },
        },
        outcomes: [
            { kept: 10, customers: 6, orders: 10, revenue: 625 },
            { policies: { sharedIds: 'set-aside' }, kept: 6, setAside: { 'no-customer': 4 }, customers: 4, orders: 6, revenue: 560 },
            { policies: { sharedIds: 'set-aside-masked' }, kept: 2, setAside: { 'no-customer': 8 }, customers: 1, orders: 2, revenue: 300 },
        ],
    },
    {
        files: ['name-and-phone.csv'],
        trap: 'no id: two people share a name, two a phone',
        read: 4,
        outcomes: [{ kept: 4, customers: 3, orders: 4, revenue: 150 }],
    },
    {
        files: ['top-ups.csv'],
        trap: 'stored value is sold, and spent later',
        read: 5,
        notices: { 'top-ups': { lines: 2, amount: 600 } },
        outcomes: [
            { kept: 5, customers: 3, orders: 5, revenue: 1040 },
            { policies: { topUps: 'set-aside' }, kept: 3, setAside: { status: 2 }, customers: 3, orders: 3, revenue: 440 },
        ],
    },
    {
        files: ['refunds.csv'],
        trap: 'refunds with their order’s number, with their own, and of another amount',
        read: 6,
        notices: { 'refunds-matched': { refunds: 3, byOrder: 1, bySale: 1, alone: 1, amount: 12 } },
        outcomes: [
            { kept: 3, setAside: { return: 3 }, customers: 2, orders: 3, revenue: 180 },
            { policies: { returns: 'net' }, kept: 6, customers: 2, orders: 3, revenue: 18 },
        ],
    },
    {
        files: ['january.csv', 'february.csv'],
        trap: 'the second export begins before the first ends, with its columns in another order and one more',
        read: 6,
        notices: { 'exports-overlap': { lines: 2, orders: 1, examples: '1002', earlier: 'january.csv', later: 'february.csv' } },
        outcomes: [
            { kept: 6, customers: 2, orders: 3, revenue: 90 },
            { policies: { duplicates: 'set-aside' }, kept: 4, setAside: { duplicate: 2 }, customers: 2, orders: 3, revenue: 65 },
        ],
    },
    {
        files: ['currencies.csv'],
        trap: 'three currencies in one column',
        read: 4,
        currency: '¥',
        notices: { 'currency-several': { lines: 2, amount: 50 } },
        outcomes: [
            { kept: 4, customers: 3, orders: 4, revenue: 200 },
            { policies: { currency: '¥' }, kept: 2, setAside: { 'bad-amount': 2 }, customers: 2, orders: 2, revenue: 150 },
            { policies: { currency: '€' }, kept: 1, setAside: { 'bad-amount': 3 }, customers: 1, orders: 1, revenue: 30 },
        ],
    },
    {
        files: ['amount-in-yuan.csv'],
        trap: 'only the header says which money it is',
        read: 2,
        currency: '¥',
        silent: ['currency-several'],
        outcomes: [{ kept: 2, customers: 2, orders: 2, revenue: 150.5 }],
    },
    {
        files: ['shopify.csv'],
        trap: 'Shopify: total and payment status on the first line of an order only; a refunded order of two lines',
        read: 7,
        currency: '$',
        proposed: { customer_id: 'Email', order_id: 'Name', amount: 'Total', order_status: 'Financial Status' },
        notices: { 'system-shopify': {}, 'amount-on-first-line': { orders: 3, several: 3 }, 'amount-choices': { column: 'Total', sum: 195 } },
        sums: { Total: 195, 'Refunded Amount': 10, Subtotal: 190, Shipping: 5, Taxes: 0 },
        outcomes: [
            { kept: 3, setAside: { 'bad-amount': 3, status: 1 }, customers: 2, orders: 3, revenue: 195 },
            { policies: { repeatedAmount: 'once' }, kept: 5, setAside: { status: 2 }, customers: 2, orders: 3, revenue: 195 },
            {
                policies: { repeatedAmount: 'once', fillDown: 'fill' },
                kept: 5,
                setAside: { status: 2 },
                customers: 2,
                orders: 3,
                revenue: 195,
            },
            {
                policies: { repeatedAmount: 'once', statusMeanings: { refunded: 'counts' } },
                kept: 7,
                customers: 3,
                orders: 4,
                revenue: 225,
            },
        ],
    },
    {
        files: ['jd.csv'],
        trap: '京东',
        read: 3,
        notices: { 'system-jd': { customer: '下单帐号', amount: '订单金额' } },
        outcomes: [{ kept: 2, setAside: { status: 1 }, customers: 2, orders: 2, revenue: 159 }],
    },
    {
        files: ['youzan.csv'],
        trap: '有赞, with masked phones',
        read: 3,
        notices: { 'system-youzan': { customer: '买家手机号' }, 'ids-masked': { customers: 2 } },
        outcomes: [{ kept: 2, setAside: { status: 1 }, customers: 1, orders: 2, revenue: 100 }],
    },
    {
        files: ['douyin.csv'],
        trap: '抖店: a line a sub-order, no buyer but a name and a phone',
        read: 4,
        proposed: { order_id: '主订单编号', amount: '订单应付金额' },
        notices: { 'system-douyin': { order: '主订单编号' } },
        outcomes: [{ kept: 3, setAside: { status: 1 }, customers: 2, orders: 2, revenue: 206 }],
    },
    {
        files: ['woocommerce.csv'],
        trap: 'WooCommerce',
        read: 4,
        currency: '$',
        notices: { 'system-woocommerce': {} },
        outcomes: [{ kept: 2, setAside: { status: 2 }, customers: 1, orders: 2, revenue: 75.5 }],
    },
    {
        files: ['amazon.csv'],
        trap: 'Amazon: tabs, and an item price for all the pieces of a line',
        read: 3,
        currency: '$',
        notices: { 'system-amazon': { amount: 'item-price' } },
        outcomes: [{ kept: 3, customers: 2, orders: 2, revenue: 140 }],
    },
    {
        files: ['till.csv'],
        trap: 'a till’s receipts: walk-ins, top-ups',
        read: 5,
        notices: { 'system-pos': { order: '小票号' }, 'top-ups': { lines: 1, amount: 200 }, 'ids-shared': { lines: 1 } },
        silent: ['amount-repeated'],
        outcomes: [
            { kept: 5, customers: 3, orders: 4, revenue: 249 },
            {
                policies: { topUps: 'set-aside', sharedIds: 'set-aside' },
                kept: 3,
                setAside: { status: 1, 'no-customer': 1 },
                customers: 2,
                orders: 2,
                revenue: 41,
            },
        ],
    },
];

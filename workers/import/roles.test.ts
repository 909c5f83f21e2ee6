import { expect, test } from 'vitest';
import type { PreviewRow, Role } from '../../src/domain/import';
import { profileColumns } from './profile';
import { proposeRoles } from './roles';

/** Columns with a few values each, repeated down to twelve records with a counter where a value has `#`. */
function proposals(columns: [name: string, values: string[]][]) {
    const sample: PreviewRow[] = Array.from({ length: 12 }, (_, row) => ({
        line: row + 2,
        cells: columns.map(([, values]) => (values[row % values.length] ?? '').replace('#', String(row + 10))),
    }));
    return proposeRoles(
        profileColumns(
            columns.map(([name]) => name),
            sample,
        ),
    );
}

function pairs(columns: [name: string, values: string[]][]): Partial<Record<Role, string>> {
    return Object.fromEntries(proposals(columns).map(({ role, column }) => [role, column]));
}

const dates = ['2024-01-05 10:30:00', '2024-02-29 23:59:59', '2024-03-31 00:00:00'];
const money = ['12.50', '99.00', '1234.56', '8.80'];
const people = ['tb_wang', 'tb_li', 'tb_zhang'];

const files: [shop: string, columns: [string, string[]][], expected: Partial<Record<Role, string>>][] = [
    [
        '淘宝 orders',
        [
            ['订单编号', ['17625439871#']],
            ['买家会员名', people],
            ['买家支付宝账号', ['a@b.cn', 'c@d.cn']],
            ['买家应付货款', money],
            ['买家应付邮费', ['0.00', '6.00']],
            ['总金额', money],
            ['买家实际支付金额', money],
            ['订单状态', ['交易成功', '交易关闭']],
            ['收货人姓名', ['王小明', '李丽']],
            ['订单创建时间', dates],
            ['订单付款时间', dates],
            ['宝贝标题', ['积木', '拼图']],
            ['宝贝总数量', ['1', '2']],
            ['店铺名称', ['旗舰店', '专卖店']],
        ],
        {
            order_id: '订单编号',
            customer_id: '买家会员名',
            amount: '买家实际支付金额',
            order_status: '订单状态',
            order_date: '订单创建时间',
            product: '宝贝标题',
            quantity: '宝贝总数量',
            store: '店铺名称',
        },
    ],
    [
        '京东 orders',
        [
            ['订单号', ['29871234#']],
            ['商品ID', ['100012#']],
            ['商品名称', ['积木', '拼图']],
            ['订购数量', ['1', '2']],
            ['下单时间', dates],
            ['京东价', money],
            ['订单金额', money],
            ['余额支付', ['0.00', '1.00']],
            ['订单状态', ['完成', '已取消']],
            ['下单帐号', people],
            ['客户姓名', ['王', '李']],
            ['联系电话', ['13800000001', '13800000002']],
        ],
        {
            order_id: '订单号',
            customer_id: '下单帐号',
            product: '商品名称',
            quantity: '订购数量',
            order_date: '下单时间',
            unit_price: '京东价',
            amount: '订单金额',
            order_status: '订单状态',
        },
    ],
    [
        '有赞 orders',
        [
            ['订单号', ['E2024#']],
            ['订单状态', ['交易完成', '交易关闭']],
            ['订单创建时间', dates],
            ['买家手机号', ['138****0001', '138****0002']],
            ['订单实付金额', money],
            ['所属店铺', ['旗舰店']],
            ['收货人省份', ['广东省', '上海']],
            ['渠道来源', ['微信']],
        ],
        {
            order_id: '订单号',
            order_status: '订单状态',
            order_date: '订单创建时间',
            customer_id: '买家手机号',
            amount: '订单实付金额',
            store: '所属店铺',
            region: '收货人省份',
            channel: '渠道来源',
        },
    ],
    [
        '抖店 orders',
        [
            ['主订单编号', ['69#']],
            ['子订单编号', ['70#']],
            ['选购商品', ['积木', '拼图']],
            ['商品数量', ['1', '2']],
            ['商品金额', money],
            ['订单应付金额', money],
            ['优惠总金额', ['0.00', '1.00']],
            ['订单提交时间', dates],
            ['收件人', ['王*', '李*']],
            ['订单状态', ['已完成', '已关闭']],
            ['APP渠道', ['抖音']],
            ['省', ['广东', '上海']],
        ],
        {
            order_id: '主订单编号',
            product: '选购商品',
            quantity: '商品数量',
            amount: '商品金额',
            discount: '优惠总金额',
            order_date: '订单提交时间',
            customer_id: '收件人',
            order_status: '订单状态',
            channel: 'APP渠道',
            region: '省',
        },
    ],
    [
        'Shopify orders',
        [
            ['Name', ['#10#']],
            ['Email', ['a@b.com', 'c@d.com']],
            ['Financial Status', ['paid', 'refunded']],
            ['Paid at', dates],
            ['Currency', ['USD']],
            ['Subtotal', money],
            ['Shipping', ['0.00', '5.00']],
            ['Taxes', ['1.00', '1.50']],
            ['Total', money],
            ['Discount Code', ['', 'SAVE10']],
            ['Created at', dates],
            ['Lineitem quantity', ['1', '2']],
            ['Lineitem name', ['Blocks', 'Puzzle']],
            ['Lineitem price', money],
        ],
        {
            customer_id: 'Email',
            order_id: 'Name',
            order_status: 'Financial Status',
            order_date: 'Created at',
            amount: 'Total',
            quantity: 'Lineitem quantity',
            product: 'Lineitem name',
            unit_price: 'Lineitem price',
            discount: 'Discount Code',
            currency: 'Currency',
        },
    ],
    [
        'WooCommerce orders',
        [
            ['Order Number', ['50#']],
            ['Order Status', ['completed', 'cancelled']],
            ['Order Date', dates],
            ['Customer User Email', ['a@b.com', 'c@d.com']],
            ['Customer ID', ['17', '23']],
            ['Item Name', ['Blocks', 'Puzzle']],
            ['Quantity', ['1', '2']],
            ['Item Cost', money],
            ['Order Total Amount', money],
            ['City (Billing)', ['Leeds', 'York']],
        ],
        {
            order_id: 'Order Number',
            order_status: 'Order Status',
            order_date: 'Order Date',
            customer_id: 'Customer ID',
            product: 'Item Name',
            quantity: 'Quantity',
            amount: 'Order Total Amount',
            region: 'City (Billing)',
        },
    ],
    [
        'Amazon orders',
        [
            ['amazon-order-id', ['902-3159896-1390#']],
            ['purchase-date', ['2024-01-05T10:30:00+00:00', '2024-02-29T10:30:00+00:00']],
            ['order-status', ['Shipped', 'Cancelled']],
            ['sales-channel', ['Amazon.com']],
            ['product-name', ['Blocks', 'Puzzle']],
            ['sku', ['A-1', 'B-2']],
            ['quantity', ['1', '2']],
            ['item-price', money],
            ['ship-state', ['CA', 'NY']],
            ['buyer-email', ['x@m.com', 'y@m.com']],
        ],
        {
            order_id: 'amazon-order-id',
            order_date: 'purchase-date',
            order_status: 'order-status',
            channel: 'sales-channel',
            product: 'product-name',
            quantity: 'quantity',
            amount: 'item-price',
            region: 'ship-state',
            customer_id: 'buyer-email',
        },
    ],
    [
        'Online Retail',
        [
            ['InvoiceNo', ['536365', '536366', 'C536367']],
            ['StockCode', ['85123A', '71053']],
            ['Description', ['LANTERN', 'BOX']],
            ['Quantity', ['6', '-1']],
            ['InvoiceDate', ['12/1/2010 8:26', '12/13/2010 9:01']],
            ['UnitPrice', ['2.55', '3.39']],
            ['CustomerID', ['17850', '13047', '']],
            ['Country', ['United Kingdom', 'France']],
        ],
        {
            order_id: 'InvoiceNo',
            product: 'StockCode',
            quantity: 'Quantity',
            order_date: 'InvoiceDate',
            unit_price: 'UnitPrice',
            customer_id: 'CustomerID',
            region: 'Country',
        },
    ],
    [
        'CDNOW',
        [
            ['customer_id', ['00001', '00002']],
            ['date', ['19970101', '19970112']],
            ['number_of_cds', ['1', '2']],
            ['dollar_value', ['11.77', '12.00']],
        ],
        { customer_id: 'customer_id', order_date: 'date', quantity: 'number_of_cds', amount: 'dollar_value' },
    ],
    [
        'a traditional Chinese file',
        [
            ['訂單編號', ['O#']],
            ['客戶編號', ['C1', 'C2']],
            ['下單日期', dates],
            ['實付金額', money],
            ['門市', ['台北', '台中']],
            ['商品類別', ['玩具', '書']],
            ['單價', money],
            ['數量', ['1', '2']],
        ],
        {
            order_id: '訂單編號',
            customer_id: '客戶編號',
            order_date: '下單日期',
            amount: '實付金額',
            store: '門市',
            category: '商品類別',
            unit_price: '單價',
            quantity: '數量',
        },
    ],
    [
        'names with blanks, quotes, line breaks and wide brackets',
        [
            ['  订单 编号 ', ['O#']],
            ['"客户"\n编号', ['C1', 'C2']],
            ['下单日期（UTC+8）', dates],
            ['实付金额　', money],
        ],
        {
            order_id: '  订单 编号 ',
            customer_id: '"客户"\n编号',
            order_date: '下单日期（UTC+8）',
            amount: '实付金额　',
        },
    ],
    [
        'names that are blank',
        [
            ['order_id', ['O#']],
            ['column 2', ['C001', 'C002', 'C003']],
            ['order_date', dates],
            ['column 4', money],
            ['column 5', ['']],
        ],
        { order_id: 'order_id', customer_id: 'column 2', order_date: 'order_date', amount: 'column 4' },
    ],
    [
        'no header',
        [
            ['column 1', ['00004', '00018']],
            ['column 2', ['19970101', '19970118', '19970802']],
            ['column 3', ['2', '1']],
            ['column 4', ['29.33', '14.96', '26.48']],
        ],
        { customer_id: 'column 1', order_date: 'column 2', quantity: 'column 3', amount: 'column 4' },
    ],
    [
        'ids that are numbers',
        [
            ['order_id', ['1000#']],
            ['product_id', ['501', '502']],
            ['customer_id', ['71', '72']],
            ['order_date', dates],
            ['total', money],
        ],
        {
            order_id: 'order_id',
            product: 'product_id',
            customer_id: 'customer_id',
            order_date: 'order_date',
            amount: 'total',
        },
    ],
    [
        'costs of both kinds',
        [
            ['客户', ['甲', '乙']],
            ['日期', dates],
            ['金额', money],
            ['成本价', money],
            ['数量', ['1', '2']],
            ['成本金额', money],
            ['品牌', ['A', 'B']],
            ['大区', ['华东', '华南']],
        ],
        {
            customer_id: '客户',
            order_date: '日期',
            amount: '金额',
            unit_cost: '成本价',
            quantity: '数量',
            cost: '成本金额',
            category: '品牌',
            region: '大区',
        },
    ],
    [
        'a price without a quantity',
        [
            ['user', ['u1', 'u2']],
            ['date', dates],
            ['price', money],
        ],
        { customer_id: 'user', order_date: 'date', amount: 'price' },
    ],
    [
        'sums that are not sales',
        [
            ['客户', ['甲', '乙']],
            ['日期', dates],
            ['优惠金额', money],
            ['退款金额', money],
            ['运费金额', money],
        ],
        { customer_id: '客户', order_date: '日期', discount: '优惠金额' },
    ],
    [
        'dates of other things',
        [
            ['customer', ['a1', 'b2']],
            ['birth date', dates],
            ['delivery date', dates],
            ['order date', dates],
            ['amount', money],
        ],
        { customer_id: 'customer', order_date: 'order date', amount: 'amount' },
    ],
    [
        'a name in pinyin',
        [
            ['khbh', ['K01', 'K02']],
            ['xsrq', dates],
            ['xsje', money],
        ],
        { customer_id: 'khbh', order_date: 'xsrq', amount: 'xsje' },
    ],
    [
        'nothing to go by',
        [
            ['note', ['good', 'bad']],
            ['flag', ['yes', 'no']],
        ],
        {},
    ],
];

test.each(files)('%s: every role that names or values show is proposed, and no other', (_, columns, expected) => {
    expect(pairs(columns)).toEqual(expected);
});

test('a proposal says why, with the facts a sentence needs', () => {
    const found = proposals([
        ['column 1', ['C001', 'C002']],
        ['下单日期', ['05/01/2024', '03/02/2024']],
        ['金额', ['12.50', '']],
    ]);
    expect(found.map(({ role, reasons }) => [role, reasons])).toEqual([
        [
            'customer_id',
            [
                { code: 'role-name-is-blank', facts: { column: 'column 1', role: 'customer_id' } },
                { code: 'role-values-are-codes', facts: { example: 'C001' } },
                { code: 'role-values-repeat', facts: { percent: 17 } },
            ],
        ],
        [
            'order_date',
            [
                { code: 'role-name-says', facts: { column: '下单日期', role: 'order_date' } },
                { code: 'role-values-are-dates', facts: { percent: 100, example: '05/01/2024' } },
                { code: 'role-day-month-open', facts: { example: '05/01/2024' } },
            ],
        ],
        [
            'amount',
            [
                { code: 'role-name-says', facts: { column: '金额', role: 'amount' } },
                { code: 'role-values-are-numbers', facts: { percent: 100, example: '12.50' } },
                { code: 'role-values-missing', facts: { percent: 50 } },
            ],
        ],
    ]);
});

test('two columns that claim one role go where they are worth most together', () => {
    const found = pairs([
        ['customer', ['a1', 'b2']],
        ['customer id', ['17', '18']],
        ['date', dates],
        ['total amount', money],
        ['amount', money],
    ]);
    expect(found).toMatchObject({ customer_id: 'customer id', order_date: 'date', amount: 'total amount' });
});

test('no column plays two roles and no role has two columns', () => {
    for (const [, columns] of files) {
        const found = proposals(columns);
        expect(new Set(found.map(({ column }) => column)).size).toBe(found.length);
        expect(new Set(found.map(({ role }) => role)).size).toBe(found.length);
    }
});

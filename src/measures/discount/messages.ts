/** The words of the discount measures. */
export const messages = {
    en: {
        name: 'Discounts',
        summary: 'Who buys only when something is taken off',
        column: {
            discount_order_share: 'Orders at a discount',
            discount_spend_share: 'Spend at a discount',
        },
        meaning: {
            discount_order_share: 'Share of orders with at least one discounted line; less is better.',
            discount_spend_share: 'Share of spend that was paid on discounted lines; less is better.',
        },
    },
    'zh-CN': {
        name: '折扣依赖',
        summary: '谁只在打折时才买',
        column: {
            discount_order_share: '折扣订单占比',
            discount_spend_share: '折扣消费占比',
        },
        meaning: {
            discount_order_share: '至少有一行享受折扣的订单占全部订单的比例；越低越好。',
            discount_spend_share: '花在折扣商品上的金额占全部消费的比例；越低越好。',
        },
    },
};

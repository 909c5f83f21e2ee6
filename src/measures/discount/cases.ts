import type { MeasureCase } from '../../domain/measure';

/** Worked out by hand. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'a rate and a price below 2 × 30 are discounts, 0 and 无 and nothing are none',
        params: {},
        asOf: '2024-01-31',
        lines: [
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 90, discount: '10%' },
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 10, discount: '0' },
            { customer_id: 'a', order_id: '2', ordered_at: '2024-01-02', amount: 100 },
            { customer_id: 'b', order_id: '3', ordered_at: '2024-01-02', amount: 50, quantity: 2, unit_price: 30 },
            { customer_id: 'c', order_id: '4', ordered_at: '2024-01-02', amount: 60, quantity: 2, unit_price: 30, discount: '无' },
        ],
        expect: [
            { customer_id: 'a', discount_order_share: 0.5, discount_spend_share: 0.45 },
            { customer_id: 'b', discount_order_share: 1, discount_spend_share: 1 },
            { customer_id: 'c', discount_order_share: 0, discount_spend_share: 0 },
        ],
    },
    {
        name: 'where each line bears the share paid, and most bear 1, a 1 is the full price',
        params: {},
        asOf: '2024-01-31',
        lines: [
            { customer_id: 'a', order_id: '1', ordered_at: '2024-01-01', amount: 85, discount: '0.85' },
            { customer_id: 'a', order_id: '2', ordered_at: '2024-01-01', amount: 15, discount: '1' },
            { customer_id: 'b', order_id: '3', ordered_at: '2024-01-02', amount: 100, discount: '1.0' },
            { customer_id: 'b', order_id: '4', ordered_at: '2024-01-03', amount: 100, discount: '1' },
        ],
        expect: [
            { customer_id: 'a', discount_order_share: 0.5, discount_spend_share: 0.85 },
            { customer_id: 'b', discount_order_share: 0, discount_spend_share: 0 },
        ],
    },
    {
        name: 'amounts, 八五折 written 8.5折 and codes are discounts, noughts with a currency and full price in words are none',
        params: {},
        asOf: '2024-01-31',
        lines: ['¥5.00', '-3', '8.5折', 'SPRING0', '￥0.00', '(0.00)', '10折', 'No discount'].map((discount, index) => ({
            customer_id: index < 4 ? 'a' : 'b', ordered_at: '2024-01-05', amount: 1, discount,
        })),
        expect: [
            { customer_id: 'a', discount_order_share: 1, discount_spend_share: 1 },
            { customer_id: 'b', discount_order_share: 0, discount_spend_share: 0 },
        ],
    },
    {
        name: 'data without discounts or list prices say nothing of them',
        params: {},
        asOf: '2024-01-31',
        lines: [{ customer_id: 'a', ordered_at: '2024-01-05', amount: 6, quantity: 2, unit_price: 3 }],
        expect: [{ customer_id: 'a', discount_order_share: null, discount_spend_share: null }],
    },
];

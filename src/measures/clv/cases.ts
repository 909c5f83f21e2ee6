import type { MeasureCase } from '../../domain/measure';

/** Of METHODS’ fourteen rows: repeat days are worth 2, 3, 6 and 4.5 on average, and those four means have the mean 3.875. */
const bought = [
    ['1', '01-01', 1], ['1', '02-06', 2], ['2', '01-01', 2], ['3', '01-01', 3], ['3', '01-02', 1], ['3', '01-05', 5], ['4', '01-16', 6],
    ['4', '02-02', 3], ['4', '02-05', 3], ['4', '02-05', 6], ['5', '01-16', 3], ['5', '01-17', 1], ['5', '01-18', 8], ['6', '02-02', 5],
] as const;

/** Parameters with which everything can be written as a fraction: Pareto/NBD with α = β, and s = 2. */
const frozen = { purchases: [1, 10, 2, 10], spend: [2, 3, 30] };
const pareto = { model: 'pareto-nbd', unit: 'day', horizon: 12, discount: 0, frozen };

const lines = [
    { customer_id: 'a', ordered_at: '2024-01-01', amount: 60, cost: 45 },
    { customer_id: 'a', ordered_at: '2024-01-11', amount: 20, cost: 15 },
    { customer_id: 'b', ordered_at: '2024-01-01', amount: 20, cost: 15 },
];

/** Of 365.25 days ahead, after 30 days watched and with β = 10. */
const lived = 365.25 / (40 + 365.25);

/** Worked out by hand from the papers’ formulae. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'six customers are too few to learn from: nothing is forecast, and a repeat day is worth what it was',
        params: {},
        asOf: '2015-02-08',
        lines: bought.map(([customer_id, day, amount]) => ({ customer_id, ordered_at: `2015-${day}`, amount })),
        expect: [2, 3.875, 3, 6, 4.5, 3.875].map((expected_spend, index) => ({
            customer_id: String(index + 1), p_alive: null, expected_orders: null, expected_spend, clv: null,
        })),
    },
    {
        name: 'Pareto/NBD with α = β: one repeat at a third of the time is alive with 2/17, none with 1/43; costs take three quarters',
        params: pareto,
        asOf: '2024-02-01',
        lines,
        expect: [
            {
                customer_id: 'a', p_alive: 2 / 17, expected_orders: (2 / 17) * 2 * lived,
                expected_spend: 25, clv: (2 / 17) * 2 * lived * 25 * 0.25,
            },
            { customer_id: 'b', p_alive: 1 / 43, expected_orders: lived / 43, expected_spend: 30, clv: (lived / 43) * 30 * 0.25 },
        ],
    },
    {
        name: 'a margin given by hand, and a tenth of everything sent back',
        params: { ...pareto, margin_from: 'share', margin_share: 50 },
        asOf: '2024-02-01',
        lines: [...lines, { customer_id: 'b', ordered_at: '2024-01-05', amount: -10, is_return: true }],
        expect: [
            { customer_id: 'a', clv: (2 / 17) * 2 * lived * 25 * 0.45 },
            { customer_id: 'b', clv: (lived / 43) * 30 * 0.45 },
        ],
    },
    {
        name: 'MBG/NBD doubts who bought once, BG/NBD does not; where an order lies on the day of analysis that day was watched',
        params: { model: 'mbg-nbd', unit: 'day', frozen: { purchases: [1, 10, 1, 2], spend: [2, 3, 30] } },
        asOf: '2024-01-31',
        lines: [...lines, { customer_id: 'c', ordered_at: '2024-01-31', amount: 5 }],
        expect: [{ customer_id: 'a', p_alive: 3 / 7 }, { customer_id: 'b', p_alive: 1 / 3 }, { customer_id: 'c', p_alive: 2 / 3 }],
    },
    {
        name: 'BG/NBD: who bought once cannot have left, and one repeat at a third of the time leaves a chance of 1/3',
        params: { model: 'bg-nbd', unit: 'day', frozen: { purchases: [1, 10, 1, 2], spend: [2, 3, 30] } },
        asOf: '2024-02-01',
        lines,
        expect: [{ customer_id: 'a', p_alive: 1 / 3 }, { customer_id: 'b', p_alive: 1 }],
    },
];

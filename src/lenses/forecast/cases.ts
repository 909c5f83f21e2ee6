import type { LensCase } from '../../domain/lens';

/** Parameters with which everything can be written as a fraction: Pareto/NBD with α = β, and s = 2; spending of which newcomers’ orders are worth 30. */
const frozen = { purchases: [1, 10, 2, 10], spend: [2, 3, 30] };
const pareto = { model: 'pareto-nbd', unit: 'day', frozen };
const mbg = { model: 'mbg-nbd', unit: 'day', frozen: { purchases: [1, 10, 1, 2], spend: [2, 3, 30] }, margin_from: 'share', margin_share: 50 };

const lines = [
    { customer_id: 'a', ordered_at: '2024-01-01', amount: 60, cost: 45 },
    { customer_id: 'a', ordered_at: '2024-01-11', amount: 20, cost: 15 },
    { customer_id: 'b', ordered_at: '2024-01-01', amount: 20, cost: 15 },
];

/** February 2024 after 30 days watched, with α + T = β + T = 40: 29 of 69 days of those who are here are lived. */
const [aHere, bHere] = [2 / 17, 1 / 43];
const [aMean, bMean] = [2 * (29 / 69), 29 / 69];
const [aPairs, bPairs] = [(aMean * 3 * 29) / 40, (bMean * 2 * 29) / 40];
const [aOrders, bOrders] = [aHere * aMean, bHere * bMean];
const variance = aHere * (aMean + aPairs) - aOrders ** 2 + bHere * (bMean + bPairs) - bOrders ** 2;
/** Four fifths of a normal distribution lie within so many standard deviations. */
const reach = 1.2815515655446004;

const all = {
    customers: 2,
    from_on: '2024-02-01',
    to_on: '2024-02-29',
    orders: aOrders + bOrders,
    orders_low: 0,
    orders_high: aOrders + bOrders + reach * Math.sqrt(variance),
    revenue: 25 * aOrders + 30 * bOrders,
    cost: 0.75 * (25 * aOrders + 30 * bOrders) + 2 * (aOrders + bOrders) + 2 * 0.1,
    margin: 0.25 * (25 * aOrders + 30 * bOrders) - 2 * (aOrders + bOrders) - 2 * 0.1,
};
const ofA = { orders: aOrders, revenue: 25 * aOrders, cost: 0.75 * 25 * aOrders + 2 * aOrders + 0.1, margin: 0.25 * 25 * aOrders - 2 * aOrders - 0.1 };
const ofB = { orders: bOrders, revenue: 30 * bOrders, cost: 0.75 * 30 * bOrders + 2 * bOrders + 0.1, margin: 0.25 * 30 * bOrders - 2 * bOrders - 0.1 };

/** Worked out by hand from the papers’ formulae. */
export const cases: readonly LensCase[] = [
    {
        name: 'a month by Pareto/NBD: costs take three quarters, each order costs 2 more and each customer a tenth; both segments add up to all',
        params: { period: 'month', periods: 1, contact_per_order: 2, contact_per_period: 0.1, prediction: pareto },
        asOf: '2024-02-01',
        lines,
        segments: { a: 'first', b: 'second' },
        expect: {
            forecast_spans: [
                { number: 0, from_on: '2024-01-01', to_on: '2024-01-31', end_days: 0 },
                { number: 1, from_on: '2024-02-01', to_on: '2024-02-29', end_days: 29 },
            ],
            forecast_customers: [
                {
                    customer_id: 'a',
                    segment: 'first',
                    p_alive: aHere,
                    chance: (aHere * (1 - (40 / 69) ** 4)) / 2,
                    // 40·((1 − q·(1 − (40/69)⁴))^(−1/4) − 1) is 0.9, 6.3 and 19.7 days for q 0.1, 0.5 and 0.9
                    next_low_on: '2024-02-01',
                    next_on: '2024-02-07',
                    next_high_on: '2024-02-20',
                    rhythm_on: '2024-01-21',
                    order_value: 25,
                    ...ofA,
                },
                { customer_id: 'b', segment: 'second', p_alive: bHere, chance: (bHere * (1 - (40 / 69) ** 3)) / 3, rhythm_on: null, order_value: 30, ...ofB },
            ],
            forecast_periods: [
                { segment: null, number: 0, ...all },
                { segment: null, number: 1, ...all },
                { segment: 'first', number: 0, customers: 1, ...ofA },
                { segment: 'first', number: 1, customers: 1, ...ofA },
                { segment: 'second', number: 0, customers: 1, ...ofB },
                { segment: 'second', number: 1, customers: 1, ...ofB },
            ],
            forecast_past: [
                { segment: 'first', number: 0, from_on: '2024-01-01', to_on: '2024-01-31', orders: 2, first_orders: 1, revenue: 80, margin: 80 * 0.25 - 2 * 2 - 0.1 },
                { segment: 'second', number: 0, orders: 1, first_orders: 1, revenue: 20, margin: 20 * 0.25 - 2 - 0.1 },
            ],
            forecast_due: [],
            forecast_facts: [{ until_on: '2024-01-31', to_on: '2024-02-29', model: 'pareto-nbd', is_modelled: true, customers: 2, likely_customers: 0 }],
        },
    },
    {
        name: 'weeks by MBG/NBD: of one who is here the next comes by Lomax, 1 − (40/47)² in a week; the eager one is due, the late one overdue',
        params: { period: 'week', periods: 3, days_ahead: 5, prediction: mbg },
        asOf: '2024-02-01',
        lines: [
            ...lines,
            // nine repeats until yesterday: α + T = 40, r + x = 10
            ...['01', '04', '07', '10', '13', '16', '19', '22', '25', '31'].map((day) => ({ customer_id: 'c', ordered_at: `2024-01-${day}`, amount: 10 })),
        ],
        expect: {
            forecast_ahead: [
                { x: 0, age: 30, chance: 1 - 40 / 61, chance_by_1: 1 - 40 / 47, chance_by_2: 1 - 40 / 54 },
                { x: 1, age: 30, chance: 1 - (40 / 61) ** 2, chance_by_1: 1 - (40 / 47) ** 2, chance_by_2: 1 - (40 / 54) ** 2 },
                // 40·((1 − q·(1 − (40/61)¹⁰))^(−1/10) − 1) is 0.4, 2.8 and 9.4 days for q 0.1, 0.5 and 0.9
                { x: 9, age: 30, chance: 1 - (40 / 61) ** 10, chance_soon: 1 - (40 / 45) ** 10, low_days: 1, middle_days: 3, high_days: 10 },
            ],
            forecast_due: [
                {
                    list: 'due',
                    customer_id: 'c',
                    expected_on: '2024-02-03',
                    // the last purchase was the last of all with odds of a/(b + x) = 1/11
                    chance: (11 / 12) * (1 - (40 / 61) ** 10),
                    chance_soon: (11 / 12) * (1 - (40 / 45) ** 10),
                    place_by_day: 1,
                    place_by_value: 1,
                    list_customers: 1,
                },
            ],
        },
    },
    {
        name: 'where too few came back there are only dates: the last order and the own cycle, or that of all, between a tenth and nine tenths of all gaps',
        params: { periods: 2 },
        asOf: '2024-02-10',
        // gaps of 10, 20 and 30 days: the usual one is 20, a tenth of the way 12, nine tenths 28
        lines: [
            { customer_id: 'a', ordered_at: '2024-01-01', amount: 10 },
            { customer_id: 'a', ordered_at: '2024-01-11', amount: 10 },
            { customer_id: 'b', ordered_at: '2024-01-01', amount: 10 },
            { customer_id: 'b', ordered_at: '2024-01-21', amount: 40 },
            { customer_id: 'c', ordered_at: '2024-01-01', amount: 10 },
            { customer_id: 'c', ordered_at: '2024-01-31', amount: 10 },
            { customer_id: 'd', ordered_at: '2024-01-05', amount: 10 },
        ],
        expect: {
            forecast_customers: [
                { customer_id: 'a', chance: null, next_low_on: '2024-01-17', next_on: '2024-01-21', next_high_on: '2024-01-25', orders: null, margin: null },
                { customer_id: 'b', next_low_on: '2024-02-02', next_on: '2024-02-10', next_high_on: '2024-02-18', rhythm_on: '2024-02-10' },
                { customer_id: 'c', next_low_on: '2024-02-18', next_on: '2024-03-01', next_high_on: '2024-03-13' },
                { customer_id: 'd', next_low_on: '2024-01-17', next_on: '2024-01-25', next_high_on: '2024-02-02', rhythm_on: null },
            ],
            forecast_periods: [],
            forecast_due: [
                { list: 'due', customer_id: 'b', expected_on: '2024-02-10', chance: null, list_customers: 2 },
                { list: 'due', customer_id: 'c', expected_on: '2024-03-01' },
                { list: 'overdue', customer_id: 'a', expected_on: '2024-01-21' },
            ],
            forecast_facts: [{ is_modelled: false, dated_customers: 4 }],
        },
    },
];

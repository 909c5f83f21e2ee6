import type { LensCase } from '../../domain/lens';

/** Pareto/NBD with α = β and s = 2, so that everything is a fraction; one year in days, no discount; costs take three quarters. */
const given = { model: 'pareto-nbd', unit: 'day', horizon: 12, discount: 0, frozen: { purchases: [1, 10, 2, 10], spend: [2, 3, 30] } };

const lines = [
    { customer_id: 'a', ordered_at: '2024-01-01', amount: 60, cost: 45 },
    { customer_id: 'a', ordered_at: '2024-01-11', amount: 20, cost: 15 },
    { customer_id: 'b', ordered_at: '2024-01-01', amount: 20, cost: 15 },
];

/** After 30 days watched: of 365.25 days ahead. */
const lived = 365.25 / (40 + 365.25);
const [here, orders, worth] = [[2 / 17, 1 / 43], [(2 / 17) * 2 * lived, lived / 43], [(2 / 17) * 2 * lived * 25 * 0.25, (lived / 43) * 30 * 0.25]] as const;
/** A new customer comes again r / α · β / (s − 1) · (1 − β / (β + t)) times. */
const again = 365.25 / 375.25;
const clv = worth[0] + worth[1];

export const cases: readonly LensCase[] = [
    {
        name: 'two customers by given parameters: sums, segments, months, cells of the map, bars and hundredths',
        params: { given },
        asOf: '2024-02-01',
        lines,
        segments: { a: 'x', b: 'y' },
        expect: {
            prediction_facts: [
                {
                    customers: 2, foreseen: 2, here: here[0] + here[1], doubtful: 2, expected_orders: orders[0] + orders[1],
                    expected_revenue: orders[0] * 25 + orders[1] * 30, expected_margin: clv, clv, clv_if_here: worth[0] * 8.5 + worth[1] * 43,
                    newcomer_orders: again, newcomer_first: 7.5, newcomer_clv: 7.5 * (1 + again), margin_share: 0.25, kept_share: 1, costed_share: 1,
                    model: 'pareto-nbd', verdict: 'frozen', first_on: '2024-01-01', until_on: '2024-01-31',
                },
            ],
            prediction_segments: [
                { segment: 'x', customers: 1, p_alive: here[0], clv: worth[0], clv_share: worth[0] / clv, clv_lost: worth[0] * 7.5 },
                { segment: 'y', customers: 1, p_alive: here[1], clv: worth[1], clv_share: worth[1] / clv, clv_lost: worth[1] * 42 },
            ],
            prediction_cohorts: [{ month_on: '2024-01-01', customers: 2, here: here[0] + here[1], clv, clv_mean: clv / 2 }],
            prediction_map: [
                { repeats_from: 0, repeats_below: 1, days_from: 30, days_below: 32, customers: 1, p_alive: here[1], clv: worth[1] },
                { repeats_from: 1, repeats_below: null, days_from: 20, days_below: 22, customers: 1, p_alive: here[0], clv: worth[0] },
            ],
            // worth 0.157 and 1.325: between 2^-3 and 2^-2.5, and between 1 and √2
            prediction_histogram: [0, 1, 0, 0, 0, 0, 0, 1].map((customers, index) => ({ low: index === 0 ? 0 : 2 ** (index / 2 - 3.5), high: 2 ** (index / 2 - 3), customers })),
            prediction_concentration: [
                { percent: 50, customers: 1, clv: worth[0], clv_share: worth[0] / clv },
                { percent: 100, customers: 2, clv, clv_share: 1 },
            ],
            prediction_compare: [],
            prediction_weeks: [],
            prediction_interval: [],
        },
    },
    {
        name: 'two customers are too few to learn from: nothing is foreseen, nothing printed',
        params: {},
        asOf: '2024-02-01',
        lines,
        expect: {
            prediction_facts: [{ customers: 2, foreseen: 0, here: null, expected_orders: null, clv: null, newcomer_clv: null, verdict: 'too-few' }],
            prediction_segments: [{ segment: 'a', customers: 2, p_alive: null, clv: null, clv_share: null }],
            prediction_histogram: [],
            prediction_concentration: [],
            prediction_surface: [],
        },
    },
    {
        name: 'put to the test with what there is to learn from: every model has its row, its weeks and its classes',
        params: { detail: 'whole' },
        asOf: '2024-02-01',
        lines,
        expect: {
            prediction_compare: ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'].map((model) => ({ model, verdict: 'too-few', customers: 2, actual_orders: 0, expected_orders: null })),
            // the first 20 of 30 days are learnt from: all that a did
            prediction_classes: [{ repeats: 0, customers: 1, actual_orders: 0, nbd_orders: null }, { repeats: 1, customers: 1, actual_orders: 0, nbd_orders: null }],
            prediction_weeks: [['2024-01-07', 0], ['2024-01-14', 1], ['2024-01-21', 0], ['2024-01-28', 0], ['2024-01-31', 0]].map(([until_on = null, actual_orders = null]) => ({ until_on, actual_orders })),
            prediction_interval: [],
        },
    },
];

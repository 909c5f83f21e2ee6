import { expect, it } from 'vitest';
import { palettes } from '../../ui/palette';
import { concentrationChart, distribution, monthParts, monthsChart, sellersChart } from './charts';

const colours = { ...palettes.light, theme: 'light' as const };
const months = [
    { month: '2011-01-01', customers: 9, new_customers: 0, revenue: 90, new_revenue: 0, is_partial: false },
    { month: '2011-02-01', customers: 8, new_customers: 2, revenue: 80, new_revenue: 15, is_partial: true },
];

it('the first month’s customers are of unknown kind, later ones new or returning', () => {
    expect(monthParts(months, 'customers')).toEqual([
        { month: '2011-01', isPartial: false, unknown: 9, returning: 0, new: 0 },
        { month: '2011-02', isPartial: true, unknown: 0, returning: 6, new: 2 },
    ]);
    expect(monthParts(months, 'revenue')[1]).toMatchObject({ returning: 65, new: 15 });
});

it('months that are not whole are pale', () => {
    const words = { names: { unknown: 'u', returning: 'r', new: 'n' }, write: String, compact: String };
    const option = monthsChart(monthParts(months, 'customers'), colours, words);
    expect(option.series).toMatchObject([
        { id: 'unknown', data: [{ value: 9, itemStyle: { opacity: 1 } }, { value: 0 }] },
        { id: 'returning', data: [{ value: 0 }, { value: 6, itemStyle: { opacity: 0.45 } }] },
        { id: 'new', data: [{ value: 0 }, { value: 2 }] },
    ]);
});

it('the curve starts at nothing and stands beside the line of equal shares', () => {
    const curve = [
        { customer_share: 0.5, revenue_share: 0.8 },
        { customer_share: 1, revenue_share: 1 },
    ];
    const option = concentrationChart(curve, colours, { share: String, point: () => '' });
    expect(option.series).toMatchObject([
        {
            data: [
                [0, 0],
                [0.5, 0.8],
                [1, 1],
            ],
        },
        {
            data: [
                [0, 0],
                [0.5, 0.5],
                [1, 1],
            ],
        },
    ]);
});

it('what sells most stands on top', () => {
    const rows = [
        { value: 'north', revenue: 9 },
        { value: 'south', revenue: 4 },
    ];
    const option = sellersChart(rows, colours, { describe: () => '', compact: String });
    expect(option.yAxis).toMatchObject({ data: ['south', 'north'] });
    expect(option.series).toMatchObject([{ data: [4, 9] }]);
});

it('a distribution has its empty bars', () => {
    const row = (measure: string, low: number, high: number) => ({ measure, low, high, customers: 1 });
    const rows = [
        row('recency_days', -1, 4),
        row('recency_days', 14, 19),
        row('monetary', 1, 10),
        row('monetary', 100, 1000),
    ];
    expect(distribution(rows, 'recency_days', 'integer').map((bar) => [bar.low, bar.customers])).toEqual([
        [-1, 1],
        [4, 0],
        [9, 0],
        [14, 1],
    ]);
    expect(distribution(rows, 'monetary', 'log').map((bar) => Math.round(bar.low))).toEqual([1, 10, 100]);
});

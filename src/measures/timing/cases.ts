import type { MeasureCase } from '../../domain/measure';

/** Worked out by hand with a calendar. */
export const cases: readonly MeasureCase[] = [
    {
        name: 'half of the spend on 11 November is half at a festival; equal counts go to the earlier day, hour, month and season',
        params: {},
        asOf: '2024-12-31',
        lines: [
            { customer_id: 'a', order_id: '1', ordered_at: '2024-11-11 10:00', amount: 100 },
            { customer_id: 'a', order_id: '2', ordered_at: '2024-11-18 10:30', amount: 50 },
            { customer_id: 'a', order_id: '3', ordered_at: '2024-12-03 20:15', amount: 50 },
            { customer_id: 'b', order_id: '4', ordered_at: '2024-02-01', amount: 8 },
            { customer_id: 'c', order_id: '5', ordered_at: '2024-06-21 09:00', amount: 5 },
            { customer_id: 'c', order_id: '6', ordered_at: '2024-05-01 12:00', amount: 5 },
        ],
        expect: [
            { customer_id: 'a', usual_weekday: 1, usual_hour: 10, usual_month: 11, usual_season: 'autumn', festival_share: 0.5 },
            { customer_id: 'b', usual_weekday: 4, usual_hour: null, usual_month: 2, usual_season: 'winter', festival_share: 1 },
            { customer_id: 'c', usual_weekday: 3, usual_hour: 9, usual_month: 5, usual_season: 'spring', festival_share: 0 },
        ],
    },
    {
        name: 'Black Friday’s week runs from its Monday, 20 November 2023, to the Monday after',
        params: {},
        asOf: '2023-12-31',
        lines: [
            { customer_id: 'a', ordered_at: '2023-11-20', amount: 1 },
            { customer_id: 'a', ordered_at: '2023-11-19', amount: 3 },
            { customer_id: 'b', ordered_at: '2023-11-27', amount: 1 },
            { customer_id: 'b', ordered_at: '2023-11-28', amount: 1 },
        ],
        expect: [
            { customer_id: 'a', festival_share: 0.25 },
            { customer_id: 'b', festival_share: 0.5 },
        ],
    },
];

import { expect, it } from 'vitest';
import { palettes } from '../ui/palette';
import { timeline } from './timeline';

it('orders of one day are one column, and days stand in order', () => {
    const events = [
        { day: '2011-05-02', amount: 5 },
        { day: '2011-01-09', amount: 2 },
        { day: '2011-05-02', amount: 7 },
    ];
    const format = { day: String, amount: String };
    const option = timeline(
        events,
        { from: '2010-12-01', to: '2011-12-10' },
        { ...palettes.light, theme: 'light' },
        format,
    );
    expect(option.series).toMatchObject([
        {
            data: [
                ['2011-01-09', 2],
                ['2011-05-02', 12],
            ],
        },
    ]);
    expect(option.xAxis).toMatchObject({ min: '2010-12-01', max: '2011-12-10' });
});

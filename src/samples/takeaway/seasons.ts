import { dayOf, weekdayOf } from '../calendar';
import type { Kind } from './kinds';
import { firstDay, lastDay, springFestival } from './span';

const kitchensRest = { from: springFestival - 1, to: springFestival + 4 };

/** Working Saturdays and Sundays that pay for the long holidays. */
const workdays = ['2017-09-30', '2018-02-11', '2018-02-24'].map(dayOf);
const holidays: readonly (readonly [from: number, to: number])[] = [
    [dayOf('2017-10-01'), dayOf('2017-10-08')],
    [dayOf('2018-01-01'), dayOf('2018-01-01')],
    [dayOf('2018-02-12'), dayOf('2018-02-22')],
];
const winterBreak = { from: dayOf('2018-01-20'), to: dayOf('2018-03-01') };

/** How busy a day is for those who keep these holidays, 1 on a usual one; 0 while the kitchens rest. */
const busy: Record<Kind['season'], (day: number) => number> = {
    office: (day) => (isHoliday(day) ? 0.03 : 1),
    home: (day) => (Math.abs(day - springFestival) <= 8 ? 0.5 : isHoliday(day) ? 1.15 : 1) * (1 + (0.25 * (day - firstDay)) / 182),
    student: (day) => (winterBreak.from <= day && day <= winterBreak.to ? 0.01 : 1),
};

/** Orders to expect on each day of the span from someone who orders once a week. */
export function rhythm({ season, week }: Kind): Float64Array {
    const days = Array.from({ length: lastDay - firstDay + 1 }, (_, at) => firstDay + at);
    return Float64Array.from(days, (day) => {
        if (kitchensRest.from <= day && day <= kitchensRest.to) return 0;
        const weekday = season === 'office' && workdays.includes(day) ? 1 : weekdayOf(day);
        return (busy[season](day) * (week[weekday] ?? 1)) / 7;
    });
}

function isHoliday(day: number): boolean {
    return holidays.some(([from, to]) => from <= day && day <= to);
}

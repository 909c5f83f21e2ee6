import { expect, test } from 'vitest';
import { dayOf, isoOf, weekdayOf } from './calendar';

test('days, dates and weekdays agree over a leap day', () => {
    expect(isoOf(dayOf('2024-02-28') + 1)).toBe('2024-02-29');
    expect(isoOf(dayOf('2024-02-28') + 2)).toBe('2024-03-01');
    expect(weekdayOf(dayOf('2024-02-29'))).toBe(4);
    expect(weekdayOf(dayOf('1969-12-28'))).toBe(0);
});

import { expect, it } from 'vitest';
import { addDays } from './days';

it('days run over the ends of months and years', () => {
    expect(addDays('2011-12-09', 1)).toBe('2011-12-10');
    expect(addDays('2012-02-28', 2)).toBe('2012-03-01');
    expect(addDays('2011-12-31', 366)).toBe('2012-12-31');
});

it('what is no date stays as it is', () => {
    expect(addDays('null', 3)).toBe('null');
});

import { expect, it } from 'vitest';
import { dayReadAs, swappable } from './asks';

it('a date as written is read in either order, where it can be', () => {
    expect([dayReadAs('05/01/2024', 'dmy'), dayReadAs('05/01/2024', 'mdy')]).toEqual(['2024-01-05', '2024-05-01']);
    expect([dayReadAs('5-1-24 10:30', 'dmy'), dayReadAs('13/02/2024', 'mdy')]).toEqual(['2024-01-05', null]);
    expect([dayReadAs('2024-01-05', 'dmy'), dayReadAs('5 Jan 2024', 'dmy')]).toEqual([null, null]);
});

it('the example asked about is one that the answer changes', () => {
    expect(swappable(['01/01/2024', '05/05/2024', '05/01/2024'])).toBe('05/01/2024');
    expect(swappable(['01/01/2024'])).toBe('01/01/2024');
    expect(swappable([])).toBeUndefined();
});

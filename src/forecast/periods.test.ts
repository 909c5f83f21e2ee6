import { expect, test } from 'vitest';
import { fittedLength, monthsBefore, periodsBack, perPeriod, wholePeriods } from './periods';

test('months are counted back to the same day, or to the last of a shorter month', () => {
    expect([monthsBefore('2024-03-31', 1), monthsBefore('2023-03-31', 1), monthsBefore('2024-01-15', 12), monthsBefore('2024-01-15', 13)]).toEqual([
        '2024-02-29', '2023-02-28', '2023-01-15', '2022-12-15',
    ]);
});

test('a file of whole months has whole months for periods, none of them left out', () => {
    const periods = periodsBack('2024-01-01', '2024-04-01', 'month');
    expect(periods).toEqual([
        { from: '2024-03-01', to: '2024-04-01' }, { from: '2024-02-01', to: '2024-02-29' }, { from: '2024-01-01', to: '2024-01-31' },
    ]);
    expect(wholePeriods(periods, '2024-01-01')).toBe(3);
});

test('a period of which the data holds but a part is not whole', () => {
    const periods = periodsBack('2024-01-02', '2024-04-01', 'month');
    expect(periods).toHaveLength(3);
    expect(wholePeriods(periods, '2024-01-02')).toBe(2);
    expect(wholePeriods(periodsBack('2024-03-20', '2024-04-01', 'month'), '2024-03-20')).toBe(0);
});

test('years of 365 days do not follow the calendar', () => {
    expect(periodsBack('2023-06-01', '2025-01-01', 365)).toEqual([{ from: '2024-01-02', to: '2025-01-01' }, { from: '2023-01-02', to: '2024-01-01' }]);
});

test('the length follows from the days between purchases, as far as four periods are there', () => {
    expect(fittedLength('2022-01-01', '2024-01-01', 20)).toBe('month');
    expect(fittedLength('2022-01-01', '2024-01-01', 40)).toBe('quarter');
    expect(fittedLength('2022-01-01', '2024-01-01', 100)).toBe('half');
    // two years hold four halves and no four years
    expect(fittedLength('2022-01-01', '2024-01-01', 300)).toBe('half');
    expect(fittedLength('2023-11-01', '2024-01-01', 300)).toBe('month');
    expect(fittedLength('2022-01-01', '2024-01-01', null)).toBe('half');
});

test('twelve months at the monthly rate are the yearly rate', () => {
    expect((1 + perPeriod(0.1, 'month')) ** 12).toBeCloseTo(1.1, 12);
    expect(perPeriod(0.21, 'half')).toBeCloseTo(0.1, 12);
    expect(perPeriod(0.1, 'year')).toBeCloseTo(0.1, 12);
});

import { expect, it } from 'vitest';
import { monthName } from './month';

it('a month is written as each language writes it', () => {
    expect(monthName('2011-11-01', 'en')).toBe('November 2011');
    expect(monthName('2011-11-01', 'zh-CN')).toBe('2011年11月');
});

import { expect, it } from 'vitest';
import { joinNumbers, splitNumbers } from './numbers';

it('numbers may stand apart in several ways, and come back in order', () => {
    expect(splitNumbers('1 2.5;3、4，5')).toEqual([1, 2.5, 3, 4, 5]);
    expect(splitNumbers('942.3, 250.2')).toEqual([250.2, 942.3]);
    expect(splitNumbers('1,250.5 20')).toEqual([20, 1250.5]);
    expect(splitNumbers(' -3 ')).toEqual([-3]);
});

it('what is not a number is refused whole', () => {
    expect(splitNumbers('1 two')).toBeNull();
    expect(splitNumbers('')).toBeNull();
});

it('numbers are written back as they would be typed', () => {
    expect(joinNumbers([14, 33, 71.80000000000001])).toBe('14 33 71.8');
    expect(joinNumbers([])).toBe('');
});

import { describe, expect, test } from 'vitest';
import { joinNumbers, numbersIn, splitNumbers } from './numbers';

describe('numbers as they are typed', () => {
    test.each([
        ['80 15 5', [80, 15, 5]],
        ['80/15/5', [80, 15, 5]],
        ['80%、15％；5', [80, 15, 5]],
        ['1,000 10', [1000, 10]],
        ['942.3, 250.2', [942.3, 250.2]],
        ['-5 0.5', [-5, 0.5]],
        ['1 two', null],
        ['', null],
    ])('%s', (text, numbers) => {
        expect(numbersIn(text)).toEqual(numbers);
    });

    test('come back rising where that is asked', () => {
        expect(splitNumbers('1,250.5 20')).toEqual([20, 1250.5]);
        expect(splitNumbers('x')).toBeNull();
    });

    test('are written back as they can be typed', () => {
        expect(joinNumbers([80, 14.999999999, 0.1])).toBe('80 15 0.1');
    });
});

import { describe, expect, test } from 'vitest';
import { named, withChanged, withCopy, withMoved, withNew, without } from './editing';
import { begun, compared, operatorsOf } from './operators';
import { mostRules } from './rule';
import { segmentsOf } from './rules';
import { start } from './presets/start';
import { pastedValues, typedNumber, writtenNumber } from './typed';

const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id).join(' ');

describe('rules', () => {
    test('are added at the end under a free id, up to as many as fit', () => {
        expect(ids(withNew(withNew(start)))).toBe('lapsed new repeat rule-4 rule-5');
        expect(ids(withNew(without(withNew(withNew(start)), 'rule-4')))).toBe('lapsed new repeat rule-5 rule-6');
        const many = Array.from({ length: 60 }).reduce<ReturnType<typeof withNew>>((rules) => withNew(rules), []);
        expect(many).toHaveLength(mostRules);
        expect(withCopy(many, 'rule-1', undefined)).toHaveLength(mostRules);
    });

    test('are moved, copied, changed and taken away', () => {
        expect(ids(withMoved(start, 'repeat', 0))).toBe('repeat lapsed new');
        expect(ids(withMoved(start, 'lapsed', 2))).toBe('new repeat lapsed');
        expect(ids(withMoved(start, 'lapsed', -3))).toBe('lapsed new repeat');
        expect(ids(withMoved(start, 'nobody', 0))).toBe('lapsed new repeat');
        expect(withCopy(start, 'new', { en: 'New (copy)' })[2]).toMatchObject({ id: 'rule-4', name: { en: 'New (copy)' }, tone: 'new', test: start[1]?.test });
        expect(ids(without(start, 'new'))).toBe('lapsed repeat');
        expect(withChanged(start, { id: 'new', tone: 'rest', test: { all: [] } })[1]?.tone).toBe('rest');
    });

    test('are named in the language that they are typed in', () => {
        expect([named('老客户 A'), named('Regulars')]).toEqual([{ 'zh-CN': '老客户 A' }, { en: 'Regulars' }]);
    });

    test('of one tone differ in weight, the earlier heavier, and everyone else comes last', () => {
        const segments = segmentsOf(withCopy(withNew(start), 'repeat', undefined));
        expect(segments.map(({ id, weight }) => [id, Math.round(weight * 100)])).toEqual([
            ['lapsed', 70], ['new', 70], ['repeat', 100], ['rule-5', 67], ['rule-4', 33], ['everyone-else', 0],
        ]);
    });
});

describe('a condition', () => {
    test('begins with what its measure holds', () => {
        expect([begun('orders', 'number'), begun('city', 'text'), begun('since', 'day'), begun('is_left', 'flag')]).toEqual([
            { measure: 'orders', is: 'at-least', value: '' },
            { measure: 'city', is: 'among', values: [] },
            { measure: 'since', is: 'at-least', value: '' },
            { measure: 'is_left', is: 'among', values: ['true'] },
        ]);
    });

    test('keeps its value when it is compared in another way, as far as it fits', () => {
        const atom = { measure: 'orders', is: 'above' as const, value: 3 };
        expect(compared(atom, 'below')).toEqual({ measure: 'orders', is: 'below', value: 3 });
        expect(compared(atom, 'between')).toEqual({ measure: 'orders', is: 'between', from: 3, to: '' });
        expect(compared(compared(atom, 'between'), 'among')).toEqual({ measure: 'orders', is: 'among', values: [3] });
        expect(compared(atom, 'unknown')).toEqual({ measure: 'orders', is: 'unknown' });
        expect(compared({ measure: 'city', is: 'among', values: ['Leeds', 'York'] }, 'contains')).toEqual({ measure: 'city', is: 'contains', value: 'Leeds' });
        expect(compared({ measure: 'city', is: 'among', values: [] }, 'contains')).toEqual({ measure: 'city', is: 'contains', value: '' });
    });

    test('shows a comparison from elsewhere beside those of its kind', () => {
        expect(operatorsOf('flag', 'not-among')).toEqual(['among', 'known', 'unknown', 'not-among']);
    });
});

test.each<[string, number | '' | null]>([
    ['12', 12], ['1,234.5', 1234.5], [' -3 ', -3], ['−3', -3], ['１２０', 120], ['3亿', 3e8], ['1.5 万', 15_000], ['500k', 500_000], ['.5', 0.5], ['5.', 5], ['1e3', 1000],
    ['', ''], ['  ', ''], ['abc', null], ['1-2', null], ['0x10', null], ['Infinity', null], ['1e999', null], ['12 pcs', null],
])('%j is typed for %j', (text, number) => {
    expect(typedNumber(text)).toBe(number);
});

test('numbers are written so that they are read back the same', () => {
    for (const number of [0, 1234567, 0.1, -12.345678, 300_000_000, 92.54]) expect(typedNumber(writtenNumber(number))).toBe(number);
    expect(writtenNumber(300_000_000)).toBe('300,000,000');
});

test.each<[string, string[]]>([
    ['a\nb\r\nb\n\n c ', ['a', 'b', 'c']],
    ['a\tb\nSmith, John\tc', ['a', 'b', 'Smith, John', 'c']],
    ['甲，乙、丙;丁', ['甲', '乙', '丙', '丁']],
    ['"007"\n"say ""hi"""', ['007', 'say "hi"']],
    ['  ', []],
])('%j is a pasted list', (text, values) => {
    expect(pastedValues(text)).toEqual(values);
});

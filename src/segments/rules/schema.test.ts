import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { start } from './presets/start';
import { paramOf, readRules } from './rules';
import { readFile, writeFile } from './schema';

const file = (changes: object) => JSON.stringify({ app: 'fenqun', kind: 'rules', version: 1, rules: [], ...changes });
const one = (test: unknown) => file({ rules: [{ id: 'a', tone: 'keep', test }] });

describe('a file of rules', () => {
    test('is read as it was written, by a parameter too', () => {
        const rules = [
            ...start,
            {
                id: 'deep',
                name: { 'zh-CN': '意见领袖 <b>', en: 'Leaders' },
                tone: 'save' as const,
                test: {
                    not: {
                        any: [
                            { measure: 'attribute.城市', is: 'not-among' as const, values: ['杭州', "o'x", 1, true] },
                            { all: [{ measure: 'first_order_on', is: 'between' as const, from: '2024-01-01', to: '2024-12-31' }] },
                            { measure: { kind: 'index' as const, name: 'mine', scale: 'percentile' as const, weighting: 'typed' as const, indicators: [{ measure: 'orders', better: 'more' as const, weight: 2 }] }, is: 'above' as const, value: 50 },
                        ],
                    },
                },
            },
        ];
        expect(readFile(`\uFEFF${writeFile(rules)}`)).toEqual({ rules });
        expect(readRules(JSON.parse(JSON.stringify(paramOf(rules))))).toEqual(rules);
    });

    test.each<[string, string, object]>([
        ['no JSON', 'customer_id,amount', { kind: 'json' }],
        ['JSON of something else', '{"rules": []}', { kind: 'other-app' }],
        ['a list', '[]', { kind: 'other-app' }],
        ['another kind of file', file({ kind: 'scheme' }), { kind: 'other-kind' }],
        ['a later version', file({ version: 2 }), { kind: 'version', received: '2' }],
        ['a tone that is none', file({ rules: [{ id: 'a', tone: 'pink', test: { all: [] } }] }), { kind: 'value', where: 'rules[1].tone', received: '"pink"' }],
        ['a comparison that is none', one({ all: [{ any: [{ measure: 'orders', is: 'like', value: 1 }] }] }), { kind: 'value', where: 'rules[1].test.all[1].any[1].is', received: '"like"' }],
        ['a bound that is missing', one({ all: [{ measure: 'orders', is: 'above' }] }), { kind: 'value', where: 'rules[1].test.all[1].value', received: 'undefined' }],
        ['a number too large to be one', one({ measure: 'orders', is: 'above', value: 0 }).replace('"value":0', '"value":1e999'), { kind: 'value', where: 'rules[1].test.value' }],
        ['a test that is none', one('orders > 1'), { kind: 'value', where: 'rules[1].test' }],
        ['two rules of one id', file({ rules: [start[0], start[0]] }), { kind: 'value', where: 'rules', expected: 'ids' }],
        ['conditions nested without end', one(Array.from({ length: 60 }).reduce<object>((inner) => ({ not: inner }), { all: [] })), { kind: 'too-deep' }],
    ])('with %s is refused with what is wrong and where', (_, text, fault) => {
        expect(readFile(text)).toMatchObject({ fault });
    });

    test('never throws, whatever it holds', () => {
        fc.assert(fc.property(fc.oneof(fc.json(), fc.string(), fc.json().map((inner) => `{"app":"fenqun","kind":"rules","version":1,"rules":[{"id":"a","tone":"keep","test":${inner}}]}`)), (text) => {
            readFile(text);
        }), { seed: 3 });
    });

    test('holds no rules as a parameter when it is anything else', () => {
        for (const value of [null, 3, 'x', [], [3], { all: [] }, [{ id: 'a' }]]) expect(readRules(value)).toEqual([]);
    });
});

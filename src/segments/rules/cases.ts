import type { Test } from '../../domain/measuring';
import type { Case } from '../../domain/model';
import type { Row } from '../../domain/values';
import type { Rule } from './rule';
import { paramOf } from './rules';

const rule = (id: string, test: Test): Rule => ({ id, tone: 'keep', test });
const rules = (...list: Rule[]) => ({ rules: paramOf(list) });
const person = (customer_id: string, recency_days: number, orders: number, monetary: number, more: Row = {}): Row => ({ customer_id, recency_days, orders, monetary, ...more });
const placed = (customer_id: string, pattern: string, segment: string): Row => ({
    customer_id,
    rule: pattern.includes('1') ? pattern.indexOf('1') + 1 : null,
    rules_met: pattern.replaceAll('0', '').length,
    rules_pattern: pattern,
    segment,
});

/** Worked out by hand. */
export const cases: readonly Case[] = [
    {
        name: 'whoever has been away more than 180 days has lapsed, however often it came; the others are new or came again',
        params: {},
        customers: [person('a', 181, 9, 900), person('b', 180, 1, 20), person('c', 0, 2, 30), person('d', 400, 1, 5)],
        expect: [placed('a', '101', 'lapsed'), placed('b', '010', 'new'), placed('c', '001', 'repeat'), placed('d', '110', 'lapsed')],
    },
    {
        name: 'of several rules that hold the first takes the customer, and whom none takes is with everyone else',
        params: rules(
            rule('rich', { all: [{ measure: 'monetary', is: 'at-least', value: 100 }] }),
            rule('often', { all: [{ measure: 'orders', is: 'above', value: 2 }] }),
        ),
        customers: [person('a', 1, 3, 100), person('b', 1, 3, 99.99), person('c', 1, 2, 100.5), person('d', 1, 2, 0)],
        expect: [placed('a', '11', 'rich'), placed('b', '01', 'often'), placed('c', '10', 'rich'), placed('d', '00', 'everyone-else')],
    },
    {
        name: 'an or inside an and, and a not around both: Leeds or York with three orders or more are set apart from the rest',
        params: rules(
            rule('near', { all: [{ any: [{ measure: 'attribute.city', is: 'among', values: ['Leeds'] }, { measure: 'attribute.city', is: 'contains', value: 'york' }] }, { measure: 'orders', is: 'at-least', value: 3 }] }),
            rule('far', { not: { any: [{ measure: 'attribute.city', is: 'among', values: ['Leeds', 'York'] }, { all: [{ measure: 'orders', is: 'below', value: 2 }] }] } }),
        ),
        customers: [
            person('a', 1, 3, 1, { 'attribute.city': 'Leeds' }), person('b', 1, 3, 1, { 'attribute.city': 'York' }),
            person('c', 1, 2, 1, { 'attribute.city': 'Leeds' }), person('d', 1, 4, 1, { 'attribute.city': 'Lyon' }),
            person('e', 1, 1, 1, { 'attribute.city': 'Lyon' }), person('f', 1, 2, 1, { 'attribute.city': null }),
        ],
        expect: [
            placed('a', '10', 'near'), placed('b', '10', 'near'), placed('c', '00', 'everyone-else'),
            placed('d', '01', 'far'), placed('e', '00', 'everyone-else'), placed('f', '01', 'far'),
        ],
    },
    {
        name: 'what is not known meets neither a bound nor a list, only unknown',
        params: rules(
            rule('young', { all: [{ measure: 'age', is: 'at-most', value: 30 }] }),
            rule('old', { all: [{ measure: 'age', is: 'above', value: 30 }] }),
            rule('other', { all: [{ measure: 'age', is: 'not-among', values: [99] }] }),
            rule('unknown', { all: [{ measure: 'age', is: 'unknown' }] }),
        ),
        customers: [person('a', 1, 1, 1, { age: 30 }), person('b', 1, 1, 1, { age: 30.5 }), person('c', 1, 1, 1, { age: null }), person('d', 1, 1, 1, { age: 99 })],
        expect: [placed('a', '1010', 'young'), placed('b', '0110', 'old'), placed('c', '0001', 'unknown'), placed('d', '0100', 'old')],
    },
    {
        name: 'a pasted list of customers is met by those on it and nobody else',
        params: rules(rule('invited', { all: [{ measure: 'customer_id', is: 'among', values: ['b', 'x', "o'hara"] }] })),
        customers: [person('a', 1, 1, 1), person('b', 1, 1, 1), person("o'hara", 1, 1, 1)],
        expect: [placed('a', '0', 'everyone-else'), placed('b', '1', 'invited'), placed("o'hara", '1', 'invited')],
    },
    {
        name: 'what is not filled in yet is left out, and a rule of which nothing is left takes nobody',
        params: rules(
            rule('empty', { all: [] }),
            rule('begun', { all: [{ measure: 'orders', is: 'above', value: '' }, { any: [] }] }),
            rule('half', { all: [{ measure: 'orders', is: 'above', value: 1 }, { not: { measure: 'monetary', is: 'above', value: '' } }] }),
        ),
        customers: [person('a', 1, 1, 1), person('b', 1, 2, 1)],
        expect: [placed('a', '000', 'everyone-else'), placed('b', '001', 'half')],
    },
    {
        name: 'a condition on what this data lacks never helps, not even turned round',
        params: {
            ...rules(
                rule('gone', { all: [{ measure: 'gone', is: 'above', value: 1 }] }),
                rule('not-gone', { all: [{ not: { measure: 'gone', is: 'above', value: 1 } }, { measure: 'orders', is: 'at-least', value: 1 }] }),
                rule('either', { any: [{ measure: 'gone', is: 'unknown' }, { measure: 'orders', is: 'above', value: 1 }] }),
            ),
            lacking: ['gone'],
        },
        customers: [person('a', 1, 1, 1), person('b', 1, 2, 1)],
        expect: [placed('a', '000', 'everyone-else'), placed('b', '001', 'either')],
    },
    {
        name: 'without rules everyone is with everyone else',
        params: rules(),
        customers: [person('a', 1, 1, 1)],
        expect: [placed('a', '', 'everyone-else')],
    },
];

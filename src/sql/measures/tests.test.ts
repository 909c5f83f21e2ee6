import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import type { Test } from '../../domain/measuring';
import type { Row, Value } from '../../domain/values';
import { bind, quoteIdent } from '../bind';
import type { Db } from '../db';
import { type Term, testSql } from './tests';

const types: Record<string, Term['type']> = { amount: 'double', orders: 'integer', city: 'varchar', joined: 'date', is_member: 'boolean' };

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

const people: Row[] = [
    { id: 1, amount: 10, orders: 1, city: 'Leeds', joined: '2024-01-31', is_member: true },
    { id: 2, amount: 10.5, orders: 2, city: "L'Île", joined: '2024-02-01', is_member: false },
    { id: 3, amount: -3, orders: 30, city: '杭州', joined: '2023-12-31', is_member: true },
    { id: 4, amount: null, orders: null, city: null, joined: null, is_member: null },
];

async function meeting(condition: Test, rows: readonly Row[] = people): Promise<number[]> {
    const columns = Object.entries(types).map(([name, type]) => `${quoteIdent(name)}::${type} as ${quoteIdent(name)}`);
    await db.run(bind(`create or replace table people as select id::integer as id, ${columns.join(', ')} from (select unnest($rows, recursive := true))`, { rows }));
    const sql = testSql(condition, (measure) => ({ sql: `people.${quoteIdent(String(measure))}`, type: types[String(measure)] ?? 'varchar' }));
    const found = await db.rows(`select id, ${sql} as answer from people order by id`);
    expect(found.map(({ answer }) => typeof answer)).toEqual(rows.map(() => 'boolean'));
    return found.filter(({ answer }) => answer === true).map((row) => Number(row['id']));
}

describe('a condition', () => {
    test.each<[string, Test, number[]]>([
        ['above leaves out the bound', { measure: 'amount', is: 'above', value: 10 }, [2]],
        ['at least takes it in', { measure: 'amount', is: 'at-least', value: 10 }, [1, 2]],
        ['below and at most likewise', { any: [{ measure: 'orders', is: 'below', value: 1 }, { measure: 'orders', is: 'at-most', value: 1 }] }, [1]],
        ['between takes both bounds in', { measure: 'amount', is: 'between', from: -3, to: 10 }, [1, 3]],
        ['nothing lies between bounds the wrong way round', { measure: 'amount', is: 'between', from: 10, to: -3 }, []],
        ['numbers may be written as text', { measure: 'orders', is: 'at-least', value: '2' }, [2, 3]],
        ['what is no number bounds nothing', { any: [{ measure: 'orders', is: 'above', value: 'many' }, { measure: 'orders', is: 'above', value: ' ' }] }, []],
        ['nor does what is no finite one', { measure: 'orders', is: 'below', value: Number.POSITIVE_INFINITY }, []],
        ['a day is bounded by a day', { measure: 'joined', is: 'at-least', value: '2024-01-31' }, [1, 2]],
        ['a day that does not exist bounds nothing', { measure: 'joined', is: 'at-least', value: '2024-13-45' }, []],
        ['a number bounds no day', { measure: 'joined', is: 'above', value: 30 }, []],
        ['text is among values letter by letter', { measure: 'city', is: 'among', values: ['leeds', '杭州'] }, [3]],
        ['quotes are part of the text', { measure: 'city', is: 'among', values: ["L'Île"] }, [2]],
        ['not among means known and none of them', { measure: 'city', is: 'not-among', values: ['Leeds'] }, [2, 3]],
        ['none is among nothing', { measure: 'city', is: 'among', values: [] }, []],
        ['all that is known is not among nothing', { measure: 'orders', is: 'not-among', values: [] }, [1, 2, 3]],
        ['numbers are among numbers however written', { measure: 'orders', is: 'among', values: ['1', 30, '', true] }, [1, 3]],
        ['what lists no number leaves out nothing known', { measure: 'orders', is: 'not-among', values: ['', 'x'] }, [1, 2, 3]],
        ['an answer is among answers', { measure: 'is_member', is: 'among', values: [false] }, [2]],
        ['a day is among days', { measure: 'joined', is: 'among', values: ['2024-02-01'] }, [2]],
        ['contains does not mind case', { measure: 'city', is: 'contains', value: 'LEE' }, [1]],
        ['signs for any letters are themselves', { measure: 'city', is: 'contains', value: '%' }, []],
        ['known', { measure: 'amount', is: 'known' }, [1, 2, 3]],
        ['unknown', { measure: 'amount', is: 'unknown' }, [4]],
        ['what is not known is not above, so it meets the opposite of above', { not: { measure: 'amount', is: 'above', value: 0 } }, [3, 4]],
        ['all of none holds for everyone', { all: [] }, [1, 2, 3, 4]],
        ['any of none holds for nobody', { any: [] }, []],
        ['and within or within not', { not: { any: [{ all: [{ measure: 'orders', is: 'at-least', value: 2 }, { measure: 'is_member', is: 'among', values: [true] }] }, { measure: 'city', is: 'unknown' }] } }, [1, 2]],
    ])('%s', async (_, condition, expected) => {
        expect(await meeting(condition)).toEqual(expected);
    });

    test.each(["x' or true --", "'); drop table people; --", '$rows', '\\', '"', ';'])('text stays text: %s', async (text) => {
        for (const is of ['contains', 'above', 'at-most'] as const) await meeting({ measure: 'city', is, value: text });
        expect(await meeting({ measure: 'city', is: 'among', values: [text] })).toEqual([]);
        expect(await meeting({ measure: 'amount', is: 'above', value: text })).toEqual([]);
        expect(await meeting({ measure: 'joined', is: 'above', value: text })).toEqual([]);
    });

    test('a list of fifty thousand values is looked up', async () => {
        const values = Array.from({ length: 50_000 }, (_, index) => `c${index}`);
        expect(await meeting({ measure: 'city', is: 'among', values: [...values, '杭州'] })).toEqual([3]);
        expect(await meeting({ not: { measure: 'city', is: 'among', values } })).toEqual([1, 2, 3, 4]);
        expect(await meeting({ measure: 'city', is: 'not-among', values: [...values, '杭州'] })).toEqual([1, 2]);
        expect(await meeting({ measure: 'city', is: 'among', values: [...values, '\u001f', "L'Île"] })).toEqual([2]);
        expect(await meeting({ measure: 'amount', is: 'among', values: [...values, ...values.map((_, index) => index + 0.5)] })).toEqual([2]);
        expect(await meeting({ any: [{ measure: 'orders', is: 'not-among', values: values.map((_, index) => index + 2) }, { measure: 'orders', is: 'unknown' }] })).toEqual([1, 4]);
    });
});

const words = ['Leeds', 'leeds', '杭州', '', "o'x", 'a%b'];
const dates = ['2023-12-31', '2024-02-29', '2024-03-01'];
const numbers = [-2, 0, 0.1, 1, 2.5, 30];
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const bounds: Record<string, fc.Arbitrary<string | number>> = {
    amount: oneOf(numbers), orders: oneOf(numbers), city: oneOf(words), joined: oneOf(dates),
};
const atom: fc.Arbitrary<Test> = fc.oneof(
    fc.constantFrom('amount', 'orders', 'city', 'joined').chain((measure): fc.Arbitrary<Test> => {
        const bound = bounds[measure] ?? fc.constant(0);
        return fc.oneof(
            fc.record({ measure: fc.constant(measure), is: oneOf(['above', 'at-least', 'below', 'at-most'] as const), value: bound }),
            fc.record({ measure: fc.constant(measure), is: fc.constant('between' as const), from: bound, to: bound }),
            fc.record({ measure: fc.constant(measure), is: oneOf(['among', 'not-among'] as const), values: fc.array(bound, { maxLength: 3 }) }),
        );
    }),
    fc.record({ measure: fc.constant('is_member'), is: oneOf(['among', 'not-among'] as const), values: fc.array(fc.boolean(), { maxLength: 2 }) }),
    fc.record({ measure: fc.constant('city'), is: fc.constant('contains' as const), value: oneOf(words) }),
    fc.record({ measure: oneOf(Object.keys(types)), is: oneOf(['known', 'unknown'] as const) }),
);
const { tree } = fc.letrec<{ tree: Test }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, atom, fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ not: tie('tree') })),
}));
const maybe = <T>(values: readonly T[]) => fc.option(oneOf(values), { nil: null });
const crowd = fc
    .array(fc.record({ amount: maybe(numbers), orders: maybe([-2, 0, 1, 30]), city: maybe(words), joined: maybe(dates), is_member: maybe([true, false]) }), { minLength: 1, maxLength: 12 })
    .map((rows): Row[] => rows.map((row, index) => ({ id: index + 1, ...row })));

/** The same said again in TypeScript, from what the words mean. */
function meets(condition: Test, row: Row): boolean {
    if ('all' in condition) return condition.all.every((each) => meets(each, row));
    if ('any' in condition) return condition.any.some((each) => meets(each, row));
    if ('not' in condition) return !meets(condition.not, row);
    const value: Value = row[String(condition.measure)] ?? null;
    if (condition.is === 'unknown') return value === null;
    if (value === null) return false;
    switch (condition.is) {
        case 'known': return true;
        case 'above': return value > condition.value;
        case 'at-least': return value >= condition.value;
        case 'below': return value < condition.value;
        case 'at-most': return value <= condition.value;
        case 'between': return value >= condition.from && value <= condition.to;
        case 'among': return condition.values.includes(value);
        case 'not-among': return !condition.values.includes(value);
        case 'contains': return String(value).toLowerCase().includes(condition.value.toLowerCase());
    }
}

test('SQL answers any tree of conditions as its words mean, unknown values among them', async () => {
    await fc.assert(
        fc.asyncProperty(tree, crowd, async (condition, rows) => {
            expect(await meeting(condition, rows)).toEqual(rows.filter((row) => meets(condition, row)).map((row) => Number(row['id'])));
        }),
        { numRuns: 150, seed: 7 },
    );
});

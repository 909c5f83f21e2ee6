import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { openDb } from '../../../test/db';
import { assignModel, putCustomers, runModel } from '../../../test/snapshot';
import type { Test } from '../../domain/measuring';
import { defaultParams } from '../../domain/model';
import type { Row } from '../../domain/values';
import type { Db } from '../../sql/db';
import { model } from './model';
import { everyoneElse, type Rule } from './rule';
import { paramOf } from './rules';

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const measure = oneOf('orders', 'age', 'city', 'gone');
const atom: fc.Arbitrary<Test> = fc.oneof(
    fc.record({ measure: oneOf('orders', 'age', 'gone'), is: oneOf('above' as const, 'at-most' as const), value: oneOf<number | string>(1, 2, 40, '') }),
    fc.record({ measure: oneOf('city', 'gone'), is: oneOf('among' as const, 'not-among' as const), values: fc.array(oneOf('Leeds', '杭州'), { maxLength: 2 }) }),
    fc.record({ measure, is: oneOf('known' as const, 'unknown' as const) }),
);
const { tree } = fc.letrec<{ tree: Test }>((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, atom, fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }), fc.record({ not: tie('tree') })),
}));
const rules = fc.array(tree, { maxLength: 5 }).map((tests): Rule[] => tests.map((each, index) => ({ id: `r${index}`, tone: 'keep', test: each })));
/** One customer of each kind that the conditions can tell apart. */
const people = [1, 2, 3]
    .flatMap((orders) => [20, 40, 60, null].flatMap((age) => ['Leeds', '杭州', 'Lyon', null].map((city) => ({ orders, age, city }))))
    .map((person, index): Row => ({ customer_id: `c${10 + index}`, ...person }));

/**
 * Whether a customer is sure to meet a test, or sure not to: with what the data lacks one is sure of neither. Null where
 * nothing is asked yet.
 */
type Sure = { yes: boolean; no: boolean } | null;

function sureOf(each: Test, person: Row): Sure {
    if ('not' in each) {
        const inner = sureOf(each.not, person);
        return inner === null ? null : { yes: inner.no, no: inner.yes };
    }
    if ('all' in each || 'any' in each) {
        const parts = ('all' in each ? each.all : each.any).map((part) => sureOf(part, person)).filter((part) => part !== null);
        if (parts.length === 0) return null;
        if ('all' in each) return { yes: parts.every(({ yes }) => yes), no: parts.some(({ no }) => no) };
        return { yes: parts.some(({ yes }) => yes), no: parts.every(({ no }) => no) };
    }
    if (('value' in each && each.value === '') || ('values' in each && each.values.length === 0)) return null;
    if (each.measure === 'gone') return { yes: false, no: false };
    const holds = holdsOf(each, person[String(each.measure)] ?? null);
    return { yes: holds, no: !holds };
}

function holdsOf(each: Exclude<Test, { all: unknown } | { any: unknown } | { not: unknown }>, value: Row[string]): boolean {
    if (each.is === 'unknown') return value === null;
    if (value === null || value === undefined) return false;
    if (each.is === 'above') return value > each.value;
    if (each.is === 'at-most') return value <= each.value;
    if (each.is === 'among') return each.values.includes(value);
    return each.is === 'not-among' ? !each.values.includes(value) : true;
}

test('each customer goes to the first rule that it is sure to meet, as told again in TypeScript', async () => {
    await putCustomers(db, people);
    await fc.assert(
        fc.asyncProperty(rules, async (list) => {
            await assignModel(db, model, { ...defaultParams(model), rules: paramOf(list), lacking: ['gone'] });
            const rows = await db.rows('select customer_id, rules_pattern, segment from answer order by customer_id');
            const expected = people.map((person) => {
                const met = list.map(({ test: each }) => sureOf(each, person)?.yes === true);
                return { customer_id: person['customer_id'], rules_pattern: met.map((is) => (is ? '1' : '0')).join(''), segment: list[met.indexOf(true)]?.id ?? everyoneElse };
            });
            expect(rows).toEqual(expected);
        }),
        { numRuns: 60, seed: 11 },
    );
});

test('what the room counts agrees with who stands where: 5 of 6 meet the first rule, 3 the second, 2 both', async () => {
    const list: Rule[] = [
        { id: 'old', tone: 'keep', test: { all: [{ measure: 'orders', is: 'at-least', value: 2 }] } },
        { id: 'rich', tone: 'keep', test: { all: [{ measure: 'monetary', is: 'at-least', value: 100 }] } },
    ];
    const people = [[2, 100], [2, 250], [2, 1], [3, 2], [9, 3], [1, 100.5]].map(([orders = 0, monetary = 0], index) => ({ customer_id: `c${index}`, recency_days: index, orders, monetary }));
    await putCustomers(db, people);
    await runModel(db, model, { ...defaultParams(model), rules: paramOf(list) });
    expect(await db.rows('select * from rules_patterns')).toEqual([
        { rules_pattern: '01', customers: 1, revenue: 100.5 },
        { rules_pattern: '10', customers: 3, revenue: 6 },
        { rules_pattern: '11', customers: 2, revenue: 350 },
    ]);
    expect(await db.rows('select * from rules_counts')).toEqual([
        { rule: 1, matched: 5, taken: 5, claimed_above: 0, revenue: 356 },
        { rule: 2, matched: 3, taken: 1, claimed_above: 2, revenue: 450.5 },
    ]);
    expect(await db.rows('select * from rules_overlap')).toEqual([
        { rule: 1, other: 1, met_by_both: 5, taken_by_other: 5 },
        { rule: 1, other: 2, met_by_both: 2, taken_by_other: 0 },
        { rule: 2, other: 1, met_by_both: 2, taken_by_other: 2 },
        { rule: 2, other: 2, met_by_both: 3, taken_by_other: 1 },
    ]);
    const [means] = await db.rows('select * from rules_means');
    expect(means).toEqual({ recency_days: 2.5, orders: 19 / 6, monetary: 456.5 / 6 });
});

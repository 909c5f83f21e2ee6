import { describe, expect, test } from 'vitest';
import type { SegmentSummary } from '../../domain/model';
import { countOf, coverOf, findingsOf, mostShared, patternsWith } from './check';
import type { Rule } from './rule';
import { everyoneElse } from './rule';
import { segmentsOf } from './rules';

const orders = (value: number | '') => ({ measure: 'orders', is: 'above' as const, value });
const rule = (id: string, test: Rule['test']): Rule => ({ id, tone: 'keep', test });
const rules = [rule('a', { all: [orders(1)] }), rule('b', { all: [orders(2)] }), rule('c', { all: [orders(99)] }), rule('d', { all: [{ measure: 'gone', is: 'known' }, orders(0), orders('')] })];

/** Ten customers: four meet a alone, three a and b, two d alone, one nothing. */
const shown = {
    segments: segmentsOf(rules),
    summary: [['a', 7], ['b', 0], ['c', 0], ['d', 2], [everyoneElse, 1]].map(([segment, customers]) => ({ segment, customers }) as SegmentSummary),
    tables: {
        rules_patterns: [['0000', 1], ['0001', 2], ['1000', 4], ['1100', 3]].map(([rules_pattern = '', customers = 0]) => ({ rules_pattern, customers })),
        rules_counts: [[1, 7, 7, 0], [2, 3, 0, 3], [3, 0, 0, 0], [4, 2, 2, 0]].map(([rule = 0, matched = 0, taken = 0, claimed_above = 0]) => ({ rule, matched, taken, claimed_above })),
        rules_overlap: [[1, 1, 7, 7], [1, 2, 3, 0], [2, 1, 3, 3], [2, 2, 3, 0], [2, 3, 0, 0]].map(([rule = 0, other = 0, met_by_both = 0, taken_by_other = 0]) => ({ rule, other, met_by_both, taken_by_other })),
    },
};

describe('what is said of rules', () => {
    test('nothing where a rule takes some', () => {
        expect(findingsOf(rules[0] ?? rule('', { all: [] }), shown, [])).toEqual([]);
        expect(countOf('a', shown)).toEqual({ matched: 7, taken: 7, claimed: 0 });
        expect(countOf('nowhere', shown)).toBeNull();
    });

    test('that all who meet it are taken above, and by which', () => {
        expect(findingsOf(rule('b', { all: [orders(2)] }), shown, [])).toEqual([{ key: 'taken', customers: 3, by: 'a' }]);
    });

    test('that nobody meets it', () => {
        expect(findingsOf(rule('c', { all: [orders(99)] }), shown, [])).toEqual([{ key: 'nobody' }]);
    });

    test('what the data lacks, and what is not filled in', () => {
        expect(findingsOf(rules[3] ?? rule('', { all: [] }), shown, ['gone', 'other'])).toEqual([{ key: 'lacking', refs: ['gone'] }, { key: 'unfinished', count: 1 }]);
    });

    test('that it has no condition, before anything else', () => {
        expect(findingsOf(rule('c', { all: [{ any: [] }] }), shown, [])).toEqual([{ key: 'empty' }]);
    });

    test('that it leaves nothing to those below', () => {
        const all = { ...shown, tables: { ...shown.tables, rules_counts: [{ rule: 1, matched: 10, taken: 10, claimed_above: 0 }] } };
        expect(findingsOf(rule('a', { all: [orders(0)] }), all, [])).toEqual([{ key: 'everyone' }]);
    });
});

test('how far the rules reach, and who meets several', () => {
    expect(coverOf(shown, everyoneElse)).toEqual({ customers: 10, taken: 9, rest: 1, several: 3 });
    expect(mostShared(shown)).toEqual({ one: 1, other: 2, customers: 3 });
    expect(mostShared({ tables: {} })).toBeNull();
});

test('customers that meet rules are selected by the sets of rules that have them', () => {
    expect(patternsWith(['a'], shown)).toEqual(['1000', '1100']);
    expect(patternsWith(['a', 'b'], shown)).toEqual(['1100']);
    expect(patternsWith(['c'], shown)).toEqual([]);
});

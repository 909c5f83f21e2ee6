import { expect, test } from 'vitest';
import { added, duplicated, moved, painted, renamed, withNewSegment, withRange, withRule, withSegment, without, withoutSegment } from './edits';
import { account, boxBetween, layers, planeOf } from './grid';
import type { OwnRules } from './own';
import type { Rule } from './scheme';

const bins = { r: 2, f: 2, m: 1 };
const a: Rule = { segment: 'a', r: [1, 1] };
const b: Rule = { segment: 'b', r: [2, 2] };
const own: OwnRules = {
    of: 'rf-ten',
    segments: [{ id: 'a', tone: 'keep', name: {} }, { id: 'b', tone: 'rest', name: {} }],
    rules: [a, b],
};
/** Two by two cells: 7 customers at R1 F1, 5 at R1 F2, 3 at R2 F2. */
const cube = [[1, 1, 7], [1, 2, 5], [2, 2, 3]].map(([r, f, customers]) => ({ r_score: r ?? 0, f_score: f ?? 0, m_score: 1, customers: customers ?? 0 }));

test('rules move, double, go, come and change without touching the others', () => {
    expect(moved(own, 1, 0).rules).toEqual([b, a]);
    expect(moved(own, 0, 9).rules).toEqual([b, a]);
    expect(duplicated(own, 0).rules).toEqual([a, a, b]);
    expect(without(own, [0]).rules).toEqual([b]);
    expect(added(own, b).rules).toEqual([a, b, b]);
    expect(withRule(own, 1, withRange(b, 'f', [1, 1])).rules).toEqual([a, { segment: 'b', r: [2, 2], f: [1, 1] }]);
    expect(withRange(b, 'r', null)).toEqual({ segment: 'b' });
});

test('a painted cell leads to the segment first, and cells painted beside it make one rule', () => {
    const once = painted(own, { r: [1, 1], f: [1, 1] }, 'b', bins);
    expect(once.rules).toEqual([{ segment: 'b', r: [1, 1], f: [1, 1] }, a, b]);
    const twice = painted(once, { r: [1, 1], f: [2, 2] }, 'b', bins);
    expect(twice.rules).toEqual([{ segment: 'b', r: [1, 1], f: [1, 2] }, a, b]);
});

test('painting over a painted cell takes its rule away, and painting what is so already changes nothing', () => {
    const once = painted(own, { r: [1, 1], f: [1, 1] }, 'b', bins);
    expect(painted(once, { r: [1, 1], f: [1, 1] }, 'a', bins).rules).toEqual([{ segment: 'a', r: [1, 1], f: [1, 1] }, a, b]);
    expect(painted(own, { r: [2, 2], f: [1, 2] }, 'b', bins)).toBe(own);
    expect(painted(own, { r: [1, 2], f: [1, 2] }, 'b', bins).rules).toEqual([{ segment: 'b', r: [1, 2], f: [1, 2] }, a, b]);
});

test('a new segment gets an id that neither a segment nor a rule has', () => {
    const first = withNewSegment(own, 'grow', { en: 'Mine' });
    expect(first.id).toBe('own-1');
    const second = withNewSegment(added(first.own, { segment: 'own-2' }), 'rest', {});
    expect(second.id).toBe('own-3');
    expect(second.own.segments.map(({ id }) => id)).toEqual(['a', 'b', 'own-1', 'own-3']);
});

test('a segment is renamed in one language, has its name back when emptied, and goes only when no rule leads to it', () => {
    const named = renamed(renamed(own, 'a', 'en', ' First '), 'a', 'zh-CN', '甲');
    expect(named.segments[0]?.name).toEqual({ en: 'First', 'zh-CN': '甲' });
    expect(renamed(named, 'a', 'en', ' ').segments[0]?.name).toEqual({ 'zh-CN': '甲' });
    expect(withSegment(own, 'b', { tone: 'wake' }).segments[1]?.tone).toBe('wake');
    expect(withoutSegment(own, 'a')).toBe(own);
    expect(withoutSegment(without(own, [0]), 'a').segments.map(({ id }) => id)).toEqual(['b']);
});

test('customers are counted where the first rule takes them, and dead rules say what comes before them', () => {
    const rules: Rule[] = [a, { segment: 'b', r: [1, 1], f: [2, 2] }, { segment: 'b', r: [1, 2], f: [2, 2] }, { segment: 'b', r: [7, 7] }];
    const told = account({ id: 'rf-ten', rules }, bins, cube);
    expect(told.rules).toEqual([
        { customers: 12, cells: 2, isDead: false, takers: [] },
        { customers: 0, cells: 0, isDead: true, takers: [1] },
        { customers: 3, cells: 1, isDead: false, takers: [] },
        { customers: 0, cells: 0, isDead: true, takers: [] },
    ]);
    expect([told.customers, told.uncoveredCustomers, told.overlappingCustomers]).toEqual([15, 0, 5]);
    expect(told.cover.uncovered.map(({ r, f }) => `${r}${f}`)).toEqual(['21']);
});

test('the picture is the simplest in which each cell has one answer', () => {
    expect(planeOf({ id: 'rf-ten', rules: own.rules })).toBe('rf');
    expect(planeOf({ id: 'r-fm', rules: [{ segment: 'a', fm: [1, 2] }] })).toBe('r-fm');
    expect(planeOf({ id: 'rf-ten', rules: [{ segment: 'a', fm: [1, 2], f: [1, 1] }] })).toBe('rfm');
    expect(planeOf({ id: 'rf-ten', rules: [{ segment: 'a', m: [1, 2] }] })).toBe('rfm');
    expect(planeOf({ id: 'eight', rules: [] })).toBe('rfm');
});

test('the grid of recency by the mean of F and M gathers customers under it', () => {
    const rules: Rule[] = [{ segment: 'a', fm: [2, 2] }];
    const people = [{ r_score: 1, f_score: 1, m_score: 2, customers: 4 }, { r_score: 1, f_score: 2, m_score: 1, customers: 1 }];
    const { cover } = account({ id: 'r-fm', rules }, { r: 1, f: 2, m: 2 }, people);
    expect(layers(cover, people, 'r-fm')).toEqual([
        {
            m: null,
            rows: [1],
            columns: [1, 2],
            cells: [
                { row: 1, column: 1, layer: null, rules: [], customers: 0 },
                { row: 1, column: 2, layer: null, rules: [1], customers: 5 },
            ],
        },
    ]);
});

test('each M has its grid, the best first, and a box between two cells is a rule', () => {
    const { cover } = account({ id: 'eight', rules: [] }, { r: 2, f: 2, m: 2 }, []);
    const [best, worst] = layers(cover, [], 'rfm');
    expect([best?.m, worst?.m, best?.rows, best?.columns]).toEqual([1, 0, [1, 0], [0, 1]]);
    const cell = (row: number, column: number) => ({ row, column, layer: 1, rules: [], customers: 0 });
    expect(boxBetween(cell(1, 0), cell(0, 1), 'rfm')).toEqual({ r: [0, 1], f: [0, 1], m: [1, 1] });
    expect(boxBetween({ ...cell(2, 3), layer: null }, { ...cell(1, 3), layer: null }, 'r-fm')).toEqual({ r: [1, 2], fm: [3, 3] });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, merged, union } from './boxes';
import { coverage } from './coverage';
import { cellRules, range, type Rule } from './scheme';
import { schemeById } from './schemes';

test('two boxes side by side, overlapping or one within the other make one; others do not', () => {
    expect(union({ r: [1, 2], f: [3, 3] }, { r: [3, 4], f: [3, 3] })).toEqual({ r: [1, 4], f: [3, 3] });
    expect(union({ r: [1, 3] }, { r: [2, 5] })).toEqual({ r: [1, 5] });
    expect(union({ r: [2, 2], f: [1, 1] }, { r: [1, 3] })).toEqual({ r: [1, 3] });
    expect(union({ r: [1, 1] }, { r: [3, 3] })).toBeNull();
    expect(union({ r: [1, 1], f: [1, 1] }, { r: [2, 2], f: [2, 2] })).toBeNull();
    expect(union({ r: [1, 1] }, { f: [1, 1] })).toBeNull();
});

test('a box without bounds on a side is around one with them, never within it', () => {
    expect(isWithin({ r: [1, 1], m: [2, 2] }, { r: [1, 3] })).toBe(true);
    expect(isWithin({ r: [1, 3] }, { r: [1, 3], m: [1, 5] })).toBe(false);
});

test('the six cells of R 4 to 5 by F 1 to 3 become one rule, and other segments part what may be merged', () => {
    expect(merged(cellRules(['r', 'f'], { a: '41 42 43 51 52 53' }))).toEqual([{ segment: 'a', r: [4, 5], f: [1, 3] }]);
    const parted: Rule[] = [{ segment: 'a', r: range('1') }, { segment: 'b', r: range('1-2') }, { segment: 'a', r: range('2') }];
    expect(merged(parted)).toEqual(parted);
});

test('the published grids are said in fewer rules than cells', () => {
    expect(schemeById('eleven').rules.length).toBeLessThan(70);
    expect(schemeById('r-fm').rules).toContainEqual({ segment: 'champions', r: [5, 5], fm: [4, 5] });
});

const ranges = fc.option(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(2)).map(([low, more]) => [low, low + more] as const), { nil: undefined });
const someRules = fc.array(fc.record({ segment: fc.constantFrom('a', 'b'), r: ranges, f: ranges, m: ranges }), { maxLength: 8 });

test('merging never changes which segment takes a cell', () => {
    fc.assert(
        fc.property(someRules, (rules) => {
            const segments = (these: readonly Rule[]) =>
                coverage({ id: 'made-up', rules: these }, 4).cells.map((cell) => these[(cell.rules[0] ?? 0) - 1]?.segment);
            expect(segments(merged(rules))).toEqual(segments(rules));
        }),
    );
});

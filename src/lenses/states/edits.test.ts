import { expect, test } from 'vitest';
import { editsOf, isEdited, typedRow, withChance, withEdits, withTyped } from './edits';

test('a typed chance leaves the rest to the others as they shared it before', () => {
    expect(typedRow([0.5, 0.3, 0.2], [{ to: 0, chance: 0.8 }], 0)).toEqual([0.8, expect.closeTo(0.12, 12), expect.closeTo(0.08, 12)]);
});

test('what is typed last holds where two come to more than all', () => {
    expect(typedRow([0.5, 0.3, 0.2], [{ to: 0, chance: 0.8 }, { to: 1, chance: 0.6 }], 0)).toEqual([0.4, 0.6, 0]);
});

test('others without a share of their own get what is left where customers go otherwise', () => {
    expect(typedRow([1, 0, 0], [{ to: 0, chance: 0.9 }], 1)).toEqual([0.9, expect.closeTo(0.1, 12), 0]);
    expect(typedRow([1, 0], [{ to: 0, chance: 0.2 }, { to: 1, chance: 0.3 }], 1)).toEqual([0.7, 0.3]);
});

test('every row sums to 1 whatever is typed', () => {
    for (const chance of [0, 0.3, 1, 5, -1]) {
        for (const to of [0, 1]) {
            const row = typedRow([0.2, 0.8, 0], [{ to: 2, chance: 0.4 }, { to, chance }], 2);
            expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
            expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
        }
    }
});

test('edits are kept by what they were made for, and are taken back one by one', () => {
    const none = editsOf({}, 'recency 4 month');
    const one = withTyped(withChance(none, '0', '1', 0.4), '0', 'contact', 5);
    const params = withEdits({ edits: { other: none as never } }, 'recency 4 month', one);
    expect(editsOf(params, 'recency 4 month')).toEqual({ chances: { 0: [{ to: '1', chance: 0.4 }] }, states: { 0: { contact: 5 } } });
    expect(isEdited(editsOf(params, 'recency 4 quarter'))).toBe(false);
    expect(isEdited(withTyped(withChance(one, '0', '1', null), '0', 'contact', null))).toBe(false);
});

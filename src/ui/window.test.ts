import { describe, expect, it } from 'vitest';
import { lastTop, rowAfter, scrollHeight, scrollTopFor, tallest, topFor, topShowing, windowAt } from './window';

describe('a list of a million rows', () => {
    const total = 1_000_000;
    const rowHeight = 36;
    const view = 360;

    it('is laid out no taller than browsers can', () => {
        expect(scrollHeight(total, rowHeight)).toBe(tallest);
        expect(scrollHeight(100, rowHeight)).toBe(3600);
    });

    it('shows its last row when the scroll bar is at its end', () => {
        const top = topFor(tallest - view, view, total, rowHeight);
        const { first, count, shift } = windowAt(top, view, total, rowHeight);
        expect(first + count).toBe(total);
        expect(count * rowHeight - shift).toBeCloseTo(view);
    });

    it('comes back to the same place from the scroll bar', () => {
        for (const top of [0, 1, 35.5, 17_999_999, lastTop(view, total, rowHeight)]) {
            expect(topFor(scrollTopFor(top, view, total, rowHeight), view, total, rowHeight)).toBeCloseTo(top, 4);
        }
    });
});

describe('the window', () => {
    it('draws every row that is partly in view and no other', () => {
        expect(windowAt(0, 100, 50, 20)).toEqual({ first: 0, count: 5, shift: 0 });
        expect(windowAt(30, 100, 50, 20)).toEqual({ first: 1, count: 6, shift: 10 });
        expect(windowAt(900, 100, 50, 20)).toEqual({ first: 45, count: 5, shift: 0 });
    });

    it('draws nothing of nothing', () => {
        expect(windowAt(0, 100, 0, 20).count).toBe(0);
        expect(topFor(0, 100, 0, 20)).toBe(0);
    });

    it('moves just far enough to show a row', () => {
        expect(topShowing(0, 55, 100, 20)).toBe(0);
        expect(topShowing(4, 55, 100, 20)).toBe(55);
        expect(topShowing(10, 55, 100, 20)).toBe(120);
    });
});

describe('keys', () => {
    it('move within the list', () => {
        expect(rowAfter('ArrowDown', 9, 5, 10)).toBe(9);
        expect(rowAfter('ArrowUp', 0, 5, 10)).toBe(0);
        expect(rowAfter('PageDown', 2, 5, 10)).toBe(7);
        expect(rowAfter('PageUp', 2, 5, 10)).toBe(0);
        expect(rowAfter('Home', 7, 5, 10)).toBe(0);
        expect(rowAfter('End', 0, 5, 10)).toBe(9);
        expect(rowAfter('a', 0, 5, 10)).toBeNull();
    });
});

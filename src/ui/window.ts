/** What of a long list is on the screen. */
export interface Window {
    /** First row to draw. */
    first: number;
    /** How many to draw. */
    count: number;
    /** How far the first row's top lies above the top of the view; pixels. */
    shift: number;
}

/** The tallest element that every browser still lays out exactly (Firefox stops near 17.8 million pixels). */
export const tallest = 8_000_000;

/** The height of the element that is scrolled: that of all rows, or the tallest there may be. */
export function scrollHeight(total: number, rowHeight: number): number {
    return Math.min(total * rowHeight, tallest);
}

/** The rows in view when the list stands at `top`, in pixels of all rows laid end to end. */
export function windowAt(top: number, viewHeight: number, total: number, rowHeight: number): Window {
    const first = Math.min(Math.max(0, total - 1), Math.max(0, Math.floor(top / rowHeight)));
    const shift = top - first * rowHeight;
    const count = Math.max(0, Math.min(total - first, Math.ceil((viewHeight + shift) / rowHeight)));
    return { first, count, shift };
}

/** The furthest that the list can stand. */
export function lastTop(viewHeight: number, total: number, rowHeight: number): number {
    return Math.max(0, total * rowHeight - viewHeight);
}

/** Where the list stands when the scrolled element stands at `scrollTop`; the two differ in very long lists. */
export function topFor(scrollTop: number, viewHeight: number, total: number, rowHeight: number): number {
    const range = scrollHeight(total, rowHeight) - viewHeight;
    return range <= 0 ? 0 : Math.min(1, scrollTop / range) * lastTop(viewHeight, total, rowHeight);
}

/** The other way round. */
export function scrollTopFor(top: number, viewHeight: number, total: number, rowHeight: number): number {
    const last = lastTop(viewHeight, total, rowHeight);
    return last <= 0 ? 0 : (top / last) * (scrollHeight(total, rowHeight) - viewHeight);
}

/** The nearest place from `top` at which a row is wholly in view. */
export function topShowing(row: number, top: number, viewHeight: number, rowHeight: number): number {
    if (row * rowHeight < top) return row * rowHeight;
    return Math.max(top, (row + 1) * rowHeight - viewHeight);
}

/** The row a key moves to. */
export function rowAfter(key: string, row: number, pageRows: number, total: number): number | null {
    const to = {
        ArrowDown: row + 1,
        ArrowUp: row - 1,
        PageDown: row + pageRows,
        PageUp: row - pageRows,
        Home: 0,
        End: total - 1,
    }[key];
    return to === undefined ? null : Math.max(0, Math.min(total - 1, to));
}

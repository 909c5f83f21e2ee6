import { at, type Points, whole } from './points';

/**
 * Points sorted into a k-d tree, whose nodes know their boxes and sums, so that a whole box can be given to a centre at once.
 * A node's points stand from `starts` to `ends`; its halves are `left` and the node after; leaves have 0 there.
 */
export interface Space {
    points: Points;
    nodes: number;
    starts: Int32Array;
    ends: Int32Array;
    left: Int32Array;
    low: Float64Array;
    high: Float64Array;
    sums: Float64Array;
    /** Sum of squared distances from the origin. */
    squares: number;
}

/** In many coordinates boxes are seldom near one centre only: larger ones cost less. */
const leafRowsOf = (width: number) => (width <= 4 ? 32 : 128);

export function spaceOf({ rows, width, values }: Points): Space {
    const leafRows = leafRowsOf(width);
    const most = Math.max(1, 4 * Math.ceil(rows / leafRows));
    const order = Int32Array.from({ length: rows }, (_, row) => row);
    const [starts, ends, left] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
    const [low, high, sums] = [new Float64Array(most * width), new Float64Array(most * width), new Float64Array(most * width)];
    let nodes = 1;
    ends[0] = rows;
    for (let node = 0; node < nodes; node += 1) {
        const [start, end] = [whole(starts, node), whole(ends, node)];
        const widest = measureBox(node, start, end);
        if (end - start <= leafRows || at(high, node * width + widest) === at(low, node * width + widest)) continue;
        const middle = (start + end) >>> 1;
        part(order, values, width, widest, start, end - 1, middle);
        left[node] = nodes;
        [starts[nodes], ends[nodes], starts[nodes + 1], ends[nodes + 1]] = [start, middle, middle, end];
        nodes += 2;
    }
    const sorted = new Float64Array(rows * width);
    let squares = 0;
    for (let row = 0; row < rows; row += 1) {
        for (let i = 0; i < width; i += 1) {
            const value = at(values, whole(order, row) * width + i);
            sorted[row * width + i] = value;
            squares += value * value;
        }
    }
    return { points: { rows, width, values: sorted }, nodes, starts, ends, left, low, high, sums, squares };

    /** The node's box and sums; the coordinate it is widest in. */
    function measureBox(node: number, start: number, end: number): number {
        let widest = 0;
        let most = -1;
        for (let i = 0; i < width; i += 1) {
            let least = Infinity;
            let greatest = -Infinity;
            let sum = 0;
            for (let row = start; row < end; row += 1) {
                const value = at(values, whole(order, row) * width + i);
                if (value < least) least = value;
                if (value > greatest) greatest = value;
                sum += value;
            }
            low[node * width + i] = least;
            high[node * width + i] = greatest;
            sums[node * width + i] = sum;
            if (greatest - least <= most) continue;
            widest = i;
            most = greatest - least;
        }
        return widest;
    }
}

/** Moves the smaller values of a coordinate before the middle, the greater after it: Hoare's selection. */
function part(order: Int32Array, values: Float64Array, width: number, i: number, from: number, to: number, middle: number): void {
    let low = from;
    let high = to;
    while (low < high) {
        const pivot = at(values, whole(order, (low + high) >>> 1) * width + i);
        let a = low;
        let b = high;
        while (a <= b) {
            while (at(values, whole(order, a) * width + i) < pivot) a += 1;
            while (at(values, whole(order, b) * width + i) > pivot) b -= 1;
            if (a > b) break;
            const held = whole(order, a);
            order[a] = whole(order, b);
            order[b] = held;
            a += 1;
            b -= 1;
        }
        if (middle <= b) high = b;
        else if (middle >= a) low = a;
        else return;
    }
}

import type { KernelTable } from '../../../domain/kernel';
import { crossed } from './agreement';
import { sizesOf } from './grouped';
import { byte } from './points';
import { drawn, randomOf } from './random';
import { type Fork, led, treeOf } from './tree';

/** The tree is grown from so many customers at most; its accuracy is of all. */
const grownRows = 20000;

export interface Restated {
    tree: KernelTable;
    confusion: KernelTable;
    grown: number;
    /** Share of all customers that the tree leads to their own cluster. */
    right: number;
}

/** The clusters told by a few questions: the tree as one row per node, and who it leads where. */
export function treeTables(columns: readonly Float64Array[], labels: Uint8Array, k: number, seed: number): Restated {
    const grown = drawn(labels.length, grownRows, randomOf(seed, 41));
    const tree: Fork = labels.length === 0 ? { cluster: 0 } : treeOf(columns, labels, grown, k);
    const told = labels.map((_, row) => led(tree, columns, row));
    const sizes = sizesOf(labels, k);
    const cells = crossed(labels, told, k, Math.max(1, k));
    const right = labels.reduce((sum, label, row) => sum + (label === byte(told, row) ? 1 : 0), 0);
    return {
        tree: nodesTable(labels.length === 0 ? [] : nodesOf(tree, columns, labels)),
        confusion: {
            cluster: Float64Array.from(cells, (_, cell) => Math.floor(cell / k) + 1),
            told: Float64Array.from(cells, (_, cell) => (cell % k) + 1),
            customers: cells,
            cluster_customers: Float64Array.from(cells, (_, cell) => sizes[Math.floor(cell / k)] ?? 0),
        },
        grown: grown.length,
        right: labels.length === 0 ? NaN : right / labels.length,
    };
}

interface Node {
    node: number;
    /** 0 at the top. */
    parent: number;
    /** Whether it holds those above its parent's edge. */
    isAbove: boolean;
    measure: number | null;
    edge: number | null;
    cluster: number | null;
    customers: number;
    right: number | null;
}

/** The tree's nodes from the top, each with those who come to it. */
function nodesOf(tree: Fork, columns: readonly Float64Array[], labels: Uint8Array): Node[] {
    const nodes: Node[] = [];
    walk(tree, 0, false, Int32Array.from(labels, (_, row) => row));
    return nodes;

    function walk(fork: Fork, parent: number, isAbove: boolean, rows: Int32Array): void {
        const place = { node: nodes.length + 1, parent, isAbove, customers: rows.length };
        if ('cluster' in fork) {
            const right = rows.filter((row) => byte(labels, row) === fork.cluster).length;
            nodes.push({ ...place, measure: null, edge: null, cluster: fork.cluster, right });
            return;
        }
        const column = columns[fork.measure] ?? new Float64Array(0);
        nodes.push({ ...place, measure: fork.measure, edge: fork.edge, cluster: null, right: null });
        walk(fork.below, place.node, false, rows.filter((row) => !((column[row] ?? NaN) > fork.edge)));
        walk(fork.above, place.node, true, rows.filter((row) => (column[row] ?? NaN) > fork.edge));
    }
}

function nodesTable(nodes: readonly Node[]): KernelTable {
    const numbers = (value: (node: Node) => number | null) => Float64Array.from(nodes, (node) => value(node) ?? NaN);
    return {
        node: numbers(({ node }) => node),
        parent: numbers(({ parent }) => parent),
        is_above: numbers(({ isAbove }) => Number(isAbove)),
        position: numbers(({ measure }) => (measure === null ? null : measure + 1)),
        edge: numbers(({ edge }) => edge),
        cluster: numbers(({ cluster }) => (cluster === null ? null : cluster + 1)),
        customers: numbers(({ customers }) => customers),
        right: numbers(({ right }) => right),
    };
}

import type { MeasureRef, Test } from '../../domain/measuring';
import type { Tone } from '../../domain/model';
import type { Rule } from './rule';

/** A decision tree: at each fork those at or below the edge go one way and those above it the other. */
export type Fork = { leaf: string } | { measure: MeasureRef; edge: number; below: Fork; above: Fork };

/** What a leaf's customers are called and how they are painted. */
export interface Leaf {
    id: string;
    name: { en?: string; 'zh-CN'?: string };
    tone: Tone;
}

/** A decision tree's leaves as rules in their order: each the ways that lead to it, every bound said once, the tightest. */
export function rulesOf(tree: Fork, leaves: readonly Leaf[]): Rule[] {
    const ways = waysOf(tree, []);
    return leaves.flatMap(({ id, name, tone }) => {
        const own = ways.filter((way) => way.leaf === id).map(({ bounds }) => ({ all: bounds.map(testOf) }));
        const [only] = own;
        if (only === undefined) return [];
        return [{ id, name, tone, test: own.length === 1 ? only : { any: own } }];
    });
}

interface Bound {
    measure: MeasureRef;
    is: 'above' | 'at-most';
    value: number;
}

function waysOf(tree: Fork, bounds: readonly Bound[]): { leaf: string; bounds: readonly Bound[] }[] {
    if ('leaf' in tree) return [{ leaf: tree.leaf, bounds }];
    const { measure, edge: value } = tree;
    return [
        ...waysOf(tree.below, tightened(bounds, { measure, is: 'at-most', value })),
        ...waysOf(tree.above, tightened(bounds, { measure, is: 'above', value })),
    ];
}

/** A later bound on the same side of the same measure is the tighter one. */
function tightened(bounds: readonly Bound[], next: Bound): Bound[] {
    return [...bounds.filter(({ measure, is }) => measure !== next.measure || is !== next.is), next];
}

function testOf({ measure, is, value }: Bound): Test {
    return { measure, is, value };
}

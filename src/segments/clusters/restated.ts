import type { MeasureRef } from '../../domain/measuring';
import type { Tone } from '../../domain/model';
import type { Row } from '../../domain/values';
import { numberOf, segmentId } from './chart';

/** A decision tree: at each fork those at or below the edge go one way and those above it the other. */
export type Fork = { leaf: string } | { measure: MeasureRef; edge: number; below: Fork; above: Fork };

/** What a leaf's customers are called and how they are painted. */
export interface Leaf {
    id: string;
    name: { en?: string; 'zh-CN'?: string };
    tone: Tone;
}

/** The tree from its nodes; null where there are none. */
export function forkOf(nodes: readonly Row[], measures: readonly MeasureRef[], at = 0): Fork | null {
    const own = nodes.find((row) => row['node'] === (at === 0 ? 1 : at));
    if (own === undefined) return null;
    if (typeof own['cluster'] === 'number') return { leaf: segmentId(own['cluster']) };
    const children = nodes.filter((row) => row['parent'] === own['node']);
    const child = (isAbove: boolean) => forkOf(nodes, measures, numberOf(children.find((row) => row['is_above'] === isAbove), 'node'));
    const [below, above, measure] = [child(false), child(true), measures[numberOf(own, 'position') - 1]];
    return below === null || above === null || measure === undefined ? null : { measure, edge: numberOf(own, 'edge'), below, above };
}

/** What a way through the tree asks of one measure; Infinity where it asks nothing. */
export interface Bounds {
    measure: MeasureRef;
    above: number;
    atMost: number;
}

/** The ways that lead to a leaf, each with its bounds by measure in the order asked. */
export function waysTo(leaf: string, fork: Fork, asked: readonly Bounds[] = []): (readonly Bounds[])[] {
    if ('leaf' in fork) return fork.leaf === leaf ? [asked] : [];
    const { measure, edge } = fork;
    return [
        ...waysTo(leaf, fork.below, within(asked, { measure, above: -Infinity, atMost: edge })),
        ...waysTo(leaf, fork.above, within(asked, { measure, above: edge, atMost: Infinity })),
    ];
}

function within(asked: readonly Bounds[], next: Bounds): readonly Bounds[] {
    const before = asked.find(({ measure }) => measure === next.measure);
    if (before === undefined) return [...asked, next];
    const both = { ...next, above: Math.max(before.above, next.above), atMost: Math.min(before.atMost, next.atMost) };
    return asked.map((bounds) => (bounds === before ? both : bounds));
}

/** How the tree does for each cluster: whom it tells so, how many of them rightly, and how many of the cluster it finds. */
export interface Told {
    cluster: number;
    customers: number;
    right: number;
    found: number;
}

export function toldOf(confusion: readonly Row[]): Told[] {
    const clusters = [...new Set(confusion.map((row) => numberOf(row, 'cluster')))];
    return clusters.map((cluster) => {
        const told = confusion.filter((row) => row['told'] === cluster).reduce((sum, row) => sum + numberOf(row, 'customers'), 0);
        const own = confusion.find((row) => row['cluster'] === cluster && row['told'] === cluster);
        const both = numberOf(own, 'customers');
        return { cluster, customers: told, right: both / told, found: both / numberOf(own, 'cluster_customers') };
    });
}

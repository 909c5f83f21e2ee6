import type { Range, Rule } from './scheme';

/** A part of the grid of scores: a rule without the segment it leads to. */
export type Box = Omit<Rule, 'segment'>;

export const sides = ['r', 'f', 'm', 'fm'] as const;
export type Side = (typeof sides)[number];

/** The same rules as fewer: neighbours that lead to the same segment and together are a box become one. */
export function merged(rules: readonly Rule[]): Rule[] {
    const runs: Rule[][] = [];
    for (const rule of rules) {
        const run = runs.at(-1);
        if (run?.[0]?.segment === rule.segment) run.push(rule);
        else runs.push([rule]);
    }
    return runs.flatMap(mergedRun);
}

/** The box that two make together; null where they make none. */
export function union(a: Box, b: Box): Box | null {
    if (isWithin(a, b)) return bare(b);
    if (isWithin(b, a)) return bare(a);
    const different = sides.filter((side) => !isSame(a[side], b[side]));
    const [side] = different;
    if (side === undefined || different.length > 1) return null;
    const [one, other] = [a[side], b[side]];
    if (!one || !other || one[0] > other[1] + 1 || other[0] > one[1] + 1) return null;
    return { ...bare(a), [side]: [Math.min(one[0], other[0]), Math.max(one[1], other[1])] };
}

/** Whether the first lies wholly in the second. */
export function isWithin(inner: Box, outer: Box): boolean {
    return sides.every((side) => {
        const [within, around] = [inner[side], outer[side]];
        return !around || (within !== undefined && within[0] >= around[0] && within[1] <= around[1]);
    });
}

export function holds(range: Range | undefined, score: number): boolean {
    return !range || (score >= range[0] && score <= range[1]);
}

function mergedRun(run: readonly Rule[]): Rule[] {
    const boxes = [...run];
    for (let at = 0; at < boxes.length; at += 1) {
        const [box] = boxes.slice(at, at + 1);
        const next = boxes.findIndex((other, index) => index > at && box !== undefined && union(box, other) !== null);
        const [other] = next < 0 ? [] : boxes.splice(next, 1);
        const whole = box && other ? union(box, other) : null;
        if (box === undefined || whole === null) continue;
        boxes[at] = { segment: box.segment, ...whole };
        at = -1;
    }
    return boxes;
}

function isSame(a: Range | undefined, b: Range | undefined): boolean {
    return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function bare(box: Box): Box {
    return Object.fromEntries(sides.flatMap((side) => (box[side] ? [[side, box[side]]] : [])));
}

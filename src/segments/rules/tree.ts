import { isIndex, type IndexSpec, type MeasureRef, type Test } from '../../domain/measuring';

/** A condition on one measure. */
export type Atom = Extract<Test, { measure: unknown }>;
export type Group = Extract<Test, { all: unknown }> | Extract<Test, { any: unknown }>;

/** A test without the nots around it, and whether they turn it round. */
export function peeled(test: Test): { core: Atom | Group; isNegated: boolean } {
    if (!('not' in test)) return { core: test, isNegated: false };
    const { core, isNegated } = peeled(test.not);
    return { core, isNegated: !isNegated };
}

export function wrapped(core: Test, isNegated: boolean): Test {
    return isNegated ? { not: core } : core;
}

export function isGroup(core: Atom | Group): core is Group {
    return !('measure' in core);
}

export function itemsOf(group: Group): readonly Test[] {
    return 'all' in group ? group.all : group.any;
}

export function groupOf(join: 'all' | 'any', items: readonly Test[]): Group {
    return join === 'all' ? { all: items } : { any: items };
}

export function joinOf(group: Group): 'all' | 'any' {
    return 'all' in group ? 'all' : 'any';
}

/** A rule's condition as a group, which is how it is edited. */
export function rootOf(test: Test): Test {
    return isGroup(peeled(test).core) ? test : { all: [test] };
}

/** A tree's tests from the top down, groups before what is in them; nots are part of what they turn round. */
export function nodesOf(test: Test): Test[] {
    const { core } = peeled(test);
    return [test, ...(isGroup(core) ? itemsOf(core).flatMap(nodesOf) : [])];
}

/** The conditions of a tree, nots left out. */
export function atomsOf(test: Test): Atom[] {
    const { core } = peeled(test);
    return isGroup(core) ? itemsOf(core).flatMap(atomsOf) : [core];
}

/** The measures that a condition reads. */
export function refsOf(measure: MeasureRef | IndexSpec): MeasureRef[] {
    return isIndex(measure) ? measure.indicators.map((indicator) => indicator.measure) : [measure];
}

/** Whether everything is filled in. */
export function isFinished(atom: Atom): boolean {
    switch (atom.is) {
        case 'known':
        case 'unknown':
            return true;
        case 'between':
            return isGiven(atom.from) && isGiven(atom.to);
        case 'among':
        case 'not-among':
            return atom.values.length > 0;
        default:
            return isGiven(atom.value);
    }
}

function isGiven(value: number | string): boolean {
    return typeof value === 'number' ? Number.isFinite(value) : value.trim() !== '';
}

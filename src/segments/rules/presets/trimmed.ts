import type { MeasureRef, Test } from '../../../domain/measuring';
import type { Value } from '../../../domain/values';
import type { Rule } from '../rule';
import { type Atom, atomsOf, groupOf, isGroup, itemsOf, joinOf, peeled, wrapped } from '../tree';

/** Presets know words in several languages: of those that they compare with, the data's own are kept, or all where it has none. */
export async function trimmed(rules: readonly Rule[], readValues: (ref: MeasureRef) => Promise<readonly Value[]>): Promise<Rule[]> {
    const known = new Map<string, string[]>();
    for (const atom of rules.flatMap(({ test }) => atomsOf(test).filter(isWordy))) {
        const { measure } = atom;
        if (typeof measure === 'string' && !known.has(measure)) known.set(measure, (await readValues(measure)).map(String));
    }
    return rules.map((rule) => ({ ...rule, test: trim(rule.test, known) }));
}

function isWordy({ is }: Atom): boolean {
    return is === 'among' || is === 'contains';
}

function trim(test: Test, known: ReadonlyMap<string, readonly string[]>): Test {
    const { core, isNegated } = peeled(test);
    if (!isGroup(core)) return wrapped(trimAtom(core, known), isNegated);
    const items = itemsOf(core);
    const kept = joinOf(core) === 'any' ? items.filter((item) => isFound(item, known)) : items;
    const rest = (kept.length === 0 ? items : kept).map((item) => trim(item, known));
    const [only] = rest;
    return wrapped(items.length > 1 && rest.length === 1 && only !== undefined ? only : groupOf(joinOf(core), rest), isNegated);
}

function trimAtom(atom: Atom, known: ReadonlyMap<string, readonly string[]>): Atom {
    if (atom.is !== 'among' || typeof atom.measure !== 'string') return atom;
    const there = known.get(atom.measure) ?? [];
    const values = atom.values.filter((value) => there.includes(String(value)));
    return values.length === 0 ? atom : { ...atom, values };
}

function isFound(test: Test, known: ReadonlyMap<string, readonly string[]>): boolean {
    if (!('is' in test) || test.is !== 'contains' || typeof test.measure !== 'string') return true;
    const { value } = test;
    return (known.get(test.measure) ?? []).some((each) => each.toLowerCase().includes(value.toLowerCase()));
}

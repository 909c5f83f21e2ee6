import { customerId, type MeasureEntry, type Test } from '../../domain/measuring';
import { atomsOf, groupOf, isFinished, isGroup, itemsOf, joinOf, peeled, refsOf, wrapped } from './tree';
import type { Rule } from './rule';

const never: Test = { any: [] };
const always: Test = { all: [] };

/**
 * What a test comes to: conditions not yet filled in are left out, and one on a measure that the data lacks never helps to
 * hold, turned round or not. Nobody meets a test of which nothing is left.
 */
export function effective(test: Test, lacking: ReadonlySet<string>): Test {
    return rest(test, lacking, true) ?? never;
}

/** Measures that rules name and the data has not, in their order. */
export function lackingOf(rules: readonly Rule[], catalogue: readonly MeasureEntry[]): string[] {
    const refs = rules.flatMap(({ test }) => atomsOf(test).flatMap(({ measure }) => refsOf(measure)));
    return [...new Set(refs)].filter((ref) => !isUsable(ref, catalogue));
}

/** A segmentation cannot ask for its own answer. */
function isUsable(ref: string, catalogue: readonly MeasureEntry[]): boolean {
    if (ref === customerId.ref) return true;
    const entry = catalogue.find((each) => each.ref === ref);
    return entry !== undefined && entry.lacks === null && entry.room !== 'rules';
}

function rest(test: Test, lacking: ReadonlySet<string>, isStraight: boolean): Test | null {
    const { core, isNegated } = peeled(test);
    const isStraightInside = isStraight !== isNegated;
    if (!isGroup(core)) {
        if (!isFinished(core)) return null;
        const isLacking = refsOf(core.measure).some((ref) => lacking.has(ref));
        return wrapped(isLacking ? (isStraightInside ? never : always) : core, isNegated);
    }
    const items = itemsOf(core).flatMap((item) => rest(item, lacking, isStraightInside) ?? []);
    return items.length === 0 ? null : wrapped(groupOf(joinOf(core), items), isNegated);
}

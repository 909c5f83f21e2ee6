import type { Test } from '../../domain/measuring';
import type { Row, Value } from '../../domain/values';
import type { Rule } from './rule';
import { valueName } from './told';
import { type Atom, isGroup, itemsOf, peeled } from './tree';

/** A node of a rule's condition: whether the customer meets it, and, where it reads one measure, the customer's value. */
export interface Answered {
    test: Test;
    depth: number;
    isMet: boolean;
    atom: Atom | null;
    value: Value;
}

/** Every rule with the answers that one customer's story holds, in the order in which they were asked. */
export function accountOf(rules: readonly Rule[], told: Row): { id: string; nodes: Answered[] }[] {
    const answers = String(told['answers'] ?? '');
    let at = 0;
    return rules.map(({ id, test }) => ({
        id,
        nodes: leveled(test, 0).map(({ node, depth }) => {
            const { core } = peeled(node);
            const atom = isGroup(core) ? null : core;
            return { test: node, depth, isMet: answers.charAt(at++) === '1', atom, value: atom === null ? null : (told[valueName(rules, atom.measure)] ?? null) };
        }),
    }));
}

/** The nodes in the order of `nodesOf`, with how deep they stand. */
function leveled(test: Test, depth: number): { node: Test; depth: number }[] {
    const { core } = peeled(test);
    return [{ node: test, depth }, ...(isGroup(core) ? itemsOf(core).flatMap((item) => leveled(item, depth + 1)) : [])];
}

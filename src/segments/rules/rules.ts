import type { ParamValue, Segment } from '../../domain/model';
import { everyoneElse, type Rule } from './rule';
import { readTree } from './schema';

const known = new WeakMap<object, Rule[]>();

/** The rules that a parameter holds; none where it holds something else. */
export function readRules(value: ParamValue | undefined): Rule[] {
    if (typeof value !== 'object' || value === null) return [];
    const before = known.get(value);
    if (before !== undefined) return before;
    const rules = readTree(value);
    known.set(value, rules);
    return rules;
}

/** Rules as a parameter. */
export function paramOf(rules: readonly Rule[]): ParamValue {
    const value: ParamValue = JSON.parse(JSON.stringify(rules));
    if (typeof value === 'object' && value !== null) known.set(value, [...rules]);
    return value;
}

/** The segments that rules lead to, and one for everyone else; the earlier of those of one tone, the darker. */
export function segmentsOf(rules: readonly Rule[]): Segment[] {
    const named = rules.map((rule, index): Segment => {
        const alike = rules.filter(({ tone }) => tone === rule.tone);
        const weight = alike.length === 1 ? 0.7 : 1 - alike.indexOf(rule) / alike.length;
        const word = rule.word ?? `tone-${rule.tone}`;
        return { id: rule.id, tone: rule.tone, weight, word, facts: { position: index + 1 }, ...(rule.name === undefined ? {} : { name: rule.name }) };
    });
    return [...named, { id: everyoneElse, tone: 'rest', weight: 0 }];
}

/** A name for a rule that no other has. */
export function freeId(rules: readonly Rule[]): string {
    const taken = new Set(rules.map(({ id }) => id));
    let number = rules.length + 1;
    while (taken.has(`rule-${number}`)) number += 1;
    return `rule-${number}`;
}

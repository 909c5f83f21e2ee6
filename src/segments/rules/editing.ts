import { type Rule, mostRules } from './rule';
import { freeId } from './rules';

/** One more rule, at the end. */
export function withNew(rules: readonly Rule[]): Rule[] {
    return rules.length >= mostRules ? [...rules] : [...rules, { id: freeId(rules), tone: 'keep', test: { all: [] } }];
}

export function withChanged(rules: readonly Rule[], changed: Rule): Rule[] {
    return rules.map((rule) => (rule.id === changed.id ? changed : rule));
}

export function without(rules: readonly Rule[], id: string): Rule[] {
    return rules.filter((rule) => rule.id !== id);
}

/** A rule moved to another place; beyond the ends it stays at the end. */
export function withMoved(rules: readonly Rule[], id: string, to: number): Rule[] {
    const rule = rules.find((each) => each.id === id);
    return rule === undefined ? [...rules] : without(rules, id).toSpliced(Math.max(0, to), 0, rule);
}

/** A copy right below, called so. */
export function withCopy(rules: readonly Rule[], id: string, name: Rule['name']): Rule[] {
    const at = rules.findIndex((rule) => rule.id === id);
    const rule = rules[at];
    if (rule === undefined || rules.length >= mostRules) return [...rules];
    return rules.toSpliced(at + 1, 0, { id: freeId(rules), name, tone: rule.tone, test: rule.test });
}

/** What a person typed as a name, filed under the language that its letters are of; read in the other as well. */
export function named(text: string): Rule['name'] {
    return /\p{Script=Han}/u.test(text) ? { 'zh-CN': text } : { en: text };
}

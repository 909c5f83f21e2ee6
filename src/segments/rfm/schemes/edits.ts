import type { Tone } from '../../../domain/model';
import { type Box, isWithin, type Side, union } from './boxes';
import { coverage, type Bins } from './coverage';
import type { OwnRules, OwnSegment } from './own';
import type { Range, Rule } from './scheme';

/** Every edit gives the rules anew; positions here count from 0. */
export function withRule(own: OwnRules, at: number, rule: Rule): OwnRules {
    return { ...own, rules: own.rules.map((each, index) => (index === at ? rule : each)) };
}

export function withRange(rule: Rule, side: Side, range: Range | null): Rule {
    const { segment, ...ranges } = rule;
    const others = Object.fromEntries(Object.entries(ranges).filter(([other]) => other !== side));
    return { segment, ...others, ...(range === null ? {} : { [side]: range }) };
}

/** A rule stands at another place, those between close up. */
export function moved(own: OwnRules, from: number, to: number): OwnRules {
    const rules = [...own.rules];
    const taken = rules.splice(from, 1);
    rules.splice(Math.min(Math.max(to, 0), rules.length), 0, ...taken);
    return { ...own, rules };
}

export function duplicated(own: OwnRules, at: number): OwnRules {
    return { ...own, rules: own.rules.flatMap((rule, index) => (index === at ? [rule, { ...rule }] : [rule])) };
}

export function without(own: OwnRules, positions: readonly number[]): OwnRules {
    return { ...own, rules: own.rules.filter((_, index) => !positions.includes(index)) };
}

export function added(own: OwnRules, rule: Rule): OwnRules {
    return { ...own, rules: [...own.rules, rule] };
}

/**
 * All of a box goes to a segment: the rule comes first, grows where it makes a box with the first one, and takes the place of
 * those that lie wholly in it. Nothing changes where the box is the segment's already.
 */
export function painted(own: OwnRules, box: Box, segment: string, bins: Bins): OwnRules {
    const inside = coverage({ id: own.of, rules: [{ segment, ...box }, ...own.rules] }, bins).cells.filter((cell) => cell.rules[0] === 1);
    const taken = inside.map((cell) => own.rules[(cell.rules[1] ?? 0) - 2]?.segment);
    if (taken.every((each) => each === segment)) return own;
    const [first, ...rest] = own.rules;
    const grown = first?.segment === segment ? union(first, box) : null;
    const rule = { segment, ...(grown ?? box) };
    const left = (grown === null ? own.rules : rest).filter((each) => !isWithin(each, rule));
    return { ...own, rules: [rule, ...left] };
}

/** A new segment with an id that no other has, nor had before it in these rules. */
export function withNewSegment(own: OwnRules, tone: Tone, name: OwnSegment['name']): { own: OwnRules; id: string } {
    const ids = new Set([...own.segments, ...own.rules.map(({ segment }) => ({ id: segment }))].map(({ id }) => id));
    let number = 1;
    while (ids.has(`own-${number}`)) number += 1;
    const id = `own-${number}`;
    return { own: { ...own, segments: [...own.segments, { id, tone, name }] }, id };
}

export function withSegment(own: OwnRules, id: string, changes: Partial<Omit<OwnSegment, 'id'>>): OwnRules {
    return { ...own, segments: own.segments.map((each) => (each.id === id ? { ...each, ...changes } : each)) };
}

/** A name that is emptied is the published one again. */
export function renamed(own: OwnRules, id: string, language: 'en' | 'zh-CN', text: string): OwnRules {
    const segment = own.segments.find((each) => each.id === id);
    const rest = Object.fromEntries(Object.entries(segment?.name ?? {}).filter(([other]) => other !== language));
    const name = text.trim();
    return withSegment(own, id, { name: name === '' ? rest : { ...rest, [language]: name } });
}

/** Only a segment that no rule leads to can go. */
export function withoutSegment(own: OwnRules, id: string): OwnRules {
    if (own.rules.some((rule) => rule.segment === id)) return own;
    return { ...own, segments: own.segments.filter((each) => each.id !== id) };
}

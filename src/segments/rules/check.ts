import type { Segmentation } from '../../domain/model';
import type { Row } from '../../domain/values';
import type { Rule } from './rule';
import { atomsOf, isFinished, refsOf } from './tree';

/** Who meets a rule, who falls to it, and who is taken above. */
export interface Count {
    matched: number;
    taken: number;
    claimed: number;
}

export type Finding =
    | { key: 'empty' | 'nobody' | 'everyone' }
    | { key: 'taken'; customers: number; by: string }
    | { key: 'lacking'; refs: string[] }
    | { key: 'unfinished'; count: number };

type Shown = Pick<Segmentation, 'tables' | 'segments' | 'summary'>;

/** A rule's figures; null until it has been counted. */
export function countOf(id: string, shown: Shown): Count | null {
    const position = positionOf(id, shown);
    const row = shown.tables['rules_counts']?.find((each) => each['rule'] === position);
    if (row === undefined) return null;
    return { matched: Number(row['matched']), taken: Number(row['taken']), claimed: Number(row['claimed_above']) };
}

/** What there is to say of a rule, the gravest first. */
export function findingsOf(rule: Rule, shown: Shown, lacking: readonly string[]): Finding[] {
    const atoms = atomsOf(rule.test);
    if (atoms.length === 0) return [{ key: 'empty' }];
    const unfinished = atoms.filter((atom) => !isFinished(atom)).length;
    const refs = [...new Set(atoms.flatMap(({ measure }) => refsOf(measure)))].filter((ref) => lacking.includes(ref));
    return [
        ...(refs.length > 0 ? [{ key: 'lacking' as const, refs }] : []),
        ...(unfinished > 0 ? [{ key: 'unfinished' as const, count: unfinished }] : []),
        ...reach(rule.id, shown, unfinished === atoms.length),
    ];
}

function reach(id: string, shown: Shown, isUnfinished: boolean): Finding[] {
    const count = countOf(id, shown);
    if (count === null || isUnfinished) return [];
    if (count.matched === 0) return [{ key: 'nobody' }];
    if (count.taken === 0) return [{ key: 'taken', customers: count.matched, by: mostTaking(id, shown) }];
    const isLast = positionOf(id, shown) === shown.segments.length - 1;
    return !isLast && count.matched === total(shown) ? [{ key: 'everyone' }] : [];
}

/** The rule above that takes most of this one's customers. */
function mostTaking(id: string, shown: Shown): string {
    const position = positionOf(id, shown);
    const rows = (shown.tables['rules_overlap'] ?? []).filter((row) => row['rule'] === position && row['other'] !== position);
    const [most] = rows.toSorted((a, b) => Number(b['taken_by_other']) - Number(a['taken_by_other']));
    return shown.segments[Number(most?.['other'] ?? 0) - 1]?.id ?? '';
}

/** How far the rules reach together. */
export function coverOf({ tables, summary }: Shown, everyoneElse: string): { customers: number; taken: number; rest: number; several: number } {
    const customers = total({ summary });
    const rest = summary.find(({ segment }) => segment === everyoneElse)?.customers ?? 0;
    const several = (tables['rules_patterns'] ?? []).filter((row) => patternOf(row).replaceAll('0', '').length > 1).reduce((sum, row) => sum + Number(row['customers']), 0);
    return { customers, taken: customers - rest, rest, several };
}

/** The sets of rules that have these rules among them, to select their customers by; null when there are too many to know all. */
export function patternsWith(ids: readonly string[], shown: Shown): string[] | null {
    const rows = shown.tables['rules_patterns'] ?? [];
    if (rows.length >= 2000) return null;
    const places = ids.map((id) => positionOf(id, shown) - 1);
    return rows.map(patternOf).filter((pattern) => places.every((place) => pattern.charAt(place) === '1'));
}

/** The two rules that share most customers. */
export function mostShared({ tables }: Pick<Shown, 'tables'>): { one: number; other: number; customers: number } | null {
    const pairs = (tables['rules_overlap'] ?? []).filter((row) => Number(row['rule']) < Number(row['other']));
    const [most] = pairs.toSorted((a, b) => Number(b['met_by_both']) - Number(a['met_by_both']));
    const customers = Number(most?.['met_by_both'] ?? 0);
    return most === undefined || customers === 0 ? null : { one: Number(most['rule']), other: Number(most['other']), customers };
}

function positionOf(id: string, { segments }: Pick<Shown, 'segments'>): number {
    return segments.findIndex((segment) => segment.id === id) + 1;
}

function total({ summary }: Pick<Shown, 'summary'>): number {
    return summary.reduce((sum, row) => sum + row.customers, 0);
}

function patternOf(row: Row): string {
    return String(row['rules_pattern'] ?? '');
}

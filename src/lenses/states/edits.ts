import type { Params, ParamValue } from '../../domain/model';
import { isRecord, type StatesParams } from './params';

/** A chance typed in place of the counted one. */
export interface TypedChance {
    to: string;
    chance: number;
}

/** What a person may put in place of what was counted of a state. */
export const typedOf = ['customers', 'brings', 'contact'] as const;
export type Typed = (typeof typedOf)[number];

export interface Edits {
    /** By the state that is left; the last typed last. */
    chances: Readonly<Record<string, readonly TypedChance[]>>;
    states: Readonly<Record<string, Partial<Record<Typed, number>>>>;
}

/** Edits hold for the states and the length that they were made for. */
export function editKey({ states, period, recencyStates }: StatesParams, model: string): string {
    return states === 'segments' ? `${model} ${period}` : states === 'recency' ? `recency ${recencyStates} ${period}` : states;
}

export function editsOf(params: Params, key: string): Edits {
    const all = params['edits'];
    const own = isRecord(all) ? all[key] : undefined;
    return isRecord(own) ? (own as unknown as Edits) : { chances: {}, states: {} };
}

/** Null takes it back. */
export function withChance(edits: Edits, from: string, to: string, chance: number | null): Edits {
    const kept = (edits.chances[from] ?? []).filter((each) => each.to !== to);
    return { ...edits, chances: { ...edits.chances, [from]: chance === null ? kept : [...kept, { to, chance }] } };
}

export function withTyped(edits: Edits, state: string, name: Typed, value: number | null): Edits {
    const kept = Object.fromEntries(Object.entries(edits.states[state] ?? {}).filter(([each]) => each !== name));
    return { ...edits, states: { ...edits.states, [state]: value === null ? kept : { ...kept, [name]: value } } };
}

export function withEdits(params: Params, key: string, edits: Edits): Params {
    const all = isRecord(params['edits']) ? params['edits'] : {};
    return { edits: { ...all, [key]: edits as unknown as ParamValue } };
}

export function isEdited({ chances, states }: Edits): boolean {
    return [...Object.values(chances), ...Object.values(states).map(Object.keys)].some((each) => each.length > 0);
}

/**
 * A row of chances with the typed ones in their places: those typed last hold, the rest share what is left as they did before,
 * or go where `otherwise` says when they had nothing to share by.
 */
export function typedRow(counted: readonly number[], typed: readonly { to: number; chance: number }[], otherwise: number): number[] {
    const row = counted.map(() => 0);
    let left = 1;
    for (const { to, chance } of typed.toReversed()) {
        row[to] = Math.min(Math.max(0, chance), left);
        left -= row[to];
    }
    const open = counted.flatMap((_, index) => (typed.some(({ to }) => to === index) ? [] : [index]));
    const weight = open.reduce((sum, index) => sum + (counted[index] ?? 0), 0);
    if (weight > 0) for (const index of open) row[index] = (left * (counted[index] ?? 0)) / weight;
    else {
        const at = open.includes(otherwise) ? otherwise : (open[0] ?? typed[0]?.to ?? otherwise);
        row[at] = (row[at] ?? 0) + left;
    }
    return row;
}

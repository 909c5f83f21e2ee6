import type { Params, ParamValue, Segment, Tone } from '../../domain/model';
import type { Row } from '../../domain/values';

export const methods = ['abc', 'pyramid', 'usage', 'deciles', 'thresholds'] as const;
export type Method = (typeof methods)[number];

/** Along what tiers are cut: the share of value or of customers before the customer, or its value, falling. */
export type Basis = 'share' | 'customers' | 'positive' | 'value';

/** As many cuts as the SQL has room for. */
export const mostCuts = 9;

const bases: Record<Method, Basis> = { abc: 'share', pyramid: 'customers', usage: 'positive', deciles: 'customers', thresholds: 'value' };
const named: Partial<Record<Method, readonly string[]>> = {
    abc: ['a', 'b', 'c'],
    pyramid: ['vip', 'major', 'regular', 'small'],
    usage: ['heavy', 'medium', 'light'],
};
const deciles = Array.from({ length: 10 }, () => 10);

export function methodOf({ method }: Params): Method {
    return methods.find((each) => each === method) ?? 'abc';
}

export function basisOf(params: Params): Basis {
    return bases[methodOf(params)];
}

/** The parameter that holds a method's cuts; deciles have none. */
export function partsParam(method: Method): string | null {
    if (method === 'deciles') return null;
    return method === 'thresholds' ? 'edges' : `${method}_parts`;
}

/** Where tiers end: shares rising, for thresholds negated values rising, so that a cut is always reached from below. */
export function cutsOf(params: Params): number[] {
    const method = methodOf(params);
    const given = method === 'deciles' ? deciles : numbersOf(params[partsParam(method) ?? '']);
    return method === 'thresholds' ? valueCuts(given) : shareCuts(given);
}

/** The parts in per cent that cuts leave, the last one whatever remains. */
export function partsOf(cuts: readonly number[]): number[] {
    return [...cuts, 1].map((cut, index) => tidy((cut - (cuts[index - 1] ?? 0)) * 100));
}

export function numbersOf(value: ParamValue | undefined): number[] {
    const list: readonly ParamValue[] = Array.isArray(value) ? value : [];
    return list.filter((each) => typeof each === 'number' && Number.isFinite(each)).map(Number);
}

/** Ids of the tiers between so many cuts, the best first. */
export function tierIds(method: Method, cuts: number): string[] {
    const count = cuts + 1;
    const own = named[method];
    if (own?.length === count) return [...own];
    const prefix = method === 'deciles' ? 'decile' : method === 'thresholds' ? 'band' : 'tier';
    return Array.from({ length: count }, (_, index) => (method === 'abc' ? letter(index).toLowerCase() : `${prefix}-${index + 1}`));
}

/** The tiers that the data has, those apart from them last. */
export function tiers(params: Params, found: Row | undefined): Segment[] {
    if (found === undefined) return [];
    const method = methodOf(params);
    const cuts = foundCuts(found);
    const ids = tierIds(method, cuts.length);
    const inside = ids.map((id, index) => ({ id, ...wordOf(method, ids, index, cuts), ...look(index, ids.length) }));
    const apart: Segment[] = method === 'usage' ? [{ id: 'none', tone: 'rest', weight: 0.3 }] : [];
    const unknown: Segment[] = Number(found['unknown_customers']) > 0 ? [{ id: 'unknown', tone: 'rest', weight: 0 }] : [];
    return [...inside, ...apart, ...unknown];
}

/** The cuts that were made, from the row that says so. */
export function foundCuts(found: Row | undefined): number[] {
    const columns = Array.from({ length: mostCuts }, (_, index) => found?.[`cut_${index + 1}`]);
    return columns.filter((cut) => typeof cut === 'number');
}

function shareCuts(parts: readonly number[]): number[] {
    let sum = 0;
    const ends = parts.filter((part) => part > 0).map((part) => (sum = tidy(sum + part)));
    return ends.filter((end) => end < 100 - 1e-9).slice(0, mostCuts).map((end) => tidy(end / 100));
}

function valueCuts(edges: readonly number[]): number[] {
    const falling = [...new Set(edges)].sort((a, b) => b - a);
    return falling.slice(0, mostCuts).map((edge) => (edge === 0 ? 0 : -edge));
}

function wordOf(method: Method, ids: readonly string[], index: number, cuts: readonly number[]): Pick<Segment, 'word' | 'facts'> {
    if (named[method]?.length === ids.length) return {};
    if (method === 'abc') return { word: 'letter', facts: { letter: letter(index) } };
    if (method === 'deciles') return { word: 'decile', facts: { position: index + 1 } };
    if (method !== 'thresholds') return { word: 'tier', facts: { position: index + 1, all: ids.length } };
    const [to, from] = [cuts[index - 1], cuts[index]].map((cut) => (cut === undefined ? undefined : 0 - cut));
    if (from === undefined) return to === undefined ? { word: 'band-all' } : { word: 'band-low', facts: { to } };
    return to === undefined ? { word: 'band-high', facts: { from } } : { word: 'band-between', facts: { from, to } };
}

/** Colours fall from those to keep over those to grow to the rest. */
function look(index: number, count: number): { tone: Tone; weight: number } {
    if (count === 1) return { tone: 'rest', weight: 0.6 };
    const along = index / (count - 1);
    if (along < 1 / 3) return { tone: 'keep', weight: 1 - 1.5 * along };
    if (along < 0.7) return { tone: 'grow', weight: 1.2 - along };
    return { tone: 'rest', weight: 1.5 - along };
}

function letter(index: number): string {
    return String.fromCharCode(65 + index);
}

function tidy(value: number): number {
    return Number(value.toFixed(12));
}

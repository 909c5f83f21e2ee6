import type { ParamValue, Params, Segment, Tone } from '../../../domain/model';
import { sides } from './boxes';
import type { Range, Rule, Scheme } from './scheme';
import { schemes } from './schemes';

export const tones = ['keep', 'grow', 'new', 'wake', 'save', 'rest'] as const;

/** Where nobody's rule leads; may also be led to on purpose. */
export const others: Segment = { id: 'others', tone: 'rest', weight: 0 };

/** A published segment as the person wants it, or one of their own. */
export interface OwnSegment {
    id: string;
    tone: Tone;
    name: { en?: string; 'zh-CN'?: string };
}

/** Rules of a person's own, started from a published scheme; they count while that scheme is the chosen one. */
export interface OwnRules {
    of: string;
    segments: readonly OwnSegment[];
    rules: readonly Rule[];
}

/** What had to be mended in rules from elsewhere. */
export type Flaw =
    | { key: 'unreadable' }
    | { key: 'dropped'; rules: number }
    | { key: 'bounds'; rules: number }
    | { key: 'declared'; segments: number }
    | { key: 'tooMany'; most: number };

export interface Read {
    own: OwnRules | null;
    flaws: readonly Flaw[];
}

export const mostRules = 500;
export const mostSegments = 60;
const longestName = 60;

/** Rules as they can be used, whatever a file says, and what had to be mended; null where nothing can be. */
export function readOwn(value: ParamValue | undefined): Read {
    if (value === null || value === undefined) return { own: null, flaws: [] };
    const refused: Read = { own: null, flaws: [{ key: 'unreadable' }] };
    if (!isRecord(value) || !Array.isArray(value['rules'])) return refused;
    const published = schemes.find(({ id }) => id === value['of']);
    if (published === undefined) return refused;
    const listed: readonly unknown[] = value['rules'];
    const kept = listed.slice(0, mostRules).map(readRule);
    const rules = kept.flatMap(({ rule }) => (rule === null ? [] : [rule]));
    if (rules.length === 0 && listed.length > 0) return refused;
    const declared = readSegments(value['segments']).slice(0, mostSegments);
    const missing = [...new Set(rules.map(({ segment }) => segment))].filter((id) => !declared.some((each) => each.id === id));
    const unknown = missing.filter((id) => id !== others.id && !published.segments.some((each) => each.id === id));
    const flaws: Flaw[] = [
        ...(kept.length > rules.length ? [{ key: 'dropped' as const, rules: kept.length - rules.length }] : []),
        ...(kept.some(({ isMended }) => isMended) ? [{ key: 'bounds' as const, rules: kept.filter(({ isMended }) => isMended).length }] : []),
        ...(unknown.length > 0 ? [{ key: 'declared' as const, segments: unknown.length }] : []),
        ...(listed.length > mostRules ? [{ key: 'tooMany' as const, most: mostRules }] : []),
    ];
    return { own: { of: published.id, segments: [...declared, ...missing.map((id) => asOwn(published, id))], rules }, flaws };
}

/** A published scheme as rules of one's own, to start from. */
export function ownOf({ id, segments, rules }: Scheme): OwnRules {
    return { of: id, segments: segments.map((segment) => ({ id: segment.id, tone: segment.tone, name: {} })), rules };
}

/** As it is kept among the parameters and in a file. */
export function paramOf({ of, segments, rules }: OwnRules): ParamValue {
    return {
        of,
        segments: segments.map(({ id, tone, name }) => ({ id, tone, name: { ...name } })),
        rules: rules.map((rule) => ({
            segment: rule.segment,
            ...Object.fromEntries(sides.flatMap((side) => (rule[side] ? [[side, [...rule[side]]] as const] : []))),
        })),
    };
}

/** The scheme that counts: the chosen one with the person's own rules, if they are rules of it. */
export function schemeOf(scheme: string, params: Params): Scheme {
    const published = schemes.find(({ id }) => id === scheme);
    if (published === undefined) throw new Error(`no scheme called ${scheme}`);
    const { own } = readOwn(params['rules']);
    if (own === null || own.of !== scheme) return published;
    const named = own.segments.filter(({ id }) => !known(published, id));
    return {
        id: scheme,
        segments: own.segments.map((segment) => segmentOf(published, segment, named.indexOf(segment) + 1)),
        rules: own.rules,
    };
}

function segmentOf(published: Scheme, { id, tone, name }: OwnSegment, number: number): Segment {
    const given = Object.keys(name).length > 0 ? { name } : {};
    const origin = known(published, id);
    return origin ? { ...origin, tone, ...given } : { id, tone, weight: 0.5, word: `own-${tone}`, facts: { number }, ...given };
}

function known(published: Scheme, id: string): Segment | undefined {
    return id === others.id ? others : published.segments.find((each) => each.id === id);
}

/** A segment that rules lead to without saying what it is. */
function asOwn(published: Scheme, id: string): OwnSegment {
    return { id, tone: known(published, id)?.tone ?? 'rest', name: known(published, id) ? {} : { en: id } };
}

function readRule(value: unknown): { rule: Rule | null; isMended: boolean } {
    if (!isRecord(value)) return { rule: null, isMended: false };
    const segment = kebab(value['segment']);
    if (segment === '') return { rule: null, isMended: false };
    const ranges = sides.map((side) => [side, value[side], readRange(value[side])] as const);
    if (ranges.some(([, given, range]) => given !== undefined && given !== null && range === null)) return { rule: null, isMended: false };
    return {
        rule: { segment, ...Object.fromEntries(ranges.flatMap(([side, , range]) => (range === null ? [] : [[side, range]]))) },
        isMended: ranges.some(([, given, range]) => range !== null && JSON.stringify(given) !== JSON.stringify(range)),
    };
}

/** Whole scores from 0 to 99, as they were given: a range that is upside down holds for nobody, and says so. */
function readRange(value: unknown): Range | null {
    const pair = typeof value === 'number' ? [value, value] : value;
    if (!Array.isArray(pair) || pair.length !== 2) return null;
    const [low, high] = pair.map((bound: unknown) => (typeof bound === 'number' && Number.isFinite(bound) ? Math.min(99, Math.max(0, Math.round(bound))) : null));
    return low === null || low === undefined || high === null || high === undefined ? null : [low, high];
}

function readSegments(value: unknown): OwnSegment[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const read = list.flatMap((each): OwnSegment[] => {
        const id = isRecord(each) ? kebab(each['id']) : '';
        if (!isRecord(each) || id === '') return [];
        const tone = tones.find((tone) => tone === each['tone']) ?? 'rest';
        return [{ id, tone, name: readName(each['name']) }];
    });
    return read.filter(({ id }, index) => read.findIndex((each) => each.id === id) === index);
}

function readName(value: unknown): OwnSegment['name'] {
    if (!isRecord(value)) return {};
    return Object.fromEntries(
        (['en', 'zh-CN'] as const).flatMap((language) => {
            const text = value[language];
            return typeof text === 'string' && text.trim() !== '' ? [[language, text.trim().slice(0, longestName)]] : [];
        }),
    );
}

/** Ids are lower-case words joined by hyphens; another form is made one. */
function kebab(value: unknown): string {
    if (typeof value !== 'string') return '';
    const words = value.trim().normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    return words.slice(0, longestName).replaceAll(/^-+|-+$/g, '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

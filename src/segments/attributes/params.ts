import { isIndex, type IndexSpec, type MeasureEntry, type MeasureRef } from '../../domain/measuring';
import type { Parameter, Params, ParamValue } from '../../domain/model';

/** How a column is parted: into its values, years, yes and no, or bands of numbers. */
export type Kind = 'text' | 'day' | 'flag' | 'number' | 'nothing';

export const parameters: readonly Parameter[] = [
    { name: 'first', kind: 'measure', of: 'anything', default: null },
    { name: 'second', kind: 'measure', of: 'anything', default: null, isOptional: true },
    { name: 'banding', kind: 'choice', options: ['quantile', 'equal-width', 'typed'], default: 'quantile', appliesWhen: hasNumbers },
    { name: 'bands', kind: 'whole', min: 2, max: 10, default: 4, appliesWhen: (params) => hasNumbers(params) && params['banding'] !== 'typed' },
    { name: 'most', kind: 'whole', min: 1, max: 40, default: 8, appliesWhen: hasTexts },
    { name: 'edges', kind: 'numbers', default: [], appliesWhen: isTyped },
    { name: 'second_edges', kind: 'numbers', default: [], appliesWhen: isTyped },
    { name: 'first_kind', kind: 'own', default: 'text' },
    { name: 'second_kind', kind: 'own', default: 'text' },
    { name: 'first_words', kind: 'own', default: '' },
    { name: 'second_words', kind: 'own', default: '' },
];

export interface AttributesParams {
    first: MeasureRef | IndexSpec;
    second: MeasureRef | IndexSpec | null;
    firstKind: Kind;
    secondKind: Kind;
    banding: string;
    bands: number;
    /** Values that stand by themselves; the rest are others. */
    most: number;
    edges: number[];
    secondEdges: number[];
}

/** Reads what the page sent; what is missing or out of bounds becomes the default or the nearest allowed. */
export function readParams(params: Params): AttributesParams {
    const second = measureOf(params['second']);
    return {
        first: measureOf(params['first']) ?? 'monetary',
        second,
        firstKind: kindOf(params['first_kind']),
        secondKind: second === null ? 'nothing' : kindOf(params['second_kind']),
        banding: ['quantile', 'equal-width', 'typed'].find((option) => option === params['banding']) ?? 'quantile',
        bands: wholeOf(params['bands'], 2, 10, 4),
        most: wholeOf(params['most'], 1, 40, 8),
        edges: edgesOf(params['edges']),
        secondEdges: edgesOf(params['second_edges']),
    };
}

/** The first column of few values where none is chosen, and of what kind the chosen ones are. */
export function settle(params: Params, catalogue: readonly MeasureEntry[]): Params {
    const first = usable(params['first'], catalogue) ? params['first'] : (startWith(catalogue) ?? params['first'] ?? null);
    const isSecond = usable(params['second'], catalogue) && JSON.stringify(params['second']) !== JSON.stringify(first);
    const second = isSecond ? params['second'] : null;
    const kinds = { first_kind: kindIn(first, catalogue), second_kind: kindIn(second, catalogue) };
    const words = { first_words: wordsOf(first, catalogue), second_words: wordsOf(second, catalogue) };
    return { ...params, first: first ?? null, second: second ?? null, ...kinds, ...words };
}

/** What the messages that name the values of another room's column begin with. */
function wordsOf(value: ParamValue | undefined, catalogue: readonly MeasureEntry[]): string {
    const entry = catalogue.find(({ ref }) => ref === value);
    if (entry === undefined || entry.room === 'attribute') return '';
    return entry.ref.endsWith('.segment') ? `${entry.room}:segment.` : `${entry.room}:value.${entry.column}.`;
}

const fewValues = 20;

/** A text column of the customer file with few values, else one with more, a number or a day there; else what is known of purchases. */
function startWith(catalogue: readonly MeasureEntry[]): MeasureRef | undefined {
    const can = catalogue.filter(({ lacks }) => lacks === null);
    const own = can.filter(({ room, different = 0 }) => room === 'attribute' && different > 1);
    const texts = own.filter(({ type }) => type === 'varchar');
    const few = texts.find(({ different = 0 }) => different <= fewValues);
    const named = ['top_category', 'price_band'].flatMap((ref) => can.filter((entry) => entry.ref === ref));
    const numbers = own.filter(({ type }) => type !== 'varchar');
    return [few, numbers[0], named[0], texts[0], can.find(({ ref }) => ref === 'monetary')].find((entry) => entry !== undefined)?.ref;
}

function usable(value: ParamValue | undefined, catalogue: readonly MeasureEntry[]): boolean {
    return isIndex(value) || catalogue.some(({ ref, lacks }) => ref === value && lacks === null);
}

function kindIn(value: ParamValue | undefined, catalogue: readonly MeasureEntry[]): Kind {
    const type = isIndex(value) ? 'double' : catalogue.find(({ ref }) => ref === value)?.type;
    if (type === 'double' || type === 'integer') return 'number';
    if (type === 'date') return 'day';
    return type === 'boolean' ? 'flag' : 'text';
}

function kindOf(value: ParamValue | undefined): Kind {
    return (['text', 'day', 'flag', 'number'] as const).find((kind) => kind === value) ?? 'text';
}

function measureOf(value: ParamValue | undefined): MeasureRef | IndexSpec | null {
    if (isIndex(value)) return value;
    return typeof value === 'string' && value !== '' ? value : null;
}

function kinds(params: Params): Kind[] {
    const { firstKind, secondKind } = readParams(params);
    return [firstKind, secondKind];
}

function hasNumbers(params: Params): boolean {
    return kinds(params).includes('number');
}

function hasTexts(params: Params): boolean {
    return kinds(params).some((kind) => kind === 'text' || kind === 'day');
}

function isTyped(params: Params): boolean {
    return params['banding'] === 'typed' && hasNumbers(params);
}

function wholeOf(given: ParamValue | undefined, least: number, most: number, otherwise: number): number {
    const number = given === null || given === '' ? Number.NaN : Math.round(Number(given));
    return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : otherwise;
}

function edgesOf(given: ParamValue | undefined): number[] {
    if (!Array.isArray(given)) return [];
    const numbers = given.map(Number).filter(Number.isFinite);
    return [...new Set(numbers)].sort((a, b) => a - b).slice(0, 9);
}

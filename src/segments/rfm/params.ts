import type { Parameter, Params } from '../../domain/model';
import type { Bins } from './schemes/coverage';
import { namings } from './schemes/names';
import { schemes } from './schemes/schemes';

const dimensions = ['r', 'f', 'm'] as const;
type Dimension = (typeof dimensions)[number];

/** What can be chosen for one dimension alone. */
export const singleBinnings = [
    'quantile',
    'ntile',
    'equal-width',
    'jenks',
    'mean',
    'median',
    'top-n',
    'top-percent',
    'custom',
    'rfm-package',
] as const;
const binnings = [...singleBinnings.slice(0, 8), 'nested', ...singleBinnings.slice(8)];
const thresholds = ['mean', 'median', 'mean-of-scores', 'custom'] as const;
const counted = ['quantile', 'ntile', 'equal-width', 'jenks', 'nested', 'rfm-package'];
const queued = ['ntile', 'top-n', 'top-percent'];
const quantiled = ['quantile', 'median', 'rfm-package', 'mean-of-scores'];
const drawn = ['equal-width', 'mean', 'custom'];

/** Scores run from 1 to 10 at most, so a dimension has at most nine edges. */
const mostEdges = 9;

/** Natural breaks are sought between so many ranges of values at most. */
const mostRanges = 256;

export const parameters: readonly Parameter[] = [
    { name: 'scheme', kind: 'choice', options: schemes.map((scheme) => scheme.id), default: 'rf-ten' },
    { name: 'rules', kind: 'own', default: null },
    { name: 'eight_names', kind: 'choice', options: Object.keys(namings), default: 'standard', appliesWhen: isEight },
    { name: 'binning', kind: 'choice', options: binnings, default: 'quantile', appliesWhen: isBinned },
    { name: 'bins', kind: 'whole', min: 2, max: 10, default: 5, appliesWhen: isCounted },
    { name: 'threshold', kind: 'choice', options: thresholds, default: 'mean', appliesWhen: isEight },
    { name: 'frequency', kind: 'choice', options: ['orders', 'days', 'lines'], default: 'orders' },
    { name: 'monetary', kind: 'choice', options: ['sum', 'mean'], default: 'sum' },
    { name: 'window', kind: 'choice', options: ['all', '24', '12', '6', '3'], default: 'all' },
    ...dimensions.flatMap((dimension): Parameter[] => [
        { name: `${dimension}_binning`, kind: 'own', default: 'same', appliesWhen: isSingle },
        { name: `${dimension}_bins`, kind: 'own', default: 0, appliesWhen: isBinned },
        { name: `${dimension}_edges`, kind: 'numbers', default: [], appliesWhen: isCustom },
        { name: `${dimension}_weight`, kind: 'own', default: 1, appliesWhen: isBinned },
    ]),
    { name: 'top_n', kind: 'numbers', default: [50, 100, 200, 400], appliesWhen: (params) => hasEdges(params, 'top-n') },
    { name: 'top_percent', kind: 'numbers', default: [5, 15, 30, 30], appliesWhen: (params) => hasEdges(params, 'top-percent') },
];

/** The parameters with their meaning settled: which edges, how many, and the scores they make. */
export interface RfmParams {
    scheme: string;
    frequency: string;
    monetary: string;
    /** How many months count; 0 is all time. */
    window: number;
    /** How edges are found: a binning, or for the eight classes a threshold. */
    by: Record<Dimension, string>;
    /** How many parts quantiles, tiles, widths and breaks are cut into. */
    parts: Bins;
    typed: Record<Dimension, number[]>;
    /** From the best on: how many customers, or which share of them in hundredths, each score holds. */
    topN: number[];
    topPercent: number[];
    weights: Record<Dimension, number>;
    lowestScore: number;
    /** How many different scores each dimension can have. */
    scores: Bins;
    mostRanges: number;
}

/** Reads what the page sent; what is missing or out of bounds becomes the default or the nearest allowed. */
export function readParams(params: Params): RfmParams {
    const most = isEight(params) ? 1 : mostEdges;
    const by = each((dimension) => edgesBy(params, dimension));
    const typed = each((dimension) => numbersOf(params, `${dimension}_edges`).sort((a, b) => a - b).slice(0, most));
    const tops = { 'top-n': wholeTops(params), 'top-percent': percentTops(params) };
    const parts = each((dimension) => partsOf(params, dimension, by[dimension]));
    const scores = each((dimension) => scoresOf(params, by[dimension], parts[dimension], typed[dimension], tops));
    return {
        scheme: choice(params, 'scheme'),
        frequency: choice(params, 'frequency'),
        monetary: choice(params, 'monetary'),
        window: Number(choice(params, 'window').replace('all', '0')),
        by,
        parts,
        typed,
        topN: tops['top-n'],
        topPercent: tops['top-percent'],
        weights: each((dimension) => weightOf(params[`${dimension}_weight`])),
        lowestScore: isEight(params) ? 0 : 1,
        scores,
        mostRanges,
    };
}

/** Whether a dimension's customers stand in a queue, equal values by customer. */
export function isQueued(by: string): boolean {
    return queued.includes(by);
}

/** Whether a dimension's edges are quantiles, or found among them. */
export function isQuantile(by: string): boolean {
    return quantiled.includes(by);
}

/** Whether a dimension's edges follow from its bounds, or are given. */
export function isDrawn(by: string): boolean {
    return drawn.includes(by);
}

/** Whether a dimension's edges are as many as the person says. */
export function isCountedBy(by: string): boolean {
    return counted.includes(by);
}

/** Whether what is scored as money can differ from the customer's sum. */
export function isScoredApart(params: Params): boolean {
    return params.monetary === 'mean' || readParams(params).window > 0;
}

/** Whether some scores weigh more than others. */
export function hasWeights(params: Params): boolean {
    const { r, f, m } = readParams(params).weights;
    return !isEight(params) && (r !== 1 || f !== 1 || m !== 1);
}

export function isEight(params: Params): boolean {
    return params.scheme === 'eight';
}

function isBinned(params: Params): boolean {
    return !isEight(params);
}

function isSingle(params: Params): boolean {
    return isBinned(params) && choice(params, 'binning') !== 'nested';
}

function isCounted(params: Params): boolean {
    return isBinned(params) && dimensions.some((dimension) => counted.includes(edgesBy(params, dimension)));
}

function isCustom(params: Params): boolean {
    return hasEdges(params, 'custom');
}

function hasEdges(params: Params, by: string): boolean {
    return dimensions.some((dimension) => edgesBy(params, dimension) === by);
}

function edgesBy(params: Params, dimension: Dimension): string {
    if (isEight(params)) return choice(params, 'threshold');
    const common = choice(params, 'binning');
    const own = params[`${dimension}_binning`];
    if (common === 'nested') return dimension !== 'r' ? 'nested' : own === 'custom' ? 'custom' : 'quantile';
    return singleBinnings.find((binning) => binning === own) ?? common;
}

function choice(params: Params, name: string): string {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter?.kind !== 'choice') throw new Error(`no choice called ${name}`);
    return parameter.options.find((option) => option === String(params[name])) ?? parameter.default;
}

function partsOf(params: Params, dimension: Dimension, by: string): number {
    if (by === 'median') return 2;
    if (isEight(params)) return 5;
    const own = wholeOf(params[`${dimension}_bins`]);
    const bins = own > 0 ? own : wholeOf(params.bins ?? 5);
    return bins > 0 ? Math.min(10, Math.max(2, bins)) : 5;
}

function wholeOf(value: Params[string] | undefined): number {
    const number = Math.round(Number(value));
    return Number.isFinite(number) ? number : 0;
}

function weightOf(value: Params[string] | undefined): number {
    const number = Number(value ?? 1);
    return Number.isFinite(number) && number >= 0 ? Math.min(number, 1000) : 1;
}

function numbersOf(params: Params, name: string): number[] {
    const list = params[name];
    return Array.isArray(list) ? list.map(Number).filter((number) => Number.isFinite(number)) : [];
}

function wholeTops(params: Params): number[] {
    return numbersOf(params, 'top_n').map(Math.round).filter((count) => count > 0).slice(0, mostEdges);
}

/** Shares that go past a whole end there. */
function percentTops(params: Params): number[] {
    return numbersOf(params, 'top_percent').filter((share) => share > 0 && share <= 100).slice(0, mostEdges);
}

function scoresOf(params: Params, by: string, parts: number, typed: number[], tops: Record<string, number[]>): number {
    if (isEight(params) || by === 'mean') return 2;
    if (by === 'custom') return typed.length + 1;
    return (tops[by]?.length ?? parts - 1) + 1;
}

function each<T>(value: (dimension: Dimension) => T): Record<Dimension, T> {
    return { r: value('r'), f: value('f'), m: value('m') };
}

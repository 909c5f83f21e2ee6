import type { Parameter, Params } from '../../domain/model';
import type { Bins } from './schemes/coverage';
import { schemes } from './schemes/schemes';

const binnings = ['quantile', 'ntile', 'equal-width', 'mean', 'median', 'custom', 'rfm-package'] as const;
const thresholds = ['mean', 'median', 'mean-of-scores', 'custom'] as const;
const counted = ['quantile', 'ntile', 'equal-width', 'rfm-package'];

/** Scores run from 1 to 10 at most, so a dimension has at most nine edges. */
const mostEdges = 9;

export const parameters: readonly Parameter[] = [
    { name: 'scheme', kind: 'choice', options: schemes.map((scheme) => scheme.id), default: 'rf-ten' },
    { name: 'binning', kind: 'choice', options: binnings, default: 'quantile', appliesWhen: isBinned },
    { name: 'bins', kind: 'whole', min: 2, max: 10, default: 5, appliesWhen: isCounted },
    { name: 'threshold', kind: 'choice', options: thresholds, default: 'mean', appliesWhen: isEight },
    { name: 'frequency', kind: 'choice', options: ['orders', 'days', 'lines'], default: 'orders' },
    { name: 'monetary', kind: 'choice', options: ['sum', 'mean'], default: 'sum' },
    { name: 'r_edges', kind: 'numbers', default: [], appliesWhen: isCustom },
    { name: 'f_edges', kind: 'numbers', default: [], appliesWhen: isCustom },
    { name: 'm_edges', kind: 'numbers', default: [], appliesWhen: isCustom },
];

/** The parameters with their meaning settled: which edges, how many, and the scores they make. */
export interface RfmParams {
    scheme: string;
    frequency: string;
    monetary: string;
    /** How edges are found: a binning, or for the eight classes a threshold. */
    edges: string;
    /** How many parts quantiles, tiles and widths are cut into. */
    bins: number;
    typed: { r: number[]; f: number[]; m: number[] };
    lowestScore: number;
    /** How many different scores each dimension can have. */
    scores: Bins;
}

/** Reads what the page sent; what is missing or out of bounds becomes the default or the nearest allowed. */
export function readParams(params: Params): RfmParams {
    const edges = choice(params, isEight(params) ? 'threshold' : 'binning');
    const most = isEight(params) ? 1 : mostEdges;
    const typed = { r: edgeList(params, 'r_edges', most), f: edgeList(params, 'f_edges', most), m: edgeList(params, 'm_edges', most) };
    const bins = binsOf(params, edges);
    return {
        scheme: choice(params, 'scheme'),
        frequency: choice(params, 'frequency'),
        monetary: choice(params, 'monetary'),
        edges,
        bins,
        typed,
        lowestScore: isEight(params) ? 0 : 1,
        scores: scoresOf(params, edges, bins, typed),
    };
}

function isEight(params: Params): boolean {
    return params.scheme === 'eight';
}

function isBinned(params: Params): boolean {
    return !isEight(params);
}

function isCounted(params: Params): boolean {
    return isBinned(params) && counted.includes(choice(params, 'binning'));
}

function isCustom(params: Params): boolean {
    return choice(params, isEight(params) ? 'threshold' : 'binning') === 'custom';
}

function choice(params: Params, name: string): string {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter?.kind !== 'choice') throw new Error(`no choice called ${name}`);
    return parameter.options.find((option) => option === params[name]) ?? parameter.default;
}

function binsOf(params: Params, edges: string): number {
    if (edges === 'median') return 2;
    if (isEight(params)) return 5;
    const bins = Math.round(Number(params.bins ?? 5));
    return Number.isFinite(bins) ? Math.min(10, Math.max(2, bins)) : 5;
}

function edgeList(params: Params, name: string, most: number): number[] {
    const list = params[name];
    if (!Array.isArray(list)) return [];
    return list
        .filter((edge) => Number.isFinite(edge))
        .sort((a, b) => a - b)
        .slice(0, most);
}

function scoresOf(params: Params, edges: string, bins: number, typed: RfmParams['typed']): Bins {
    if (isEight(params) || edges === 'mean') return { r: 2, f: 2, m: 2 };
    if (edges === 'custom') return { r: typed.r.length + 1, f: typed.f.length + 1, m: typed.m.length + 1 };
    return { r: bins, f: bins, m: bins };
}

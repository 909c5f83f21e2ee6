import type { Model, Params, Segment } from '../../domain/model';
import type { Binds } from '../../domain/values';
import bounds from './bounds.sql?raw';
import breaks from './breaks.sql?raw';
import cells from './cells.sql?raw';
import axes from './charts/axes.sql?raw';
import cube from './charts/cube.sql?raw';
import facts from './charts/facts.sql?raw';
import heat from './charts/heat.sql?raw';
import histogram from './charts/histogram.sql?raw';
import scores from './charts/scores.sql?raw';
import ties from './charts/ties.sql?raw';
import cuts from './cuts.sql?raw';
import days from './days.sql?raw';
import distribution from './distribution.sql?raw';
import drawn from './drawn.sql?raw';
import edges from './edges.sql?raw';
import inside from './inside.sql?raw';
import measured from './measured.sql?raw';
import middles from './middles.sql?raw';
import nested from './nested.sql?raw';
import { isDrawn, isQuantile, isQueued, parameters, readParams, type RfmParams } from './params';
import passed from './passed.sql?raw';
import places from './places.sql?raw';
import quantiles from './quantiles.sql?raw';
import query from './query.sql?raw';
import queued from './queued.sql?raw';
import queues from './queues.sql?raw';
import ranges from './ranges.sql?raw';
import { coverage } from './schemes/coverage';
import { namings } from './schemes/names';
import { others, schemeOf } from './schemes/own';
import type { Range, Rule } from './schemes/scheme';
import why from './why.sql?raw';
import windowed from './windowed.sql?raw';

export const model: Model = {
    id: 'rfm',
    rank: 1,
    parameters,
    columns: [
        { name: 'frequency', type: 'integer' },
        { name: 'monetary_scored', type: 'double' },
        { name: 'r_score', type: 'integer' },
        { name: 'f_score', type: 'integer' },
        { name: 'm_score', type: 'integer' },
        { name: 'rfm_score', type: 'varchar' },
        { name: 'weighted_score', type: 'double' },
    ],
    segments,
    bind,
    steps: [
        { name: 'rfm_windowed', sql: windowed, isInner: true, isNeeded: (params) => readParams(params).window > 0 },
        { name: 'rfm_measured', sql: measured, isInner: true },
        { name: 'rfm_distribution', sql: distribution, isInner: true },
        { name: 'rfm_bounds', sql: bounds },
        { name: 'rfm_quantiles', sql: quantiles, isInner: true, isNeeded: has(isQuantile) },
        { name: 'rfm_middles', sql: middles, isInner: true, isNeeded: has((by) => by === 'mean-of-scores') },
        { name: 'rfm_drawn', sql: drawn, isInner: true, isNeeded: has(isDrawn) },
        { name: 'rfm_queues', sql: queues, isInner: true, isNeeded: has(isQueued) },
        { name: 'rfm_places', sql: places, isInner: true, isNeeded: has(isQueued) },
        { name: 'rfm_ranges', sql: ranges, isInner: true, isNeeded: has((by) => by === 'jenks') },
        { name: 'rfm_breaks', sql: breaks, isNeeded: has((by) => by === 'jenks') },
        { name: 'rfm_edges', sql: edges },
        { name: 'rfm_cuts', sql: cuts, isInner: true },
        { name: 'rfm_passed', sql: passed, isInner: true, isNeeded: (params) => !has(isQueued)(params) && !has(isNested)(params) },
        { name: 'rfm_queued', sql: queued, isInner: true, isNeeded: has(isQueued) },
        { name: 'rfm_days', sql: days, isInner: true, isNeeded: has(isNested) },
        { name: 'rfm_inside', sql: inside, isNeeded: has(isNested) },
        { name: 'rfm_nested', sql: nested, isInner: true, isNeeded: has(isNested) },
        { name: 'rfm_cells', sql: cells, isInner: true },
    ],
    query,
    charts: [
        { name: 'rfm_facts', sql: facts },
        { name: 'rfm_axes', sql: axes, isInner: true },
        { name: 'rfm_histogram', sql: histogram },
        { name: 'rfm_heat', sql: heat },
        { name: 'rfm_cube', sql: cube },
        { name: 'rfm_scores', sql: scores },
        { name: 'rfm_ties', sql: ties },
    ],
    why,
};

function isNested(by: string): boolean {
    return by === 'nested';
}

/** Whether the edges of some dimension are found in such a way. */
function has(isWanted: (by: string) => boolean): (params: Params) => boolean {
    return (params) => Object.values(readParams(params).by).some(isWanted);
}

function segments(params: Params): Segment[] {
    const read = readParams(params);
    const scheme = schemeOf(read.scheme, params);
    const words = read.scheme === 'eight' ? namings[String(params.eight_names)] : undefined;
    const isHoled = coverage(scheme, read.scores).uncovered.length > 0;
    const led = new Set([...scheme.rules.map((rule) => rule.segment), ...(isHoled ? [others.id] : [])]);
    const named = [...scheme.segments, others]
        .filter(({ id }, index, all) => led.has(id) && all.findIndex((each) => each.id === id) === index);
    return named.map((segment) => {
        const word = words?.[segment.id];
        return word === undefined ? segment : { ...segment, word };
    });
}

/** What no step needs is told the same whatever is chosen, so that its table stands. */
function bind(params: Params): Binds {
    const read = readParams(params);
    const { by, parts, scores, typed, weights } = read;
    return {
        frequency: read.frequency,
        monetary: read.monetary,
        window: read.window,
        ...perDimension('by', (dimension) => by[dimension]),
        ...perDimension('parts', (dimension) => parts[dimension]),
        ...perDimension('scores', (dimension) => scores[dimension]),
        ...perDimension('edges', (dimension) => (by[dimension] === 'custom' ? typed[dimension] : [])),
        ...perDimension('weight', (dimension) => weights[dimension]),
        ...perDimension('queue', (dimension) => (isQueued(by[dimension]) ? by[dimension] : 'none')),
        ...perDimension('queue_bins', (dimension) => (isQueued(by[dimension]) ? scores[dimension] : 0)),
        ...perDimension('classes', (dimension) => (by[dimension] === 'jenks' ? parts[dimension] : 0)),
        top_counts: running(read.topN, 1),
        top_millionths: running(read.topPercent, 10_000).map((share) => Math.min(share, 1_000_000)),
        most_ranges: read.mostRanges,
        lowest_score: read.lowestScore,
        r_most: scores.r - 1,
        r_best: read.lowestScore + scores.r - 1,
        separator: separator(read),
        ...ruleLists(rulesOf(schemeOf(read.scheme, params).rules)),
    };
}

function perDimension<T extends Binds[string]>(name: string, value: (dimension: 'r' | 'f' | 'm') => T): Record<string, T> {
    return { [`r_${name}`]: value('r'), [`f_${name}`]: value('f'), [`m_${name}`]: value('m') };
}

/** Sums so far, in whole units. */
function running(numbers: readonly number[], unit: number): number[] {
    let sum = 0;
    return numbers.map((number) => (sum += Math.round(number * unit)));
}

function separator({ scores }: RfmParams): string {
    return Math.max(scores.r, scores.f, scores.m) >= 10 ? '-' : '';
}

const anyScore: Range = [0, 10];

/** SQL needs one rule at least: without any there is one that nobody meets. */
function rulesOf(rules: readonly Rule[]): readonly Rule[] {
    return rules.length > 0 ? rules : [{ segment: others.id, r: [-1, -1] }];
}

/** Columns rather than rows: DuckDB plans lists of numbers in a third of the time. */
function ruleLists(rules: readonly Rule[]): Binds {
    const ranges = rules.map(({ r = anyScore, f = anyScore, m = anyScore, fm = anyScore }) => ({ r, f, m, fm }));
    const columns = (['r', 'f', 'm', 'fm'] as const).flatMap((part) => [
        [`${part}_lows`, ranges.map((range) => range[part][0])],
        [`${part}_highs`, ranges.map((range) => range[part][1])],
    ]);
    return { rule_segments: rules.map(({ segment }) => segment), ...Object.fromEntries(columns) };
}

import type { Model, Params, Segment } from '../../domain/model';
import type { Binds, Row } from '../../domain/values';
import bounds from './bounds.sql?raw';
import cells from './cells.sql?raw';
import axes from './charts/axes.sql?raw';
import facts from './charts/facts.sql?raw';
import heat from './charts/heat.sql?raw';
import histogram from './charts/histogram.sql?raw';
import scores from './charts/scores.sql?raw';
import ties from './charts/ties.sql?raw';
import distribution from './distribution.sql?raw';
import edges from './edges.sql?raw';
import ntiles from './ntiles.sql?raw';
import { parameters, readParams, type RfmParams } from './params';
import quantiles from './quantiles.sql?raw';
import query from './query.sql?raw';
import scale from './scale.sql?raw';
import { coverage } from './schemes/coverage';
import type { Range, Rule } from './schemes/scheme';
import { schemeById } from './schemes/schemes';
import why from './why.sql?raw';

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
    ],
    segments,
    bind,
    steps: [
        { name: 'rfm_distribution', sql: distribution, isInner: true },
        { name: 'rfm_bounds', sql: bounds },
        { name: 'rfm_quantiles', sql: quantiles, isInner: true },
        { name: 'rfm_ntiles', sql: ntiles, isInner: true },
        { name: 'rfm_edges', sql: edges },
        { name: 'rfm_scale', sql: scale, isInner: true },
        { name: 'rfm_cells', sql: cells, isInner: true },
    ],
    query,
    charts: [
        { name: 'rfm_facts', sql: facts },
        { name: 'rfm_axes', sql: axes, isInner: true },
        { name: 'rfm_histogram', sql: histogram },
        { name: 'rfm_heat', sql: heat },
        { name: 'rfm_scores', sql: scores },
        { name: 'rfm_ties', sql: ties },
    ],
    why,
};

function segments(params: Params): Segment[] {
    const read = readParams(params);
    const scheme = schemeById(read.scheme);
    const isHoled = coverage(scheme, read.scores).uncovered.length > 0;
    return isHoled ? [...scheme.segments, { id: 'others', tone: 'rest', weight: 0 }] : [...scheme.segments];
}

function bind(params: Params): Binds {
    const read = readParams(params);
    return {
        frequency: read.frequency,
        monetary: read.monetary,
        edges: read.edges,
        bins: read.bins,
        r_edges: read.typed.r,
        f_edges: read.typed.f,
        m_edges: read.typed.m,
        lowest_score: read.lowestScore,
        separator: separator(read),
        rules: schemeById(read.scheme).rules.map(ruleRow),
    };
}

function separator({ scores }: RfmParams): string {
    return Math.max(scores.r, scores.f, scores.m) >= 10 ? '-' : '';
}

const anyScore: Range = [0, 10];

function ruleRow(rule: Rule, index: number): Row {
    const { r = anyScore, f = anyScore, m = anyScore, fm = anyScore } = rule;
    return {
        position: index + 1,
        segment: rule.segment,
        r_low: r[0],
        r_high: r[1],
        f_low: f[0],
        f_high: f[1],
        m_low: m[0],
        m_high: m[1],
        fm_low: fm[0],
        fm_high: fm[1],
    };
}

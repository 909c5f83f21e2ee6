import type { Input, MeasureEntry } from '../../domain/measuring';
import type { Model, Params } from '../../domain/model';
import counts from './charts/counts.sql?raw';
import means from './charts/means.sql?raw';
import overlap from './charts/overlap.sql?raw';
import patterns from './charts/patterns.sql?raw';
import { effective, lackingOf } from './effective';
import { bankLayers } from './presets/bank';
import { start } from './presets/start';
import query from './query.sql?raw';
import { everyoneElse } from './rule';
import { paramOf, readRules, segmentsOf } from './rules';
import { toldOf } from './told';
import why from './why.sql?raw';

export const model: Model = {
    id: 'rules',
    rank: 8,
    parameters: [
        { name: 'rules', kind: 'own', default: paramOf(start) },
        { name: 'lacking', kind: 'own', default: [] },
    ],
    columns: [
        { name: 'rule', type: 'integer' },
        { name: 'rules_met', type: 'integer' },
        { name: 'rules_pattern', type: 'varchar' },
    ],
    settle,
    inputs,
    told: (params) => toldOf(readRules(params['rules']), lackingIn(params)),
    presets: { 'bank-layers': bankLayersFor },
    segments: (params) => segmentsOf(readRules(params['rules'])),
    bind: (params) => ({
        segments: readRules(params['rules']).map(({ id }) => id),
        everyone_else: everyoneElse,
    }),
    steps: [],
    query,
    charts: [
        { name: 'rules_patterns', sql: patterns },
        { name: 'rules_counts', sql: counts },
        { name: 'rules_overlap', sql: overlap },
        { name: 'rules_means', sql: means },
    ],
    why,
};

function inputs(params: Params): Record<string, Input> {
    const lacking = lackingIn(params);
    return { rules_pattern: { of: 'tests', tests: readRules(params['rules']).map(({ test }) => effective(test, lacking)), as: 'digits' } };
}

/** Notes which measures that the rules name this data has not. */
function settle(params: Params, catalogue: readonly MeasureEntry[]): Params {
    if (catalogue.length === 0) return params;
    return { ...params, lacking: lackingOf(readRules(params['rules']), catalogue) };
}

function bankLayersFor(catalogue: readonly MeasureEntry[]): Params | null {
    const rules = bankLayers(catalogue);
    return rules === null ? null : { rules: paramOf(rules) };
}

function lackingIn(params: Params): ReadonlySet<string> {
    const { lacking } = params;
    return new Set(Array.isArray(lacking) ? lacking.map(String) : []);
}

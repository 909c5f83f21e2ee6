import { isIndex, type IndexSpec, type Input, type MeasureRef } from '../../domain/measuring';
import type { Model, Params, ParamValue } from '../../domain/model';
import type { Binds } from '../../domain/values';
import axis from './charts/axis.sql?raw';
import curve from './charts/curve.sql?raw';
import facts from './charts/facts.sql?raw';
import grouped from './charts/grouped.sql?raw';
import histogram from './charts/histogram.sql?raw';
import kinds from './charts/kinds.sql?raw';
import losers from './charts/losers.sql?raw';
import order from './charts/order.sql?raw';
import pareto from './charts/pareto.sql?raw';
import cuts from './cuts.sql?raw';
import groups from './groups.sql?raw';
import middle from './middle.sql?raw';
import query from './query.sql?raw';
import ranked from './ranked.sql?raw';
import scale from './scale.sql?raw';
import { settleTiers } from './settling';
import { basisOf, cutsOf, methodOf, methods, mostCuts, tierIds, tiers } from './tiers';
import why from './why.sql?raw';

export const model: Model = {
    id: 'tiers',
    rank: 2,
    parameters: [
        { name: 'method', kind: 'choice', options: methods, default: 'abc' },
        { name: 'measure', kind: 'measure', of: 'numbers', default: 'monetary' },
        { name: 'within', kind: 'measure', of: 'anything', default: '', isOptional: true },
        { name: 'abc_parts', kind: 'numbers', default: [80, 15, 5], appliesWhen: (params) => methodOf(params) === 'abc' },
        { name: 'pyramid_parts', kind: 'numbers', default: [1, 4, 15, 80], appliesWhen: (params) => methodOf(params) === 'pyramid' },
        { name: 'usage_parts', kind: 'numbers', default: [20, 30, 50], appliesWhen: (params) => methodOf(params) === 'usage' },
        { name: 'edges', kind: 'numbers', default: [], appliesWhen: (params) => methodOf(params) === 'thresholds' },
        { name: 'beside', kind: 'own', default: [] },
    ],
    columns: [
        { name: 'tier_value', type: 'double' },
        { name: 'tier_rank', type: 'integer' },
        { name: 'cumulative_share', type: 'double' },
    ],
    settle: settleTiers,
    inputs,
    found: 'tiers_cuts',
    segments: (params, found) => tiers(params, found?.[0]),
    bind,
    steps: [
        { name: 'tiers_scale', sql: scale, isInner: true },
        { name: 'tiers_ranked', sql: ranked, isInner: true },
        { name: 'tiers_groups', sql: groups, isInner: true },
        { name: 'tiers_middle', sql: middle, isInner: true, isNeeded: (params) => basisOf(params) === 'value' },
        { name: 'tiers_cuts', sql: cuts },
    ],
    query,
    charts: [
        { name: 'tiers_order', sql: order, isInner: true },
        { name: 'tiers_facts', sql: facts },
        { name: 'tiers_curve', sql: curve },
        { name: 'tiers_pareto', sql: pareto },
        { name: 'tiers_axis', sql: axis },
        { name: 'tiers_histogram', sql: histogram },
        { name: 'tiers_losers', sql: losers },
        { name: 'tiers_kinds', sql: kinds },
        { name: 'tiers_grouped', sql: grouped },
    ],
    why,
};

/** What is not asked for is a number that the SQL leaves unread: `inputs` has the same columns whatever the parameters. */
function inputs({ measure, within, beside }: Params): Record<string, Input> {
    const unread: Input = { of: 'value', measure: measureOf(measure), as: 'double' };
    const text = (ref: ParamValue | undefined, isAsked: boolean): Input => (isAsked ? { of: 'value', measure: String(ref), as: 'varchar' } : unread);
    return {
        value: unread,
        group_name: text(within, isNamed(within)),
        usual_category: text('top_category', isBeside(beside, 'top_category')),
        discount_share: isBeside(beside, 'discount_spend_share') ? { of: 'value', measure: 'discount_spend_share', as: 'double' } : unread,
    };
}

function bind(params: Params): Binds {
    const { within, beside } = params;
    return {
        basis: basisOf(params),
        cuts: cutsOf(params),
        tiers: tierIds(methodOf(params), methodOf(params) === 'thresholds' ? mostCuts : cutsOf(params).length),
        is_grouped: isNamed(within),
        has_category: isBeside(beside, 'top_category'),
        has_discount: isBeside(beside, 'discount_spend_share'),
    };
}

function measureOf(measure: ParamValue | undefined): MeasureRef | IndexSpec {
    if (isIndex(measure)) return measure;
    return typeof measure === 'string' && measure !== '' ? measure : 'monetary';
}

function isNamed(ref: ParamValue | undefined): boolean {
    return typeof ref === 'string' && ref !== '';
}

function isBeside(beside: ParamValue | undefined, ref: string): boolean {
    return Array.isArray(beside) && beside.includes(ref);
}

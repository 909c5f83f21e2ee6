import { priorities } from '../../domain/ahp';
import type { Indicator, IndexSpec, MeasureRef } from '../../domain/measuring';
import type { Step } from '../../domain/model';
import { literal } from '../bind';
import { divergenceSql } from './entropy';
import { scaledSql } from './scaled';

/** A composite index that is asked for, and its name as a column of `index_values`. */
export interface Index {
    spec: IndexSpec;
    name: string;
}

interface Scaled {
    /** The table of its scores. Without a digit: tables are told apart by the letters of their names. */
    table: string;
    key: string;
    step: Step;
}

/**
 * The tables of composite indexes: one for each scaled indicator, `index_weights` (one row per index and indicator: index,
 * name, position, measure, weight) and `index_values` (customer_rank and a column for each index: the mean of the indicators that a
 * customer has, by weight). `heldOf` is a select of customer_rank and value as a double.
 */
export function indexSteps(indexes: readonly Index[], heldOf: (ref: MeasureRef) => string): Step[] {
    const scaled = scaledTables(indexes, heldOf);
    const weights = { name: 'index_weights', sql: indexes.map((index) => weightsSql(index, heldOf)).join('\nunion all\n') };
    return [...scaled.map(({ step }) => step), weights, { name: 'index_values', sql: valuesSql(indexes, scaled), isInner: true }];
}

/** What the person typed or compared, as shares of 1; equal ones where all are nothing. Null when the data weighs them. */
export function givenWeights({ indicators, weighting, comparisons = [] }: IndexSpec): number[] | null {
    if (weighting === 'entropy') return null;
    const raw = weighting === 'ahp' ? priorities(indicators.length, comparisons).weights : indicators.map(({ weight }) => Math.max(0, weight));
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return raw.map((weight) => (sum > 0 ? weight / sum : 1 / raw.length));
}

function scaledTables(indexes: readonly Index[], heldOf: (ref: MeasureRef) => string): Scaled[] {
    const different = new Map(
        indexes.flatMap(({ spec }) => spec.indicators.map((indicator) => [keyOf(indicator, spec), { indicator, scale: spec.scale }] as const)),
    );
    return [...different].map(([key, { indicator, scale }], at) => {
        const table = `scaled_${letters(at)}`;
        return { table, key, step: { name: table, sql: scaledSql(heldOf(indicator.measure), indicator.better, scale), isInner: true } };
    });
}

function weightsSql({ spec, name }: Index, heldOf: (ref: MeasureRef) => string): string {
    const given = givenWeights(spec);
    return `select
    ${literal(name)}::varchar as index,
    ${literal(spec.name)}::varchar as name,
    unnest(range(1, ${spec.indicators.length + 1}))::integer as position,
    unnest(${literal(spec.indicators.map(({ measure }) => measure))})::varchar as measure,
    unnest(weights)::double as weight
from (${given === null ? entropySql(spec, heldOf) : `select ${literal(given)} as weights`}) as weighed`;
}

/** Weights (1 − e) / Σ (1 − e); where no indicator tells anyone apart, all weigh the same. */
function entropySql({ indicators }: IndexSpec, heldOf: (ref: MeasureRef) => string): string {
    const all = indicators.map(({ measure, better }) => `(${divergenceSql(heldOf(measure), better)})`).join(',\n');
    return `select case
    when list_sum(divergences) > 0 then list_transform(divergences, lambda divergence: divergence / list_sum(divergences))
    else ${literal(indicators.map(() => 1 / indicators.length))}
end as weights
from (select [${all}]::double[] as divergences) as spread`;
}

function valuesSql(indexes: readonly Index[], scaled: readonly Scaled[]): string {
    const joins = scaled.map(({ table }) => `left join ${table}\n    on customers.customer_rank = ${table}.customer_rank`);
    return `with weights as (
    select
        ${indexes.flatMap(({ spec, name }) => spec.indicators.map((_, at) => `max(weight) filter (where index = ${literal(name)} and position = ${at + 1}) as ${name}_${at + 1}`)).join(',\n        ')}
    from index_weights
)
select
    customers.customer_rank,
    ${indexes.map((index) => meanSql(index, scaled)).join(',\n    ')}
from customers
cross join weights
${joins.join('\n')}`;
}

/** Rounded, so that customers who are level stay so whatever the order in which their scores are added. */
function meanSql({ spec, name }: Index, scaled: readonly Scaled[]): string {
    const parts = spec.indicators.map((indicator, at) => ({
        score: `${scaled.find(({ key }) => key === keyOf(indicator, spec))?.table ?? ''}.score`,
        weight: `weights.${name}_${at + 1}`,
    }));
    const total = parts.map(({ score, weight }) => `${weight} * coalesce(${score}, 0)`).join(' + ');
    const known = parts.map(({ score, weight }) => `case when ${score} is null then 0 else ${weight} end`).join(' + ');
    return `round((${total}) / nullif(${known}, 0), 9)::double as ${name}`;
}

function keyOf({ measure, better }: Indicator, { scale }: IndexSpec): string {
    return JSON.stringify([measure, better, scale]);
}

/** a, b … z, then aa, ab … */
function letters(at: number): string {
    const last = String.fromCharCode(97 + (at % 26));
    return at < 26 ? last : `${letters(Math.floor(at / 26) - 1)}${last}`;
}

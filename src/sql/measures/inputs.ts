import { isIndex, type IndexSpec, type Input, type MeasureEntry, type MeasureRef, type Test } from '../../domain/measuring';
import type { Step } from '../../domain/model';
import { literal, quoteIdent } from '../bind';
import { entropySql, givenWeights, scaledSql } from './indexes';
import type { Source } from './sources';
import { type Term, testSql } from './tests';

/** What a measure is and where it is read. */
export interface Known {
    entry: MeasureEntry;
    source: Source;
}

export interface Index {
    spec: IndexSpec;
    /** Its name as a column of `index_values`, and of its weights. */
    name: string;
}

/**
 * `inputs`, one row per customer with what a model asked for; before it, where composite indexes are asked for, `index_weights`
 * (one row per index and indicator: index, name, position, measure, weight) and `index_values`. Measures must be known.
 */
export function inputSteps(inputs: Readonly<Record<string, Input>>, knownOf: (ref: MeasureRef) => Known): Step[] {
    const indexes = indexesOf(inputs);
    const nameOf = (spec: IndexSpec) => indexes.find((index) => JSON.stringify(index.spec) === JSON.stringify(spec))?.name ?? '';
    const tables = new Set<string>();
    const read = (ref: MeasureRef): Term => {
        const { entry, source } = knownOf(ref);
        if (source.table !== null) tables.add(source.table);
        return { sql: source.sql, type: entry.type };
    };
    const termOf = (measure: MeasureRef | IndexSpec): Term =>
        isIndex(measure) ? { sql: `index_values.${nameOf(measure)}`, type: 'double' } : read(measure);
    const columns = Object.entries(inputs).map(([name, input]) => `${inputSql(input, termOf)} as ${quoteIdent(name)}`);
    if (indexes.length > 0) tables.add('index_values');
    const final = { name: 'inputs', sql: selectSql(columns, [...tables]), isInner: true };
    if (indexes.length === 0) return [final];
    return [weightsStep(indexes, knownOf), valuesStep(indexes, knownOf), final];
}

function inputSql(input: Input, termOf: (measure: MeasureRef | IndexSpec) => Term): string {
    if (input.of === 'tests') return `[${input.tests.map((test) => testSql(test, termOf)).join(', ')}]::boolean[]`;
    const { sql, type } = termOf(input.measure);
    if (input.as === 'varchar' || type === 'double') return `${sql}::${input.as}`;
    if (type === 'varchar') return `try_cast(${sql} as double)`;
    return type === 'date' ? `(${sql} - date '1970-01-01')::double` : `${sql}::${input.as}`;
}

function selectSql(columns: readonly string[], tables: readonly string[]): string {
    const joins = tables.map((table) => `left join ${quoteIdent(table)}\n    on customers.customer_id = ${quoteIdent(table)}.customer_id`);
    return `select
    ${['customers.customer_id', 'customers.customer_rank', ...columns].join(',\n    ')}
${['from customers', ...joins].join('\n')}`;
}

/** The composite indexes that inputs are made of, each once, with the names of their columns. */
export function indexesOf(inputs: Readonly<Record<string, Input>>): Index[] {
    const specs = Object.values(inputs).flatMap((input) => (input.of === 'value' ? [input.measure].filter(isIndex) : input.tests.flatMap(indexesOfTest)));
    const different = new Map(specs.map((spec) => [JSON.stringify(spec), spec]));
    return [...different.values()].map((spec, index) => ({ spec, name: `index_${index + 1}` }));
}

function indexesOfTest(test: Test): IndexSpec[] {
    if ('all' in test) return test.all.flatMap(indexesOfTest);
    if ('any' in test) return test.any.flatMap(indexesOfTest);
    if ('not' in test) return indexesOfTest(test.not);
    return isIndex(test.measure) ? [test.measure] : [];
}

function weightsStep(indexes: readonly Index[], knownOf: (ref: MeasureRef) => Known): Step {
    const selects = indexes.map(({ spec, name }) => {
        const given = givenWeights(spec);
        const weights = given === null ? `(${entropySql(...valuesOf(spec, knownOf))})` : `(select ${literal(given)} as weights)`;
        const measures = literal(spec.indicators.map(({ measure }) => measure));
        return `select
    ${literal(name)}::varchar as index,
    ${literal(spec.name)}::varchar as name,
    unnest(range(1, ${spec.indicators.length + 1}))::integer as position,
    unnest(${measures})::varchar as measure,
    unnest(weights)::double as weight
from ${weights} as weighed`;
    });
    return { name: 'index_weights', sql: selects.join('\nunion all\n') };
}

/** The indicators of an index as doubles by customer, to be read as `v1`, `v2`, … */
function valuesOf({ indicators }: IndexSpec, knownOf: (ref: MeasureRef) => Known): [string, { sql: string; better: 'more' | 'less' }[]] {
    const known = indicators.map(({ measure }) => knownOf(measure));
    const tables = new Set(known.flatMap(({ source }) => (source.table === null ? [] : [source.table])));
    const columns = known.map(({ entry, source }, index) => `${inputSql({ of: 'value', measure: '', as: 'double' }, () => ({ sql: source.sql, type: entry.type }))} as v${index + 1}`);
    return [`(${selectSql(columns, [...tables])}) as held`, indicators.map(({ better }, index) => ({ sql: `v${index + 1}`, better }))];
}

function valuesStep(indexes: readonly Index[], knownOf: (ref: MeasureRef) => Known): Step {
    const parts = indexes.map(({ spec, name }) => {
        const [from, values] = valuesOf(spec, knownOf);
        const scaled = values.map(({ sql, better }, index) => `${scaledSql(sql, better, spec.scale)} as s${index + 1}`);
        const each = (write: (position: number) => string) => values.map((_, index) => write(index + 1)).join(' + ');
        const weight = (position: number) => `(select weight from index_weights where index = ${literal(name)} and position = ${position})`;
        const total = each((position) => `${weight(position)} * coalesce(s${position}, 0)`);
        const present = each((position) => `case when s${position} is null then 0 else ${weight(position)} end`);
        return { name, sql: `(select customer_id, (${total}) / nullif(${present}, 0) as ${name} from (select customer_id, ${scaled.join(', ')} from ${from}) as scaled) as ${name}_of` };
    });
    const joins = parts.map(({ name, sql }) => `inner join ${sql}\n    on customers.customer_id = ${name}_of.customer_id`);
    return {
        name: 'index_values',
        isInner: true,
        sql: `select customers.customer_id, ${parts.map(({ name }) => `${name}_of.${name}::double as ${name}`).join(', ')}\nfrom customers\n${joins.join('\n')}`,
    };
}

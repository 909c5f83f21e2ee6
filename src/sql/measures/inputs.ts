import { isIndex, type IndexSpec, type Input, type MeasureEntry, type MeasureRef, type Test } from '../../domain/measuring';
import type { Step } from '../../domain/model';
import { quoteIdent } from '../bind';
import { type Index, indexSteps } from './indexes';
import type { Source } from './sources';
import { type Term, testSql } from './tests';

/** What a measure is and where it is read. */
export interface Known {
    entry: MeasureEntry;
    source: Source;
}

/**
 * `inputs`, one row per customer with what a model asked for; before it the tables of the composite indexes that are asked for.
 * Measures must be known.
 */
export function inputSteps(inputs: Readonly<Record<string, Input>>, knownOf: (ref: MeasureRef) => Known): Step[] {
    const indexes = indexesOf(inputs);
    const nameOf = (spec: IndexSpec) => indexes.find((index) => JSON.stringify(index.spec) === JSON.stringify(spec))?.name ?? '';
    const joined = new Map<string, string>();
    const read = (ref: MeasureRef): Term => {
        const { entry, source } = knownOf(ref);
        if (source.table !== null) joined.set(source.table, joinSql(source.table, source.key));
        return { sql: source.sql, type: entry.type };
    };
    const termOf = (measure: MeasureRef | IndexSpec): Term =>
        isIndex(measure) ? { sql: `index_values.${nameOf(measure)}`, type: 'double' } : read(measure);
    const columns = Object.entries(inputs).map(([name, input]) => `${inputSql(input, termOf)} as ${quoteIdent(name)}`);
    if (indexes.length > 0) joined.set('index_values', joinSql('index_values', 'customer_rank'));
    const final = { name: 'inputs', sql: selectSql(columns, [...joined.values()]), isInner: true };
    if (indexes.length === 0) return [final];
    return [...indexSteps(indexes, (ref) => heldSql(knownOf(ref))), final];
}

function inputSql(input: Input, termOf: (measure: MeasureRef | IndexSpec) => Term): string {
    if (input.of === 'tests') return testsSql(input, termOf);
    const { sql, type } = termOf(input.measure);
    if (input.as === 'varchar' || type === 'double') return `${sql}::${input.as}`;
    if (type === 'varchar') return `try_cast(${sql} as double)`;
    return type === 'date' ? `(${sql} - date '1970-01-01')::double` : `${sql}::${input.as}`;
}

/** A measure as a double by customer, to be scaled. */
function heldSql({ entry, source }: Known): string {
    const value = inputSql({ of: 'value', measure: entry.ref, as: 'double' }, () => ({ sql: source.sql, type: entry.type }));
    const join = source.table === null ? [] : [joinSql(source.table, source.key)];
    return `select customers.customer_rank, ${value} as value\n${['from customers', ...join].join('\n')}`;
}

function testsSql({ tests, as }: Extract<Input, { of: 'tests' }>, termOf: (measure: MeasureRef | IndexSpec) => Term): string {
    const answers = tests.map((test) => testSql(test, termOf));
    if (as !== 'digits') return `[${answers.join(', ')}]::boolean[]`;
    return answers.length === 0 ? "''::varchar" : `concat(${answers.map((answer) => `case when ${answer} then '1' else '0' end`).join(', ')})`;
}

function selectSql(columns: readonly string[], joins: readonly string[]): string {
    return `select
    ${['customers.customer_rank', ...columns].join(',\n    ')}
${['from customers', ...joins].join('\n')}`;
}

function joinSql(table: string, key: Source['key']): string {
    const name = quoteIdent(table);
    return `left join ${name}\n    on customers.${key} = ${name}.${key}`;
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

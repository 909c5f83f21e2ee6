import { isIndex, type IndexSpec, type Input, type MeasureRef } from '../../domain/measuring';
import { effective } from './effective';
import type { Rule } from './rule';
import { atomsOf, nodesOf, refsOf } from './tree';

/** What one customer's story is told with: the answer to every node of every rule, and the value of every measure. */
export function toldOf(rules: readonly Rule[], lacking: ReadonlySet<string>): Record<string, Input> {
    const tests = rules.flatMap(({ test }) => nodesOf(test)).map((node) => effective(node, lacking));
    const usable = measuresOf(rules).filter((measure) => !refsOf(measure).some((ref) => lacking.has(ref)));
    const values = usable.map((measure): [string, Input] => [valueName(rules, measure), { of: 'value', measure, as: 'varchar' }]);
    return { answers: { of: 'tests', tests, as: 'digits' }, ...Object.fromEntries(values) };
}

/** The column that holds a measure's value. */
export function valueName(rules: readonly Rule[], measure: MeasureRef | IndexSpec): string {
    return `value_${measuresOf(rules).findIndex((each) => keyOf(each) === keyOf(measure)) + 1}`;
}

function measuresOf(rules: readonly Rule[]): (MeasureRef | IndexSpec)[] {
    const all = rules.flatMap(({ test }) => atomsOf(test).map(({ measure }) => measure));
    return [...new Map(all.map((measure) => [keyOf(measure), measure])).values()];
}

function keyOf(measure: MeasureRef | IndexSpec): string {
    return isIndex(measure) ? JSON.stringify(measure) : measure;
}

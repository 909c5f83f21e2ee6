import type { Need, Unit } from './measure';
import type { Column, Params } from './parts';

/**
 * A measure by name: a column of a measure's room (`overdue_ratio`), of the customer file (`attribute.region`), or of
 * another model (`rfm.segment`), or of one of its presets (`rules:bank-layers.segment`).
 */
export type MeasureRef = string;

/** A measure that the data has or could have. */
export interface MeasureEntry {
    ref: MeasureRef;
    /** Whose words name it, `<room>:column.<column>`; `attribute` for the customer file, whose columns name themselves. */
    room: string;
    column: string;
    type: Column['type'];
    unit: Unit;
    better: 'more' | 'less' | null;
    /** What the data lacks for it; null when it can be used. */
    lacks: Need | null;
    /** Which parameters of its own the other model is run with; else those that the person gave it. */
    preset?: string;
    /** How many different values it has, among the first; of columns of the customer file only. */
    different?: number;
}

/** One part of a composite index. */
export interface Indicator {
    measure: MeasureRef;
    better: 'more' | 'less';
    weight: number;
}

/** A weighted mean of indicators, each turned so that more is better and scaled 0 to 100. */
export interface IndexSpec {
    kind: 'index';
    name: string;
    indicators: readonly Indicator[];
    /** Percentile rank, min–max, or 100·Φ(z). */
    scale: 'percentile' | 'min-max' | 'normal';
    weighting: 'typed' | 'ahp' | 'entropy';
    /** For AHP: how much more the row's indicator matters than the column's, above the diagonal, row by row. */
    comparisons?: readonly number[];
}

/** A condition on a customer. What is not known of it meets no condition but `unknown`; `all` of none holds, `any` of none does not. */
export type Test =
    | { all: readonly Test[] }
    | { any: readonly Test[] }
    | { not: Test }
    | { measure: MeasureRef | IndexSpec; is: 'above' | 'at-least' | 'below' | 'at-most'; value: number | string }
    | { measure: MeasureRef | IndexSpec; is: 'between'; from: number | string; to: number | string }
    | { measure: MeasureRef | IndexSpec; is: 'among' | 'not-among'; values: readonly (string | number | boolean)[] }
    | { measure: MeasureRef | IndexSpec; is: 'contains'; value: string }
    | { measure: MeasureRef | IndexSpec; is: 'known' | 'unknown' };

/** A column of `inputs`: a value, or the answers to tests in their order, never null: boolean[], or as text of 1 and 0. */
export type Input =
    | { of: 'value'; measure: MeasureRef | IndexSpec; as: 'double' | 'varchar' }
    | { of: 'tests'; tests: readonly Test[]; as?: 'digits' };

/** Who a customer is: known in all data, and listed with no room's measures. */
export const customerId: MeasureEntry = {
    ref: 'customer_id',
    room: 'purchases',
    column: 'customer_id',
    type: 'varchar',
    unit: 'text',
    better: null,
    lacks: null,
};

/** What measures and other models are computed with, where the person changed something. */
export interface Setting {
    measures: Readonly<Record<string, Params>>;
    models: Readonly<Record<string, Params>>;
}

export const plainSetting: Setting = { measures: {}, models: {} };

export function isIndex(value: unknown): value is IndexSpec {
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'index';
}

/** Every measure that inputs are made of, each once. */
export function refsOf(inputs: Readonly<Record<string, Input>>): MeasureRef[] {
    return [...new Set(Object.values(inputs).flatMap((input) => (input.of === 'value' ? refsOfMeasure(input.measure) : input.tests.flatMap(refsOfTest))))];
}

function refsOfTest(test: Test): MeasureRef[] {
    if ('all' in test) return test.all.flatMap(refsOfTest);
    if ('any' in test) return test.any.flatMap(refsOfTest);
    if ('not' in test) return refsOfTest(test.not);
    return refsOfMeasure(test.measure);
}

function refsOfMeasure(measure: MeasureRef | IndexSpec): MeasureRef[] {
    return isIndex(measure) ? measure.indicators.map((indicator) => indicator.measure) : [measure];
}

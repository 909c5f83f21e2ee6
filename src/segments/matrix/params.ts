import type { Parameter, Params, ParamValue } from '../../domain/model';
import { isIndex, type Input, type IndexSpec, type MeasureRef } from '../../domain/measuring';

export const presets = ['current-future', 'abc', 'bank', 'value-loyalty', 'custom'] as const;
export type Preset = (typeof presets)[number];
export const cuts = ['median', 'mean', 'tertiles', 'custom'] as const;
export type Cut = (typeof cuts)[number];
export type Axis = 'x' | 'y';
export const axes: readonly Axis[] = ['x', 'y'];

export const parameters: readonly Parameter[] = [
    { name: 'preset', kind: 'choice', options: presets, default: 'current-future' },
    { name: 'x', kind: 'measure', of: 'numbers', default: null },
    { name: 'x_cut', kind: 'choice', options: cuts, default: 'median' },
    { name: 'y', kind: 'measure', of: 'numbers', default: null },
    { name: 'y_cut', kind: 'choice', options: cuts, default: 'median' },
    { name: 'within', kind: 'measure', of: 'anything', default: null, isOptional: true },
    { name: 'x_edges', kind: 'numbers', default: [], appliesWhen: (params) => params['x_cut'] === 'custom' },
    { name: 'y_edges', kind: 'numbers', default: [], appliesWhen: (params) => params['y_cut'] === 'custom' },
    { name: 'x_better', kind: 'own', default: null },
    { name: 'y_better', kind: 'own', default: null },
];

export interface AxisParams {
    measure: MeasureRef | IndexSpec;
    cut: Cut;
    edges: number[];
    bands: readonly Band[];
    better: 'more' | 'less';
}

export type Band = 'low' | 'middle' | 'high';

export interface MatrixParams {
    preset: Preset;
    x: AxisParams;
    y: AxisParams;
    within: MeasureRef | null;
}

/** Reads what the page sent; what is missing or out of bounds becomes the default. */
export function readParams(params: Params): MatrixParams {
    const { within } = params;
    return {
        preset: presets.find((preset) => preset === params['preset']) ?? 'current-future',
        x: axisOf(params, 'x'),
        y: axisOf(params, 'y'),
        within: typeof within === 'string' && within !== '' ? within : null,
    };
}

export function readMeasure(value: ParamValue | undefined): MeasureRef | IndexSpec {
    const given: unknown = value;
    if (isIndex(given)) return given;
    return typeof given === 'string' ? given : '';
}

/** What the SQL reads of each customer; `layer` is nothing where bands are not found inside groups. */
export function inputsOf(params: Params): Record<string, Input> {
    const { x, y, within } = readParams(params);
    return {
        x: { of: 'value', measure: x.measure, as: 'double' },
        y: { of: 'value', measure: y.measure, as: 'double' },
        layer: within === null ? { of: 'tests', tests: [] } : { of: 'value', measure: within, as: 'varchar' },
    };
}

function axisOf(params: Params, axis: Axis): AxisParams {
    const cut = cuts.find((each) => each === params[`${axis}_cut`]) ?? 'median';
    const edges = edgesOf(params[`${axis}_edges`]);
    const count = cut === 'tertiles' ? 3 : cut === 'custom' ? edges.length + 1 : 2;
    const bands: Band[] = count === 3 ? ['low', 'middle', 'high'] : ['low', 'high'];
    return { measure: readMeasure(params[axis]), cut, edges, bands, better: params[`${axis}_better`] === 'less' ? 'less' : 'more' };
}

/** One edge or two, rising. */
function edgesOf(given: ParamValue | undefined): number[] {
    const list = Array.isArray(given) ? given.filter((edge) => typeof edge === 'number' && Number.isFinite(edge)).map(Number) : [];
    return [...new Set(list)].sort((a, b) => a - b).slice(0, 2);
}

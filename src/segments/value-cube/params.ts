import { isIndex, type IndexSpec, type Input, type MeasureRef } from '../../domain/measuring';
import type { Parameter, Params, ParamValue } from '../../domain/model';
import { classes } from './classes';

export const axes = ['current', 'potential', 'loyalty'] as const;
export type Axis = (typeof axes)[number];
export const cuts = ['median', 'mean', 'custom'] as const;
export type Cut = (typeof cuts)[number];

export const parameters: readonly Parameter[] = [
    ...axes.flatMap((axis): Parameter[] => [
        { name: axis, kind: 'measure', of: 'numbers', default: null },
        { name: `${axis}_cut`, kind: 'choice', options: cuts, default: 'median' },
    ]),
    ...axes.map((axis): Parameter => ({ name: `${axis}_edges`, kind: 'numbers', default: [], appliesWhen: (params) => params[`${axis}_cut`] === 'custom' })),
    ...axes.map((axis): Parameter => ({ name: `${axis}_better`, kind: 'own', default: null })),
    { name: 'budget', kind: 'own', default: Object.fromEntries(classes.map(({ id, share }) => [id, share])) },
    { name: 'total', kind: 'own', default: null },
];

export interface AxisParams {
    measure: MeasureRef | IndexSpec;
    cut: Cut;
    edge: number | null;
    better: 'more' | 'less';
}

/** An axis as the page sent it; what is missing or out of bounds becomes the default. */
export function axisOf(params: Params, axis: Axis): AxisParams {
    return {
        measure: readMeasure(params[axis]),
        cut: cuts.find((each) => each === params[`${axis}_cut`]) ?? 'median',
        edge: edgeOf(params[`${axis}_edges`]),
        better: params[`${axis}_better`] === 'less' ? 'less' : 'more',
    };
}

export function inputsOf(params: Params): Record<Axis, Input> {
    const input = (axis: Axis): Input => ({ of: 'value', measure: axisOf(params, axis).measure, as: 'double' });
    return { current: input('current'), potential: input('potential'), loyalty: input('loyalty') };
}

/** What each class is given of all resources, as shares of 1; the usual where nothing is given to anyone. */
export function sharesOf(params: Params): Map<string, number> {
    const weights = classes.map(({ id, share }) => [id, weightOf(params['budget'], id) ?? share] as const);
    const sum = weights.reduce((total, [, weight]) => total + weight, 0);
    return new Map(sum > 0 ? weights.map(([id, weight]) => [id, weight / sum]) : classes.map(({ id, share }) => [id, share / 100]));
}

/** All that there is to spend; null when nothing was said. */
export function totalOf(params: Params): number | null {
    const total = params['total'];
    return typeof total === 'number' && Number.isFinite(total) && total > 0 ? total : null;
}

export function readMeasure(value: ParamValue | undefined): MeasureRef | IndexSpec {
    const given: unknown = value;
    if (isIndex(given)) return given;
    return typeof given === 'string' ? given : '';
}

function weightOf(budget: ParamValue | undefined, id: string): number | null {
    if (typeof budget !== 'object' || budget === null || Array.isArray(budget)) return null;
    const weight = Object.entries(budget).find(([name]) => name === id)?.[1];
    return typeof weight === 'number' && Number.isFinite(weight) ? Math.max(0, weight) : null;
}

function edgeOf(given: ParamValue | undefined): number | null {
    const [edge] = Array.isArray(given) ? given : [];
    return typeof edge === 'number' && Number.isFinite(edge) ? edge : null;
}

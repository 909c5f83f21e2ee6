import type { Parameter, Params, ParamValue } from '../../domain/model';

export const bases = ['cycle', 'intervals', 'days', 'managerial'] as const;
export type Basis = (typeof bases)[number];

const highValues = ['mean', 'median', 'typed'] as const;

/** How many cycles late, set where the intervals are drawn. */
export const ratioNames = ['at_risk', 'dormant', 'lost', 'won_back'] as const;
const usualRatios = { at_risk: 1.5, dormant: 2.5, lost: 4, won_back: 2.5 };
const mostCycles = 100;

export const parameters: readonly Parameter[] = [
    { name: 'basis', kind: 'choice', options: bases, default: 'cycle' },
    ...ratioNames.map((name): Parameter => ({ name, kind: 'own', default: usualRatios[name], appliesWhen: isOfCycles })),
    { name: 'new_within', kind: 'number', min: 0, max: 100, step: 0.1, default: 1, appliesWhen: isStaged },
    { name: 'shortest', kind: 'number', min: 0, max: 100, step: 1, default: 20, appliesWhen: isStaged },
    { name: 'few_orders', kind: 'whole', min: 1, max: 100, default: 3, appliesWhen: isStaged },
    { name: 'low_spend', kind: 'number', min: 0, max: 100, step: 1, default: 50, appliesWhen: isStaged },
    { name: 'high_value', kind: 'choice', options: highValues, default: 'mean', appliesWhen: isManagerial },
    { name: 'value_from', kind: 'number', min: 0, max: 1e12, step: 1, default: 100, appliesWhen: isTyped },
    { name: 'percentiles', kind: 'numbers', default: [80, 90, 95], appliesWhen: (params) => basisOf(params) === 'intervals' },
    { name: 'days', kind: 'numbers', default: [], appliesWhen: (params) => basisOf(params) === 'days' },
    { name: 'years', kind: 'numbers', default: [365, 730, 1095], appliesWhen: isManagerial },
];

/** Three bounds by rising lateness: what is later than the first, the second, the third. */
export type Bounds = [number, number, number];

export interface LifecycleParams {
    basis: Basis;
    ratios: Bounds;
    percentiles: Bounds;
    /** Those set by hand; the rest is read off the intervals. */
    days: number[];
    years: Bounds;
    wonBack: number;
    newWithin: number;
    shortest: number;
    fewOrders: number;
    lowSpend: number;
    highValue: string;
    valueFrom: number;
}

/** Reads what the page sent; what is missing or out of bounds becomes the default or the nearest allowed. */
export function readParams(params: Params): LifecycleParams {
    return {
        basis: basisOf(params),
        ratios: [ratioOf(params, 'at_risk'), ratioOf(params, 'dormant'), ratioOf(params, 'lost')],
        percentiles: threeOf(params['percentiles'], [80, 90, 95], 100),
        days: rising(params['days'], 1e6),
        years: threeOf(params['years'], [365, 730, 1095], 1e6),
        wonBack: ratioOf(params, 'won_back'),
        newWithin: numberOf(params, 'new_within'),
        shortest: numberOf(params, 'shortest'),
        fewOrders: Math.round(numberOf(params, 'few_orders')),
        lowSpend: numberOf(params, 'low_spend'),
        highValue: highValues.find((option) => option === params['high_value']) ?? 'mean',
        valueFrom: numberOf(params, 'value_from'),
    };
}

export function basisOf(params: Params): Basis {
    return bases.find((option) => option === params['basis']) ?? 'cycle';
}

function isOfCycles(params: Params): boolean {
    return basisOf(params) === 'cycle';
}

function isManagerial(params: Params): boolean {
    return basisOf(params) === 'managerial';
}

function isStaged(params: Params): boolean {
    return !isManagerial(params);
}

function isTyped(params: Params): boolean {
    return isManagerial(params) && params['high_value'] === 'typed';
}

function numberOf(params: Params, name: string): number {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter?.kind !== 'number' && parameter?.kind !== 'whole') throw new Error(`no number called ${name}`);
    return within(params[name], parameter);
}

export function ratioOf(params: Params, name: (typeof ratioNames)[number]): number {
    return within(params[name], { min: 0, max: mostCycles, default: usualRatios[name] });
}

function within(value: ParamValue | undefined, { min, max, default: usual }: { min: number; max: number; default: number }): number {
    const given = value === null || value === '' ? Number.NaN : Number(value);
    return Number.isFinite(given) ? Math.min(max, Math.max(min, given)) : usual;
}

function rising(given: ParamValue | undefined, most: number): number[] {
    if (!Array.isArray(given)) return [];
    const numbers = given.map(Number).filter(Number.isFinite);
    return numbers
        .map((number) => Math.min(most, Math.max(0, number)))
        .sort((a, b) => a - b)
        .slice(0, 3);
}

function threeOf(given: ParamValue | undefined, otherwise: Bounds, most: number): Bounds {
    const [first, second, third] = rising(given, most);
    return first === undefined || second === undefined || third === undefined ? otherwise : [first, second, third];
}

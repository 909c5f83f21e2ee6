import type { Parameter, Params } from '../../domain/model';

export const parameters: readonly Parameter[] = [
    { name: 'basis', kind: 'choice', options: ['visits', 'spend', 'count'], default: 'visits' },
    { name: 'bands', kind: 'choice', options: ['on', 'off'], default: 'on' },
    { name: 'vip', kind: 'choice', options: ['on', 'off'], default: 'on' },
    { name: 'months', kind: 'whole', min: 2, max: 60, default: 12, appliesWhen: (params) => params['vip'] !== 'off' },
    { name: 'most', kind: 'whole', min: 1, max: 30, default: 8 },
    { name: 'least_share', kind: 'number', min: 0, max: 50, step: 0.5, default: 2 },
];

export interface PreferenceParams {
    basis: 'visits' | 'spend' | 'count';
    hasBands: boolean;
    hasVip: boolean;
    months: number;
    /** Categories that stand by themselves; the rest are one. */
    most: number;
    /** A cell with fewer customers than this share, 0 to 1, joins another. */
    leastShare: number;
}

/** Reads what the page sent; what is missing or out of bounds becomes the default or the nearest allowed. */
export function readParams(params: Params): PreferenceParams {
    return {
        basis: params['basis'] === 'count' || params['basis'] === 'spend' ? params['basis'] : 'visits',
        hasBands: params['bands'] !== 'off',
        hasVip: params['vip'] !== 'off',
        months: Math.round(numberOf(params, 'months')),
        most: Math.round(numberOf(params, 'most')),
        leastShare: numberOf(params, 'least_share') / 100,
    };
}

function numberOf(params: Params, name: string): number {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter?.kind !== 'number' && parameter?.kind !== 'whole') throw new Error(`no number called ${name}`);
    const given = params[name] === null || params[name] === '' ? Number.NaN : Number(params[name]);
    return Number.isFinite(given) ? Math.min(parameter.max, Math.max(parameter.min, given)) : parameter.default;
}

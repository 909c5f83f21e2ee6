import type { Input, MeasureEntry, MeasureRef } from '../../domain/measuring';
import type { Parameter, Params } from '../../domain/model';

export const transforms = ['log', 'log1p', 'none'] as const;
export const scales = ['z', 'robust', 'min-max'] as const;
/** So many measures at most: what more would add, two pictures cannot show. */
export const mostMeasures = 12;

const usual: readonly MeasureRef[] = ['recency_days', 'orders', 'monetary'];
const counts = ['2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

export const parameters: readonly Parameter[] = [
    { name: 'measures', kind: 'own', default: usual },
    { name: 'k', kind: 'choice', options: ['auto', ...counts], default: 'auto' },
    { name: 'transform', kind: 'choice', options: transforms, default: 'log' },
    { name: 'scale', kind: 'choice', options: scales, default: 'z' },
    { name: 'most', kind: 'whole', min: 2, max: 10, default: 8 },
    { name: 'restarts', kind: 'whole', min: 1, max: 200, default: 50 },
    { name: 'seed', kind: 'whole', min: 1, max: 9999, default: 1 },
];

export function measuresOf(params: Params): MeasureRef[] {
    const given = params['measures'];
    return Array.isArray(given) ? given.filter((ref): ref is string => typeof ref === 'string') : [];
}

/** Measures that the data has, of those chosen; where there are none, what a customer file offers instead. */
export function settle(params: Params, catalogue: readonly MeasureEntry[]): Params {
    const usable = new Set(catalogue.filter(isUsable).map(({ ref }) => ref));
    const chosen = [...new Set(measuresOf(params))].filter((ref) => usable.has(ref)).slice(0, mostMeasures);
    if (chosen.length > 0) return { ...params, measures: chosen };
    const own = usual.filter((ref) => usable.has(ref));
    const instead = own.length > 0 ? own : [...usable].slice(0, usual.length);
    return { ...params, measures: instead.length > 0 ? instead : usual };
}

export function isUsable({ type, lacks, room }: MeasureEntry): boolean {
    return (type === 'integer' || type === 'double') && lacks === null && room !== 'clusters';
}

export function inputsOf(params: Params): Record<string, Input> {
    return Object.fromEntries(measuresOf(params).map((measure, index): [string, Input] => [`v${index + 1}`, { of: 'value', measure, as: 'double' }]));
}

export function scanAsks({ measures, transform, scale, seed, restarts, k, most }: Params): Params {
    const greatest = k === 'auto' ? Number(most) : Math.max(Number(most), Number(k));
    return { task: 'scan', measures: measures ?? null, transform: transform ?? null, scale: scale ?? null, seed: seed ?? null, restarts: restarts ?? null, most: greatest };
}

export function placeAsks({ measures, transform, scale, seed, k }: Params): Params {
    return { task: 'place', measures: measures ?? null, transform: transform ?? null, scale: scale ?? null, seed: seed ?? null, k: k ?? null };
}

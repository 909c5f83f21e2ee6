import { isIndex, type MeasureEntry } from '../../domain/measuring';
import type { Params, ParamValue } from '../../domain/model';

/** What is told of the unprofitable beside their value, where the data knows it. */
export const besides = ['top_category', 'discount_spend_share'] as const;

/** Parameters that name only what the data has; what the unprofitable have in common is asked for where there is a margin. */
export function settleTiers(params: Params, catalogue: readonly MeasureEntry[]): Params {
    if (catalogue.length === 0) return params;
    const has = (ref: unknown) => catalogue.some((entry) => entry.ref === ref && entry.lacks === null);
    const measure = isUsable(params['measure'], has) ? params['measure'] : fallback(catalogue, params['measure']);
    const within = has(params['within']) ? params['within'] : '';
    const isMargin = catalogue.some((entry) => entry.ref === measure && entry.room === 'margin');
    return { ...params, measure: measure ?? 'monetary', within: within ?? '', beside: isMargin ? besides.filter(has) : [] };
}

function isUsable(measure: ParamValue | undefined, has: (ref: unknown) => boolean): boolean {
    return isIndex(measure) ? measure.indicators.length > 0 && measure.indicators.every((indicator) => has(indicator.measure)) : has(measure);
}

/** Money first, else the first number there is; what was asked for when there is none, so that the engine says what it lacks. */
function fallback(catalogue: readonly MeasureEntry[], asked: ParamValue | undefined): ParamValue {
    const usable = catalogue.filter(({ lacks, type, room }) => lacks === null && room !== 'tiers' && (type === 'integer' || type === 'double'));
    return (usable.find(({ ref }) => ref === 'monetary') ?? usable[0])?.ref ?? asked ?? 'monetary';
}

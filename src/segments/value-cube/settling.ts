import { isIndex, type MeasureEntry } from '../../domain/measuring';
import type { Params, ParamValue } from '../../domain/model';
import { type Axis, axes, readMeasure } from './params';

type Catalogue = readonly MeasureEntry[];
type Wanted = [measure: string, better: 'more' | 'less'];

const loyaltyColumns = /wallet|satisf|loyal|tenure|years (with|together)|钱包|满意|忠诚|合作年|年限/i;
const potentialColumns = /potential|growth|annual sales|total assets|income|headroom|潜力|增长|年销售|总资产|收入/i;

/** Axes that are not chosen, or that the data no longer has, from the best it holds; and which way each is good. */
export function settleAxes(params: Params, catalogue: Catalogue): Params {
    const settled: Params = { ...params };
    for (const axis of axes) {
        if (!isUsable(params[axis], catalogue)) Object.assign(settled, { [axis]: axisFor(axis, catalogue) }, unpartedBy(params, axis));
        settled[`${axis}_better`] = betterOf(settled[axis], catalogue);
    }
    return settled;
}

/** An edge set on one measure means nothing on another that takes its place. */
function unpartedBy(params: Params, axis: Axis): Params {
    const isOnAnother = (params[axis] ?? null) !== null && params[`${axis}_cut`] === 'custom';
    return isOnAnother ? { [`${axis}_cut`]: 'median', [`${axis}_edges`]: [] } : {};
}

function axisFor(axis: Axis, catalogue: Catalogue): ParamValue {
    if (axis === 'current') return first(['margin', 'monetary'], catalogue) ?? 'monetary';
    return axis === 'potential' ? potentialFor(catalogue) : loyaltyFor(catalogue);
}

/** Lifetime value where it is predicted; until then growth, breadth and frequency; columns of the customer file where there are no orders. */
function potentialFor(catalogue: Catalogue): ParamValue {
    const predicted = catalogue.find(({ ref, lacks }) => lacks === null && /(^|[.])clv$/.test(ref));
    if (predicted !== undefined) return predicted.ref;
    const breadth = first(['categories', 'products'], catalogue);
    const told: Wanted[] = [['spend_change', 'more'], ...(breadth === null ? [] : [[breadth, 'more'] satisfies Wanted]), ['orders', 'more']];
    if (isUsable('spend_change', catalogue)) return indexOf(told, 'potential');
    const columns = named(potentialColumns, catalogue);
    return indexOf(columns.length > 0 ? columns : [['orders', 'more'], ['recency_days', 'less']], 'potential');
}

function loyaltyFor(catalogue: Catalogue): ParamValue {
    if (isUsable('loyalty_index', catalogue)) return 'loyalty_index';
    const columns = named(loyaltyColumns, catalogue);
    return indexOf(columns.length > 0 ? columns : [['recency_days', 'less'], ['tenure_days', 'more']], 'loyalty');
}

function named(pattern: RegExp, catalogue: Catalogue): Wanted[] {
    const columns = catalogue.filter(({ room, type, lacks, column }) => room === 'attribute' && type === 'double' && lacks === null && pattern.test(column));
    return columns.slice(0, 10).map(({ ref }) => [ref, 'more']);
}

function indexOf(list: readonly Wanted[], axis: Axis): ParamValue {
    const indicators = list.map(([measure, better]) => ({ measure, better, weight: 1 }));
    return { kind: 'index', name: `value-cube:index.${axis}`, indicators, scale: 'percentile', weighting: 'typed' };
}

function first(refs: readonly string[], catalogue: Catalogue): string | null {
    return refs.find((ref) => isUsable(ref, catalogue)) ?? null;
}

function isUsable(value: ParamValue | undefined, catalogue: Catalogue): boolean {
    const given: unknown = value;
    if (isIndex(given)) return given.indicators.length > 0 && given.indicators.every(({ measure }) => isUsable(measure, catalogue));
    const entry = catalogue.find(({ ref }) => ref === value);
    return entry !== undefined && entry.room !== 'value-cube' && entry.lacks === null && ['integer', 'double'].includes(entry.type);
}

function betterOf(value: ParamValue | undefined, catalogue: Catalogue): 'more' | 'less' {
    const measure = readMeasure(value);
    if (typeof measure !== 'string') return 'more';
    return catalogue.find(({ ref }) => ref === measure)?.better ?? 'more';
}

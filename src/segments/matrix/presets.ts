import type { IndexSpec, Indicator, MeasureEntry } from '../../domain/measuring';
import { isIndex } from '../../domain/measuring';
import type { Params, ParamValue } from '../../domain/model';
import { type Axis, axes, type Preset, presets, readMeasure } from './params';

type Catalogue = readonly MeasureEntry[];
type Wanted = [measure: string, better: 'more' | 'less'];

/** What a preset puts on its axes: the first list whose first measure the data has, as one index. */
const wanted: Record<Exclude<Preset, 'bank'>, Record<Axis, readonly (readonly Wanted[])[]>> = {
    'current-future': { x: current('monthly_margin', 'monthly_spend'), y: future() },
    abc: { x: current('margin', 'monetary'), y: future() },
    'value-loyalty': { x: [[['margin', 'more']], [['monetary', 'more']]], y: loyalty() },
    custom: { x: [[['monetary', 'more']]], y: [[['orders', 'more']]] },
};

/** What a column of the bank's file is about, by its name. */
const worthToUs = /contribution|profit|margin|income from|贡献|利润|创利|创收|中收/i;
const balances = /deposit|loan|balance|turnover|assets|annual sales|存款|贷款|余额|流水|资产|销售额/i;
const worthToThem =
    /wallet|products? held|number of products|satisf|active|tenure|years (with|together)|growth|钱包|产品数|持有产品|满意|活跃|合作年|年限|增长/i;
/** Another room's, which is there when the data has what a bank's rules ask. */
const bankLayers = 'rules:bank-layers.segment';
const layers = /layer|tier\b|size class|层级|客户层|分层|规模|类型|customer type/i;

/**
 * Fills in axes that are not chosen, or that the data no longer has, from the preset; and which way each is good. What the data
 * has nothing for is left as the preset's first wish, so that the person is told what it lacks.
 */
export function settleAxes(params: Params, catalogue: Catalogue): Params {
    const settled: Params = { ...params };
    const preset = presets.find((each) => each === params['preset']) ?? 'current-future';
    for (const axis of axes) {
        if (!isUsable(params[axis], catalogue)) Object.assign(settled, { [axis]: axisOf(preset, axis, catalogue) }, unpartedBy(params, axis));
        settled[`${axis}_better`] = betterOf(settled[axis], catalogue);
    }
    if (!isUsable(params['within'], catalogue, 'anything')) settled['within'] = preset === 'bank' ? layerOf(catalogue) : '';
    return settled;
}

/** Edges set on one measure mean nothing on another that takes its place. */
function unpartedBy(params: Params, axis: Axis): Params {
    const isOnAnother = (params[axis] ?? null) !== null && params[`${axis}_cut`] === 'custom';
    return isOnAnother ? { [`${axis}_cut`]: 'median', [`${axis}_edges`]: [] } : {};
}

function axisOf(preset: Preset, axis: Axis, catalogue: Catalogue): ParamValue {
    if (preset === 'bank') return bankAxis(axis, catalogue);
    const lists = wanted[preset][axis];
    const found = lists.find((list) => list[0] !== undefined && isUsable(list[0][0], catalogue))?.filter(([measure]) => isUsable(measure, catalogue));
    return valueOf(found ?? lists[0] ?? [], `matrix:index.${preset}.${axis}`);
}

/** Columns of the customer file where names tell them; else what orders tell of the same things. */
function bankAxis(axis: Axis, catalogue: Catalogue): ParamValue {
    const columns = catalogue.filter(({ room, type, lacks }) => room === 'attribute' && type === 'double' && lacks === null);
    const named = (pattern: RegExp) => columns.filter(({ column }) => pattern.test(column)).map(({ ref }): Wanted => [ref, 'more']);
    const lists = axis === 'x' ? [named(worthToUs), named(balances)] : [named(worthToThem)];
    const found = lists.find((list) => list.length > 0)?.slice(0, 10);
    if (found !== undefined) return valueOf(found, `matrix:index.bank.${axis}`);
    if (axis === 'x') return axisOf('current-future', 'x', catalogue);
    const told: Wanted[] = [['loyalty_index', 'more'], ['categories', 'more'], ['products', 'more'], ['tenure_days', 'more']];
    const usable = told.filter(([measure]) => isUsable(measure, catalogue));
    return usable.length > 0 ? valueOf(usable, 'matrix:index.bank.y') : axisOf('current-future', 'y', catalogue);
}

/** The layers that the bank's rules make; else a column that is called so. */
function layerOf(catalogue: Catalogue): string {
    if (catalogue.some(({ ref }) => ref === bankLayers)) return bankLayers;
    return catalogue.find(({ room, column, type, lacks }) => room === 'attribute' && type === 'varchar' && lacks === null && layers.test(column))?.ref ?? '';
}

function current(monthly: string, plain: string): readonly (readonly Wanted[])[] {
    return [
        [[monthly, 'more'], ['monetary_mean', 'more']],
        [[plain, 'more'], ['monetary_mean', 'more']],
        [['monetary', 'more'], ['monetary_mean', 'more']],
    ];
}

function future(): readonly (readonly Wanted[])[] {
    return [[['loyalty_index', 'more'], ['spend_cv', 'less']], ...lately()];
}

function loyalty(): readonly (readonly Wanted[])[] {
    return [[['loyalty_index', 'more']], ...lately()];
}

/** Where a file has one row for each customer: how lately and how often they came. */
function lately(): readonly (readonly Wanted[])[] {
    return [[['recency_days', 'less'], ['orders', 'more']]];
}

function valueOf(list: readonly Wanted[], name: string): ParamValue {
    const [only] = list;
    if (only !== undefined && list.length === 1 && only[1] === 'more') return only[0];
    const indicators = list.map(([measure, better]) => ({ measure, better, weight: 1 }));
    return { kind: 'index', name, indicators, scale: 'percentile', weighting: 'typed' };
}

function isUsable(value: ParamValue | undefined, catalogue: Catalogue, of: 'numbers' | 'anything' = 'numbers'): boolean {
    const given: unknown = value;
    if (isIndex(given)) return given.indicators.length > 0 && given.indicators.every((indicator: Indicator) => isUsable(indicator.measure, catalogue));
    if (value === '' && of === 'anything') return true;
    const entry = catalogue.find(({ ref }) => ref === value);
    return entry !== undefined && entry.room !== 'matrix' && entry.lacks === null && (of === 'anything' || ['integer', 'double'].includes(entry.type));
}

function betterOf(value: ParamValue | undefined, catalogue: Catalogue): 'more' | 'less' {
    const measure: string | IndexSpec = readMeasure(value);
    if (typeof measure !== 'string') return 'more';
    return catalogue.find(({ ref }) => ref === measure)?.better ?? 'more';
}

import type { Input, MeasureEntry } from '../../domain/measuring';
import type { Model, Params, Segment } from '../../domain/model';
import type { Binds } from '../../domain/values';
import base from './base.sql?raw';
import bounds from './bounds.sql?raw';
import density from './charts/density.sql?raw';
import histogram from './charts/histogram.sql?raw';
import within from './charts/within.sql?raw';
import gaps from './gaps.sql?raw';
import { basisOf, parameters, readParams } from './params';
import query from './query.sql?raw';
import { managerial, stages } from './stages';
import why from './why.sql?raw';

export const model: Model = {
    id: 'lifecycle',
    rank: 5,
    parameters,
    columns: [
        { name: 'cycle_median', type: 'double' },
        { name: 'overdue_ratio', type: 'double' },
        { name: 'last_gap', type: 'integer' },
        { name: 'is_base_cycle', type: 'boolean' },
        { name: 'stage_basis', type: 'varchar' },
    ],
    settle,
    inputs,
    segments,
    bind,
    steps: [
        { name: 'lifecycle_gaps', sql: gaps, isInner: true },
        { name: 'lifecycle_base', sql: base, isInner: true },
        { name: 'lifecycle_bounds', sql: bounds },
    ],
    query,
    charts: [
        { name: 'lifecycle_histogram', sql: histogram },
        { name: 'lifecycle_within', sql: within },
        { name: 'lifecycle_density', sql: density },
    ],
    why,
};

/** Where there are no orders there are no cycles: only the years since the last one can be told. */
function settle(params: Params, catalogue: readonly MeasureEntry[]): Params {
    const cycle = catalogue.find(({ ref }) => ref === 'cycle_median');
    return cycle !== undefined && cycle.lacks !== null ? { ...params, basis: 'managerial' } : params;
}

function inputs(params: Params): Record<string, Input> {
    const isOfYears = basisOf(params) === 'managerial';
    const value = (measure: string): Input => ({ of: 'value', measure, as: 'double' });
    const purchases = ['recency_days', 'tenure_days', 'orders', 'monetary', 'monetary_mean'].map((name) => [name, value(name)]);
    // the managerial segments ask for no cycles: a number that every file has holds the place, and is not looked at
    const cycles = ['cycle_median', 'overdue_ratio', 'last_gap', 'is_base_cycle'].map((name) => [name, value(isOfYears ? 'recency_days' : name)]);
    return Object.fromEntries([...purchases, ['first_order_day', value('first_order_on')], ...cycles]);
}

function segments(params: Params): Segment[] {
    return [...(basisOf(params) === 'managerial' ? managerial : stages)];
}

function bind(params: Params): Binds {
    const read = readParams(params);
    return {
        basis: read.basis,
        ratios: read.ratios,
        percentiles: read.percentiles,
        days: read.days,
        years: read.years,
        won_back: read.wonBack,
        new_within: read.newWithin,
        shortest: read.shortest,
        few_orders: read.fewOrders,
        low_spend: read.lowSpend,
        high_value: read.highValue,
        value_from: read.valueFrom,
    };
}

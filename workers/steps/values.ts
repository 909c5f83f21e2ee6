import type { MeasureRef } from '../../src/domain/measuring';
import type { Model } from '../../src/domain/model';
import type { Value } from '../../src/domain/values';
import type { Tables } from '../tables';
import { type Ground, measure } from './measuring';

/** The different values of a measure, most customers first, at most 500. */
export async function measureValues(tables: Tables, ref: MeasureRef, ground: Ground): Promise<{ value: Value; customers: number }[]> {
    await measure(tables, reader(ref), {}, ground);
    const rows = await tables.db.rows(`select value::varchar as value, count(*)::integer as customers
from inputs where value is not null group by 1 order by 2 desc, 1 limit 500`);
    return rows.map(({ value, customers }) => ({ value: value ?? null, customers: Number(customers) }));
}

/** A model that only looks. */
function reader(ref: MeasureRef): Model {
    return {
        id: '',
        rank: 0,
        parameters: [],
        columns: [],
        inputs: () => ({ value: { of: 'value', measure: ref, as: 'varchar' } }),
        segments: () => [],
        bind: () => ({}),
        steps: [],
        query: '',
        charts: [],
        why: '',
    };
}

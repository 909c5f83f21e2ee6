import type { Measure } from '../src/domain/measure';
import { defaultParams, type Params } from '../src/domain/model';
import type { Db } from '../src/sql/db';
import { Tables } from '../workers/tables';
import { inProcess } from './inProcess';

/** Runs a measure over a snapshot as of its day: its steps, and `measure_<id>`. */
export async function runMeasure(db: Db, measure: Measure, params: Params, asOf: string): Promise<void> {
    const all = { ...defaultParams(measure), ...params };
    const binds = { ...measure.bind(all), as_of: { date: asOf } };
    await new Tables(db, inProcess).makeAll([...measure.steps, { name: `measure_${measure.id}`, sql: measure.query }], all, binds);
}

import type { Measure } from '../src/domain/measure';
import { defaultParams, type Params } from '../src/domain/model';
import type { Db } from '../src/sql/db';
import { runSteps } from './lines';

/** Runs a measure over a snapshot as of its day: its steps, and `measure_<id>`. */
export async function runMeasure(db: Db, measure: Measure, params: Params, asOf: string): Promise<void> {
    const binds = { ...measure.bind({ ...defaultParams(measure), ...params }), as_of: { date: asOf } };
    await runSteps(db, [...measure.steps, { name: `measure_${measure.id}`, sql: measure.query }], binds);
}

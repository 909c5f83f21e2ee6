import type { Lens } from '../../domain/lens';
import type { Params, ParamValue } from '../../domain/parts';
import cohorts from './base/cohorts.sql?raw';
import concentration from './base/concentration.sql?raw';
import facts from './base/facts.sql?raw';
import histogram from './base/histogram.sql?raw';
import map from './base/map.sql?raw';
import parameters from './base/parameters.sql?raw';
import remarks from './base/remarks.sql?raw';
import segments from './base/segments.sql?raw';
import surface from './base/surface.sql?raw';
import days from './closer/days.sql?raw';
import given from './closer/given.sql?raw';
import one from './closer/one.sql?raw';
import through from './closer/path.sql?raw';
import customers from './customers.sql?raw';
import list from './list.sql?raw';
import classes from './trial/classes.sql?raw';
import compare from './trial/compare.sql?raw';
import interval from './trial/interval.sql?raw';
import weeks from './trial/weeks.sql?raw';

export const lens: Lens = {
    id: 'prediction',
    rank: 1,
    needs: ['orders', 'repeaters'],
    parameters: [
        { name: 'detail', kind: 'own', default: 'plain' },
        { name: 'given', kind: 'own', default: null },
    ],
    measures: ({ detail, given: decided }) => ({ clv: { ...(isParams(decided) ? decided : {}), detail: detail ?? 'plain' } }),
    tunes: { clv: ['model', 'unit', 'horizon', 'discount', 'margin_from', 'margin_share', 'learn_percent'] },
    deeper: (params) => ({ ...params, detail: 'whole' }),
    bind: () => ({}),
    steps: [
        { name: 'prediction_customers', sql: customers, isInner: true },
        { name: 'prediction_facts', sql: facts },
        { name: 'prediction_parameters', sql: parameters },
        { name: 'prediction_remarks', sql: remarks },
        { name: 'prediction_map', sql: map },
        { name: 'prediction_surface', sql: surface },
        { name: 'prediction_histogram', sql: histogram },
        { name: 'prediction_concentration', sql: concentration },
        { name: 'prediction_segments', sql: segments },
        { name: 'prediction_cohorts', sql: cohorts },
        { name: 'prediction_compare', sql: compare },
        { name: 'prediction_classes', sql: classes },
        { name: 'prediction_weeks', sql: weeks },
        { name: 'prediction_interval', sql: interval },
    ],
    listed: 'prediction_customers',
    closer: [
        { name: 'prediction_path', sql: given, kernel: 'clv', asks: () => ({ job: 'path' }), isInner: true },
        { name: 'prediction_one', sql: one },
        { name: 'prediction_days', sql: days },
        { name: 'prediction_through', sql: through },
    ],
    files: [{ name: 'prediction_list', sql: list }],
};

/** Parameters of the measure in place of the person's. */
function isParams(value: ParamValue | undefined): value is Params {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

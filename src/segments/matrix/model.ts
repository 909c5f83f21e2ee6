import type { Model, Params } from '../../domain/model';
import type { Binds } from '../../domain/values';
import axes from './charts/axes.sql?raw';
import density from './charts/density.sql?raw';
import histogram from './charts/histogram.sql?raw';
import points from './charts/points.sql?raw';
import cuts from './cuts.sql?raw';
import levels from './levels.sql?raw';
import { inputsOf, parameters, readParams } from './params';
import { settleAxes } from './presets';
import query from './query.sql?raw';
import { segments } from './segments';
import why from './why.sql?raw';

export const model: Model = {
    id: 'matrix',
    rank: 3,
    parameters,
    columns: [
        { name: 'x_value', type: 'double' },
        { name: 'y_value', type: 'double' },
        { name: 'matrix_group', type: 'varchar' },
        { name: 'x_band', type: 'varchar' },
        { name: 'y_band', type: 'varchar' },
    ],
    settle: settleAxes,
    inputs: inputsOf,
    segments,
    bind,
    steps: [
        { name: 'matrix_levels', sql: levels, isInner: true },
        { name: 'matrix_cuts', sql: cuts },
    ],
    query,
    charts: [
        { name: 'matrix_axes', sql: axes },
        { name: 'matrix_histogram', sql: histogram },
        { name: 'matrix_points', sql: points },
        { name: 'matrix_density', sql: density },
    ],
    why,
};

function bind(params: Params): Binds {
    const { x, y, within } = readParams(params);
    return { is_grouped: within !== null, x_cut: x.cut, y_cut: y.cut, x_edges: x.edges, y_edges: y.edges };
}

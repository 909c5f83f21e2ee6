import type { Model, Params } from '../../domain/model';
import type { Binds } from '../../domain/values';
import histogramAxes from './charts/axes.sql?raw';
import histogram from './charts/histogram.sql?raw';
import { classes, unknown } from './classes';
import cuts from './cuts.sql?raw';
import levels from './levels.sql?raw';
import { axes, axisOf, inputsOf, parameters } from './params';
import query from './query.sql?raw';
import { settleAxes } from './settling';
import why from './why.sql?raw';

export const model: Model = {
    id: 'value-cube',
    rank: 4,
    parameters,
    columns: [
        { name: 'current_value', type: 'double' },
        { name: 'potential_value', type: 'double' },
        { name: 'loyalty_value', type: 'double' },
        { name: 'cube_code', type: 'varchar' },
    ],
    settle: settleAxes,
    inputs: inputsOf,
    segments: () => [...classes.map(({ id, tone, weight }) => ({ id, tone, weight })), unknown],
    bind,
    steps: [
        { name: 'cube_levels', sql: levels, isInner: true },
        { name: 'cube_cuts', sql: cuts },
    ],
    query,
    charts: [
        { name: 'cube_axes', sql: histogramAxes },
        { name: 'cube_histogram', sql: histogram },
    ],
    why,
};

function bind(params: Params): Binds {
    return Object.fromEntries(
        axes.flatMap((axis): [string, Binds[string]][] => {
            const { cut, edge, better } = axisOf(params, axis);
            return [[`${axis}_cut`, cut], [`${axis}_edge`, edge], [`is_${axis}_less`, better === 'less']];
        }),
    );
}

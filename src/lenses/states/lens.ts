import type { Lens } from '../../domain/lens';
import bought from './bought.sql?raw';
import money from './money.sql?raw';
import moves from './moves.sql?raw';
import { parameters, readParams, settle } from './params';
import places from './places.sql?raw';
import span from './span.sql?raw';

export const lens: Lens = {
    id: 'states',
    rank: 3,
    needs: ['orders'],
    parameters,
    measures: () => ({ cycle: {} }),
    ground: { name: 'states_span', sql: span },
    settle,
    earlier: (params) => {
        const { states, periods, moves } = readParams(params);
        return states === 'segments' ? periods.slice(1, moves + 1).map(({ to }) => to) : [];
    },
    bind: (params) => {
        const { states, recencyStates, highValue, valueFrom, periods, moves } = readParams(params);
        return {
            states,
            recency_states: recencyStates,
            high_value: highValue,
            value_from: valueFrom,
            moves,
            starts: periods.map(({ from }) => from),
            ends: periods.map(({ to }) => to),
            // each period starts on the day after the one before, as of which customers are judged then
            days: periods.map(({ to }, period) => periods[period - 1]?.from ?? to),
        };
    },
    steps: [
        { name: 'states_bought', sql: bought, isInner: true },
        { name: 'states_places', sql: places, isInner: true },
        { name: 'states_moves', sql: moves },
        { name: 'states_money', sql: money },
    ],
};

import type { Lens } from '../../domain/lens';
import bought from './bought.sql?raw';
import later from './later.sql?raw';
import members from './members.sql?raw';
import money from './money.sql?raw';
import { parameters, periodsOf, readParams, settle } from './params';
import returned from './returned.sql?raw';
import span from './span.sql?raw';

export const lens: Lens = {
    id: 'retention',
    rank: 2,
    needs: ['orders'],
    parameters,
    measures: () => ({ cycle: {} }),
    ground: { name: 'retention_span', sql: span },
    settle,
    earlier: (params) => (readParams(params).membership === 'then' ? periodsOf(params).slice(1).map(({ to }) => to) : []),
    bind: (params) => {
        const periods = periodsOf(params);
        return { membership: readParams(params).membership, starts: periods.map(({ from }) => from), ends: periods.map(({ to }) => to) };
    },
    steps: [
        { name: 'retention_bought', sql: bought, isInner: true },
        { name: 'retention_members', sql: members, isInner: true },
        { name: 'retention_later', sql: later },
        { name: 'retention_money', sql: money },
        { name: 'retention_returned', sql: returned },
    ],
};

import type { Lens } from '../../domain/lens';
import type { Params, ParamValue } from '../../domain/parts';
import customers from './customers.sql?raw';
import due from './due.sql?raw';
import facts from './facts.sql?raw';
import given from './given.sql?raw';
import known from './known.sql?raw';
import list from './list.sql?raw';
import one from './one.sql?raw';
import oneCustomer from './one_customer.sql?raw';
import oneEvents from './one_events.sql?raw';
import oneOrders from './one_orders.sql?raw';
import onePeriods from './one_periods.sql?raw';
import past from './past.sql?raw';
import periods from './periods.sql?raw';
import rows from './rows.sql?raw';
import segments from './segments.sql?raw';
import spans from './spans.sql?raw';
import tested from './tested.sql?raw';
import testedSpans from './tested_spans.sql?raw';

/** How long a period is; months by the calendar. */
const lengths: Readonly<Record<string, { months: number; days: number }>> = {
    week: { months: 0, days: 7 },
    month: { months: 1, days: 0 },
    quarter: { months: 3, days: 0 },
};

const isWhole = ({ detail }: Params) => detail === 'whole';
const fewestPast = 12;

export const lens: Lens = {
    id: 'forecast',
    rank: 4,
    needs: ['orders'],
    parameters: [
        { name: 'period', kind: 'choice', options: ['week', 'month', 'quarter'], default: 'month' },
        { name: 'periods', kind: 'whole', min: 1, max: 24, default: 6 },
        { name: 'days_ahead', kind: 'whole', min: 1, max: 90, default: 14 },
        { name: 'contact_per_order', kind: 'number', min: 0, max: 1_000_000, step: 0.5, default: 0 },
        { name: 'contact_per_period', kind: 'number', min: 0, max: 1_000_000, step: 0.5, default: 0 },
        { name: 'detail', kind: 'own', default: 'plain' },
        { name: 'prediction', kind: 'own', default: null },
    ],
    measures: ({ prediction }) => ({ clv: isParams(prediction) ? prediction : {}, cycle: {} }),
    tunes: { clv: ['model', 'margin_from', 'margin_share'] },
    deeper: (params) => ({ ...params, detail: 'whole' }),
    bind: (params) => ({
        ...(lengths[String(params['period'])] ?? { months: 1, days: 0 }),
        periods: Math.round(numberAt(params, 'periods', 6)),
        past: Math.max(fewestPast, Math.round(numberAt(params, 'periods', 6))),
        days_ahead: Math.round(numberAt(params, 'days_ahead', 14)),
        contact_per_order: numberAt(params, 'contact_per_order', 0),
        contact_per_period: numberAt(params, 'contact_per_period', 0),
    }),
    steps: [
        { name: 'forecast_spans', sql: spans },
        { name: 'forecast_segments', sql: segments },
        { name: 'forecast_given', sql: given, isInner: true },
        { name: 'forecast_known', sql: known, isInner: true },
        { name: 'forecast_ahead', sql: rows, kernel: 'clv', asks: () => ({ job: 'forecast' }), isInner: true },
        { name: 'forecast_customers', sql: customers, isInner: true },
        { name: 'forecast_periods', sql: periods },
        { name: 'forecast_past', sql: past },
        { name: 'forecast_due', sql: due },
        { name: 'forecast_facts', sql: facts },
        { name: 'forecast_tested_spans', sql: testedSpans, isNeeded: isWhole },
        { name: 'forecast_tested', sql: tested, kernel: 'clv', asks: () => ({ job: 'backtest' }), isNeeded: isWhole },
    ],
    listed: 'forecast_customers',
    closer: [
        { name: 'forecast_one', sql: one, kernel: 'clv', asks: () => ({ job: 'events' }), isInner: true },
        { name: 'forecast_one_customer', sql: oneCustomer },
        { name: 'forecast_events', sql: oneEvents },
        { name: 'forecast_one_periods', sql: onePeriods },
        { name: 'forecast_one_orders', sql: oneOrders },
    ],
    files: [{ name: 'forecast', sql: list }],
};

function numberAt(params: Params, name: string, usual: number): number {
    const value = params[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}

function isParams(value: ParamValue | undefined): value is Params {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

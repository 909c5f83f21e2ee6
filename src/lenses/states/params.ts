import type { Parameter, Params, ParamValue } from '../../domain/model';
import type { Row } from '../../domain/values';
import { fittedLength, type Length, lengths, type Period, periodsBack, wholePeriods } from '../../forecast/periods';

export const stateSets = ['recency', 'managerial', 'segments'] as const;
export type StateSet = (typeof stateSets)[number];

const isSet = (set: StateSet) => (params: Params) => params['states'] === set;

export const parameters: readonly Parameter[] = [
    { name: 'states', kind: 'choice', options: stateSets, default: 'recency' },
    { name: 'period', kind: 'choice', options: ['auto', ...lengths], default: 'auto', appliesWhen: (params) => !isSet('managerial')(params) },
    { name: 'recency_states', kind: 'whole', min: 2, max: 12, default: 4, appliesWhen: isSet('recency') },
    { name: 'high_value', kind: 'choice', options: ['mean', 'typed'], default: 'mean', appliesWhen: isSet('managerial') },
    { name: 'value_from', kind: 'number', min: 0, max: 1e12, step: 1, default: 100, appliesWhen: (params) => isSet('managerial')(params) && params['high_value'] === 'typed' },
    { name: 'history', kind: 'whole', min: 1, max: 24, default: 4 },
    { name: 'horizon', kind: 'whole', min: 1, max: 60, default: 10 },
    { name: 'discount', kind: 'number', min: 0, max: 100, step: 1, default: 10 },
    { name: 'margin_share', kind: 'own', default: 100 },
    { name: 'contact', kind: 'own', default: 0 },
    { name: 'arrivals', kind: 'own', default: 0 },
    // by what the states are, then what was put in place of what was counted
    { name: 'edits', kind: 'own', default: {} },
    // found, not chosen
    { name: 'periods', kind: 'own', default: [] },
    { name: 'whole', kind: 'own', default: 0 },
    { name: 'moves', kind: 'own', default: 0 },
];

export interface StatesParams {
    states: StateSet;
    period: Length;
    recencyStates: number;
    highValue: 'mean' | 'typed';
    valueFrom: number;
    horizon: number;
    /** A year's. */
    discount: number;
    marginShare: number;
    contact: number;
    /** New customers in a period. */
    arrivals: number;
    periods: Period[];
    /** How many periods the data holds whole, and over how many it was counted who moved. */
    whole: number;
    moves: number;
}

/** The periods that the data holds, the length being fitted to it where none is chosen; the managerial segments go by years of 365 days. */
export function settle(params: Params, ground: Row): Params {
    const asOf = String(ground['as_of']);
    const opened = String(ground['opened_on'] ?? asOf);
    const gap = typeof ground['gap_days'] === 'number' ? ground['gap_days'] : null;
    const isOfYears = stateSetOf(params) === 'managerial';
    const chosen = lengths.find((length) => length === params['period']);
    const period = isOfYears ? 'year' : (chosen ?? fittedLength(opened, asOf, gap));
    const periods = periodsBack(opened, asOf, isOfYears ? 365 : period);
    const whole = wholePeriods(periods, opened);
    return { ...params, period, periods, whole, moves: Math.max(0, Math.min(numberOf(params, 'history'), whole - 1)) };
}

export function readParams(params: Params): StatesParams {
    return {
        states: stateSetOf(params),
        period: lengths.find((length) => length === params['period']) ?? 'month',
        recencyStates: numberOf(params, 'recency_states'),
        highValue: params['high_value'] === 'typed' ? 'typed' : 'mean',
        valueFrom: numberOf(params, 'value_from'),
        horizon: numberOf(params, 'horizon'),
        discount: numberOf(params, 'discount') / 100,
        marginShare: numberIn(params['margin_share'], 100) / 100,
        contact: numberIn(params['contact'], 0),
        arrivals: numberIn(params['arrivals'], 0),
        periods: periodsOf(params),
        whole: numberIn(params['whole'], 0),
        moves: numberIn(params['moves'], 0),
    };
}

function stateSetOf(params: Params): StateSet {
    return stateSets.find((set) => set === params['states']) ?? 'recency';
}

function periodsOf(params: Params): Period[] {
    const periods = params['periods'];
    const found = Array.isArray(periods) ? periods.flatMap((each: ParamValue) => (isPeriod(each) ? [each] : [])) : [];
    return found.length > 0 ? found : [{ from: '1970-01-01', to: '1970-01-01' }];
}

function numberOf(params: Params, name: string): number {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter?.kind !== 'number' && parameter?.kind !== 'whole') throw new Error(`no number called ${name}`);
    const within = Math.min(parameter.max, Math.max(parameter.min, numberIn(params[name], parameter.default)));
    return parameter.kind === 'whole' ? Math.round(within) : within;
}

function numberIn(value: ParamValue | undefined, usual: number): number {
    return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}

export function isRecord(value: ParamValue | undefined): value is Readonly<Record<string, ParamValue>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPeriod(value: ParamValue): value is Period {
    return isRecord(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string';
}

import type { Parameter, Params, ParamValue } from '../../domain/model';
import { daysBefore, fittedLength, type Length, lengths, type Period, periodsBack, wholePeriods } from '../../forecast/periods';
import type { Row } from '../../domain/values';

export const memberships = ['then', 'today'] as const;
export type Membership = (typeof memberships)[number];

export const parameters: readonly Parameter[] = [
    { name: 'period', kind: 'choice', options: ['auto', ...lengths], default: 'auto' },
    { name: 'history', kind: 'whole', min: 1, max: 24, default: 6 },
    { name: 'membership', kind: 'choice', options: memberships, default: 'then' },
    { name: 'years', kind: 'whole', min: 1, max: 30, default: 5 },
    { name: 'discount', kind: 'number', min: 0, max: 100, step: 1, default: 10 },
    { name: 'referrals', kind: 'choice', options: ['off', 'on'], default: 'off' },
    { name: 'margin_share', kind: 'own', default: 100 },
    { name: 'contact', kind: 'own', default: 0 },
    { name: 'acquisition', kind: 'own', default: 0 },
    { name: 'referral_chance', kind: 'own', default: 5 },
    { name: 'referral_value', kind: 'own', default: null },
    // by segmentation and length of the period, then by group
    { name: 'edits', kind: 'own', default: {} },
    // found, not chosen
    { name: 'periods', kind: 'own', default: [] },
    { name: 'moves', kind: 'own', default: 0 },
];

/** What a person may put in place of what was found of a group. */
export const edited = ['retention', 'contribution', 'contact', 'acquisition'] as const;
export type Edited = (typeof edited)[number];
export type Edits = Readonly<Record<string, Partial<Record<Edited, number>>>>;

export interface RetentionParams {
    period: Length;
    history: number;
    membership: Membership;
    years: number;
    /** A year's. */
    discount: number;
    hasReferrals: boolean;
    marginShare: number;
    contact: number;
    acquisition: number;
    referralChance: number;
    /** Null where it is what customers are worth on average. */
    referralValue: number | null;
    periods: Period[];
    /** How many times customers were followed from one period to the next. */
    moves: number;
}

/** The periods that the data holds, the length being fitted to it where none is chosen. */
export function settle(params: Params, ground: Row): Params {
    const asOf = String(ground['as_of']);
    const opened = String(ground['opened_on'] ?? asOf);
    const gap = typeof ground['gap_days'] === 'number' ? ground['gap_days'] : null;
    const period = lengths.find((length) => length === params['period']) ?? fittedLength(opened, asOf, gap);
    const all = periodsBack(opened, asOf, period);
    const moves = Math.max(0, Math.min(numberOf(params, 'history'), wholePeriods(all, opened) - 1));
    return { ...params, period, periods: all.slice(0, moves + 1), moves };
}

export function readParams(params: Params): RetentionParams {
    return {
        period: lengths.find((length) => length === params['period']) ?? 'month',
        history: numberOf(params, 'history'),
        membership: memberships.find((option) => option === params['membership']) ?? 'then',
        years: numberOf(params, 'years'),
        discount: numberOf(params, 'discount') / 100,
        hasReferrals: params['referrals'] === 'on',
        marginShare: numberIn(params['margin_share'], 100) / 100,
        contact: numberIn(params['contact'], 0),
        acquisition: numberIn(params['acquisition'], 0),
        referralChance: numberIn(params['referral_chance'], 5) / 100,
        referralValue: typeof params['referral_value'] === 'number' ? params['referral_value'] : null,
        periods: periodsOf(params),
        moves: numberIn(params['moves'], 0),
    };
}

export function periodsOf(params: Params): Period[] {
    const periods = params['periods'];
    const found = Array.isArray(periods) ? periods.flatMap((each: ParamValue) => (isPeriod(each) ? [each] : [])) : [];
    return found.length > 0 ? found : [{ from: daysBefore('1970-01-01', 1), to: '1970-01-01' }];
}

/** Edits hold for the segmentation and the length that they were made for. */
export function editsOf(params: Params, model: string, period: Length): Edits {
    const all = params['edits'];
    const own = isRecord(all) ? all[editKey(model, period)] : undefined;
    return isRecord(own) ? (own as Edits) : {};
}

/** With one value in place of what was found; null takes it back. */
export function withEdit(params: Params, model: string, period: Length, group: string, name: Edited, value: number | null): Params {
    const edits = editsOf(params, model, period);
    const kept = Object.fromEntries(Object.entries(edits[group] ?? {}).filter(([each]) => each !== name));
    return withEdits(params, model, period, { ...edits, [group]: value === null ? kept : { ...kept, [name]: value } });
}

export function withEdits(params: Params, model: string, period: Length, edits: Edits): Params {
    const all = isRecord(params['edits']) ? params['edits'] : {};
    return { edits: { ...all, [editKey(model, period)]: edits as ParamValue } };
}

function editKey(model: string, period: Length): string {
    return `${model} ${period}`;
}

function numberOf(params: Params, name: string): number {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter?.kind !== 'number' && parameter?.kind !== 'whole') throw new Error(`no number called ${name}`);
    const given = numberIn(params[name], parameter.default);
    const within = Math.min(parameter.max, Math.max(parameter.min, given));
    return parameter.kind === 'whole' ? Math.round(within) : within;
}

function numberIn(value: ParamValue | undefined, usual: number): number {
    return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}

function isRecord(value: ParamValue | undefined): value is Readonly<Record<string, ParamValue>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPeriod(value: ParamValue): value is Period {
    return isRecord(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string';
}

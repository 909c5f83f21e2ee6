import type { Params, ParamValue } from '../../../domain/parts';
import { type ModelId, modelIds } from './models';
import type { Horizon } from './predict';

export const units = ['week', 'day', 'month'] as const;
export type Unit = (typeof units)[number];

export const monthDays = 365.25 / 12;
const unitDaysOf: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: monthDays };

const jobs = ['fit', 'compare', 'interval', 'path', 'forecast', 'events', 'backtest'] as const;
export type Job = (typeof jobs)[number];

/** Parameters of the room as the arithmetic reads them; what is missing or out of bounds becomes the default. */
export interface Settings {
    job: Job;
    model: ModelId;
    unit: Unit;
    unitDays: number;
    horizon: Horizon;
    /** Parameters given rather than fitted. */
    purchases: number[] | null;
    spend: number[] | null;
}

export function settingsOf(params: Params): Settings {
    const unit = units.find((each) => each === params.unit) ?? 'week';
    const unitDays = unitDaysOf[unit];
    return {
        job: jobs.find((each) => each === params.job) ?? 'fit',
        model: modelIds.find((each) => each === params.model && each !== 'nbd') ?? 'mbg-nbd',
        unit,
        unitDays,
        horizon: {
            months: Math.round(bounded(params.horizon, 1, 120, 12)),
            monthLength: monthDays / unitDays,
            yearlyRate: bounded(params.discount, 0, 100, 10) / 100,
        },
        purchases: numbersAt(params.frozen, 'purchases', 4),
        spend: numbersAt(params.frozen, 'spend', 3),
    };
}

export function bounded(given: ParamValue | undefined, least: number, most: number, usual: number): number {
    return typeof given === 'number' && Number.isFinite(given) ? Math.min(most, Math.max(least, given)) : usual;
}

function numbersAt(given: ParamValue | undefined, name: string, size: number): number[] | null {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
    const found = Object.entries(given).find(([key]) => key === name)?.[1];
    if (!Array.isArray(found) || found.length !== size) return null;
    const numbers = found.filter((each): each is number => typeof each === 'number' && Number.isFinite(each) && each > 0);
    return numbers.length === size ? numbers : null;
}

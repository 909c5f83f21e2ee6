import type { Columns, KernelTable } from '../../../domain/kernel';
import { rowsOfKind } from './columns';
import { modelIds, models } from './models';
import { aliveThrough, type Predictor, predictorOf } from './predict';

const mostPoints = 800;
const shares = [0.1, 0.5, 0.9];

/**
 * One customer: its chance of being still here from the first purchase to now and, if nothing is bought, beyond; and how long such a
 * customer, while it stays, lets wait for the next purchase. `kind` 0: days of purchases, the first being 0; 1: the model's parameters;
 * 2: which model, days in a unit of time, days until now, days to look ahead.
 */
export function pathOf(input: Columns): Readonly<Record<string, KernelTable>> {
    const { value: purchases } = rowsOfKind(input, 0, ['value']);
    const { value: params } = rowsOfKind(input, 1, ['value']);
    const [which = 0, unitDays = 1, now = 0, ahead = 0] = rowsOfKind(input, 2, ['value']).value;
    const model = models[modelIds[which - 1] ?? 'nbd'];
    const isKnown = purchases.length > 0 && params.length === model.names.length;
    const given = { params: [...params], logLikelihood: Number.NaN, warm: { at: [], unit: 1, inverse: null } };
    const predictor = isKnown ? predictorOf({ model, ...given, verdict: model.id === 'nbd' ? 'unidentifiable' : 'frozen', nbd: given }) : null;
    const points = predictor === null ? [] : pointsOf(predictor, purchases, now, ahead, unitDays);
    const waits = isKnown ? shares.map((share) => waitOf(params, purchases.length - 1, now / unitDays, share) * unitDays) : [];
    return {
        '': {
            day: Float64Array.from(points, ({ day }) => day),
            p_alive: Float64Array.from(points, ({ alive }) => alive),
            is_ahead: Float64Array.from(points, ({ day }) => Number(day > now)),
        },
        waits: { share: Float64Array.from(waits, (_, index) => shares[index] ?? Number.NaN), days: Float64Array.from(waits) },
    };
}

function pointsOf(predictor: Predictor, purchases: Float64Array, now: number, ahead: number, unitDays: number): { day: number; alive: number }[] {
    const until = now + ahead;
    const step = Math.max(1, Math.ceil(until / mostPoints));
    const alive = aliveThrough(predictor, [...purchases], until, unitDays, step);
    const past = aliveThrough(predictor, [...purchases], now, unitDays, step);
    return [...past, ...alive.filter(({ day }) => day > now)].filter((point) => Number.isFinite(point.alive));
}

/**
 * The time until which a share of customers like this one buy again. Its rate is gamma-distributed with shape r + x and rate α + T, the
 * wait of one rate exponential: together a Lomax distribution.
 */
export function waitOf(params: ArrayLike<number>, x: number, age: number, share: number): number {
    const [r = 0, alpha = 0] = Array.from(params);
    return (alpha + age) * ((1 - share) ** (-1 / (r + x)) - 1);
}

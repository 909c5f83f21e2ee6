import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import { drawnIn, endsIn, type Found, foundIn, type Group, groupsIn, soonIn, unitDaysIn } from './crowd';
import { kept, type Totals, totalsOf, withDoubt } from './totals';
import { timeBy } from './waiting';

/** Shares of the chance of a next order by which its date is early, in the middle and late: the middle four fifths are between them. */
export const early = 0.1;
export const late = 0.9;

/**
 * What customers will do in the periods ahead, parameters being known. '': per x and age, of one who is still here: the chance of an order
 * until each end (`chance_by_1` …) and soon, when the next comes where it comes at all, and the orders of each period (`orders_1` …); `totals`: by
 * segment (none for all of them) and period (0: the whole horizon), with variances.
 */
export async function forecast(input: Columns, control: Control): Promise<Readonly<Record<string, KernelTable>>> {
    const found = foundIn(input);
    const unitDays = unitDaysIn(input);
    const ends = endsIn(input);
    const [scaled, groups] = [ends.map((end) => end / unitDays), groupsIn(input, unitDays)];
    control.tell(0, 3);
    await control.breathe();
    if (found === null) return { '': aheadTable([], [], ends.length), totals: totalTable([]) };
    const rows = await aheadOf(groups, found, scaled, soonIn(input) / unitDays, control);
    control.tell(1, 3);
    await control.breathe();
    const segments = groups.reduce((most, { segment }) => Math.max(most, segment + 1), 0);
    const spread = 1 + 1 / (found.spend[0] ?? 1);
    const totals = totalsOf(groups, found, scaled, segments, spread);
    control.tell(2, 3);
    await control.breathe();
    const doubted = withDoubt(totals, drawnIn(input, unitDays), found, scaled);
    control.tell(3, 3);
    return { '': aheadTable(rows, [unitDays], ends.length), totals: totalTable(doubted) };
}

export interface Ahead {
    x: number;
    age: number;
    /** Orders until each end, and the chance of one. */
    orders: number[];
    chances: number[];
    /** The chance of one soon. */
    soon: number;
    /** When the next order comes, should it come until the last end. */
    times: [low: number, middle: number, high: number];
}

/** Of one who is still here. */
export function aheadOne({ model, params }: Pick<Found, 'model' | 'params'>, x: number, age: number, ends: readonly number[], soon = 0, ahead = model.aheadOf(params)): Ahead {
    const wait = model.waiting(params, x, age);
    const horizon = ends.at(-1) ?? 0;
    const at = (share: number) => timeBy(wait, 1, share, horizon);
    const chances = ends.map((end) => wait.within(1, end));
    return { x, age, orders: ends.map((end) => ahead(x, age, end)), chances, soon: wait.within(1, soon), times: [at(early), at(0.5), at(late)] };
}

/** The first day by which a time has come. */
export function dayOf(time: number, unitDays: number): number {
    return Math.max(1, Math.ceil(time * unitDays - 1e-9));
}

async function aheadOf(groups: readonly Group[], found: Found, ends: readonly number[], soon: number, control: Control): Promise<Ahead[]> {
    const ahead = found.model.aheadOf(found.params);
    const known = new Map<number, Map<number, Ahead>>();
    const rows: Ahead[] = [];
    for (const [row, { x, age }] of groups.entries()) {
        kept(known, x, age, () => {
            const one = aheadOne(found, x, age, ends, soon, ahead);
            rows.push(one);
            return one;
        });
        if (row % 2000 === 0) await control.breathe();
    }
    return rows;
}

function aheadTable(rows: readonly Ahead[], [unitDays = 1]: readonly number[], periods: number): KernelTable {
    const column = (of: (row: Ahead) => number) => Float64Array.from(rows, of);
    const by = (name: string, of: (row: Ahead, period: number) => number) =>
        Array.from({ length: periods }, (_, period) => [`${name}_${period + 1}`, column((row) => of(row, period))] as const);
    return {
        x: column(({ x }) => x),
        age: column(({ age }) => Math.round(age * unitDays)),
        chance: column(({ chances }) => chances.at(-1) ?? Number.NaN),
        chance_soon: column(({ soon }) => soon),
        orders: column(({ orders }) => orders.at(-1) ?? Number.NaN),
        low_days: column(({ times }) => dayOf(times[0], unitDays)),
        middle_days: column(({ times }) => dayOf(times[1], unitDays)),
        high_days: column(({ times }) => dayOf(times[2], unitDays)),
        ...Object.fromEntries(by('orders', ({ orders }, period) => (orders[period] ?? 0) - (orders[period - 1] ?? 0))),
        ...Object.fromEntries(by('chance_by', ({ chances }, period) => chances[period] ?? 0)),
    };
}

function totalTable(totals: Totals): KernelTable {
    const rows = totals.flatMap((periods, segment) => periods.map((total, period) => ({ ...total, segment: segment === totals.length - 1 ? Number.NaN : segment, period })));
    const column = (of: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, of);
    return {
        segment: column(({ segment }) => segment),
        period: column(({ period }) => period),
        orders: column(({ orders }) => orders),
        value: column(({ value }) => value),
        order_variance: column(({ orderVariance }) => orderVariance),
        value_variance: column(({ valueVariance }) => valueVariance),
        covariance: column(({ covariance }) => covariance),
    };
}

import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import { rowsOfKind } from './columns';
import { endsIn, foundIn, unitDaysIn } from './crowd';
import { aheadOne, dayOf, early, late } from './forecast';
import { timeBy } from './waiting';

const events = 3;

/** One customer’s next orders, with the chance of having left taken in: '': the first three, when they come should they come at all; `ahead`: by period. */
export async function eventsAhead(input: Columns, control: Control): Promise<Readonly<Record<string, KernelTable>>> {
    await control.breathe();
    const unitDays = unitDaysIn(input);
    const ends = endsIn(input).map((end) => end / unitDays);
    const found = foundIn(input);
    const { x, age, here } = rowsOfKind(input, 0, ['x', 'age', 'here']);
    const [repeats, watched, stays, horizon] = [x[0], (age[0] ?? 0) / unitDays, here[0] ?? 0, ends.at(-1) ?? 0];
    if (found === null || repeats === undefined || horizon === 0) return { '': eventTable([]), ahead: aheadTable([]) };
    const wait = found.model.waiting(found.params, repeats, watched);
    const rows = Array.from({ length: events }, (_, index) => {
        const day = (share: number) => dayOf(timeBy(wait, index + 1, share, horizon), unitDays);
        return [index + 1, stays * wait.within(index + 1, horizon), day(early), day(0.5), day(late)];
    });
    const { orders, chances } = aheadOne(found, repeats, watched, ends);
    return {
        '': eventTable(rows),
        ahead: aheadTable(ends.map((_, index) => [index + 1, stays * ((orders[index] ?? 0) - (orders[index - 1] ?? 0)), stays * (chances[index] ?? 0)])),
    };
}

function eventTable(rows: readonly number[][]): KernelTable {
    return tableOf(['event', 'chance', 'low_days', 'middle_days', 'high_days'], rows);
}

function aheadTable(rows: readonly number[][]): KernelTable {
    return tableOf(['period', 'orders', 'chance_by'], rows);
}

function tableOf(names: readonly string[], rows: readonly number[][]): KernelTable {
    return Object.fromEntries(names.map((name, index) => [name, Float64Array.from(rows, (row) => row[index] ?? Number.NaN)]));
}

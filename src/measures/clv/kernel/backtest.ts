import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import { rowsOfKind } from './columns';
import { type Drawn, endsIn, type Found, type Group, unitDaysIn } from './crowd';
import { fit } from './fit';
import { aheadOne, dayOf } from './forecast';
import { type History, historyOf, thinned } from './history';
import { modelIds, models } from './models';
import { type Predictor, predictorOf } from './predict';
import { kept, totalsOf, withDoubt } from './totals';

const tenths = 10;
const mostDrawn = 4000;
/** Four fifths of a normal distribution lie within so many standard deviations. */
export const reach = 1.2815515655446004;

/**
 * The forecast as it would have been made on an earlier day, from what was known then, against what came. Rows by `part`: `period` (0: all
 * of them), orders; `next`, customers who ordered at all, and of those who did how many within the interval of their next order; `tenth`, how
 * many came in each tenth of what was said of when.
 */
export async function backtest(input: Columns, control: Control): Promise<Readonly<Record<string, KernelTable>>> {
    const unitDays = unitDaysIn(input);
    const days = endsIn(input);
    const ends = days.map((end) => end / unitDays);
    const given = rowsOfKind(input, 0, ['x', 't_x', 'age', 'customers']);
    const history = historyOf(given.x, given.t_x, given.age, given.customers, unitDays);
    const model = models[modelIds[rowsOfKind(input, 2, ['x']).x[0] ?? -1] ?? 'nbd'];
    const fitted = ends.length === 0 ? null : fit(history, model);
    control.tell(1, 3);
    await control.breathe();
    const predictor = fitted === null ? null : predictorOf(fitted);
    if (fitted === null || predictor === null) return { '': tableOf([]) };
    const isBlind = fitted.verdict === 'unidentifiable';
    const { inverse } = isBlind ? fitted.nbd.warm : fitted.warm;
    const doubt = (inverse ?? []).map((row) => row.map((each) => each / history.customers));
    const found = { model: isBlind ? models.nbd : model, params: isBlind ? fitted.nbd.params : fitted.params, doubt, spend: [], spendDoubt: [] };
    const rows = [...periodRows(history, found, predictor, ends, actualIn(input, ends.length))];
    control.tell(2, 3);
    await control.breathe();
    rows.push(...nextRows(input, history, found, predictor, unitDays, ends));
    control.tell(3, 3);
    return { '': tableOf(rows) };
}

interface Row {
    part: 'period' | 'next' | 'tenth';
    number: number;
    actual: number;
    expected: number;
    low: number;
    high: number;
    within: number;
}

function periodRows(history: History, found: Found, predictor: Predictor, ends: readonly number[], actual: readonly number[]): Row[] {
    const totals = withDoubt(totalsOf(groupsOf(history, predictor), found, ends, 1, 1), drawnOf(history), found, ends);
    return (totals.at(-1) ?? []).map(({ orders, orderVariance }, number) => {
        const [came, width] = [actual[number] ?? 0, reach * Math.sqrt(orderVariance)];
        const [low, high] = [Math.max(0, orders - width), orders + width];
        return { part: 'period', number, actual: came, expected: orders, low, high, within: Number(came >= low && came <= high) };
    });
}

function nextRows(input: Columns, history: History, found: Found, { here }: Predictor, unitDays: number, ends: readonly number[]): Row[] {
    const next = rowsOfKind(input, 4, ['x', 'age', 'value', 'customers']);
    const horizon = ends.at(-1) ?? 0;
    const known = new Map<number, Map<number, ReturnType<typeof aheadOne>>>();
    const ahead = (x: number, age: number) => kept(known, x, age, () => aheadOne(found, x, age, [horizon]));
    let [expected, came, within] = [0, 0, 0];
    for (let row = 0; row < history.size; row += 1) {
        const [x, last, age] = [history.x[row] ?? 0, history.last[row] ?? 0, history.age[row] ?? 0];
        expected += (history.count[row] ?? 0) * here(x, last, age) * (ahead(x, age).chances[0] ?? 0);
    }
    const counted = new Float64Array(tenths);
    for (const [row, x] of next.x.entries()) {
        const [age, day, customers] = [(next.age[row] ?? 0) / unitDays, next.value[row] ?? 0, next.customers[row] ?? 0];
        const { times, chances } = ahead(x, age);
        came += customers;
        if (day >= dayOf(times[0], unitDays) && day <= dayOf(times[2], unitDays)) within += customers;
        const share = found.model.waiting(found.params, x, age).within(1, (day - 0.5) / unitDays) / (chances[0] ?? 1);
        const at = Math.min(tenths - 1, Math.floor(share * tenths));
        counted[at] = (counted[at] ?? 0) + customers;
    }
    const plain = { low: Number.NaN, high: Number.NaN };
    return [
        { part: 'next', number: 0, actual: came, expected, ...plain, within },
        ...Array.from(counted, (actual, index): Row => ({ part: 'tenth', number: index + 1, actual, expected: came / tenths, ...plain, within: Number.NaN })),
    ];
}

function actualIn(input: Columns, periods: number): number[] {
    const { x, value } = rowsOfKind(input, 3, ['x', 'value']);
    const actual = Array.from({ length: periods + 1 }, () => 0);
    for (const [row, period] of x.entries()) {
        actual[period] = (actual[period] ?? 0) + (value[row] ?? 0);
        actual[0] = (actual[0] ?? 0) + (value[row] ?? 0);
    }
    return actual;
}

function groupsOf({ size, x, last, age, count }: History, { here }: Predictor): Group[] {
    return Array.from({ length: size }, (_, row) => {
        const [repeats, watched, times] = [x[row] ?? 0, age[row] ?? 0, count[row] ?? 0];
        const chance = here(repeats, last[row] ?? 0, watched);
        return { segment: 0, x: repeats, age: watched, here: times * chance, hereSquare: times * chance * chance, spend: 0, spendCross: 0, meanSquare: 0, spendSquare: 0 };
    });
}

/** Rows of the history spread evenly. */
function drawnOf(history: History): Drawn[] {
    const { size, x, last, age, count } = thinned(history, mostDrawn);
    return Array.from({ length: size }, (_, row) => ({ segment: 0, customers: count[row] ?? 0, x: x[row] ?? 0, last: last[row] ?? 0, age: age[row] ?? 0, spend: 0, meanValue: 0 }));
}

function tableOf(rows: readonly Row[]): KernelTable {
    const column = (of: (row: Row) => number) => Float64Array.from(rows, of);
    return {
        part: rows.map(({ part }) => part),
        number: column(({ number }) => number),
        actual: column(({ actual }) => actual),
        expected: column(({ expected }) => expected),
        low: column(({ low }) => low),
        high: column(({ high }) => high),
        within: column(({ within }) => within),
    };
}

import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import { rowsOfKind } from './columns';
import { type Fit, fit } from './fit';
import { type History, historyOf } from './history';
import { type ModelId, modelIds, models } from './models';
import { type Predictor, predictorOf } from './predict';
import type { Settings } from './settings';

/** A model that learnt from the first part of the data, and how well it told the rest. */
interface Tried {
    id: ModelId;
    found: Fit;
    predictor: Predictor | null;
    forecast: Forecast;
}

interface Forecast {
    total: number;
    absolute: number;
    square: number;
    byClass: Float64Array;
}

const classes = 8;

/** All models on the person’s own data: learnt from the first part, held against the rest, in total, week by week and by number of repeats. */
export async function compareModels(input: Columns, settings: Settings, control: Control): Promise<Readonly<Record<string, KernelTable>>> {
    const given = rowsOfKind(input, 0, ['x', 't_x', 'age', 'later', 'customers']);
    const weeks = rowsOfKind(input, 1, ['x', 'age']);
    const { age: spans } = rowsOfKind(input, 2, ['age']);
    const [calibrated = 0, held = 0] = spans;
    const history = historyOf(given.x, given.t_x, given.age, given.customers, settings.unitDays);
    const tried: Tried[] = [];
    for (const id of history.size === 0 || held <= 0 ? [] : modelIds) {
        const found = fit(history, models[id]);
        const predictor = predictorOf(found);
        tried.push({ id, found, predictor, forecast: forecastOf(history, given.later, predictor, held / settings.unitDays) });
        control.tell(tried.length, modelIds.length + 1);
        await control.breathe();
    }
    const tables = {
        '': comparison(tried, history, given.later, held),
        classes: classTable(tried, history, given.later),
        weeks: weekTable(tried, history, weeks, calibrated, settings.unitDays),
    };
    control.tell(modelIds.length + 1, modelIds.length + 1);
    return tables;
}

function forecastOf(history: History, later: Float64Array, predictor: Predictor | null, time: number): Forecast {
    const forecast = { total: 0, absolute: 0, square: 0, byClass: new Float64Array(classes) };
    if (predictor === null) return { ...forecast, total: Number.NaN, absolute: Number.NaN, square: Number.NaN };
    const known = new Map<number, Map<number, number>>();
    const ahead = (x: number, age: number): number => {
        let ofX = known.get(x);
        if (ofX === undefined) known.set(x, (ofX = new Map()));
        let value = ofX.get(age);
        if (value === undefined) ofX.set(age, (value = predictor.ahead(x, age, time)));
        return value;
    };
    for (let row = 0; row < history.size; row += 1) {
        const [x, last, age, times] = [history.x[row] ?? 0, history.last[row] ?? 0, history.age[row] ?? 0, history.count[row] ?? 0];
        const expected = predictor.here(x, last, age) * ahead(x, age);
        const error = expected - (later[row] ?? 0);
        forecast.total += times * expected;
        forecast.absolute += times * Math.abs(error);
        forecast.square += times * error * error;
        const at = Math.min(x, classes - 1);
        forecast.byClass[at] = (forecast.byClass[at] ?? 0) + times * expected;
    }
    return forecast;
}

function comparison(tried: readonly Tried[], history: History, later: Float64Array, held: number): KernelTable {
    const actual = history.count.reduce((sum, times, row) => sum + times * (later[row] ?? 0), 0);
    const believed = tried.filter(({ found }) => found.verdict === 'fitted' || found.verdict === 'edge');
    const best = believed.reduce<Tried | null>((one, each) => (one === null || each.forecast.square < one.forecast.square ? each : one), null);
    const column = (of: (each: Tried) => number) => Float64Array.from(tried, of);
    return {
        model: tried.map(({ id }) => id),
        verdict: tried.map(({ found }) => found.verdict),
        log_likelihood: column(({ found }) => found.logLikelihood),
        above_nbd: column(({ found }) => found.aboveNbd),
        customers: column(() => history.customers),
        holdout_days: column(() => held),
        actual_orders: column(() => actual),
        expected_orders: column(({ forecast }) => forecast.total),
        error_share: column(({ forecast }) => (actual > 0 ? forecast.total / actual - 1 : Number.NaN)),
        mean_absolute_error: column(({ forecast }) => forecast.absolute / history.customers),
        root_mean_square_error: column(({ forecast }) => Math.sqrt(forecast.square / history.customers)),
        is_recommended: column((each) => Number(each === best)),
    };
}

function classTable(tried: readonly Tried[], history: History, later: Float64Array): KernelTable {
    const [customers, actual] = [new Float64Array(classes), new Float64Array(classes)];
    for (let row = 0; row < history.size; row += 1) {
        const at = Math.min(history.x[row] ?? 0, classes - 1);
        customers[at] = (customers[at] ?? 0) + (history.count[row] ?? 0);
        actual[at] = (actual[at] ?? 0) + (history.count[row] ?? 0) * (later[row] ?? 0);
    }
    const rows = tried.length === 0 ? [] : [...customers.keys()].filter((at) => (customers[at] ?? 0) > 0);
    const mean = (sums: Float64Array) => Float64Array.from(rows, (at) => (sums[at] ?? 0) / (customers[at] ?? 1));
    return {
        repeats: Float64Array.from(rows),
        is_or_more: Float64Array.from(rows, (at) => Number(at === classes - 1)),
        customers: Float64Array.from(rows, (at) => customers[at] ?? 0),
        actual_orders: mean(actual),
        ...byModel(tried, rows.length, ({ predictor, forecast }) => (predictor === null ? mean(forecast.byClass).fill(Number.NaN) : mean(forecast.byClass))),
    };
}

/** Repeat purchases of those who came before the holdout, week by week from the first day; `age` of a week is the days until its end. */
function weekTable(tried: readonly Tried[], history: History, weeks: { x: Float64Array; age: Float64Array }, calibrated: number, unitDays: number): KernelTable {
    const starts = startsOf(history, calibrated / unitDays);
    const expected = byModel(tried, weeks.age.length, ({ predictor }) => {
        const known = new Map<number, number>();
        const newcomer = (time: number): number => {
            const key = Math.round(time * unitDays);
            let value = known.get(key);
            if (value === undefined) known.set(key, (value = predictor?.newcomer(time) ?? Number.NaN));
            return value;
        };
        let before = 0;
        return weeks.age.map((days) => {
            let sum = 0;
            for (const [start, customers] of starts) if (days / unitDays > start) sum += customers * newcomer(days / unitDays - start);
            const increase = sum - before;
            before = sum;
            return increase;
        });
    });
    return {
        week: weeks.age.map((_, index) => index + 1),
        until_day: weeks.age,
        is_holdout: weeks.age.map((days) => Number(days > calibrated)),
        actual_orders: weeks.x,
        ...expected,
    };
}

/** How many customers began at which time after the first day. */
function startsOf({ age, count }: History, calibrated: number): Map<number, number> {
    const starts = new Map<number, number>();
    for (let row = 0; row < age.length; row += 1) {
        const start = calibrated - (age[row] ?? 0);
        starts.set(start, (starts.get(start) ?? 0) + (count[row] ?? 0));
    }
    return starts;
}

/** `mbg-nbd` → `mbg_nbd_orders`; every model has its column, also where none was tried. */
function byModel(tried: readonly Tried[], rows: number, column: (each: Tried) => Float64Array): Record<string, Float64Array> {
    return Object.fromEntries(
        modelIds.map((id) => {
            const found = tried.find((each) => each.id === id);
            return [`${id.replace('-', '_')}_orders`, found === undefined ? new Float64Array(rows).fill(Number.NaN) : column(found)];
        }),
    );
}

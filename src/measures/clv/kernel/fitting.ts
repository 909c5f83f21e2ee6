import type { Columns, Control, KernelTable } from '../../../domain/kernel';
import { rowsOfKind } from './columns';
import { type Fit, fit, frozen } from './fit';
import { gridOf } from './grid';
import { type History, historyOf } from './history';
import { models } from './models';
import { monthsAhead, type Predictor, predictorOf } from './predict';
import { remarksOn } from './remarks';
import type { Settings } from './settings';
import { spendOf } from './spend';
import { fitSpend, frozenSpend, type SpendFit } from './spendFit';

/** Fits the chosen model and Gamma-Gamma, and says of every row of equal customers what is to be expected. */
export async function fitAndPredict(input: Columns, settings: Settings, control: Control): Promise<Readonly<Record<string, KernelTable>>> {
    const given = rowsOfKind(input, 0, ['x', 't_x', 'age', 'customers']);
    const valued = rowsOfKind(input, 1, ['x', 'mean_value', 'customers']);
    const history = historyOf(given.x, given.t_x, given.age, given.customers, settings.unitDays);
    control.tell(0, 4);
    await control.breathe();
    const model = models[settings.model];
    const found = settings.purchases === null ? fit(history, model) : frozen(history, model, settings.purchases);
    control.tell(2, 4);
    await control.breathe();
    const spend = spendOf(valued.x, valued.mean_value, valued.customers);
    const spent = settings.spend === null ? fitSpend(spend) : frozenSpend(spend, settings.spend);
    control.tell(3, 4);
    await control.breathe();
    const predictor = predictorOf(found);
    const tables = {
        '': predicted(history, given, predictor, settings),
        fit: fitTable(found, spent, history, settings),
        parameters: parameterTable(found, spent),
        covariance: covarianceTable(found, spent, history.customers),
        remarks: remarksOn(history, spent),
        grid: gridOf(history, predictor, settings),
        newcomer: newcomerTable(predictor, settings),
    };
    control.tell(4, 4);
    return tables;
}

function predicted(history: History, given: { x: Float64Array; t_x: Float64Array; age: Float64Array }, predictor: Predictor | null, settings: Settings): KernelTable {
    const empty = () => new Float64Array(history.size).fill(Number.NaN);
    const [pAlive, orders, discounted] = [empty(), empty(), empty()];
    if (predictor !== null) {
        const months = monthsAhead(predictor, settings.horizon);
        for (let row = 0; row < history.size; row += 1) {
            const [x, last, age] = [history.x[row] ?? 0, history.last[row] ?? 0, history.age[row] ?? 0];
            const here = predictor.here(x, last, age);
            const [ahead, worth] = months(x, age);
            pAlive[row] = predictor.alive(x, last, age);
            orders[row] = here * ahead;
            discounted[row] = here * worth;
        }
    }
    return { x: given.x, t_x: given.t_x, age: given.age, p_alive: pAlive, expected_orders: orders, discounted_orders: discounted };
}

function fitTable(found: Fit, spent: SpendFit, history: History, settings: Settings): KernelTable {
    const [p = Number.NaN, q = Number.NaN, gamma = Number.NaN] = spent.params;
    const one = (value: number) => new Float64Array([value]);
    return {
        model: [found.model.id],
        verdict: [found.verdict],
        unit: [settings.unit],
        unit_days: one(settings.unitDays),
        customers: one(history.customers),
        repeat_orders: one(history.repeats),
        log_likelihood: one(found.logLikelihood),
        above_nbd: one(found.aboveNbd),
        edges: [found.edges.length > 0 ? found.edges.join(', ') : null],
        horizon_months: one(settings.horizon.months),
        discount_rate: one(settings.horizon.yearlyRate),
        spend_verdict: [spent.verdict],
        spend_log_likelihood: one(spent.logLikelihood),
        spend_customers: one(spent.customers),
        spend_mean: one(spent.plainMean),
        spend_correlation: one(spent.correlation),
        p: one(p),
        q: one(q),
        gamma: one(gamma),
    };
}

function parameterTable({ model, params, errors, verdict, nbd }: Fit, spent: SpendFit): KernelTable {
    const rows = [
        ...model.names.map((name, index) => [model.id, name, params[index], errors[index]] as const),
        ...(verdict === 'unidentifiable' ? models.nbd.names.map((name, index) => ['nbd', name, nbd.params[index], Number.NaN] as const) : []),
        ...['p', 'q', 'gamma'].map((name, index) => ['gamma-gamma', name, spent.params[index], spent.errors[index]] as const),
    ];
    return {
        model: rows.map(([id]) => id),
        parameter: rows.map(([, name]) => name),
        value: Float64Array.from(rows, ([, , value]) => value ?? Number.NaN),
        standard_error: Float64Array.from(rows, ([, , , error]) => error ?? Number.NaN),
    };
}

/** Of the logarithms of the parameters that are gone by; none where the data do not tell. */
function covarianceTable({ model, verdict, nbd, warm }: Fit, spent: SpendFit, customers: number): KernelTable {
    const isBlind = verdict === 'unidentifiable';
    const used = [
        { id: isBlind ? 'nbd' : model.id, names: isBlind ? models.nbd.names : model.names, inverse: isBlind ? nbd.warm.inverse : warm.inverse, size: customers },
        { id: 'gamma-gamma', names: ['p', 'q', 'gamma'], inverse: spent.warm.inverse, size: spent.customers },
    ];
    const rows = used.flatMap(({ id, names, inverse, size }) => (inverse ?? []).flatMap((row, one) => row.map((value, other) => [id, names[one] ?? '', names[other] ?? '', value / size] as const)));
    return {
        model: rows.map(([id]) => id),
        parameter: rows.map(([, one]) => one),
        other: rows.map(([, , other]) => other),
        value: Float64Array.from(rows, ([, , , value]) => value),
    };
}

function newcomerTable(predictor: Predictor | null, { horizon: { months, monthLength } }: Settings): KernelTable {
    const month = Float64Array.from({ length: predictor === null ? 0 : months }, (_, index) => index + 1);
    return { month, expected_orders: month.map((each) => predictor?.newcomer(each * monthLength) ?? Number.NaN) };
}

import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../../src/measures/clv/kernel/fit';
import { fold } from '../../src/measures/clv/kernel/history';
import { models } from '../../src/measures/clv/kernel/models';
import { expectedSpend, spendOf } from '../../src/measures/clv/kernel/spend';
import { fitSpend } from '../../src/measures/clv/kernel/spendFit';
import { measure } from '../../src/measures/clv/measure';
import type { Db } from '../../src/sql/db';
import { openDb } from '../db';
import { takeSnapshot } from '../lines';
import { runMeasure } from '../measured';
import { sources } from './sources';

const folder = '../shared/data/reference/clv';
const isThere = existsSync(folder);
if (!isThere) console.log('the shared data are not beside the checkout: forecasts are not compared with the reference');

const rows = isThere ? readRows(`${folder}/cdnow_sample_predictions_published_params.csv`) : [];
const column = (name: string) => rows.map((row) => row[name] ?? Number.NaN);
const history = fold(column('x'), column('t_x'), column('T'));
const spend = spendOf(column('x'), column('m_x'), column('x').map(() => 1));
const bg = [0.243, 4.414, 0.793, 2.426];
const pareto = [0.553, 10.578, 0.606, 11.669];
const gammaGamma = [6.25, 3.74, 15.44];

describe.runIf(isThere)('the CDNOW sample', () => {
    test('all its customers at the published parameters are as in the reference', () => {
        expect(rows).toHaveLength(2357);
        const [bgAhead, paretoAhead] = [models['bg-nbd'].aheadOf(bg), models['pareto-nbd'].aheadOf(pareto)];
        for (const row of rows) {
            const [x = 0, last = 0, age = 0] = [row.x, row.t_x, row.T];
            const bgAlive = models['bg-nbd'].alive(bg, x, last, age);
            const paretoAlive = models['pareto-nbd'].alive(pareto, x, last, age);
            const own = [bgAlive, bgAlive * bgAhead(x, age, 39), paretoAlive, paretoAlive * paretoAhead(x, age, 39), expectedSpend(gammaGamma, x, row.m_x ?? 0)];
            const reference = [row.bgnbd_palive, row.bgnbd_cet39, row.pnbd_palive, row.pnbd_cet39, row.gg_expected];
            for (const [index, value] of own.entries()) expect(Math.abs(value - (reference[index] ?? Number.NaN)), `${row.ID}, ${index}`).toBeLessThan(1e-6);
        }
    });

    test.each([
        ['bg-nbd', [0.242595, 4.413602, 0.792922, 2.425907], -9582.4292, 1653.4],
        ['pareto-nbd', [0.553277, 10.577683, 0.60624, 11.668735], -9594.9762, 1665.5],
        ['mbg-nbd', [0.524843, 6.183086, 0.891359, 1.614002], -9582.1357, 1576.7],
    ] as const)('%s finds the parameters, and forecasts the holdout', (id, params, value, holdout) => {
        const found = fit(history, models[id]);
        expect(found.verdict).toBe('fitted');
        expect(Math.abs(found.logLikelihood - value)).toBeLessThan(1e-3);
        for (const [index, param] of params.entries()) expect(Math.abs((found.params[index] ?? 0) / param - 1), found.model.names[index]).toBeLessThan(1e-5);
        const ahead = models[id].aheadOf(found.params);
        const total = rows.reduce((sum, { x = 0, t_x = 0, T = 0 }) => sum + models[id].alive(found.params, x, t_x, T) * ahead(x, T, 39), 0);
        expect(total).toBeCloseTo(holdout, 1);
    });

    test('standard errors are those of the reference', () => {
        const reference = [0.01255737558199405, 0.378223989406092, 0.18573230430619617, 0.705408290535439];
        for (const [index, error] of fit(history, models['bg-nbd']).errors.entries()) expect(Math.abs(error / (reference[index] ?? 1) - 1)).toBeLessThan(1e-4);
    });

    test('Gamma-Gamma finds its parameters', () => {
        const found = fitSpend(spend);
        expect([found.verdict, found.customers]).toEqual(['fitted', 946]);
        expect(found.logLikelihood).toBeCloseTo(-4055.9177, 3);
        for (const [index, param] of [6.24957, 3.74422, 15.44352].entries()) expect(Math.abs((found.params[index] ?? 0) / param - 1)).toBeLessThan(1e-5);
    });
});

describe.runIf(isThere)('the CDNOW sample from its file', () => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        await db.addFile('sample.txt', new Blob([readFileSync('../shared/data/cdnow/CDNOW_sample.txt')]));
        await db.run(`create table sliced_lines as select
                1 as file, row_number() over () as line, cell[2] as customer_id, null::varchar as order_id, strptime(cell[3], '%Y%m%d') as ordered_at,
                ordered_at::date as ordered_on, cell[5]::decimal(18, 6) as amount, null::decimal(18, 6) as cost, false as is_return
            from (select regexp_split_to_array(trim(line), ' +') as cell
                from read_csv('sample.txt', columns = { line: 'varchar' }, header = false, delim = '|', quote = '', auto_detect = false))`);
    });

    test('as of the last day of 1997-09 customers and their values are as in the reference', async () => {
        await takeSnapshot(db, '1997-09-30');
        await runMeasure(db, measure, { model: 'bg-nbd', frozen: { purchases: bg, spend: gammaGamma } }, '1997-09-30');
        const own = await db.rows(`select customers.customer_id::integer as id, given.*, measured.p_alive, measured.expected_spend
            from measure_clv as measured inner join customers using (customer_id) inner join clv_given as given using (customer_rank) order by 1`);
        expect(own).toHaveLength(2357);
        for (const [index, row] of own.entries()) {
            const reference = rows[index] ?? {};
            expect([row.id, row.x]).toEqual([reference.ID, reference.x]);
            expect(Number(row.t_x) / 7).toBeCloseTo(reference.t_x ?? 0, 12);
            expect(Number(row.age) / 7).toBeCloseTo(reference.T ?? 0, 12);
            expect(Number(row.mean_value)).toBeCloseTo(reference.m_x ?? 0, 9);
            expect(row.p_alive).toBeCloseTo(reference.bgnbd_palive ?? 0, 9);
            expect(row.expected_spend).toBeCloseTo(reference.gg_expected ?? 0, 8);
        }
    });

    test('fitted as of that day the parameters are those of the reference, in weeks', async () => {
        await takeSnapshot(db, '1997-09-30');
        await runMeasure(db, measure, { model: 'bg-nbd' }, '1997-09-30');
        const [told = {}] = await db.rows('select * from clv_fit');
        expect(told).toMatchObject({ model: 'bg-nbd', verdict: 'fitted', unit: 'week', customers: 2357, repeat_orders: 2457, spend_verdict: 'fitted', spend_customers: 946 });
        expect(told.log_likelihood).toBeCloseTo(-9582.4292, 3);
        const found = await db.rows(`select value from clv_parameters where model = 'bg-nbd'`);
        for (const [index, param] of [0.242595, 4.413602, 0.792922, 2.425907].entries()) expect(Math.abs(Number(found[index]?.value) / param - 1)).toBeLessThan(1e-5);
    });

    test('models that learnt from half of the days tell the other half as in the reference', async () => {
        await takeSnapshot(db, '1998-07-01');
        await runMeasure(db, measure, { detail: 'whole', learn_percent: 50 }, '1998-07-01');
        expect(await db.rows('select calibrated_until::varchar as day from clv_span')).toEqual([{ day: '1997-09-30' }]);
        const told = await db.rows('select * from clv_compare');
        expect(told.map((row) => [row.model, row.verdict, row.actual_orders, row.customers])).toEqual(
            ['mbg-nbd', 'bg-nbd', 'pareto-nbd', 'nbd'].map((model) => [model, 'fitted', 1882, 2357]),
        );
        for (const [index, orders] of [1576.7, 1653.4, 1665.5].entries()) expect(told[index]?.expected_orders).toBeCloseTo(orders, 1);
        expect(told[1]?.log_likelihood).toBeCloseTo(-9582.4292, 3);

        const classes = await db.rows('select customers, actual_orders from clv_compare_classes order by repeats');
        const customers = [1411, 439, 214, 100, 62, 38, 29, 64];
        expect(classes.map((row) => row.customers)).toEqual(customers);
        const actual = [0.23671155209071582, 0.6970387243735763, 1.3925233644859814, 1.56, 2.532258064516129, 2.9473684210526314, 3.8620689655172415, 6.359375];
        for (const [index, row] of classes.entries()) expect(row.actual_orders).toBeCloseTo(actual[index] ?? 0, 12);
    });

    test('tracked week by week it is what the reference has', async () => {
        const reference = readRows(`${folder}/cdnow_sample_cumulative_tracking.csv`);
        const weeks = await db.rows(`select week, sum(actual_orders) over (order by week) as actual, sum(bg_nbd_orders) over (order by week) as bg,
            sum(pareto_nbd_orders) over (order by week) as pareto, is_holdout from clv_compare_weeks order by week`);
        expect(weeks).toHaveLength(78);
        expect(weeks.map((row) => row.actual)).toEqual(reference.map((row) => row.actual));
        expect(weeks.filter((row) => row.is_holdout === 1)).toHaveLength(39);
        for (const [index, row] of weeks.entries()) {
            expect(Math.abs(Number(row.bg) / (reference[index]?.bgnbd ?? 1) - 1)).toBeLessThan(2e-3);
            expect(Math.abs(Number(row.pareto) / (reference[index]?.pnbd ?? 1) - 1)).toBeLessThan(2e-3);
        }
    });

    test('the interval of what all are worth holds the estimate, which is the sum over customers', async () => {
        const [worth, orders] = await db.rows('select * from clv_interval');
        const [sums] = await db.rows('select sum(clv) as clv, sum(expected_orders) as orders from measure_clv');
        expect(worth?.name).toBe('clv');
        expect(Number(worth?.estimate) / Number(sums?.clv)).toBeCloseTo(1, 6);
        expect(Number(orders?.estimate) / Number(sums?.orders)).toBeCloseTo(1, 6);
        expect(worth?.low).toBeLessThan(Number(worth?.estimate) * 0.95);
        expect(worth?.high).toBeGreaterThan(Number(worth?.estimate) * 1.05);
    });
});

describe.runIf(isThere)('Online Retail, in which nobody can tell who has left', () => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        const source = sources.find(({ name }) => name === 'Online Retail');
        await source?.putLines(db);
        await db.run('alter table sliced_lines add column cost decimal(18, 6)');
        await takeSnapshot(db, '2011-12-10');
    });

    test('it is said so: BG/NBD lies 0.12 above the limit, and no chance is printed', async () => {
        await runMeasure(db, measure, { model: 'bg-nbd' }, '2011-12-10');
        const [told = {}] = await db.rows('select * from clv_fit');
        expect(told).toMatchObject({ verdict: 'unidentifiable', customers: 4338, repeat_orders: 12425 });
        expect(told.log_likelihood).toBeCloseTo(-37645.5376, 3);
        expect(told.above_nbd).toBeCloseTo(0.1197, 3);
        const found = await db.rows(`select parameter, value from clv_parameters where model = 'nbd'`);
        expect(found[0]?.value).toBeCloseTo(0.82756, 4);
        expect(found[1]?.value).toBeCloseTo(9.87036, 3);
        const [counts] = await db.rows('select count(p_alive)::integer as alive, count(expected_orders)::integer as orders, count(clv)::integer as clv from measure_clv');
        expect(counts).toEqual({ alive: 0, orders: 4338, clv: 4338 });
    });

    test('Gamma-Gamma is as in the reference', async () => {
        await runMeasure(db, measure, {}, '2011-12-10');
        const found = await db.rows(`select value from clv_parameters where model = 'gamma-gamma'`);
        for (const [index, param] of [2.1033822095439345, 3.4511788749334555, 485.8885181761384].entries()) expect(Math.abs(Number(found[index]?.value) / param - 1)).toBeLessThan(1e-3);
        const [told = {}] = await db.rows('select spend_log_likelihood from clv_fit');
        expect(told.spend_log_likelihood).toBeCloseTo(-19083.3306, 2);
    });
});

function readRows(path: string): Record<string, number>[] {
    const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    const names = head.split(',');
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])));
}

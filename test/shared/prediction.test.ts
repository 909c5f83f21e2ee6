import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Params } from '../../src/domain/parts';
import { lens } from '../../src/lenses/prediction/lens';
import { models } from '../../src/measures/clv/kernel/models';
import type { Db } from '../../src/sql/db';
import { openDb } from '../db';
import { takeSnapshot } from '../lines';
import { putSegmented, runLens } from '../looked';
import { sources } from './sources';

const folder = '../shared/data/reference/clv';
const isThere = existsSync(folder);
if (!isThere) console.log('the shared data are not beside the checkout: predictions are not compared with the reference');

const bg = [0.243, 4.414, 0.793, 2.426];
const gammaGamma = [6.25, 3.74, 15.44];
/** One year, no discount, nothing but money: as the reference has it, at the published parameters. */
const published = { model: 'bg-nbd', discount: 0, frozen: { purchases: bg, spend: gammaGamma } };

describe.runIf(isThere)('predictions of the CDNOW sample', () => {
    const rows = isThere ? readRows(`${folder}/cdnow_sample_predictions_published_params.csv`) : [];
    const sum = (of: (row: Record<string, number>) => number) => rows.reduce((total, row) => total + of(row), 0);
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

    async function look(asOf: string, params: Params): Promise<void> {
        await takeSnapshot(db, asOf);
        await putSegmented(db, "case when customers.orders = 1 then 'once' else 'again' end");
        await runLens(db, lens, params, asOf, '0001');
    }

    test('all together are the sums of the reference, and segments, months, cells, bars and hundredths add up to them', async () => {
        await look('1997-09-30', { given: published });
        const ahead = models['bg-nbd'].aheadOf(bg);
        const year = 365.25 / 7;
        const orders = sum(({ x = 0, T = 0, bgnbd_palive = 0 }) => bgnbd_palive * ahead(x, T, year));
        const worth = sum(({ x = 0, T = 0, bgnbd_palive = 0, gg_expected = 0 }) => bgnbd_palive * ahead(x, T, year) * gg_expected);
        const [facts = {}] = await db.rows('select * from prediction_facts');
        expect(facts).toMatchObject({ customers: 2357, foreseen: 2357, horizon_months: 12, discount_rate: 0, margin_share: 1, kept_share: 1, costed_share: 0, verdict: 'frozen' });
        expect(facts['here']).toBeCloseTo(sum(({ bgnbd_palive = 0 }) => bgnbd_palive), 6);
        expect(facts['expected_orders']).toBeCloseTo(orders, 6);
        expect(facts['expected_revenue']).toBeCloseTo(worth, 4);
        expect(facts['clv']).toBeCloseTo(worth, 4);
        for (const [table, where] of [['segments', 'true'], ['cohorts', 'true'], ['map', 'true'], ['histogram', 'true'], ['concentration', 'percent = 100']]) {
            const [told] = await db.rows(`select sum(customers)::integer as customers, sum(clv) as clv from prediction_${table} where ${where}`);
            expect(told?.['customers'], table).toBe(2357);
            expect(told?.['clv'], table).toBeCloseTo(worth, 4);
        }
    });

    test('a customer told of closely ends where the reference has it', async () => {
        const [one = {}] = await db.rows('select * from prediction_one');
        const [last = {}] = await db.rows('select * from prediction_through where not is_ahead order by day_on desc limit 1');
        expect(last['day_on']).toEqual('1997-09-30');
        expect(last['p_alive']).toBeCloseTo(rows[0]?.['bgnbd_palive'] ?? 0, 9);
        expect(one['p_alive']).toBeCloseTo(rows[0]?.['bgnbd_palive'] ?? 0, 9);
        expect(one['expected_spend']).toBeCloseTo(rows[0]?.['gg_expected'] ?? 0, 8);
        expect(await db.rows('select count(*)::integer as days from prediction_days')).toEqual([{ days: 3 }]);
    });

    test('half of the days tell the other half with the errors that the reference has', async () => {
        await look('1998-07-01', { detail: 'whole', given: { learn_percent: 50 } });
        const told = await db.rows('select * from prediction_compare');
        expect(told.map(({ actual_orders }) => actual_orders)).toEqual([1882, 1882, 1882, 1882]);
        const reference: Record<string, readonly [number, number]> = { 'bg-nbd': [0.7856091479784894, 1.6079776646829929], 'pareto-nbd': [0.7545471123978662, 1.6028470325343196] };
        for (const [model, [absolute, square]] of Object.entries(reference)) {
            const row = told.find((each) => each['model'] === model);
            expect(row?.['mean_absolute_error']).toBeCloseTo(absolute, 3);
            expect(row?.['root_mean_square_error']).toBeCloseTo(square, 3);
        }
        const classes = await db.rows('select * from prediction_classes');
        const pareto = [0.138466, 0.599546, 1.195969, 1.71404, 2.39854, 2.907493, 3.81896, 6.403611];
        for (const [index, mean] of pareto.entries()) expect(Math.abs(Number(classes[index]?.['pareto_nbd_orders']) / mean - 1)).toBeLessThan(1e-3);
        const weeks = await db.rows(`select until_on, sum(actual_orders) over (order by week) as actual from prediction_weeks order by week`);
        expect([weeks[38], weeks.at(-1)]).toEqual([{ until_on: '1997-09-30', actual: 2457 }, { until_on: '1998-06-30', actual: 4339 }]);
        const [worth] = await db.rows("select * from prediction_interval where name = 'clv'");
        expect(worth).toMatchObject({ level: 0.95, replicates: 200, drawn: 2357 });
    });
});

describe.runIf(isThere)('predictions on Online Retail', () => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        await sources.find(({ name }) => name === 'Online Retail')?.putLines(db);
        await db.run('alter table sliced_lines add column cost decimal(18, 6)');
        await takeSnapshot(db, '2011-12-10');
        await putSegmented(db, "'all'");
        await runLens(db, lens, { given: { model: 'bg-nbd' } }, '2011-12-10', '12347');
    });

    test('nobody can tell who has left: it is said so, with no chance printed, and what else holds is there', async () => {
        const [facts = {}] = await db.rows('select * from prediction_facts');
        expect(facts).toMatchObject({ verdict: 'unidentifiable', customers: 4338, foreseen: 4338, here: null, clv_if_here: null });
        expect(facts['above_nbd']).toBeCloseTo(0.1197, 3);
        expect(facts['clv']).toBeGreaterThan(0);
        expect(await db.rows('select count(p_alive)::integer as told, count(expected_orders)::integer as orders from prediction_customers')).toEqual([{ told: 0, orders: 4338 }]);
    });

    test('of one customer the days and the next order are told, but no chance through time', async () => {
        const [one = {}] = await db.rows('select * from prediction_one');
        expect(one).toMatchObject({ customer_id: '12347', p_alive: null });
        // the median of a Lomax distribution: (α + T)(2^(1 / (r + x)) − 1), of the reference's NBD; six repeats in 367 days
        const wait = (9.870364309666067 + 367 / 7) * (2 ** (1 / (0.8275585198432357 + 6)) - 1) * 7;
        expect(one['next_on']).toBe(new Date(Date.UTC(2011, 11, 9) + Math.ceil(wait) * 864e5).toISOString().slice(0, 10));
        expect(await db.rows('select * from prediction_through')).toEqual([]);
    });
});

function readRows(path: string): Record<string, number>[] {
    const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    const names = head.split(',');
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])));
}

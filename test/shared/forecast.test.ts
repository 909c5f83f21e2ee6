import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { lens } from '../../src/lenses/forecast/lens';
import type { Db } from '../../src/sql/db';
import { openDb } from '../db';
import { takeSnapshot } from '../lines';
import { putSegmented, runLens } from '../looked';
import { sources } from './sources';

const file = '../shared/data/cdnow/CDNOW_sample.txt';
const isThere = existsSync(file);
if (!isThere) console.log('the shared data are not beside the checkout: forecasts are not held against CDNOW');

const cbs = isThere ? readRows('../shared/data/reference/clv/cdnow_sample_cbs.csv') : [];

/** Fitted in the reference, in weeks. */
const bg = { model: 'bg-nbd', frozen: { purchases: [0.2425945286094904, 4.413602381855333, 0.7929220489435409, 2.425906907153048], spend: [6.249572866854526, 3.744224390879253, 15.443518267222498] } };

describe.runIf(isThere)('the CDNOW sample from its file', () => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        await db.addFile('sample.txt', new Blob([readFileSync(file)]));
        await db.run(`create table sliced_lines as select
                1 as file, row_number() over () as line, cell[2] as customer_id, null::varchar as order_id, strptime(cell[3], '%Y%m%d') as ordered_at,
                ordered_at::date as ordered_on, cell[5]::decimal(18, 6) as amount, null::decimal(18, 6) as cost, false as is_return
            from (select regexp_split_to_array(trim(line), ' +') as cell
                from read_csv('sample.txt', columns = { line: 'varchar' }, header = false, delim = '|', quote = '', auto_detect = false))`);
    });

    async function look(asOf: string, params: Parameters<typeof runLens>[2]): Promise<void> {
        await takeSnapshot(db, asOf);
        await putSegmented(db, "['a', 'b', 'c', 'd'][1 + customers.recency_days % 4]");
        await runLens(db, lens, params, asOf);
    }

    test.each([
        ['bg-nbd', { prediction: bg }, 1653.4],
        ['bg-nbd fitted', { prediction: { model: 'bg-nbd' } }, 1653.4],
        ['pareto-nbd fitted', { prediction: { model: 'pareto-nbd' } }, 1665.5],
        ['mbg-nbd fitted', {}, 1576.7],
    ])('%s: nine months from the end of September 1997 bring the orders that the reference expects of the holdout', async (_, params, orders) => {
        await look('1997-09-30', { periods: 9, ...params });
        const [total] = await db.rows('select * from forecast_periods where segment is null and number = 0');
        expect(total).toMatchObject({ from_on: '1997-10-01', to_on: '1998-06-30', customers: 2357 });
        expect(total?.['orders']).toBeCloseTo(orders, 1);
        const [sum] = await db.rows('select sum(orders) as orders from forecast_customers');
        expect(Number(sum?.['orders']) / Number(total?.['orders'])).toBeCloseTo(1, 11);
    });

    test('tried on that day from its end it says the same, 1,882 came, and four next orders of five fell within their interval', async () => {
        await look('1998-07-01', { periods: 9, prediction: { model: 'bg-nbd' }, detail: 'whole' });
        const told = await db.rows('select * from forecast_tested');
        const total = told.find((row) => row['part'] === 'period' && row['number'] === 0);
        expect(total?.['actual']).toBe(1882);
        expect(total?.['expected']).toBeCloseTo(1653.4, 1);
        const next = told.find((row) => row['part'] === 'next');
        // who came in the holdout by the reference's own table
        expect(next?.['actual']).toBe(cbs.filter(({ x_star = 0 }) => x_star > 0).length);
        expect(Math.abs(Number(next?.['within']) / Number(next?.['actual']) - 0.8)).toBeLessThan(0.05);
    });
});

describe.runIf(isThere)('Online Retail, in which nobody can tell who has left', () => {
    test('everyone counts as here, and the wait is Lomax’s', async () => {
        const db = await openDb();
        await sources.find(({ name }) => name === 'Online Retail')?.putLines(db);
        await db.run('alter table sliced_lines add column cost decimal(18, 6)');
        await takeSnapshot(db, '2011-12-10');
        await putSegmented(db, "'a'");
        await runLens(db, lens, { periods: 1, prediction: { model: 'bg-nbd' } }, '2011-12-10');
        const parameters = await db.rows("select value from clv_parameters where model = 'nbd'");
        const [r = Number.NaN, alpha = Number.NaN] = parameters.map(({ value }) => Number(value));
        const rows = await db.rows('select given.x, given.age, given.here, forecast.p_alive, forecast.chance from forecast_given as given inner join forecast_customers as forecast using (customer_rank)');
        expect(rows).toHaveLength(4338);
        for (const { x, age, here, p_alive, chance } of rows) {
            const rate = alpha + Number(age) / 7;
            expect([here, p_alive]).toEqual([1, null]);
            expect(chance).toBeCloseTo(1 - (rate / (rate + 31 / 7)) ** (r + Number(x)), 10);
        }
    });
});

function readRows(path: string): Record<string, number>[] {
    const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
    const names = head.split(',');
    return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', Number(cell)])));
}

import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { lens } from '../../src/lenses/forecast/lens';
import type { Db } from '../../src/sql/db';
import { openDb } from '../db';
import { takeSnapshot } from '../lines';
import { putSegmented, runLens } from '../looked';

const file = '../shared/data/cdnow/CDNOW_sample.txt';
const isThere = existsSync(file);
if (!isThere) console.log('the shared data are not beside the checkout: forecasts are not held against CDNOW');

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
        await runLens(db, lens, params, asOf, '1');
    }

    test('nine months from the end of September 1997 are the holdout, and bring the 1653.4 orders of the reference', async () => {
        await look('1997-09-30', { periods: 9, prediction: bg });
        for (const t of ['forecast_spans', 'forecast_facts', 'forecast_periods', 'forecast_past', 'forecast_one_customer', 'forecast_events', 'forecast_one_periods', 'forecast_one_orders']) console.log(t, (await db.rows(`select * from ${t} limit 12`)));
        console.log(await db.rows('select * from forecast_due limit 5'));
        const [total] = await db.rows('select * from forecast_periods where segment is null and number = 0');
        expect(total?.orders).toBeCloseTo(1653.4, 1);
    });

    test('x', async () => {
        await look('1998-07-01', { periods: 9, detail: 'whole' });
        console.log(await db.rows('select * from forecast_tested'));
        console.log(await db.rows('select * from forecast_periods where segment is null'));
    });
});

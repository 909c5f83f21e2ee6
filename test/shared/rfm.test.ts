import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultParams, type Params } from '../../src/domain/model';
import type { Db } from '../../src/sql/db';
import { model } from '../../src/segments/rfm/model';
import { openDb } from '../db';
import { runModel, takeSnapshot } from '../snapshot';

const data = '../shared/data';
const isThere = existsSync(data);
if (!isThere) console.log('the shared data are not beside the checkout: RFM is not compared with the references');

const sources = [
    {
        name: 'Online Retail',
        file: `${data}/online_retail/online_retail.csv`,
        reference: `${data}/reference/rfm/online_retail_rfm.csv`,
        asOf: '2011-12-10',
        frequency: 'orders',
        // latin-1, m/d/yyyy h:mm; no customer, cancelled, quantity or price not above zero set aside
        lines: `
            select
                1 as file, row_number() over () as line, CustomerID as customer_id, InvoiceNo as order_id,
                strptime(InvoiceDate, '%m/%d/%Y %H:%M') as ordered_at,
                strptime(InvoiceDate, '%m/%d/%Y %H:%M')::date as ordered_on,
                (Quantity::integer * UnitPrice::decimal(12, 6))::decimal(18, 6) as amount, false as is_return
            from read_csv('source.csv', header = true, all_varchar = true, encoding = 'latin-1', delim = ',', quote = '"')
            where CustomerID <> '' and not starts_with(InvoiceNo, 'C') and Quantity::integer > 0
                and UnitPrice::decimal(12, 6) > 0`,
        totals: { customers: 4338, frequency: 18532, monetary: 8911407.904 },
    },
    {
        name: 'CDNOW',
        file: `${data}/cdnow/CDNOW_master.txt`,
        reference: `${data}/reference/rfm/cdnow_master_rfm.csv`,
        asOf: '1998-07-01',
        frequency: 'days',
        lines: `
            with cells as (
                select row_number() over () as line, regexp_split_to_array(trim(text), ' +') as cell
                from read_csv('source.csv', header = false, columns = {'text': 'varchar'}, delim = '|', quote = '', skip = 1)
            )
            select
                1 as file, line, cell[1] as customer_id, null::varchar as order_id,
                strptime(cell[2], '%Y%m%d') as ordered_at, strptime(cell[2], '%Y%m%d')::date as ordered_on,
                cell[4]::decimal(18, 6) as amount, false as is_return
            from cells`,
        totals: { customers: 23570, frequency: 67591, monetary: 2500315.63 },
    },
];

describe.runIf(isThere).each(sources)('$name against the reference', (source) => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        await db.addFile('source.csv', new Blob([readFileSync(source.file)]));
        await db.addFile('reference.csv', new Blob([readFileSync(source.reference)]));
        await db.run(`create table sliced_lines as ${source.lines}`);
        await db.run(`create table reference as select * from read_csv('reference.csv', header = true, all_varchar = true)`);
        await takeSnapshot(db, source.asOf);
    });

    async function differences(params: Params, scores: string, column: string): Promise<unknown> {
        await runModel(db, model, { ...defaultParams(model), frequency: source.frequency, ...params });
        const [found] = await db.rows(`
            select count(*) as compared, count(*) filter (where ${scores} is distinct from ${column}) as different
            from segmented full join reference using (customer_id)`);
        return found;
    }

    const same = { compared: source.totals.customers, different: 0 };

    test('recency, frequency and value are the reference’s, customer by customer', async () => {
        const params = { ...defaultParams(model), frequency: source.frequency };
        await runModel(db, model, params);
        expect(
            await db.rows(`select count(*) as customers, sum(segmented.frequency)::double as frequency,
                sum(segmented.monetary::decimal(38, 6))::double as monetary from segmented`),
        ).toEqual([source.totals]);
        const [found] = await db.rows(`
            select count(*) as compared, count(*) filter (where recency_days is distinct from recency::integer) as recency,
                count(*) filter (where segmented.frequency is distinct from reference.frequency::integer) as frequency,
                count(*) filter (where abs(segmented.monetary - reference.monetary::double) > 0.001) as monetary
            from segmented full join reference using (customer_id)`);
        expect(found).toEqual({ compared: source.totals.customers, recency: 0, frequency: 0, monetary: 0 });
    });

    test('quantile scores are the reference’s', async () => {
        expect(await differences({ binning: 'quantile' }, 'rfm_score', 'concat(R_qcut, F_qcut, M_qcut)')).toEqual(same);
    });

    test('scores by the rule of R’s rfm are the reference’s', async () => {
        expect(await differences({ binning: 'rfm-package' }, 'rfm_score', 'concat(R_rpkg, F_rpkg, M_rpkg)')).toEqual(same);
    });

    test('scores by equal counts are the reference’s', async () => {
        expect(await differences({ binning: 'ntile' }, 'rfm_score', 'concat(R_ntile, F_ntile, M_ntile)')).toEqual(same);
    });

    test('the eight classes by the mean are the reference’s', async () => {
        expect(await differences({ scheme: 'eight' }, 'segment', 'mean8')).toEqual(same);
    });

    test('equal counts are those of the window function', async () => {
        await runModel(db, model, { ...defaultParams(model), frequency: source.frequency, binning: 'ntile', bins: 7 });
        const [found] = await db.rows(`
            select count(*) filter (where r_score <> r or f_score <> f or m_score <> m) as different from (
                select *,
                    ntile(7) over (order by recency_days desc, customer_id) as r,
                    ntile(7) over (order by frequency, customer_id) as f,
                    ntile(7) over (order by monetary, customer_id) as m
                from segmented)`);
        expect(found).toEqual({ different: 0 });
    });
});

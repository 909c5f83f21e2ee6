import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultParams } from '../../src/domain/model';
import type { Db } from '../../src/sql/db';
import { model } from '../../src/segments/rfm/model';
import { openDb } from '../db';
import { assignModel, takeSnapshot } from '../snapshot';
import { sources } from './sources';

const isThere = existsSync('../shared/data');
if (!isThere) console.log('the shared data are not beside the checkout: RFM is not compared with the references');

describe.runIf(isThere).each(sources)('$name against the reference', (source) => {
    let db: Db;

    beforeAll(async () => {
        db = await openDb();
        await source.putLines(db);
        await db.addFile('reference.csv', new Blob([readFileSync(source.reference)]));
        await db.run(`create table reference as select * from read_csv('reference.csv', header = true, all_varchar = true)`);
        await takeSnapshot(db, source.asOf);
    });

    test('recency, frequency and value are the reference’s, customer by customer', async () => {
        const params = { ...defaultParams(model), frequency: source.frequency };
        await assignModel(db, model, params);
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

    test('equal counts are those of the window function', async () => {
        await assignModel(db, model, { ...defaultParams(model), frequency: source.frequency, binning: 'ntile', bins: 7 });
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

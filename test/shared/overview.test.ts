import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { overview, overviewGrounds } from '../../src/sql/overview/overview';
import { openDb } from '../db';
import { runSteps, takeSnapshot } from '../snapshot';
import { sources } from './sources';

const isThere = existsSync('../shared/data');

const curves = {
    'Online Retail': { file: 'online_retail_revenue_curve.csv', top: [0.32, 0.5038, 0.6138, 0.7462, 0.9217], gini: 0.71514 },
    CDNOW: { file: 'cdnow_master_revenue_curve.csv', top: [0.1588, 0.3669, 0.5094, 0.6778, 0.8959], gini: 0.634571 },
};

describe.runIf(isThere).each(sources)('$name against the reference', (source) => {
    test('the curve, the top shares and the Gini are the reference’s', async () => {
        const { file, top, gini } = curves[source.name];
        const db = await openDb();
        await source.putLines(db);
        await takeSnapshot(db, source.asOf);
        await runSteps(db, [...overviewGrounds, ...overview], { as_of: { date: source.asOf } });
        const shares = await db.rows('select revenue_share from overview_shares');
        expect(shares.map((row) => Number(Number(row.revenue_share).toFixed(4)))).toEqual(top);
        const [found] = await db.rows('select gini from overview_gini');
        const digits = String(gini).length - 2;
        expect(Number(Number(found?.gini).toFixed(digits))).toBe(gini);

        await db.addFile('curve.csv', new Blob([readFileSync(`../shared/data/reference/concentration/${file}`)]));
        await db.run("create table curve as select rank::integer as rank, cum_share from read_csv('curve.csv', header = true)");
        const [whole] = await db.rows(`
            with ranked as (
                select row_number() over (order by monetary desc, customer_rank) as rank,
                    sum(monetary) over (order by monetary desc, customer_rank) / sum(monetary) over () as share
                from customers
            )
            select bool_and(abs(share - cum_share) < 1e-9) as is_equal from curve inner join ranked using (rank)`);
        expect(whole).toEqual({ is_equal: true });
        const [points] = await db.rows(`
            select count(*) between 2 and 200 as is_short, bool_and(coalesce(abs(revenue_share - cum_share) < 1e-9, true)) as is_equal
            from overview_concentration left join curve on customers = rank`);
        expect(points).toEqual({ is_short: true, is_equal: true });
    });
});

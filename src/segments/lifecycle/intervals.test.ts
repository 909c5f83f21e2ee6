import { beforeAll, expect, test } from 'vitest';
import { plainSetting } from '../../domain/measuring';
import { defaultParams, type Params } from '../../domain/model';
import type { Db } from '../../sql/db';
import { readCatalogue } from '../../../workers/steps/catalogue';
import type { Ground } from '../../../workers/steps/measuring';
import { Tables } from '../../../workers/tables';
import { openDb } from '../../../test/db';
import { putLines, runModel, takeSnapshot } from '../../../test/snapshot';
import { marks, moved } from './chart';
import { model } from './model';

let db: Db;
let ground: Ground;

/** One who came after 10, 20, 30, 40 and 50 days, and one who came once, 45 days before today. */
beforeAll(async () => {
    db = await openDb();
    const days = ['2024-01-01', '2024-01-11', '2024-01-31', '2024-03-01', '2024-04-10', '2024-05-30'];
    const lines = days.map((ordered_at) => ({ customer_id: 'often', ordered_at, amount: 10 }));
    await putLines(db, [...lines, { customer_id: 'once', ordered_at: '2024-04-16', amount: 10 }]);
    await takeSnapshot(db, '2024-05-31');
    ground = { catalogue: await readCatalogue(new Tables(db), 'line'), setting: plainSetting, asOf: '2024-05-31' };
});

async function run(params: Params): Promise<Record<string, unknown>> {
    await runModel(db, model, { ...defaultParams(model), ...params }, ground);
    const rows = await db.rows('select customer_id, segment from answer');
    return Object.fromEntries(rows.map((row) => [row.customer_id, row.segment]));
}

test('the 80th, 90th and 95th percentile of 10, 20, 30, 40 and 50 days are 42, 46 and 48', async () => {
    expect(await run({ basis: 'intervals' })).toEqual({ often: 'won-back', once: 'at-risk' });
    const bounds = await db.rows('select * from lifecycle_bounds');
    expect(bounds).toMatchObject([{ base_cycle: 30, first_bound: 42, second_bound: 46, third_bound: 48 }]);
    expect(await db.rows('select * from lifecycle_within')).toEqual([{ late_after_days: 42, share_within: 0.8 }]);
});

test('other percentiles are read off as they are asked for', async () => {
    await run({ basis: 'intervals', percentiles: [50, 75, 100] });
    expect(await db.rows('select * from lifecycle_bounds')).toMatchObject([{ first_bound: 30, second_bound: 40, third_bound: 50 }]);
});

test('a mark that is dragged becomes cycles where cycles judge, and days elsewhere', async () => {
    await run({});
    const tables = { lifecycle_bounds: await db.rows('select * from lifecycle_bounds') };
    const params = defaultParams(model);
    expect(marks(tables, params)).toEqual([45, 75, 120]);
    expect(moved(tables, params, [60, 75, 120])).toEqual({ at_risk: 2, dormant: 2.5, lost: 4 });
    expect(moved(tables, { ...params, basis: 'intervals' }, [50, 60, 70])).toEqual({ basis: 'days', days: [50, 60, 70] });
    expect(moved(tables, { ...params, basis: 'managerial' }, [100, 200, 300])).toEqual({ years: [100, 200, 300] });
});

test('a file without purchase days has the managerial segments only', () => {
    const entry = { ref: 'cycle_median', room: 'cycle', column: 'cycle_median', type: 'double', unit: 'days', better: 'less', lacks: 'orders' } as const;
    expect(model.settle?.({ basis: 'cycle' }, [entry])).toEqual({ basis: 'managerial' });
    expect(model.settle?.({ basis: 'cycle' }, [{ ...entry, lacks: null }])).toEqual({ basis: 'cycle' });
});

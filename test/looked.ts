import type { Lens, LensCase } from '../src/domain/lens';
import { defaultParams, type Params } from '../src/domain/model';
import { bind } from '../src/sql/bind';
import type { Db } from '../src/sql/db';
import { measures } from '../workers/rooms';
import { Tables } from '../workers/tables';
import { inProcess } from './inProcess';
import { putLines, takeSnapshot } from './lines';
import { runMeasure } from './measured';

/** Puts a worked example's customers, each in its segment, and what was of them earlier. */
export async function putScene(db: Db, { lines, asOf, segments = {}, earlier = [] }: Pick<LensCase, 'lines' | 'asOf' | 'segments' | 'earlier'>): Promise<void> {
    await putLines(db, lines);
    await takeSnapshot(db, asOf);
    const rows = Object.entries({ '': 'a', ...segments }).map(([customer_id, segment]) => ({ customer_id, segment }));
    await putSegmented(db, bind("coalesce((select given.segment from (select unnest($rows, recursive := true)) as given where given.customer_id = customers.customer_id), 'a')", { rows }));
    await db.run('create or replace table earlier as select null::date as as_of, null::integer as customer_rank, null::varchar as segment where false');
    if (earlier.length === 0) return;
    await db.run(bind('insert into earlier select as_of::date, customer_rank, segment from (select unnest($earlier, recursive := true)) inner join customers using (customer_id)', { earlier }));
}

/** `segmented` as the engine leaves it, the segment being an expression over `customers`. */
export async function putSegmented(db: Db, segment: string): Promise<void> {
    await db.run(`create or replace table segmented as
        select customers.*, customers.orders as frequency, ${segment} as segment, customers.customer_rank as rowid, false as is_selected from customers`);
}

/** Runs a lens over `segmented`: the measures that it reads, then its steps; and what it says of one customer where one is named. */
export async function runLens(db: Db, lens: Lens, given: Params, asOf: string, customer?: string): Promise<void> {
    const whole = { ...defaultParams(lens), ...given };
    for (const [room, decided] of Object.entries(lens.measures?.(whole) ?? {})) {
        const measure = measures.get(room);
        if (measure === undefined) throw new Error(`no measure called ${room}`);
        await runMeasure(db, measure, decided, asOf);
    }
    const tables = new Tables(db, inProcess);
    if (lens.ground !== undefined) await tables.makePassing(lens.ground, { as_of: { date: asOf } });
    const [row = {}] = lens.ground === undefined ? [] : await db.rows(`select * from ${lens.ground.name}`);
    const params = lens.settle?.(whole, row) ?? whole;
    const binds = { ...lens.bind(params), as_of: { date: asOf } };
    await tables.makeAll(lens.steps, params, binds);
    if (customer !== undefined) await tables.makeAll(lens.closer ?? [], params, { ...binds, customer_id: customer });
}

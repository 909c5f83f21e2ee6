import type { View } from '../../src/domain/engine';
import type { Columns } from '../../src/domain/kernel';
import type { Params } from '../../src/domain/model';
import { bind } from '../../src/sql/bind';
import type { Tables } from '../tables';
import { apart } from './apart';
import { type Ground, settled } from './measuring';
import { place, type Segmented } from './segment';
import { type Grain, takeSnapshot } from './snapshot';

/** What is on the screen: who is segmented how, and of which snapshot. */
export interface Scene {
    segmented: Segmented;
    ground: Ground;
    grain: Grain;
    view: View;
}

/** Who was in which segment on a day: ranks of today's customers, and which of `segments` from 1. */
interface Day {
    day: string;
    segments: string[];
    columns: Columns;
}

/** The same segmentation as of other days. What was found for the last question is kept for the next. */
export class Earlier {
    #key = '';
    #wanted: readonly string[] = [];
    #found = new Map<string, Day>();
    #stamp = -1;

    /** Segments the customers of each day, in a schema that is undone again; to be called outside a transaction. */
    async find(tables: Tables, days: readonly string[], edges: Params, scene: Scene): Promise<void> {
        const { segmented, ground, view } = scene;
        const key = JSON.stringify([segmented.model.id, edges, ground.setting, view, tables.stampOf('customers')]);
        if (key === this.#key && days.join() === this.#wanted.join()) return;
        if (key !== this.#key) this.#found = new Map();
        this.#key = '';
        const found = new Map<string, Day>();
        for (const day of days) found.set(day, this.#found.get(day) ?? (await apart(tables, (beside) => placedOn(beside, day, edges, scene))));
        if (days.length > 0) this.#found = found;
        this.#wanted = days;
        this.#key = key;
        this.#stamp = -1;
    }

    /** Leaves what was found as `earlier`. */
    async put(tables: Tables): Promise<void> {
        if (tables.stampOf(table) === this.#stamp) return;
        await tables.drop(table);
        await tables.makePassing({ name: table, sql: noneSql });
        for (const { day, segments, columns } of this.#wanted.flatMap((day) => this.#found.get(day) ?? [])) {
            if (segments.length === 0) continue;
            await tables.db.insert('earlier_rows', columns);
            await tables.db.run(bind(insertSql, { day: { date: day }, segments }));
            await tables.db.run('drop table earlier_rows');
        }
        this.#stamp = tables.stampOf(table);
    }
}

const table = 'earlier';
const noneSql = 'select null::date as as_of, null::integer as customer_rank, null::varchar as segment where false';

const insertSql = `insert into earlier
select $day as as_of, earlier_rows.customer_rank::integer as customer_rank, ($segments)[earlier_rows.place::integer] as segment
from earlier_rows`;

async function placedOn(beside: Tables, day: string, edges: Params, { segmented, ground, grain, view }: Scene): Promise<Day> {
    const { model } = segmented;
    const then = { ...ground, asOf: day };
    await takeSnapshot(beside, { ...view, asOf: day }, grain, () => undefined);
    await place(beside, { model, params: settled(model, edges, ground), selection: [] }, then);
    const rows = await beside.db.rows('select distinct segment from assigned order by 1');
    const segments = rows.map((row) => String(row['segment']));
    return { day, segments, columns: segments.length === 0 ? {} : await beside.db.columns(bind(placedSql, { segments })) };
}

const placedSql = `select
    customers.customer_rank::double as customer_rank,
    list_position($segments, assigned.segment)::double as place
from assigned
inner join customers as known
    on assigned.customer_rank = known.customer_rank
inner join data.main.customers as customers
    on known.customer_id = customers.customer_id`;

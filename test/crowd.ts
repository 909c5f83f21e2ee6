import { plainSetting } from '../src/domain/measuring';
import type { Db } from '../src/sql/db';
import { readCatalogue } from '../workers/steps/catalogue';
import type { Ground } from '../workers/steps/measuring';
import { Tables } from '../workers/tables';
import { putVisits } from './lines';
import { runSteps, takeSnapshot } from './snapshot';

const asOf = '2024-07-01';

/**
 * Three hundred customers with many ties, losses and fractions: what they bought in half a year, with costs, categories and discounts,
 * and a customer file that lacks some of them; its rows in the order of an expression over `id`. Each order stands in a schema of its
 * own, made once.
 */
export class Crowds {
    private readonly made = new Map<string, Ground>();

    constructor(private readonly db: Db) {}

    async use(order: string): Promise<Ground> {
        const schema = `crowd_${[...this.made.keys(), order].indexOf(order)}`;
        await this.db.run(`create schema if not exists ${schema}`);
        await this.db.run(`use data.${schema}`);
        const ground = this.made.get(order) ?? (await putCrowd(this.db, order));
        this.made.set(order, ground);
        return ground;
    }
}

/** The same in the schema in use. */
export async function putCrowd(db: Db, order: string): Promise<Ground> {
    await putVisits(db);
    await runSteps(db, [{ name: 'lines', sql: linesSql(order) }, { name: 'attributes', sql: attributesSql(order) }], {});
    await db.run('create or replace view sliced_lines as select * from lines');
    await takeSnapshot(db, asOf);
    return { catalogue: await readCatalogue(new Tables(db), 'line'), setting: plainSetting, asOf };
}

function linesSql(order: string): string {
    return `select
        1 as file, (id * 20 + piece)::bigint as line, 'c' || lpad(id::varchar, 3, '0') as customer_id, 'o' || id || '-' || (piece // 2) as order_id,
        timestamp '2024-01-01 09:30:00' + to_days(((id * 37 + piece // 2 * (5 + id % 23)) % 180)::integer) + to_hours((id % 12)::integer) as ordered_at,
        ordered_at::date as ordered_on, (((id * 7919 + piece * 613) % 1000) / 7.0 - 20)::decimal(18, 6) as amount,
        (1 + piece % 3)::decimal(18, 6) as quantity, (((id * 7919 + piece * 613) % 1000) / 5.0)::decimal(18, 6) as unit_price,
        (((id * 31 + piece * 17) % 100))::decimal(18, 6) as cost, 'p' || (id * piece % 17) as product,
        ['tea', 'cups', 'pots', 'books', '杯具'][1 + (id + piece // 3) % 5] as category, ['North', 'South', 'East'][1 + id % 3] as region,
        ['web', 'shop'][1 + piece % 2] as channel, null::varchar as store, null::varchar as order_status,
        case when id % 4 = 0 then '5' end as discount, (id % 29 = 0 and piece = 1) as is_return, true as is_plausible
    from (select ids.id, unnest(range(0, 2 + 2 * (id * id % 7 * (id % 3)))) as piece from range(300) as ids (id)) as all_lines
    order by ${order}, piece`;
}

function attributesSql(order: string): string {
    return `select 'c' || lpad(id::varchar, 3, '0') as customer_id, ['Leeds', '杭州', 'Lyon', ''][1 + id % 4] as city,
        case when id % 11 > 0 then (18 + id * 13 % 60)::varchar end as age, ['company', 'person'][1 + id % 2] as kind,
        (2010 + id % 12)::varchar || '-03-15' as joined
    from range(290) as ids (id) order by ${order}`;
}

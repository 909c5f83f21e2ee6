import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { plainSetting } from '../../src/domain/measuring';
import { defaultParams, type Params } from '../../src/domain/model';
import type { Db } from '../../src/sql/db';
import { model } from '../../src/segments/lifecycle/model';
import { readCatalogue } from '../../workers/steps/catalogue';
import type { Ground } from '../../workers/steps/measuring';
import { Tables } from '../../workers/tables';
import { openDb } from '../db';
import { putVisits } from '../lines';
import { runModel, takeSnapshot } from '../snapshot';
import { sources } from './sources';

const isThere = existsSync('../shared/data');
if (!isThere) console.log('the shared data are not beside the checkout: the lifecycle is not compared with plain arithmetic');

interface Person {
    id: string;
    days: number[];
    orders: number;
    spend: number;
}

describe.runIf(isThere).each(sources)('$name against plain arithmetic', (source) => {
    let db: Db;
    let ground: Ground;
    let people: Person[];
    const today = Date.parse(source.asOf) / 86_400_000;

    beforeAll(async () => {
        db = await openDb();
        await source.putLines(db);
        await putVisits(db);
        await db.run(`create table lines as select *, null::double as cost, null::varchar as discount, null::double as quantity,
            null::double as unit_price from sliced_lines`);
        await db.run('create or replace table sliced_lines as select * from lines');
        await takeSnapshot(db, source.asOf);
        ground = { catalogue: await readCatalogue(new Tables(db), 'line'), setting: plainSetting, asOf: source.asOf };
        const rows = await db.rows(`select customer_id, string_agg(distinct (ordered_on - date '1970-01-01')::varchar, ' ') as days,
            count(distinct coalesce(order_id, line::varchar))::integer as orders, sum(amount)::double as spend from lines group by 1`);
        people = rows.map((row) => ({
            id: String(row.customer_id),
            days: String(row.days).split(' ').map(Number).sort((a, b) => a - b),
            orders: Number(row.orders),
            spend: Number(row.spend),
        }));
    });

    async function answers(params: Params): Promise<Map<string, unknown>> {
        await runModel(db, model, { ...defaultParams(model), ...params }, ground);
        const rows = await db.rows('select customer_id, segment from answer');
        return new Map(rows.map((row) => [String(row.customer_id), row.segment]));
    }

    function stageOf(usual: number, shortest: number, middle: number, opened: number) {
        return (person: Person): string => {
            const gaps = gapsOf(person.days);
            const cycle = gaps.length === 0 ? usual : quantile(gaps, 0.5);
            const [first = 0, last = 0] = [person.days[0], person.days.at(-1)];
            const late = (today - last) / cycle;
            if (late > 4) return 'lost';
            if (late > 2.5) return 'dormant';
            if (late > 1.5) return 'at-risk';
            if ((gaps.at(-1) ?? 0) > 2.5 * cycle) return 'won-back';
            if (today - first <= usual && first >= opened) return 'new';
            if (gaps.length > 0 && cycle <= shortest) return 'high-frequency';
            return person.orders < 3 || person.spend < middle - 1e-9 ? 'potential' : 'active';
        };
    }

    test('every customer is in the stage that its own days and orders put it in', async () => {
        const all = people.flatMap(({ days }) => gapsOf(days));
        const own = people.map(({ days }) => gapsOf(days)).filter((gaps) => gaps.length > 0);
        const first = new Date(Math.min(...people.map(({ days }) => days[0] ?? today)) * 86_400_000);
        const opened = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) / 86_400_000;
        const shortest = quantile(own.map((gaps) => quantile(gaps, 0.5)), 0.2);
        const stage = stageOf(quantile(all, 0.5), shortest, quantile(people.map(({ spend }) => spend), 0.5), opened);
        const found = await answers({});
        expect(found.size).toBe(source.totals.customers);
        expect(people.filter((person) => found.get(person.id) !== stage(person)).length).toBe(0);
    });

    test('days are read off all repurchase intervals', async () => {
        await answers({ basis: 'intervals' });
        const all = people.flatMap(({ days }) => gapsOf(days));
        const [bounds] = await db.rows('select base_cycle, first_bound, second_bound, third_bound from lifecycle_bounds');
        expect(bounds?.base_cycle).toBe(quantile(all, 0.5));
        expect(bounds?.first_bound).toBeCloseTo(quantile(all, 0.8), 9);
        expect(bounds?.second_bound).toBeCloseTo(quantile(all, 0.9), 9);
        expect(bounds?.third_bound).toBeCloseTo(quantile(all, 0.95), 9);
        const [bars] = await db.rows('select sum(intervals)::integer as intervals from lifecycle_histogram');
        expect(bars?.intervals).toBe(all.length);
    });

    test('the managerial segments follow from days and average orders', async () => {
        const found = await answers({ basis: 'managerial', high_value: 'typed', value_from: 100 });
        const wrong = people.filter((person) => {
            const [first = 0, last = 0] = [person.days[0], person.days.at(-1)];
            const [away, since] = [today - last, today - first];
            const value = person.spend / person.orders >= 100 ? 'high-value' : 'low-value';
            const active = since <= 365 ? 'new-active' : `active-${value}`;
            const warm = since <= 730 ? 'new-warm' : `warm-${value}`;
            return found.get(person.id) !== (away > 1095 ? 'inactive' : away > 730 ? 'cold' : away > 365 ? warm : active);
        });
        expect(wrong.length).toBe(0);
    });
});

function gapsOf(days: readonly number[]): number[] {
    return days.slice(1).map((day, index) => day - (days[index] ?? day));
}

/** Type 7. */
function quantile(values: readonly number[], share: number): number {
    const sorted = values.toSorted((a, b) => a - b);
    const place = (sorted.length - 1) * share;
    const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return low + (place - Math.floor(place)) * (high - low);
}

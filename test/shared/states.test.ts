import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Params } from '../../src/domain/model';
import { lens as retention } from '../../src/lenses/retention/lens';
import { lens as states } from '../../src/lenses/states/lens';
import type { Db } from '../../src/sql/db';
import { openDb } from '../db';
import { putVisits } from '../lines';
import { putSegmented, runLens } from '../looked';
import { takeSnapshot } from '../snapshot';
import { sources } from './sources';

const isThere = existsSync('../shared/data');
if (!isThere) console.log('the shared data are not beside the checkout: moves between states are not compared with plain counting');

interface Purchase {
    on: string;
    amount: number;
}

describe.runIf(isThere).each(sources)('$name counted plainly', ({ asOf, putLines }) => {
    let db: Db;
    /** Lines of each customer. */
    let people: Map<string, Purchase[]>;
    let opened: string;

    beforeAll(async () => {
        db = await openDb();
        await putLines(db);
        await putVisits(db);
        await db.run('create table lines as select *, null::double as cost from sliced_lines');
        await db.run('create or replace table sliced_lines as select * from lines');
        const rows = await db.rows('select customer_id, order_id, ordered_on::varchar as day, sum(amount)::double as amount from lines group by all');
        people = new Map();
        const firstOf = new Map<string, string>();
        for (const row of rows) {
            const order = `${String(row.customer_id)} ${String(row.order_id)}`;
            if (row.order_id !== null && String(row.day) < (firstOf.get(order) ?? '9')) firstOf.set(order, String(row.day));
        }
        for (const row of rows) {
            const id = String(row.customer_id);
            // an order counts whole on its first day
            const on = firstOf.get(`${id} ${String(row.order_id)}`) ?? String(row.day);
            people.set(id, [...(people.get(id) ?? []), { on, amount: Number(row.amount) }]);
        }
        opened = [...people.values()].flatMap((own) => own.map(({ on }) => on)).reduce((first, on) => (on < first ? on : first));
        await takeSnapshot(db, asOf);
        await putSegmented(db, "case when customers.customer_id < '15' then 'low' else 'high' end");
        await db.run('create or replace table earlier as select null::date as as_of, null::integer as customer_rank, null::varchar as segment where false');
    });

    /** First days of months counted back, 0 being the day itself. */
    function startOf(index: number, months: number): string {
        const [year = 0, month = 0, date = 0] = asOf.split('-').map(Number);
        return new Date(Date.UTC(year, month - 1 - index * months, date)).toISOString().slice(0, 10);
    }

    function periodOf(day: string, months: number): number {
        let period = 0;
        while (day < startOf(period + 1, months)) period += 1;
        return period;
    }

    async function look(params: Params): Promise<Map<string, number>> {
        await runLens(db, states, params, asOf);
        const rows = await db.rows('select * from states_moves');
        return new Map(rows.map((row) => [`${row.period}: ${row.from_state} → ${row.to_state}`, Number(row.customers)]));
    }

    test.each([
        ['month', 1, 4],
        ['month', 1, 7],
        ['quarter', 3, 2],
    ] as const)('who moves between states of recency by %s, with %i months and %i states', async (period, months, size) => {
        let whole = 0;
        while (startOf(whole + 1, months) >= opened) whole += 1;
        const moves = Math.min(24, whole - 1);
        const plain = new Map<string, number>();
        for (const own of people.values()) {
            const bought = new Set(own.map(({ on }) => periodOf(on, months)));
            const stateAt = (at: number): string | null => {
                const quiet = [...bought].filter((each) => each >= at).map((each) => each - at);
                return quiet.length === 0 ? null : Math.min(...quiet) >= size ? 'gone' : String(Math.min(...quiet));
            };
            for (let at = 0; at < moves; at += 1) {
                const [before, after] = [stateAt(at + 1), stateAt(at)];
                if (after !== null) plain.set(`${at}: ${before} → ${after}`, (plain.get(`${at}: ${before} → ${after}`) ?? 0) + 1);
            }
        }
        expect(moves).toBeGreaterThan(2);
        expect(await look({ states: 'recency', period, recency_states: size, history: 24 })).toEqual(plain);
    });

    test('who is in which state of recency, and what they brought', async () => {
        await look({ states: 'recency', period: 'quarter', history: 1 });
        const money = await db.rows("select customers, revenue from states_money where period = 0 and state = '0'");
        const lately = [...people.values()].map((own) => own.filter(({ on }) => periodOf(on, 3) === 0)).filter((own) => own.length > 0);
        expect(money[0]?.customers).toBe(lately.length);
        expect(money[0]?.revenue).toBeCloseTo(lately.flat().reduce((sum, { amount }) => sum + amount, 0), 2);
    });

    test('how many of a quarter’s customers are there in later ones, by group', async () => {
        await runLens(db, retention, { period: 'quarter', membership: 'today', history: 3 }, asOf);
        const rows = await db.rows('select * from retention_later');
        const wanted: Record<string, [there: number, still: number]> = {};
        for (const [id, own] of people) {
            const bought = new Set(own.map(({ on }) => periodOf(on, 3)));
            for (const period of [...bought].filter((each) => each <= 3)) {
                for (let later = 1; later <= period; later += 1) {
                    const key = `${id < '15' ? 'low' : 'high'} ${period} ${later}`;
                    const [there, still] = wanted[key] ?? [0, 0];
                    wanted[key] = [there + 1, still + (bought.has(period - later) ? 1 : 0)];
                }
            }
        }
        expect(Object.fromEntries(rows.map((row) => [`${row.segment} ${row.period} ${row.periods_later}`, [row.there, row.still]]))).toEqual(wanted);
    });

    test('the length is fitted to the data', async () => {
        await runLens(db, states, {}, asOf);
        const rows = await db.rows('select gap_days, opened_on from states_span');
        const gaps = [...people.values()].flatMap((own) => {
            const days = [...new Set(own.map(({ on }) => Date.parse(on) / 86_400_000))].sort((a, b) => a - b);
            return days.slice(1).map((day, index) => day - (days[index] ?? day));
        });
        const sorted = gaps.toSorted((a, b) => a - b);
        const place = 0.8 * (sorted.length - 1);
        const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
        expect(rows).toEqual([{ gap_days: expect.closeTo(low + (place - Math.floor(place)) * (high - low), 9), opened_on: opened }]);
    });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GivenLine, Measure } from '../src/domain/measure';
import { isBeyondSql } from '../src/domain/parts';
import { openDb } from './db';
import { putLines, runSteps, takeSnapshot } from './lines';
import { runMeasure } from './measured';
import { dayOf, iso, isChineseNewYear, measurePlainly } from './plainly';

const found = import.meta.glob<{ measure: Measure }>('../src/measures/*/measure.ts', { eager: true });
/** What a kernel predicts has no plain arithmetic. */
const measures = Object.values(found).flatMap(({ measure }) => (isBeyondSql(measure) ? [] : [measure]));

const at = fc.tuple(fc.integer({ min: dayOf('2022-01-01'), max: dayOf('2024-05-31') }), fc.constantFrom('', ' 00:00:00', ' 09:30:00', ' 09:59:00', ' 23:05:00'));
const line: fc.Arbitrary<GivenLine> = fc.record({
    customer_id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    order_id: fc.option(fc.integer({ min: 1, max: 12 }).map(String), { freq: 3 }),
    ordered_at: at.map(([day, time]) => iso(day) + time),
    amount: fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100),
    is_return: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
    cost: fc.option(fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100), { freq: 4 }),
    product: fc.option(fc.constantFrom('p', 'q', 'r', 's'), { freq: 6 }),
    category: fc.option(fc.constantFrom('x', 'y', 'z'), { freq: 6 }),
});
const asOf = fc.tuple(fc.integer({ min: 2022, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 27 }));

test('measures of random orders are those of plain arithmetic', async () => {
    const db = await openDb();
    await fc.assert(
        fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 60 }), asOf, async (lines, [year, month, date]) => {
            const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
            await putLines(db, lines);
            await takeSnapshot(db, day);
            for (const measure of measures) await runMeasure(db, measure, {}, day);
            const joined = measures.map(({ id }) => `inner join measure_${id} using (customer_id)`).join(' ');
            const rows = await db.rows(`select * from customers ${joined.replace('inner join measure_purchases using (customer_id)', '')}`);
            const plain = measurePlainly(lines, day);
            expect(rows.map((row) => row.customer_id).toSorted()).toEqual([...plain.keys()].toSorted());
            for (const row of rows) {
                for (const [name, value] of Object.entries(plain.get(String(row.customer_id)) ?? {})) {
                    const where = `${row.customer_id}.${name} on ${day}`;
                    if (typeof value === 'number' && typeof row[name] === 'number') expect(Math.abs(row[name] - value), where).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
                    else expect(row[name], where).toEqual(value);
                }
            }
        }),
        { seed: 4, numRuns: 25 },
    );
});

test('the two weeks before Chinese New Year are where the Chinese calendar has them, from 2000 to 2035', async () => {
    const db = await openDb();
    await db.run("create table orders as select unnest(range(date '2000-01-01', date '2036-01-01', interval 1 day))::date as ordered_on");
    const timing = measures.find(({ id }) => id === 'timing');
    await runSteps(db, timing?.steps ?? [], {});
    const rows = await db.rows('select ordered_on from timing_days where is_festival and month(ordered_on) < 3 order by 1');
    const days = Array.from({ length: dayOf('2036-01-01') - dayOf('2000-01-01') }, (_, index) => dayOf('2000-01-01') + index);
    const newYears = days.filter((day) => iso(day).slice(5) < '03' && isChineseNewYear(day));
    const expected = newYears.flatMap((newYear) => Array.from({ length: 14 }, (_, index) => iso(newYear - 14 + index)));
    expect(newYears).toHaveLength(36);
    expect(rows.map((row) => row.ordered_on)).toEqual(expected);
});

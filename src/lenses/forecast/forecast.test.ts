import { beforeAll, describe, expect, test } from 'vitest';
import type { Params } from '../../domain/parts';
import type { Db } from '../../sql/db';
import { putCrowd } from '../../../test/crowd';
import { openDb } from '../../../test/db';
import { load, must, openEngine, parseCsv } from '../../../test/engine';
import { takeSnapshot } from '../../../test/lines';
import { putSegmented, runLens } from '../../../test/looked';
import { lens } from './lens';

let db: Db;
let asOf: string;

beforeAll(async () => {
    db = await openDb();
    ({ asOf } = await putCrowd(db, 'id'));
    await putSegmented(db, "['a', 'b', 'c', 'd'][1 + customers.recency_days % 4]");
});

async function look(params: Params, customer?: string): Promise<void> {
    await runLens(db, lens, params, asOf, customer);
}

async function one(sql: string): Promise<Record<string, unknown>> {
    return (await db.rows(sql))[0] ?? {};
}

describe('what customers bring', () => {
    test.each<Params>([{ period: 'month' }, { period: 'week', periods: 9 }, { prediction: { model: 'pareto-nbd', margin_from: 'share', margin_share: 40 } }])('%j adds up to what segments bring, and that to all', async (params) => {
        await look({ contact_per_order: 3, contact_per_period: 0.5, ...params });
        const names = ['orders', 'revenue', 'cost', 'margin'];
        const sums = names.map((name) => `sum(${name}) as ${name}`).join(', ');
        const of = await db.rows(`select segment, count(*) as customers, ${sums} from forecast_customers group by 1 union all select null, count(*), ${sums} from forecast_customers order by 1 nulls first`);
        const said = await db.rows('select * from forecast_periods where number = 0');
        const added = await one(`select ${sums} from forecast_periods where number = 0 and segment is not null`);
        expect(said).toHaveLength(5);
        for (const [index, row] of said.entries()) {
            expect([row['segment'], row['customers']]).toEqual([of[index]?.['segment'], of[index]?.['customers']]);
            for (const name of names) expect(Number(row[name]) / Number(of[index]?.[name])).toBeCloseTo(1, 10);
        }
        for (const name of names) expect(Number(added[name]) / Number(said[0]?.[name])).toBeCloseTo(1, 12);
    });

    test('of all periods adds up to what the horizon brings', async () => {
        await look({ contact_per_order: 3, contact_per_period: 0.5 });
        const rows = await db.rows(`select segment, sum(orders) filter (where number > 0) / any_value(orders) filter (where number = 0) as orders,
            sum(cost) filter (where number > 0) / any_value(cost) filter (where number = 0) as cost from forecast_periods group by 1`);
        expect(rows).toHaveLength(5);
        for (const { orders, cost } of rows) expect([orders, cost].map((each) => Number(each).toFixed(10))).toEqual(['1.0000000000', '1.0000000000']);
    });

    test('in four years is what the measure of expected orders says of 48 months', async () => {
        await look({ period: 'quarter', periods: 16, prediction: { horizon: 48 } });
        expect((await one('select end_days from forecast_spans where number = 16'))['end_days']).toBe(1461);
        const { customers, most } = await one(`select count(*)::integer as customers, max(abs(forecast.orders - measured.expected_orders)) as most
            from forecast_customers as forecast inner join measure_clv as measured using (customer_id)`);
        expect(customers).toBe((await one('select count(*)::integer as all_of_them from customers'))['all_of_them']);
        expect(most).toBeLessThan(1e-9);
    });
});

describe('one customer', () => {
    test('has the next order of the list, later ones later and less likely, and periods that add up', async () => {
        await look({ contact_per_period: 2 }, 'c007');
        const customer = await one('select * from forecast_one_customer');
        const events = await db.rows('select * from forecast_events');
        const periods = await db.rows('select * from forecast_one_periods');
        expect(customer['customer_id']).toBe('c007');
        for (const name of ['next_low_on', 'next_on', 'next_high_on']) expect(events[0]?.[name]).toBe(customer[name]);
        expect(events[0]?.['chance']).toBeCloseTo(Number(customer['chance']), 12);
        expect(events.map((row) => row['next_on'])).toEqual(events.map((row) => row['next_on']).toSorted());
        expect(Number(events[1]?.['chance'])).toBeLessThan(Number(events[0]?.['chance']));
        expect(periods).toHaveLength(6);
        for (const name of ['orders', 'revenue', 'cost', 'margin']) expect(periods.reduce((sum, row) => sum + Number(row[name]), 0)).toBeCloseTo(Number(customer[name]), 9);
        expect(periods.at(-1)?.['chance_by']).toBeCloseTo(Number(customer['chance']), 12);
        const past = await one(`select count(distinct ordered_on)::integer as days from orders where customer_id = 'c007'`);
        expect([(await db.rows('select * from forecast_one_orders')).length, customer['days']]).toEqual([past['days'], past['days']]);
    });
});

describe('on an earlier day', () => {
    test('the same forecast is held against what came, from what was known then', async () => {
        await look({ period: 'month', periods: 6, detail: 'whole' });
        const spans = await db.rows('select * from forecast_tested_spans');
        // half a year of orders: three months can be learnt from, and three be told
        expect(spans.map(({ from_on, to_on }) => [from_on, to_on])).toEqual([['2024-04-01', '2024-04-30'], ['2024-05-01', '2024-05-31'], ['2024-06-01', '2024-06-30']]);
        const came = await one(`select count(distinct (customer_id, ordered_on))::integer as orders, count(distinct customer_id)::integer as customers from orders
            inner join customers using (customer_id) where first_order_on < date '2024-04-01' and ordered_on between date '2024-04-01' and date '2024-06-30'`);
        const total = await one("select * from forecast_tested where part = 'period' and number = 0");
        const next = await one("select * from forecast_tested where part = 'next'");
        const tenths = await one("select sum(actual) as customers, count(*)::integer as tenths from forecast_tested where part = 'tenth'");
        expect([total['actual'], next['actual'], tenths['customers'], tenths['tenths']]).toEqual([came['orders'], came['customers'], came['customers'], 10]);
        expect(Number(next['within'])).toBeLessThanOrEqual(Number(next['actual']));
    });

    test('where the data do not reach back there is no test', async () => {
        await takeSnapshot(db, '2024-05-15');
        await putSegmented(db, "'a'");
        await runLens(db, lens, { period: 'quarter', periods: 2, detail: 'whole' }, '2024-05-15');
        expect(await db.rows('select * from forecast_tested')).toEqual([]);
    });
});

test('its list is a file that is safe to open, with a column for each period and the segments’ names', async () => {
    const engine = await openEngine();
    const orders = Array.from({ length: 40 }, (_, id) => Array.from({ length: 1 + (id % 4) }, (__, turn) => `=c${id},2024-0${1 + turn}-${10 + (id % 17)},${20 + id}`));
    await load(engine, [new File([['customer_id,order_date,amount', ...orders.flat()].join('\n')], 'orders.csv')]);
    must(await engine.segment('rfm', {}, []));
    must(await engine.look({ lens: 'forecast', params: { periods: 3 }, setting: { measures: {}, models: {} }, edges: {} }, () => undefined));
    const blob = must(await engine.exportLens('forecast', { champions: '-Best' }));
    const rows = parseCsv(await blob.text());
    expect([...new Uint8Array(await blob.arrayBuffer()).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows).toHaveLength(40);
    expect(Object.keys(rows[0] ?? {})).toEqual([
        'customer_id', 'segment', 'segment_name', 'last_order_on', 'p_alive', 'chance', 'chance_soon', 'next_low_on', 'next_on', 'next_high_on', 'rhythm_on', 'order_value',
        'orders', 'revenue', 'cost', 'margin', 'orders_1', 'orders_2', 'orders_3', 'chance_by_1', 'chance_by_2', 'chance_by_3',
    ]);
    expect(rows.every((row) => row['customer_id']?.startsWith("'=c"))).toBe(true);
    expect(new Set(rows.filter((row) => row['segment'] === 'champions').map((row) => row['segment_name']))).toEqual(new Set(["'-Best"]));
    for (const row of rows) expect(Number(row['orders_1']) + Number(row['orders_2']) + Number(row['orders_3'])).toBeCloseTo(Number(row['orders']), 9);
    expect((await engine.exportLens('customers', {})).ok).toBe(false);
});

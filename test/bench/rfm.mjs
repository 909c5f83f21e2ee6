import { performance } from 'node:perf_hooks';
import { createServer } from 'vite';

/**
 * How long RFM's steps and query take in DuckDB-WASM under Node when one parameter changes and the rest stands, medians in milliseconds.
 * `node test/bench/rfm.mjs 4338 1000000`: numbers of customers; `--steps` names what was made again.
 */
const changes = [
    { bins: 4 },
    { binning: 'ntile' },
    { binning: 'equal-width' },
    { binning: 'jenks' },
    { binning: 'mean' },
    { binning: 'top-n' },
    { binning: 'top-percent' },
    { binning: 'nested' },
    { binning: 'rfm-package' },
    { binning: 'custom', r_edges: [30, 90, 180, 360], f_edges: [1, 2, 3, 5], m_edges: [100, 250, 500, 1000] },
    { f_binning: 'mean' },
    { f_bins: 3 },
    { scheme: 'eleven' },
    { scheme: 'eight' },
    { scheme: 'eight', threshold: 'mean-of-scores' },
    { frequency: 'days' },
    { monetary: 'mean' },
    { window: '12' },
];
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const vite = await createServer({ configFile: false, server: { middlewareMode: true, watch: null }, appType: 'custom', logLevel: 'error' });
const load = (path) => vite.ssrLoadModule(path);
const { openDb } = await load('/test/db.ts');
const { Tables } = await load('/workers/tables.ts');
const { model } = await load('/src/segments/rfm/model.ts');

for (const customers of sizes.length > 0 ? sizes : [4338, 1_000_000]) await measure(customers, customers > 100_000 ? 5 : 20);
await vite.close();

async function measure(customers, runs) {
    const db = await openDb();
    const tables = new Tables(db);
    await put(db, customers);
    const standing = Object.fromEntries(model.parameters.map((parameter) => [parameter.name, parameter.default]));
    const first = await timed(() => run(tables, standing));
    console.log(`${customers.toLocaleString('en-GB')} customers; first ${first.toFixed(0)} ms; then medians of ${runs}`);
    for (const change of changes) {
        const names = Object.keys(change);
        if (!names.every((name) => known(name, change[name]))) continue;
        const there = [];
        for (let round = 0; round < runs; round++) {
            there.push(await timed(() => run(tables, { ...standing, ...change })));
            await run(tables, standing);
        }
        console.log(`${median(there).toFixed(1).padStart(8)}  ${JSON.stringify(change)}`);
        if (process.argv.includes('--steps')) await tell(tables, standing, change);
    }
}

async function tell(tables, standing, change) {
    const before = new Set(tables.sql());
    await run(tables, { ...standing, ...change });
    const names = new Set([...before].map(({ name, sql }) => name + sql));
    const made = tables.sql().filter(({ name, sql }) => !names.has(name + sql) || name === 'assigned');
    console.log(`          ${made.map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(1)}`).join(', ')}`);
    await run(tables, standing);
}

async function run(tables, params) {
    await tables.whole(async () => {
        const binds = { ...model.bind(params), as_of: { date: '2024-12-31' } };
        for (const step of model.steps) await tables.make(step, binds);
        await tables.make({ name: 'assigned', sql: model.query }, binds);
    });
}

/** With `--cpu` the processor's time, which other work on the machine does not lengthen. */
async function timed(work) {
    const isCpu = process.argv.includes('--cpu');
    const [start, used] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(used);
    return isCpu ? (user + system) / 1000 : performance.now() - start;
}

function known(name, value) {
    const parameter = model.parameters.find((each) => each.name === name);
    return parameter !== undefined && (parameter.kind !== 'choice' || parameter.options.includes(value));
}

function median(numbers) {
    const sorted = numbers.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

/** Customers like a shop's: a third bought once, amounts spread over four decades; their orders too. */
async function put(db, customers) {
    await db.run(`create table customers as
        select
            'C' || lpad(i::varchar, 8, '0') as customer_id, (i + 1)::integer as customer_rank,
            date '2024-12-31' - (recency + (orders - 1) * 20)::integer as first_order_on,
            date '2024-12-31' - recency as last_order_on, recency as recency_days,
            orders, orders as days, orders * 3 as lines, amount as monetary, amount / orders as monetary_mean,
            (recency + (orders - 1) * 20)::integer as tenure_days
        from (
            select i, (hash(i) % 700 * (hash(i * 7) % 1000) / 1000)::integer as recency,
                (1 + floor(-4.5 * ln(1 - (hash(i * 13) % 99999) / 100000.0)))::integer as orders,
                round(exp(3 + 5 * ((hash(i * 17) % 1000000) / 1000000.0) + ((hash(i * 19) % 1000) / 500.0)), 2) as amount
            from range(${customers}) as t (i)
        )`);
    await db.run(`create table orders as
        select customer_id, ordered_on::timestamp as ordered_at, ordered_on, 3::integer as line_count, amount::decimal(38, 6) as amount
        from (select customer_id, last_order_on - (20 * unnest(range(orders)))::integer as ordered_on, monetary / orders as amount from customers)`);
    await db.run('create table returns as select customer_id, ordered_on as returned_on, line_count, -amount as amount from orders limit 0');
}

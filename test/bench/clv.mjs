import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { createServer } from 'vite';

/**
 * How long the arithmetic of predictions takes under Node, in milliseconds of clock and of processor: on CDNOW where the shared data
 * are beside the checkout, and on lives played out by chance. `node test/bench/clv.mjs 1000000`: numbers of customers.
 */
const sizes = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const vite = await createServer({ configFile: false, server: { middlewareMode: true, watch: null }, appType: 'custom', logLevel: 'error' });
const { kernel } = await vite.ssrLoadModule('/src/measures/clv/kernel.ts');
const cdnow = '../shared/data/cdnow/CDNOW_master.txt';

if (existsSync(cdnow)) {
    const customers = readCdnow(cdnow);
    await time('CDNOW, 23,570 customers', 'fit', 'bg-nbd', customers);
    for (const model of ['bg-nbd', 'mbg-nbd', 'pareto-nbd']) await time('CDNOW, 23,570 customers', 'fit', model, customers);
    await time('CDNOW, 23,570 customers', 'interval', 'mbg-nbd', customers.slice(0, 5000));
}
for (const size of sizes.length > 0 ? sizes : [1_000_000]) {
    const customers = playOut(size);
    const name = `${size.toLocaleString('en-GB')} customers`;
    for (const model of ['mbg-nbd', 'bg-nbd', 'pareto-nbd']) await time(name, 'fit', model, customers);
    await time(name, 'interval', 'mbg-nbd', customers.slice(0, 5000));
    await time(name, 'compare', 'mbg-nbd', customers);
}
await vite.close();

async function time(name, job, model, customers) {
    const input = { fit: fitInput, interval: intervalInput, compare: compareInput }[job](customers);
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const tables = await kernel.run(input, { job, model, unit: 'week', horizon: 12, discount: 10 }, { tell: () => undefined, breathe: async () => undefined });
    const used = process.cpuUsage(cpu);
    const told = job === 'fit' ? `${tables.fit.verdict[0]}, ${tables[''].x.length.toLocaleString('en-GB')} rows` : '';
    console.log(`${name}: ${job} ${model} ${Math.round(performance.now() - start)} ms, processor ${Math.round((used.user + used.system) / 1000)} ms ${told}`);
}

function fitInput(customers) {
    const histories = folded(customers.map(({ x, last, age }) => `${x} ${last} ${age}`));
    const values = customers.filter(({ x, mean }) => x > 0 && mean > 0);
    const rows = [
        ...histories.map(([key, count]) => [0, ...key.split(' ').map(Number), NaN, count]),
        ...values.map(({ x, mean }) => [1, x, NaN, NaN, mean, 1]),
    ];
    return columns(['kind', 'x', 't_x', 'age', 'mean_value', 'customers'], rows);
}

function intervalInput(customers) {
    const rows = customers.map(({ x, last, age, mean }) => [x, last, age, mean, customers.length, 1]);
    return columns(['x', 't_x', 'age', 'mean_value', 'all_customers', 'worth'], rows);
}

function compareInput(customers) {
    const held = 240;
    const early = customers.filter(({ age }) => age >= held);
    const histories = folded(early.map(({ days, age }) => {
        const until = days.filter((day) => day <= age - held);
        return `${until.length} ${until.at(-1) ?? 0} ${age - held} ${days.length - until.length}`;
    }));
    const weeks = Array.from({ length: 104 }, (_, week) => [1, 0, NaN, week * 7 + 6, NaN, NaN]);
    const rows = [...histories.map(([key, count]) => [0, ...key.split(' ').map(Number), count]), ...weeks, [2, 0, NaN, 730 - held, NaN, NaN], [2, 1, NaN, held, NaN, NaN]];
    return columns(['kind', 'x', 't_x', 'age', 'later', 'customers'], rows);
}

function folded(keys) {
    const counts = new Map();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts];
}

function columns(names, rows) {
    return Object.fromEntries(names.map((name, index) => [name, Float64Array.from(rows, (row) => row[index])]));
}

function readCdnow(path) {
    const bought = new Map();
    for (const line of readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1)) {
        const [id, date, , amount] = line.trim().split(/ +/);
        const day = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6))) / 86_400_000;
        if (!bought.has(id)) bought.set(id, new Map());
        bought.get(id).set(day, (bought.get(id).get(day) ?? 0) + Number(amount));
    }
    const until = Date.UTC(1998, 5, 30) / 86_400_000;
    return [...bought.values()].map((spent) => {
        const [first, ...later] = [...spent.keys()].sort((a, b) => a - b);
        const days = later.map((day) => day - first);
        const mean = later.reduce((sum, day) => sum + spent.get(day), 0) / later.length;
        return { x: days.length, last: days.at(-1) ?? 0, age: until - first, mean, days };
    });
}

/** Customers of two years who buy and leave as MBG/NBD has it, in days. */
function playOut(size) {
    let seed = 7;
    const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    return Array.from({ length: size }, () => {
        const age = Math.floor(chance() * 731);
        const rate = Math.log(1 / chance()) / 45;
        const leaving = chance() ** 3;
        const days = new Set();
        let day = 0;
        while (chance() >= leaving) {
            day += Math.log(1 / chance()) / rate;
            if (day > age) break;
            if (Math.floor(day) > 0) days.add(Math.floor(day));
        }
        const list = [...days];
        return { x: list.length, last: list.at(-1) ?? 0, age, mean: list.length > 0 ? Math.exp(3 + chance() * 2) : NaN, days: list };
    });
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * How long k-means takes in Node: customers × 3 measures, k 2 to 8, 10 restarts, tolerance 1e-4, at most 300 iterations, then placing
 * everyone in five clusters with all that is said of them; and the same k-means in scikit-learn where a Python has it (`PYTHON`, else
 * python3). `node test/bench/clusters.mjs 500000 10`: customers, restarts.
 */
let longest = 0;
const [customers = 500_000, restarts = 10] = process.argv.slice(2).map(Number);
// bundled as it ships: what Vite serves to tests calls every import through an object, which is several times slower here
const [{ output }] = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib: { entry: 'src/segments/clusters/kernel.ts', formats: ['es'] } } });
const { kernel } = await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`);

let state = 7;
const column = (of) => Float64Array.from({ length: customers }, of);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
/** A linear congruential generator is enough for made-up customers. */
const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
const liveliness = column(normal);
const input = {
    customer_rank: column((_, row) => row + 1),
    v1: column((_, row) => Math.ceil(Math.exp(4.2 - 0.8 * liveliness[row] + 0.9 * normal()))),
    v2: column((_, row) => Math.ceil(Math.exp(0.6 + 0.8 * liveliness[row] + 0.4 * normal()))),
    v3: column((_, row) => Math.exp(6 + liveliness[row] + 0.7 * normal())),
};
const params = { transform: 'log', scale: 'z', seed: 1, restarts, most: 8, k: '5' };

const scanned = await timed('scan', () => kernel.run(input, { ...params, task: 'scan' }, control()));
console.log([...scanned.tried.k].map((k, row) => `k ${k}: ${scanned.tried.inertia[row].toFixed(1)}`).join(', '));
const more = { monetary: input.v3, recency_days: input.v1, orders: input.v2, labels: scanned[''].labels, suggested: scanned[''].suggested, tried: column(() => 8) };
inScikitLearn();
await timed('place', () => kernel.run({ ...input, ...more }, { ...params, task: 'place' }, control()));

/** As in the browser: a turn of the loop whenever the kernel asks; the longest time it did not ask is told. */
function control() {
    let last = performance.now();
    longest = 0;
    return {
        tell: () => undefined,
        breathe: async () => {
            longest = Math.max(longest, performance.now() - last);
            await new Promise((resolve) => setImmediate(resolve));
            last = performance.now();
        },
    };
}

/** The same points: logarithms, each column in standard deviations from its mean. */
function inScikitLearn() {
    const path = 'node_modules/.cache/fenqun/points.f64';
    mkdirSync('node_modules/.cache/fenqun', { recursive: true });
    const columns = [input.v1, input.v2, input.v3].map(standardised);
    writeFileSync(path, Float64Array.from({ length: customers * 3 }, (_, at) => columns[at % 3][Math.floor(at / 3)]));
    try {
        const script = fileURLToPath(new URL('./kmeans.py', import.meta.url));
        const { inertias, seconds, processor } = JSON.parse(execFileSync(process.env.PYTHON ?? 'python3', [script, path, '3', String(restarts)], { stdio: ['ignore', 'pipe', 'ignore'] }));
        console.log(`scikit-learn: ${processor.toFixed(1)} s of CPU, ${seconds.toFixed(1)} s by the clock`);
        console.log(inertias.map((inertia, at) => `k ${at + 2}: ${inertia.toFixed(1)}`).join(', '));
    } catch {
        console.log('scikit-learn is not installed here');
    }
}

function standardised(column) {
    const logs = column.map(Math.log);
    const mean = logs.reduce((sum, value) => sum + value, 0) / customers;
    const deviation = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / customers);
    return logs.map((value) => (value - mean) / deviation);
}

async function timed(name, work) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    console.log(`${name}: ${((user + system) / 1e6).toFixed(1)} s of CPU, ${((performance.now() - start) / 1e3).toFixed(1)} s by the clock, at most ${longest.toFixed(0)} ms between pauses`);
    return result;
}

import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from '../chromium.mjs';
import { writeEncoded } from './encoded.mjs';
import { watchMemory } from './memory.mjs';
import { runNative } from './native.mjs';
import { writeOrders } from './orders.mjs';
import { reportTuning } from './tuning.mjs';

/**
 * Medians and ratios, in one run: the app's own path in Chromium against the same statements on native DuckDB
 * (one thread, all threads) and against pandas where it is installed; then text in other encodings against the browser's
 * own streams. `npm run bench -- 1000000 5000000 --runs 3`; `npm run bench -- --huge` loads 25 million lines, 2.2 GB, once.
 */
const wanted = process.argv.slice(2).filter((word) => /^\d+$/.test(word)).map(Number);
const runsAt = process.argv.indexOf('--runs');
const runs = runsAt > 0 ? Number(process.argv[runsAt + 1]) : 3;
const sizes = wanted.filter((_, index) => process.argv.indexOf(String(wanted[index])) !== runsAt + 1);
const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
const executablePath = findChromium();

await build({ configFile, logLevel: 'error' });
const server = await preview({ configFile, logLevel: 'error' });
const address = server.resolvedUrls.local[0];
console.log(`${cpus()[0].model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; medians of ${runs} runs, milliseconds`);

if (process.argv.includes('--tuning')) {
    await reportTuning();
    await server.close();
    process.exit(0);
}
if (process.argv.includes('--huge')) {
    await loadHuge(25_000_000);
    await server.close();
    process.exit(0);
}
for (const lines of sizes.length > 0 ? sizes : [1_000_000, 5_000_000]) {
    const path = await writeOrders(`node_modules/.cache/fenqun/orders-${lines}.csv`, lines);
    await compare(path, lines);
}
for (const encoding of ['gb18030', 'utf-16le']) await compareDecoding(encoding, 100);
await reportTuning();
await server.close();

/** The whole path once, with the most memory that the page's process held. */
async function loadHuge(lines) {
    const path = await writeOrders(`node_modules/.cache/fenqun/orders-${lines}.csv`, lines);
    const stop = watchMemory();
    const { calls } = await inBrowser(path);
    const steps = Object.entries(calls).map(([name, milliseconds]) => `${name} ${(milliseconds / 1000).toFixed(1)} s`);
    console.log(`${lines.toLocaleString('en-GB')} order lines: ${steps.join(', ')}; at most ${stop().toLocaleString('en-GB')} MB in the page's process`);
}

async function compareDecoding(encoding, megabytes) {
    const path = writeEncoded(`node_modules/.cache/fenqun/orders-${encoding}.csv`, encoding, megabytes);
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('input').setInputFiles(path);
    const found = [];
    for (let run = 0; run <= runs; run++) found.push(await page.evaluate((name) => globalThis.benchDecode(name), encoding));
    await browser.close();
    const kept = found.slice(1);
    const rate = (way) => median(kept.map((one) => one.bytes / one[way] / 1000)).toFixed(0);
    const ratio = median(kept.map(({ ours, streams }) => streams / ours)).toFixed(2);
    console.log(`${encoding} to UTF-8: ${rate('ours')} MB/s here, ${rate('streams')} MB/s by the browser's own streams, ratio ${ratio}`);
}

async function compare(path, lines) {
    const columns = { wasm: [], 'native, 1 thread': [], 'native, all': [], pandas: [] };
    let calls = [];
    for (let run = 0; run < runs; run++) {
        const browser = await inBrowser(path);
        calls.push(browser.calls);
        columns.wasm.push(grouped(Object.fromEntries(browser.statements.map(({ name, milliseconds }) => [name, milliseconds]))));
        columns['native, 1 thread'].push(grouped(await runNative(browser.statements, path, 1)));
        columns['native, all'].push(grouped(await runNative(browser.statements, path, 0)));
        const pandas = inPandas(path);
        if (pandas) columns.pandas.push(pandas);
    }
    report(lines, columns, calls);
}

/** The three steps of the path; what else the app makes (accounts, pictures) stands under `beside`. */
function grouped(times) {
    const names = Object.keys(times);
    const scored = names.indexOf('assigned');
    const loads = new Set(['plain_cells', 'odd_cells', 'typed_cells', 'typed']);
    const marts = new Set(['orders', 'returns', 'customers']);
    const steps = { load: 0, customers: 0, scores: 0, beside: 0 };
    for (const [index, name] of names.entries()) {
        const isScore = index <= scored && (name === 'assigned' || name.startsWith('rfm_'));
        const step = isScore ? 'scores' : marts.has(name) ? 'customers' : loads.has(name) ? 'load' : 'beside';
        steps[step] += times[name];
    }
    return { ...steps, path: steps.load + steps.customers + steps.scores };
}

async function inBrowser(path) {
    const browser = await chromium.launch({ executablePath, args: chromiumFlags });
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('input').setInputFiles(path);
    const found = await page.evaluate(() => globalThis.bench());
    await browser.close();
    return found;
}

function inPandas(path) {
    try {
        const script = fileURLToPath(new URL('./pandas.py', import.meta.url));
        const [load, customers, scores] = JSON.parse(execFileSync('python3', [script, path], { stdio: ['ignore', 'pipe', 'ignore'] }));
        return { load, customers, scores, beside: 0, path: load + customers + scores };
    } catch {
        return undefined;
    }
}

function report(lines, columns, calls) {
    console.log(`\n${lines.toLocaleString('en-GB')} order lines`);
    const names = Object.keys(columns).filter((name) => columns[name].length > 0);
    const rows = ['load', 'customers', 'scores', 'path', 'beside'].map((step) => {
        const middles = names.map((name) => median(columns[name].map((run) => run[step])));
        const ratios = columns.wasm.map((run, index) => run[step] / columns['native, 1 thread'][index][step]);
        return [step, ...middles.map((value) => value.toFixed(0)), median(ratios).toFixed(2)];
    });
    for (const row of [['', ...names, 'wasm / native, 1 thread'], ...rows]) {
        console.log(row.map((cell, index) => (index === 0 ? cell.padEnd(12) : cell.padStart(26))).join(''));
    }
    const steps = Object.keys(calls[0]).map((name) => `${name} ${median(calls.map((call) => call[name])).toFixed(0)}`);
    console.log(`the app's calls: ${steps.join(', ')}`);
    if (columns.pandas.length === 0) console.log('pandas is not installed here');
}

function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

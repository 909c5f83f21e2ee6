import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumFlags, findChromium } from '../chromium.mjs';

const onlineRetail = '../shared/data/online_retail/online_retail.csv';

/** By room. Each change is made and undone, so that every round does something; `rf-ten` looks at no money. */
const changes = {
    rfm: [
        ['scheme', 'eleven'],
        ['binning', 'ntile'],
        ['bins', '4'],
        ['monetary', 'mean'],
        ['frequency', 'lines'],
        ['binning', 'quantile'],
        ['bins', '5'],
        ['monetary', 'sum'],
        ['frequency', 'orders'],
        ['scheme', 'eight'],
        ['threshold', 'median'],
        ['threshold', 'mean'],
    ],
    tiers: [['method', 'pyramid'], ['measure', 'orders'], ['measure', 'monetary'], ['method', 'abc']],
    matrix: [['x_cut', 'mean'], ['x', 'orders'], ['x', 'monetary'], ['x_cut', 'median']],
    'value-cube': [['current_cut', 'mean'], ['current', 'orders'], ['current', 'monetary'], ['current_cut', 'median']],
    lifecycle: [['basis', 'intervals'], ['basis', 'managerial'], ['high_value', 'median'], ['high_value', 'mean'], ['basis', 'cycle']],
    preference: [['basis', 'spend'], ['basis', 'visits']],
    attributes: [['first', 'monetary'], ['bands', '6'], ['first', 'orders'], ['bands', '4']],
};

/** What rows of customers have no orders for. */
const ofOrders = new Set(['frequency', 'basis']);

/** Medians of twenty from a parameter's change to other summary rows, on Online Retail where it is at hand and on a million customers. */
export async function reportTuning() {
    await build({ logLevel: 'error' });
    const server = await preview({ logLevel: 'error' });
    const address = server.resolvedUrls.local[0];
    const million = await writeCustomers('node_modules/.cache/fenqun/customers-1000000.csv', 1_000_000);
    for (const path of [onlineRetail, million].filter(existsSync)) {
        console.log(`\n${path.split('/').at(-1)}: milliseconds from a parameter's change to other summary rows, then until its pictures stand; medians of 20`);
        for (const [room, all] of Object.entries(changes)) {
            const some = all.filter(([name]) => path !== million || !ofOrders.has(name));
            if (some.length > 0) reportRoom(room, await timeTuning(address, path, some, 20, room));
        }
    }
    await server.close();
}

function reportRoom(room, times) {
    for (const name of new Set(times.map((time) => time.name))) {
        const [changed, idle] = ['changed', 'idle'].map((key) => middle(times.filter((time) => time.name === name).slice(0, 20).map((time) => time[key] ?? Infinity)));
        console.log(`${`${room} ${name}`.padEnd(26)}${changed.toFixed(0).padStart(8)}${idle.toFixed(0).padStart(8)}`);
    }
}

function middle(values) {
    const sorted = values.toSorted((a, b) => a - b);
    return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** A file of so many customers, one row each, always the same. */
export async function writeCustomers(path, customers) {
    if (existsSync(path)) return path;
    mkdirSync(dirname(path), { recursive: true });
    const file = createWriteStream(path);
    file.write('customer_id,last_order_date,order_count,total_amount\n');
    let seed = 7;
    const chance = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    for (let id = 1; id <= customers; id += 1) {
        const orders = 1 + Math.floor(Math.log(1 - chance()) * -3);
        const day = new Date(Date.UTC(2023, 0, 1) + Math.floor(chance() ** 0.5 * 730) * 86_400_000).toISOString().slice(0, 10);
        const amount = (orders * Math.exp(3 + chance() * 2)).toFixed(2);
        if (!file.write(`C${String(id).padStart(8, '0')},${day},${orders},${amount}\n`)) await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
    return path;
}

/** Milliseconds from a parameter's change event to other summary rows, and until nothing runs, for `most` changes of each parameter, two a round. */
export async function timeTuning(address, path, changes, most, room = 'rfm') {
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const settled = () => page.locator('html[data-app="ready"][data-busy="false"]').waitFor({ state: 'attached', timeout: 300_000 });
    await page.goto(address);
    await settled();
    await page.getByTestId('file-input').setInputFiles(path);
    await page.getByTestId('row-account').waitFor({ state: 'attached', timeout: 300_000 });
    await settled();
    await page.evaluate((id) => location.assign(`#/segment/${id}`), room);
    await page.waitForFunction((id) => location.hash.includes(id), room);
    await settled();
    const times = [];
    if ((await page.getByTestId('summary-row').count()) === 0) changes = [];
    for (let round = 0; round < most / 2; round += 1) {
        for (const [name, value] of changes) {
            times.push({ name, ...(await page.evaluate(changeAndWait, [name, value])) });
            await settled();
        }
    }
    await browser.close();
    return times;
}

/** In the page: changes a parameter as a person would, and waits until the rows say something else, at most ten seconds. */
function changeAndWait([name, value]) {
    const rows = () => [...document.querySelectorAll('[data-testid="summary-row"]')].map((row) => Object.values(row.dataset).join(' ')).join('\n');
    const control = document.querySelector(`[data-testid="param-${name}"]`);
    const before = rows();
    const start = performance.now();
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    return new Promise((resolve) => {
        let changed = null;
        const stop = () => {
            clearTimeout(end);
            observer.disconnect();
            resolve({ changed, idle: performance.now() - start });
        };
        const look = () => {
            if (changed === null && rows() !== before) changed = performance.now() - start;
            if (changed !== null && document.documentElement.dataset.busy === 'false') stop();
        };
        const end = setTimeout(stop, 10_000);
        const observer = new MutationObserver(look);
        observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    });
}

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { chromiumFlags, findChromium } from '../chromium.mjs';

const dist = process.env.FENQUN_DIST ?? 'dist';
const desk = { width: 1440, height: 900 };
const types: Record<string, string> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.webmanifest': 'application/manifest+json',
};

/**
 * The built app in a real browser, hosted as a static folder deep under its host: with the headers that the folder asks for,
 * whose policy is for workers too, or the plainest way there is, without any.
 */
export class App {
    private readonly kept = new Map<string, Visit>();

    private constructor(
        private readonly server: Server,
        private readonly browser: Browser,
        readonly address: string,
    ) {}

    static async start({ hasHeaders = true } = {}): Promise<App> {
        if (!existsSync(join(dist, 'index.html'))) throw new Error('dist is missing: run `npm run build` first');
        const headers = hasHeaders ? askedHeaders() : {};
        const server = createServer((request, response) => {
            const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
            const file = join(dist, path.replace(/^\/some\/folder\//, '').replace(/^$/, 'index.html'));
            if (!path.startsWith('/some/folder/') || !existsSync(file) || !statSync(file).isFile()) {
                response.writeHead(404).end();
                return;
            }
            response.writeHead(200, { ...headers, 'content-type': types[extname(file)] ?? 'application/octet-stream' });
            createReadStream(file).pipe(response);
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = server.address();
        if (address === null || typeof address === 'string') throw new Error('no port');
        const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
        return new App(server, browser, `http://127.0.0.1:${address.port}/some/folder/`);
    }

    async visit(query = '', options: BrowserContextOptions = {}): Promise<Visit> {
        const context = await this.browser.newContext({ viewport: desk, ...options });
        const page = await context.newPage();
        const visit = new Visit(page, new URL(this.address).origin);
        await page.goto(`${this.address}${query}`);
        await visit.settled();
        return visit;
    }

    /**
     * The visit that the test before ended well, as it left it but for open dialogs; else a new one. The engine takes some
     * seconds to start, and files that are dropped take the place of all that was loaded.
     */
    async again({ onTestFailed }: Pick<TestContext, 'onTestFailed'>, query: string, options: BrowserContextOptions & { viewport?: typeof desk } = {}): Promise<Visit> {
        const key = JSON.stringify([query, options]);
        const visit = this.kept.get(key) ?? (await this.visit(query, options));
        this.kept.set(key, visit);
        onTestFailed(async () => {
            this.kept.delete(key);
            await visit.close();
        });
        await visit.page.setViewportSize(options.viewport ?? desk);
        await visit.closeDialogs();
        return visit;
    }

    async stop(): Promise<void> {
        await this.browser.close();
        await new Promise((resolve) => this.server.close(resolve));
    }
}

function askedHeaders(): Record<string, string> {
    const lines = readFileSync(join(dist, '_headers'), 'utf8').split('\n').slice(1);
    return Object.fromEntries(lines.filter((line) => line.includes(': ')).map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]));
}

/** One person's visit: the page, and what it did that it should not have done. */
export class Visit {
    readonly foreignRequests: string[] = [];
    readonly errors: string[] = [];

    constructor(
        readonly page: Page,
        origin: string,
    ) {
        page.context().on('request', (request) => {
            const url = request.url();
            if (!url.startsWith(origin) && !url.startsWith(`blob:${origin}`) && !url.startsWith('data:')) {
                this.foreignRequests.push(url);
            }
        });
        page.on('pageerror', (error) => this.errors.push(error.message));
        page.on('console', (message) => {
            if (/content security policy|violates/i.test(message.text())) this.errors.push(message.text());
        });
    }

    /** Until the app is ready and nothing runs. */
    async settled(): Promise<void> {
        await this.page.locator('html[data-app="ready"][data-busy="false"]').waitFor({ state: 'attached', timeout: 120_000 });
    }

    at(id: string) {
        return this.page.getByTestId(id);
    }

    async drop(files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]): Promise<void> {
        await this.at('file-input').setInputFiles(files);
        await this.settled();
    }

    async choose(id: string, value: string): Promise<void> {
        await this.at(id).selectOption(value);
        await this.settled();
    }

    async press(id: string): Promise<void> {
        await this.at(id).click();
        await this.settled();
    }

    async go(place: string): Promise<void> {
        await this.page.evaluate((hash) => {
            location.hash = hash;
        }, place);
        await this.settled();
    }

    async closeDialogs(): Promise<void> {
        const open = this.page.locator('dialog[open]');
        while ((await open.count()) > 0) await this.page.keyboard.press('Escape');
        await this.settled();
    }

    /** Goes to a model and lets go how it was tuned, who was picked and what was sliced. */
    async goAnew(model: string): Promise<void> {
        await this.go(`#/segment/${model}`);
        await this.at('summary-row').first().waitFor();
        for (const id of ['slice-clear', 'scheme-leave', 'params-reset', 'clear-selection']) if (await this.at(id).first().isVisible()) await this.press(id);
    }

    /** The text of the file that a button downloads. */
    async download(id: string): Promise<string> {
        const [download] = await Promise.all([this.page.waitForEvent('download'), this.at(id).click()]);
        const stream = await download.createReadStream();
        const parts: Buffer[] = [];
        for await (const part of stream) parts.push(part as Buffer);
        return Buffer.concat(parts).toString('utf8');
    }

    async close(): Promise<void> {
        await this.page.context().close();
    }
}

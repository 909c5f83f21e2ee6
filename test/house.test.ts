import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const files = ['src', 'workers', 'test'].flatMap(walk);
const code = files.filter((path) => /\.(ts|svelte|mjs)$/.test(path) && !path.endsWith('.d.ts'));
const shipped = code.filter((path) => !path.startsWith('test/') && !path.endsWith('.test.ts'));
const sql = files.filter((path) => path.endsWith('.sql'));

interface Import {
    from: string;
    to: string;
    isType: boolean;
}

const imports = shipped.flatMap(importsOf);
const local = imports.filter(({ to }) => /^(src|workers)\//.test(to));

/** Which parts of the house a part may import beside itself; a room's part is `rooms`, its model `models`. */
const mayImport: Record<string, readonly string[]> = {
    domain: [],
    sql: ['domain'],
    workers: ['domain', 'sql', 'models', 'samples'],
    forecast: ['domain'],
    models: ['domain', 'forecast'],
    samples: ['domain'],
    charts: ['domain', 'ui', 'i18n'],
    rooms: ['domain', 'forecast', 'charts', 'ui', 'models'],
    ui: ['domain', 'i18n'],
    i18n: ['domain'],
    client: ['domain', 'workers'],
    state: ['domain', 'i18n', 'ui'],
    views: ['domain', 'state', 'rooms', 'models', 'i18n', 'ui', 'charts'],
    app: ['domain', 'state', 'rooms', 'models', 'i18n', 'ui', 'charts', 'views', 'client'],
};

describe('imports', () => {
    test('a part of the house imports only what stands below it', () => {
        const wrong = local
            .filter(({ from, to }) => partOf(from) !== partOf(to) && !mayImport[partOf(from)]?.includes(partOf(to)))
            .map(({ from, to }) => `${from} → ${to}`);
        expect(wrong).toEqual([]);
    });

    test('a room never imports another room', () => {
        const wrong = local.filter(({ from, to }) => roomOf(from) && roomOf(to) && roomOf(from) !== roomOf(to));
        expect(wrong).toEqual([]);
    });

    test('there are no rings', () => {
        expect(ring(local)).toEqual([]);
    });

    test('nothing shipped imports a test or its support', () => {
        expect(imports.filter(({ to }) => to.startsWith('test/') || to.includes('.test'))).toEqual([]);
    });

    test.each([
        ['echarts', /^echarts/, /^src\/charts\/Chart\.svelte$/],
        ['DuckDB', /^@duckdb\//, /^workers\/duckdb(\.worker)?\.ts$/],
        ['Comlink', /^comlink$/, /^(src\/client\/engine\.ts|workers\/compute\.ts|workers\/[a-z]+\.worker\.ts)$/],
        ['apache-arrow', /^apache-arrow/, /^workers\/arrow\.ts$/],
    ])('%s is imported at run time only where it belongs', (_, library, place) => {
        const wrong = imports.filter(({ from, to, isType }) => library.test(to) && !isType && !place.test(from));
        expect(wrong).toEqual([]);
    });
});

describe.each(sql)('%s', (path) => {
    const text = readFileSync(path, 'utf8');
    const bare = text.replace(/'(?:[^']|'')*'|--[^\n]*/g, (piece) => (piece.startsWith('--') ? '' : "''"));

    test('says on its first line which table it is and what a row of it is', () => {
        expect(text.split('\n')[0]).toMatch(/^-- [a-z_]+: (one|no) rows?\b.{8,}\.$/);
    });

    test('is one select without clock, chance or interpolation', () => {
        expect(bare).not.toMatch(/;|\$\{|\b(current_date|current_timestamp|now|today|random|gen_random_uuid|uuid|setseed)\b/i);
        expect(bare).not.toMatch(/\b(create|insert|update|delete|drop|attach|install|load|pragma|timestamptz)\b/i);
        expect(bare.trim()).toMatch(/^(with|select)\b/);
    });

    test('calls none of its parts as a table that changes at every turn but is not read there, which would make it anew each time', () => {
        for (const name of ['assigned', 'inputs', 'page_order', 'placed_customers', 'segment_summary', 'segmented']) {
            const part = new RegExp(`^${name} as (?:materialized )?\\(\\n([^]*?)^\\)`, 'm').exec(bare)?.[1];
            expect(part ?? `from ${name}`).toMatch(new RegExp(`\\bfrom ${name}\\b`));
        }
    });

    test('is lower case, four spaces and no line too long to read', () => {
        expect(bare).toBe(bare.toLowerCase());
        expect(text).not.toMatch(/\t| $/m);
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    });
});

describe('files', () => {
    test('none is longer than 250 lines', () => {
        const long = [...code, ...sql].filter((path) => readFileSync(path, 'utf8').trimEnd().split('\n').length > 250);
        expect(long).toEqual([]);
    });

    test('folders and files are called after what they hold', () => {
        expect(files.filter((path) => /\b(utils?|helpers?|common|misc)\b/i.test(path))).toEqual([]);
    });

    test('no task is left in a comment', () => {
        const marks = new RegExp(`\\b(${['TO', 'FIX'].map((word) => `${word}${word === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`);
        expect([...code, ...sql].filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([]);
    });
});

describe('nothing leaves the tab', () => {
    test('no page names an address outside our own origin', () => {
        const pages = [...files.filter((path) => path.endsWith('.html')), ...walk('public').filter((path) => path.endsWith('.html')), 'index.html'];
        for (const path of pages) expect(addressesIn(path), path).toEqual([]);
    });

    test('no code that ships fetches from an address outside our own origin', () => {
        for (const path of [...shipped, ...files.filter((path) => path.endsWith('.css'))]) expect(addressesIn(path), path).toEqual([]);
    });

    test('the lock file names no download address', () => {
        expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
    });
});

function walk(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative('.', join(entry.parentPath, entry.name)));
}

function importsOf(path: string): Import[] {
    const text = readFileSync(path, 'utf8');
    const found = text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm);
    return [...found].map(([, type, name, lazy]) => {
        const to = name ?? lazy ?? '';
        return { from: path, to: to.startsWith('.') ? resolved(path, to) : to, isType: type !== undefined };
    });
}

function resolved(path: string, to: string): string {
    const plain = join(dirname(path), to.replace(/\?.*$/, ''));
    return [plain, `${plain}.ts`, `${plain}.svelte.ts`].find((name) => files.includes(name)) ?? plain;
}

const roomFolder = /^src\/((?:segments|measures|lenses|actions)\/[^/]+)\//;

function roomOf(path: string): string | undefined {
    return roomFolder.exec(path)?.[1];
}

/** What a room's model needs counts as `models`: everything of a room that is neither a component nor chart or words. */
function partOf(path: string): string {
    if (roomFolder.test(path)) return modelFiles.has(path) ? 'models' : 'rooms';
    const [top, folder] = path.split('/');
    if (top === 'workers') return 'workers';
    return path.split('/').length === 2 ? 'app' : (folder ?? '');
}

const modelFiles = reach(local, shipped.filter((path) => /^src\/(segments|measures|lenses|actions)\/[^/]+\/(model|measure|lens|cases)\.ts$/.test(path)));

function reach(edges: readonly Import[], starts: readonly string[]): Set<string> {
    const seen = new Set(starts);
    for (const path of seen) for (const { to } of edges.filter(({ from }) => from === path)) if (roomFolder.test(to)) seen.add(to);
    return seen;
}

/** The files of one ring of imports, or none. Types count too: a ring of words is a ring. */
function ring(edges: readonly Import[]): string[] {
    const done = new Set<string>();
    const visit = (path: string, trail: string[]): string[] => {
        if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
        if (done.has(path)) return [];
        for (const { to } of edges.filter(({ from }) => from === path)) {
            const found = visit(to, [...trail, path]);
            if (found.length > 0) return found;
        }
        done.add(path);
        return [];
    };
    return edges.map(({ from }) => visit(from, [])).find((found) => found.length > 0) ?? [];
}

/** Addresses that name a host; the names of XML languages are no addresses. */
function addressesIn(path: string): string[] {
    const found = readFileSync(path, 'utf8').match(/\b(?:https?|wss?):\/\/[^\s'"`)<>]+|["'(]\/\/[a-z][^\s'"`)]+/g) ?? [];
    return found.filter((address) => !address.startsWith('http://www.w3.org/'));
}

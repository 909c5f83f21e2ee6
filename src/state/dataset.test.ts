import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine, SnapshotFacts } from '../domain/engine';
import { defaultPolicies, reasons, type FileInspection, type Reason, type Staging } from '../domain/import';
import { fail, succeed, type Result } from '../domain/result';
import { Dataset } from './dataset.svelte';
import { Job } from './job.svelte';

type Name = 'inspect' | 'sample' | 'stage' | 'decide' | 'snapshot' | 'cancel';

interface Call {
    name: Name;
    values: unknown[];
    answer(result?: Result<unknown>): Promise<void>;
}

let calls: Call[];
let marks: boolean[];
let refreshed: number;
let dataset: Dataset;

beforeEach(() => {
    calls = [];
    marks = [];
    refreshed = 0;
    const ask = (name: Name, usual: unknown) => (...values: unknown[]) =>
        new Promise((resolve) => {
            calls.push({ name, values, answer: (result = succeed(usual)) => settle(resolve, result) });
        });
    const engine = {
        inspect: (files: File[]) => ask('inspect', files.map((file) => inspection(file.name)))(files),
        sample: ask('sample', [new File(['x'], 'toys.csv')]),
        stage: ask('stage', staging('2024-07-01')),
        decide: ask('decide', staging('2024-08-01')),
        snapshot: ask('snapshot', facts),
        cancel: () => {
            calls.push({ name: 'cancel', values: [], answer: () => Promise.resolve() });
            return Promise.resolve();
        },
    } as unknown as Engine;
    const follower = {
        refresh: () => {
            refreshed += 1;
            return Promise.resolve();
        },
        clear: () => undefined,
    };
    const job = new Job((isBusy) => marks.push(isBusy));
    dataset = new Dataset(engine, job, follower, () => '2026-01-31');
});

describe('opening files', () => {
    it('loads them at once when nothing has to be asked, as of the day after the last order', async () => {
        void dataset.open([file('a.csv')]);
        expect(marks).toEqual([true]);
        await last('inspect').answer();
        expect(last('stage').values.slice(0, 3)).toEqual([
            { customer_id: 'id', order_date: 'day', amount: 'sum' },
            defaultPolicies,
            '2026-01-31',
        ]);
        await last('stage').answer();
        expect(last('snapshot').values[0]).toEqual({ asOf: '2024-07-01', slice: {} });
        await last('snapshot').answer();
        expect(dataset.loaded?.facts).toEqual(facts);
        expect(refreshed).toBe(1);
        expect(marks).toEqual([true, false]);
    });

    it('waits for an answer when a needed role is only a guess', async () => {
        void dataset.open([file('a.csv')]);
        await last('inspect').answer(succeed([inspection('a.csv', 0.2)]));
        expect(calls.map((call) => call.name)).toEqual(['inspect']);
        expect(dataset.isPending).toBe(true);
        dataset.assign('customer_id', 'day');
        void dataset.apply();
        await turn();
        expect(last('stage').values[0]).toMatchObject({ customer_id: 'day' });
    });

    it('a slow early run never overwrites a later one', async () => {
        void dataset.open([file('early.csv')]);
        const early = last('inspect');
        void dataset.open([file('late.csv')]);
        await turn();
        const late = last('inspect');
        expect(calls.map((call) => call.name)).toEqual(['inspect', 'cancel', 'inspect']);
        await late.answer();
        await early.answer();
        expect(dataset.source?.files[0]?.name).toBe('late.csv');
    });
});

describe('a failure', () => {
    it('while opening other files leaves those that are loaded', async () => {
        await load();
        void dataset.open([file('empty.csv')]);
        await turn();
        await last('inspect').answer(fail('file-empty'));
        expect(dataset.failure?.code).toBe('file-empty');
        expect(dataset.source?.files[0]?.name).toBe('a.csv');
        expect(dataset.loaded?.facts).toEqual(facts);
        expect(dataset.isPending).toBe(false);
    });

    it('while loading other files leaves the old ones, with a way back', async () => {
        await load();
        void dataset.open([file('b.csv')]);
        await turn();
        await last('inspect').answer();
        await last('stage').answer(fail('out-of-memory'));
        expect(dataset.source?.files[0]?.name).toBe('b.csv');
        expect(dataset.loaded?.source.files[0]?.name).toBe('a.csv');
        void dataset.revert();
        await turn();
        expect(last('inspect').values).toEqual([dataset.loaded?.source.files]);
        await last('inspect').answer();
        expect(dataset.isPending).toBe(false);
    });

    it('to decide puts the decision back', async () => {
        await load();
        void dataset.decide('returns', 'keep');
        expect(dataset.policies.returns).toBe('keep');
        await turn();
        await last('decide').answer(fail('cancelled'));
        expect(dataset.policies.returns).toBe('set-aside');
        expect(dataset.wasCancelled).toBe(true);
        expect(dataset.failure).toBeNull();
    });
});

describe('a lost engine', () => {
    const outOfMemory = { code: 'out-of-memory', facts: {} };
    const reopen = () => Promise.resolve(succeed(null));

    it('is brought back to what was loaded before the step that broke it, and what was tried can be tried again', async () => {
        await load();
        void dataset.decide('returns', 'keep');
        await turn();
        await last('decide').answer();
        await last('snapshot').answer();
        void dataset.open([file('b.csv')]);
        await turn();
        await last('inspect').answer();
        void dataset.recover(outOfMemory, reopen);
        await last('stage').answer(fail('out-of-memory'));
        expect(last('inspect').values).toEqual([dataset.loaded?.source.files]);
        await last('inspect').answer();
        expect(last('stage').values[1]).toMatchObject({ returns: 'keep' });
        await last('stage').answer();
        await last('snapshot').answer();
        expect(last('inspect').values).toEqual([dataset.source?.files]);
        await last('inspect').answer();
        expect(dataset.loaded?.source.files[0]?.name).toBe('a.csv');
        expect(dataset.source?.files[0]?.name).toBe('b.csv');
        expect(dataset.policies.returns).toBe('keep');
        expect(dataset.failure).toEqual({ code: 'out-of-memory', facts: { context: 'back' } });
        expect(marks.at(-1)).toBe(false);
    });

    it('goes back to the slice that worked', async () => {
        await load();
        void dataset.look({ slice: { region: 'North' } });
        await turn();
        void dataset.recover(outOfMemory, reopen);
        await last('snapshot').answer(fail('out-of-memory'));
        for (const name of ['inspect', 'stage'] as const) await last(name).answer();
        expect(last('snapshot').values[0]).toEqual({ asOf: '2024-07-01', slice: {} });
    });

    it('that is lost again while it is brought back is left empty, with the files at hand', async () => {
        await load();
        void dataset.recover(outOfMemory, reopen);
        await turn();
        const first = last('inspect');
        void dataset.recover(outOfMemory, reopen);
        await first.answer(fail('cancelled'));
        await last('inspect').answer();
        expect(dataset.loaded).toBeNull();
        expect(dataset.source?.files[0]?.name).toBe('a.csv');
        expect(dataset.isPending).toBe(true);
        expect(dataset.failure).toEqual({ code: 'out-of-memory', facts: { context: 'gone' } });
    });

    it('that cannot be opened again says so', async () => {
        await load();
        void dataset.recover(outOfMemory, () => Promise.resolve(fail('not-open')));
        await turn();
        expect(dataset.loaded).toBeNull();
        expect(dataset.failure?.code).toBe('not-open');
    });
});

describe('more than the tab can hold', () => {
    it('is not loaded before the person has chosen what to take', async () => {
        void dataset.open([file('huge.csv')]);
        await last('inspect').answer(succeed([{ ...inspection('huge.csv'), records: 80_000_000 }]));
        expect(calls.map((call) => call.name)).toEqual(['inspect']);
        dataset.take({ oneOf: 10 });
        void dataset.apply();
        await turn();
        expect(last('stage').values[4]).toEqual({ from: '', to: '', oneOf: 10 });
        await last('stage').answer();
        expect(dataset.isPending).toBe(false);
        dataset.take({ oneOf: 20 });
        expect(dataset.isPending).toBe(true);
    });
});

describe('the analysis date', () => {
    it('follows the data until the person sets one', async () => {
        await load();
        void dataset.decide('returns', 'net');
        await turn();
        await last('decide').answer();
        expect(last('snapshot').values[0]).toMatchObject({ asOf: '2024-08-01' });
        await last('snapshot').answer();
        void dataset.look({ asOf: '2024-06-30' });
        await turn();
        await last('snapshot').answer();
        void dataset.decide('returns', 'keep');
        await turn();
        await last('decide').answer();
        expect(last('snapshot').values[0]).toMatchObject({ asOf: '2024-06-30' });
    });

    it('is not asked for when nothing is kept', async () => {
        void dataset.open([file('a.csv')]);
        await last('inspect').answer();
        await last('stage').answer(succeed(staging(null)));
        expect(calls.map((call) => call.name)).not.toContain('snapshot');
        expect(dataset.loaded?.facts).toBeNull();
    });
});

describe('a slice', () => {
    it('is kept when the same files are loaded again and dropped with other files', async () => {
        await load();
        void dataset.look({ slice: { region: 'North' } });
        await turn();
        await last('snapshot').answer();
        void dataset.apply();
        await turn();
        await last('stage').answer();
        expect(last('snapshot').values[0]).toMatchObject({ slice: { region: 'North' } });
        await last('snapshot').answer();
        await load('b.csv');
        expect(last('snapshot').values[0]).toMatchObject({ slice: {} });
    });
});

async function load(name = 'a.csv'): Promise<void> {
    void dataset.open([file(name)]);
    await turn();
    await last('inspect').answer();
    await last('stage').answer();
    await last('snapshot').answer();
}

function last(name: Name): Call {
    const call = calls.findLast((one) => one.name === name);
    if (!call) throw new Error(`no call of ${name}`);
    return call;
}

async function settle(resolve: (result: Result<unknown>) => void, result: Result<unknown>): Promise<void> {
    resolve(result);
    await turn();
}

/** Long enough for promises and the job's own pause. */
async function turn(): Promise<void> {
    for (let index = 0; index < 4; index += 1) await new Promise((resolve) => setTimeout(resolve));
}

function file(name: string): File {
    return new File(['x'], name);
}

function inspection(name: string, confidence = 0.9): FileInspection {
    const column = (of: string) => ({ name: of, kind: 'text' as const, examples: [], missing: 0, distinct: 1 });
    return {
        name,
        bytes: 1,
        reading: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: 'double', headerLine: 1, decimal: 'point' },
        encodings: [],
        columns: ['id', 'day', 'sum'].map(column),
        preview: [],
        preamble: [],
        proposals: [
            { role: 'customer_id', column: 'id', reasons: [], confidence },
            { role: 'order_date', column: 'day', reasons: [], confidence },
            { role: 'amount', column: 'sum', reasons: [], confidence },
        ],
        records: 1,
        part: 'orders',
        notices: [],
    };
}

function staging(defaultAsOf: string | null): Staging {
    const none = Object.fromEntries(reasons.map((reason) => [reason, 0])) as Record<Reason, number>;
    return {
        account: { read: 1, kept: 1, setAside: 0, byReason: none },
        effects: [],
        firstOrderOn: defaultAsOf,
        lastOrderOn: defaultAsOf,
        defaultAsOf,
        currency: null,
        isDayMonthAmbiguous: false,
        notices: [],
    };
}

const facts: SnapshotFacts = {
    customers: 1,
    orders: 1,
    lines: 1,
    revenue: 1,
    firstOrderOn: '2024-06-30',
    lastOrderOn: '2024-06-30',
    sliceable: [],
};

import type { Engine, SnapshotFacts } from '../domain/engine';
import { reasons, type FileInspection, type Reason, type Staging } from '../domain/import';
import { succeed, type Result } from '../domain/result';
import { Dataset } from './dataset.svelte';
import { Job } from './job.svelte';

export type Name = 'inspect' | 'sample' | 'stage' | 'decide' | 'snapshot' | 'cancel';

export interface Call {
    name: Name;
    values: unknown[];
    answer(result?: Result<unknown>): Promise<void>;
}

/** A data set over an engine whose every answer waits for the test to give it. */
export class Stage {
    calls: Call[] = [];
    marks: boolean[] = [];
    refreshed = 0;
    dataset: Dataset;

    constructor() {
        const ask = (name: Name, usual: unknown) => (...values: unknown[]) =>
            new Promise((resolve) => {
                this.calls.push({ name, values, answer: (result = succeed(usual)) => settle(resolve, result) });
            });
        const engine = {
            inspect: (files: File[]) => ask('inspect', files.map((file) => inspection(file.name)))(files),
            sample: ask('sample', [new File(['x'], 'toys.csv')]),
            stage: ask('stage', staging('2024-07-01')),
            decide: ask('decide', staging('2024-08-01')),
            snapshot: ask('snapshot', facts),
            cancel: () => {
                this.calls.push({ name: 'cancel', values: [], answer: () => Promise.resolve() });
                return Promise.resolve();
            },
        } as unknown as Engine;
        const follower = {
            refresh: () => {
                this.refreshed += 1;
                return Promise.resolve();
            },
            clear: () => undefined,
        };
        this.dataset = new Dataset(engine, new Job((isBusy) => this.marks.push(isBusy)), follower, () => '2026-01-31');
    }

    async load(name = 'a.csv'): Promise<void> {
        void this.dataset.open([file(name)]);
        await turn();
        for (const call of ['inspect', 'stage', 'snapshot'] as const) await this.last(call).answer();
    }

    last(name: Name): Call {
        const call = this.calls.findLast((one) => one.name === name);
        if (!call) throw new Error(`no call of ${name}`);
        return call;
    }
}

async function settle(resolve: (result: Result<unknown>) => void, result: Result<unknown>): Promise<void> {
    resolve(result);
    await turn();
}

/** Long enough for promises and the job's own pause. */
export async function turn(): Promise<void> {
    for (let index = 0; index < 4; index += 1) await new Promise((resolve) => setTimeout(resolve));
}

export function file(name: string): File {
    return new File(['x'], name);
}

export function inspection(name: string, confidence = 0.9): FileInspection {
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

export function staging(defaultAsOf: string | null): Staging {
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

export const facts: SnapshotFacts = {
    customers: 1,
    orders: 1,
    lines: 1,
    revenue: 1,
    firstOrderOn: '2024-06-30',
    lastOrderOn: '2024-06-30',
    sliceable: [],
};

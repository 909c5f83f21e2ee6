import { describe, expect, it } from 'vitest';
import type { Engine } from '../domain/engine';
import type { Condition, Model, Params, Segmentation } from '../domain/model';
import { fail, succeed, type Result } from '../domain/result';
import { Analysis } from './analysis.svelte';

const model: Model = {
    id: 'rfm',
    rank: 1,
    parameters: [
        { name: 'bins', kind: 'whole', min: 2, max: 10, default: 5 },
        { name: 'scheme', kind: 'choice', options: ['two', 'three'], default: 'two' },
    ],
    columns: [],
    segments: (params) =>
        (params['scheme'] === 'two' ? ['a', 'b'] : ['b', 'c', 'd']).map((id) => ({ id, tone: 'keep', weight: 0 })),
    bind: () => ({}),
    steps: [],
    query: '',
    charts: [],
    why: '',
};
const other: Model = { ...model, id: 'tiers' };

interface Call {
    name: 'segment' | 'select' | 'overview';
    model: string;
    params: Params;
    selection: readonly Condition[];
    answer: (result?: Result<Segmentation>) => Promise<void>;
}

function answered(call: Omit<Call, 'answer'>): Segmentation {
    return { model: call.model, params: call.params, segments: [], summary: [], tables: {} };
}

function start(): { analysis: Analysis; calls: Call[] } {
    const calls: Call[] = [];
    let last: Omit<Call, 'answer'>;
    const ask = (call: Omit<Call, 'answer'>) =>
        new Promise<Result<Segmentation>>((resolve) => {
            last = call;
            calls.push({
                ...call,
                async answer(result = succeed(answered(call))) {
                    resolve(result);
                    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
                },
            });
        });
    const engine: Pick<Engine, 'segment' | 'pictures' | 'measures' | 'select' | 'overview'> = {
        segment: (id, params, selection) => ask({ name: 'segment', model: id, params, selection }),
        select: (selection) => ask({ ...last, name: 'select', selection }),
        pictures: async () => succeed({ heat: [] }),
        measures: async () => succeed([]),
        overview: async () => succeed({ totals: [{ calls: calls.length }] }),
    };
    return { analysis: new Analysis(engine as Engine), calls };
}

const conditions: Condition[] = [{ column: 'r_score', in: [5] }];

describe('an analysis', () => {
    it('opens a model with its defaults', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        expect(calls[0]).toMatchObject({ name: 'segment', model: 'rfm', params: { bins: 5, scheme: 'two' } });
        expect(analysis.isRunning).toBe(true);
        await calls[0]?.answer();
        expect(analysis.segmentation?.model).toBe('rfm');
        expect(analysis.isRunning).toBe(false);
    });

    it('lets only the latest wish wait, so a slow early run never overwrites a later one', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        for (const bins of [6, 7, 8]) void analysis.tune({ bins });
        expect(calls).toHaveLength(1);
        await calls[0]?.answer();
        expect(calls).toHaveLength(2);
        expect(calls[1]?.params['bins']).toBe(8);
        await calls[1]?.answer();
        expect(analysis.segmentation?.params['bins']).toBe(8);
    });

    it('never shows one model what was computed for another', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        void analysis.open(other);
        await calls[0]?.answer();
        expect(analysis.segmentation).toBeNull();
        await calls[1]?.answer();
        expect(analysis.segmentation?.model).toBe('tiers');
    });

    it('keeps the last good result when a run fails', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        await calls[0]?.answer();
        void analysis.tune({ bins: 9 });
        await calls[1]?.answer(fail('out-of-memory'));
        expect(analysis.segmentation?.params['bins']).toBe(5);
        expect(analysis.failure?.code).toBe('out-of-memory');
        void analysis.tune({ bins: 4 });
        await calls[2]?.answer();
        expect(analysis.failure).toBeNull();
    });

    it('remembers parameters per model and goes back to the defaults when told', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        await calls[0]?.answer();
        void analysis.tune({ bins: 3 });
        await calls[1]?.answer();
        void analysis.open(other);
        await calls[2]?.answer();
        expect(analysis.params['bins']).toBe(5);
        expect(analysis.isTuned).toBe(false);
        void analysis.open(model);
        await calls[3]?.answer();
        expect(analysis.params['bins']).toBe(3);
        void analysis.reset();
        expect(analysis.params['bins']).toBe(5);
    });

    it('carries a selection through a new run that is already waiting', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        void analysis.tune({ bins: 6 });
        void analysis.select(conditions);
        await calls[0]?.answer();
        expect(calls[1]).toMatchObject({ name: 'segment', selection: conditions });
        await calls[1]?.answer();
        void analysis.select([]);
        expect(calls[2]).toMatchObject({ name: 'select', selection: [] });
    });

    it('drops the pick of a segment that the new scheme does not have', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        await calls[0]?.answer();
        void analysis.select([{ column: 'segment', in: ['a'] }, ...conditions]);
        await calls[1]?.answer();
        void analysis.tune({ scheme: 'three' });
        expect(analysis.selection).toEqual(conditions);
    });

    it('throws away an answer about the last snapshot', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        const refreshed = analysis.refresh();
        await calls[0]?.answer();
        expect(analysis.segmentation).toBeNull();
        await calls[1]?.answer();
        await refreshed;
        expect(analysis.segmentation).not.toBeNull();
    });

    it('reads the overview of the snapshot it was asked for', async () => {
        const { analysis } = start();
        const early = analysis.readOverview();
        await analysis.refresh();
        await early;
        expect(analysis.overview).toBeNull();
        await analysis.readOverview();
        expect(analysis.overview).toEqual({ totals: [{ calls: 0 }] });
    });

    it('starts afresh after the engine died in the middle of a run', async () => {
        const { analysis, calls } = start();
        void analysis.open(model);
        analysis.clear();
        expect(analysis.isRunning).toBe(false);
        void analysis.open(model);
        await calls[1]?.answer();
        expect(analysis.segmentation?.model).toBe('rfm');
        await calls[0]?.answer(fail('late'));
        expect(analysis.failure).toBeNull();
    });
});

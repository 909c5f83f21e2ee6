import { beforeEach, describe, expect, it } from 'vitest';
import { defaultPolicies } from '../domain/import';
import { fail, succeed } from '../domain/result';
import { facts, file, inspection, Stage, staging, turn } from './dataset.fixture';

let stage: Stage;
beforeEach(() => {
    stage = new Stage();
});

describe('opening files', () => {
    it('loads them at once when nothing has to be asked, as of the day after the last order', async () => {
        void stage.dataset.open([file('a.csv')]);
        expect(stage.marks).toEqual([true]);
        await stage.last('inspect').answer();
        expect(stage.last('stage').values.slice(0, 3)).toEqual([
            { customer_id: 'id', order_date: 'day', amount: 'sum' },
            defaultPolicies,
            '2026-01-31',
        ]);
        await stage.last('stage').answer();
        expect(stage.last('snapshot').values[0]).toEqual({ asOf: '2024-07-01', slice: {} });
        await stage.last('snapshot').answer();
        expect(stage.dataset.loaded?.facts).toEqual(facts);
        expect(stage.refreshed).toBe(1);
        expect(stage.marks).toEqual([true, false]);
    });

    it('waits for an answer when a needed role is only a guess', async () => {
        void stage.dataset.open([file('a.csv')]);
        await stage.last('inspect').answer(succeed([inspection('a.csv', 0.2)]));
        expect(stage.calls.map((call) => call.name)).toEqual(['inspect']);
        expect(stage.dataset.isPending).toBe(true);
        stage.dataset.assign('customer_id', 'day');
        void stage.dataset.apply();
        await turn();
        expect(stage.last('stage').values[0]).toMatchObject({ customer_id: 'day' });
    });

    it('a slow early run never overwrites a later one', async () => {
        void stage.dataset.open([file('early.csv')]);
        const early = stage.last('inspect');
        void stage.dataset.open([file('late.csv')]);
        await turn();
        const late = stage.last('inspect');
        expect(stage.calls.map((call) => call.name)).toEqual(['inspect', 'cancel', 'inspect']);
        await late.answer();
        await early.answer();
        expect(stage.dataset.source?.files[0]?.name).toBe('late.csv');
    });
});

describe('a failure', () => {
    it('while opening other files leaves those that are loaded', async () => {
        await stage.load();
        void stage.dataset.open([file('empty.csv')]);
        await turn();
        await stage.last('inspect').answer(fail('file-empty'));
        expect(stage.dataset.failure?.code).toBe('file-empty');
        expect(stage.dataset.source?.files[0]?.name).toBe('a.csv');
        expect(stage.dataset.loaded?.facts).toEqual(facts);
        expect(stage.dataset.isPending).toBe(false);
    });

    it('while loading other files leaves the old ones, with a way back', async () => {
        await stage.load();
        void stage.dataset.open([file('b.csv')]);
        await turn();
        await stage.last('inspect').answer();
        await stage.last('stage').answer(fail('out-of-memory'));
        expect(stage.dataset.source?.files[0]?.name).toBe('b.csv');
        expect(stage.dataset.loaded?.source.files[0]?.name).toBe('a.csv');
        void stage.dataset.revert();
        await turn();
        expect(stage.last('inspect').values).toEqual([stage.dataset.loaded?.source.files]);
        await stage.last('inspect').answer();
        expect(stage.dataset.isPending).toBe(false);
    });

    it('to decide puts the decision back', async () => {
        await stage.load();
        void stage.dataset.decide('returns', 'keep');
        expect(stage.dataset.policies.returns).toBe('keep');
        await turn();
        await stage.last('decide').answer(fail('cancelled'));
        expect(stage.dataset.policies.returns).toBe('set-aside');
        expect(stage.dataset.wasCancelled).toBe(true);
        expect(stage.dataset.failure).toBeNull();
    });
});

describe('the analysis date', () => {
    it('follows the data until the person sets one', async () => {
        await stage.load();
        void stage.dataset.decide('returns', 'net');
        await turn();
        await stage.last('decide').answer();
        expect(stage.last('snapshot').values[0]).toMatchObject({ asOf: '2024-08-01' });
        await stage.last('snapshot').answer();
        void stage.dataset.look({ asOf: '2024-06-30' });
        await turn();
        await stage.last('snapshot').answer();
        void stage.dataset.decide('returns', 'keep');
        await turn();
        await stage.last('decide').answer();
        expect(stage.last('snapshot').values[0]).toMatchObject({ asOf: '2024-06-30' });
    });

    it('is not asked for when nothing is kept', async () => {
        void stage.dataset.open([file('a.csv')]);
        await stage.last('inspect').answer();
        await stage.last('stage').answer(succeed(staging(null)));
        expect(stage.calls.map((call) => call.name)).not.toContain('snapshot');
        expect(stage.dataset.loaded?.facts).toBeNull();
    });
});

describe('a slice', () => {
    it('is kept when the same files are loaded again and dropped with other files', async () => {
        await stage.load();
        void stage.dataset.look({ slice: { region: 'North' } });
        await turn();
        await stage.last('snapshot').answer();
        void stage.dataset.apply();
        await turn();
        await stage.last('stage').answer();
        expect(stage.last('snapshot').values[0]).toMatchObject({ slice: { region: 'North' } });
        await stage.last('snapshot').answer();
        await stage.load('b.csv');
        expect(stage.last('snapshot').values[0]).toMatchObject({ slice: {} });
    });
});

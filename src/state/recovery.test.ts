import { beforeEach, describe, expect, it } from 'vitest';
import { fail, succeed } from '../domain/result';
import { file, inspection, Stage, turn } from './dataset.fixture';

let stage: Stage;
beforeEach(() => {
    stage = new Stage();
});

describe('a lost engine', () => {
    const outOfMemory = { code: 'out-of-memory', facts: {} };
    const reopen = () => Promise.resolve(succeed(null));

    it('is brought back to what was loaded before the step that broke it, and what was tried can be tried again', async () => {
        await stage.load();
        void stage.dataset.decide('returns', 'keep');
        await turn();
        await stage.last('decide').answer();
        await stage.last('snapshot').answer();
        void stage.dataset.open([file('b.csv')]);
        await turn();
        await stage.last('inspect').answer();
        void stage.dataset.recover(outOfMemory, reopen);
        await stage.last('stage').answer(fail('out-of-memory'));
        expect(stage.last('inspect').values).toEqual([stage.dataset.loaded?.source.files]);
        await stage.last('inspect').answer();
        expect(stage.last('stage').values[1]).toMatchObject({ returns: 'keep' });
        await stage.last('stage').answer();
        await stage.last('snapshot').answer();
        expect(stage.last('inspect').values).toEqual([stage.dataset.source?.files]);
        await stage.last('inspect').answer();
        expect(stage.dataset.loaded?.source.files[0]?.name).toBe('a.csv');
        expect(stage.dataset.source?.files[0]?.name).toBe('b.csv');
        expect(stage.dataset.policies.returns).toBe('keep');
        expect(stage.dataset.failure).toEqual({ code: 'out-of-memory', facts: { context: 'back' } });
        expect(stage.marks.at(-1)).toBe(false);
    });

    it('goes back to the slice that worked', async () => {
        await stage.load();
        void stage.dataset.look({ slice: { region: 'North' } });
        await turn();
        void stage.dataset.recover(outOfMemory, reopen);
        await stage.last('snapshot').answer(fail('out-of-memory'));
        for (const name of ['inspect', 'stage'] as const) await stage.last(name).answer();
        expect(stage.last('snapshot').values[0]).toEqual({ asOf: '2024-07-01', slice: {} });
    });

    it('that is lost again while it is brought back is left empty, with the files at hand', async () => {
        await stage.load();
        void stage.dataset.recover(outOfMemory, reopen);
        await turn();
        const first = stage.last('inspect');
        void stage.dataset.recover(outOfMemory, reopen);
        await first.answer(fail('cancelled'));
        await stage.last('inspect').answer();
        expect(stage.dataset.loaded).toBeNull();
        expect(stage.dataset.source?.files[0]?.name).toBe('a.csv');
        expect(stage.dataset.isPending).toBe(true);
        expect(stage.dataset.failure).toEqual({ code: 'out-of-memory', facts: { context: 'gone' } });
    });

    it('that cannot be opened again says so', async () => {
        await stage.load();
        void stage.dataset.recover(outOfMemory, () => Promise.resolve(fail('not-open')));
        await turn();
        expect(stage.dataset.loaded).toBeNull();
        expect(stage.dataset.failure?.code).toBe('not-open');
    });
});

describe('more than the tab can hold', () => {
    it('is not loaded before the person has chosen what to take', async () => {
        void stage.dataset.open([file('huge.csv')]);
        await stage.last('inspect').answer(succeed([{ ...inspection('huge.csv'), records: 80_000_000 }]));
        expect(stage.calls.map((call) => call.name)).toEqual(['inspect']);
        stage.dataset.take({ oneOf: 10 });
        void stage.dataset.apply();
        await turn();
        expect(stage.last('stage').values[4]).toEqual({ from: '', to: '', oneOf: 10 });
        await stage.last('stage').answer();
        expect(stage.dataset.isPending).toBe(false);
        stage.dataset.take({ oneOf: 20 });
        expect(stage.dataset.isPending).toBe(true);
    });
});

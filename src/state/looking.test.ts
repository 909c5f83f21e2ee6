import { describe, expect, it } from 'vitest';
import type { Engine } from '../domain/engine';
import type { Lens, LookChoice, Looked } from '../domain/lens';
import { plainSetting } from '../domain/measuring';
import type { Params } from '../domain/model';
import { fail, succeed, type Result } from '../domain/result';
import { Looking } from './looking.svelte';

const lens: Lens = {
    id: 'states',
    rank: 1,
    needs: [],
    parameters: [{ name: 'periods', kind: 'whole', min: 1, max: 9, default: 4 }],
    bind: () => ({}),
    steps: [],
};
const slow: Lens = { ...lens, id: 'prediction', deeper: (params) => ({ ...params, detail: 'whole' }) };
const choice = { setting: plainSetting, edges: {} };

interface Call {
    asked: LookChoice;
    answer: (result?: Result<Looked>) => Promise<void>;
}

function start(): { looking: Looking; calls: Call[]; cancelled: () => number } {
    const calls: Call[] = [];
    let cancels = 0;
    const engine: Pick<Engine, 'look' | 'cancel'> = {
        look: (asked) =>
            new Promise((resolve) => {
                calls.push({
                    asked,
                    async answer(result = succeed(seen(asked.lens, asked.params))) {
                        resolve(result);
                        await settled();
                    },
                });
            }),
        cancel: async () => void (cancels += 1),
    };
    return { looking: new Looking(engine as Engine, undefined, async () => undefined), calls, cancelled: () => cancels };
}

async function settled(): Promise<void> {
    for (let turn = 0; turn < 24; turn += 1) await Promise.resolve();
}

function seen(id: string, params: Params): Looked {
    return { lens: id, params, model: 'rfm', tables: {} };
}

describe('a look through a lens', () => {
    it('asks with the defaults, then as tuned, and as before when reset', async () => {
        const { looking, calls } = start();
        void looking.look(lens, choice);
        await calls[0]?.answer();
        expect(looking.looked).toEqual(seen('states', { periods: 4 }));
        looking.tune(lens, { periods: 6 });
        void looking.look(lens, choice);
        expect(calls[1]?.asked.params).toEqual({ periods: 6 });
        await calls[1]?.answer();
        looking.reset(lens);
        expect(looking.paramsOf(lens)).toEqual({ periods: 4 });
        expect(looking.isRunning).toBe(false);
    });

    it('lets only the latest wish wait, and shows no answer that is out of date', async () => {
        const { looking, calls } = start();
        for (const periods of [5, 6, 7]) {
            looking.tune(lens, { periods });
            void looking.look(lens, choice);
        }
        await calls[0]?.answer();
        expect(looking.looked).toBeNull();
        expect(calls.map(({ asked }) => asked.params['periods'])).toEqual([5, 7]);
        await calls[1]?.answer();
        expect(looking.looked?.params).toEqual({ periods: 7 });
    });

    it('asks for what takes longer once the first answer is shown', async () => {
        const { looking, calls } = start();
        void looking.look(slow, choice);
        await calls[0]?.answer();
        expect(looking.looked?.params).toEqual({ periods: 4 });
        expect([looking.isRunning, looking.isDeepening]).toEqual([true, true]);
        await calls[1]?.answer();
        expect(looking.looked?.params).toEqual({ periods: 4, detail: 'whole' });
        expect([looking.isRunning, looking.isDeepening]).toEqual([false, false]);
    });

    it('ends what takes longer for a new wish, and says nothing of it', async () => {
        const { looking, calls, cancelled } = start();
        void looking.look(slow, choice);
        await calls[0]?.answer();
        looking.tune(slow, { periods: 8 });
        void looking.look(slow, choice);
        expect(cancelled()).toBe(1);
        await calls[1]?.answer(fail('cancelled'));
        expect(looking.failure).toBeNull();
        expect(calls[2]?.asked.params).toEqual({ periods: 8 });
    });

    it('lets what else is asked go first, and then takes up again what takes longer', async () => {
        const { looking, calls, cancelled } = start();
        void looking.look(slow, choice);
        expect(await looking.aside(async () => 'page')).toBe('page');
        expect(cancelled()).toBe(0);
        await calls[0]?.answer();
        const asked: string[] = [];
        let answer: (page: string) => void = () => undefined;
        const page = looking.aside(() => new Promise<string>((resolve) => (answer = resolve)));
        void looking.aside(async () => asked.push('another'));
        expect([cancelled(), asked]).toEqual([1, []]);
        await calls[1]?.answer(fail('cancelled'));
        expect([cancelled(), asked, calls.length]).toEqual([1, ['another'], 2]);
        answer('page');
        expect(await page).toBe('page');
        await settled();
        expect(looking.isDeepening).toBe(true);
        await calls[2]?.answer();
        expect(looking.looked?.params).toEqual({ periods: 4, detail: 'whole' });
        expect([calls.length, looking.isDeepening]).toEqual([3, false]);
    });

    it('asks for nothing more once it is left', async () => {
        const { looking, calls } = start();
        void looking.look(slow, choice);
        await calls[0]?.answer();
        void looking.aside(async () => 'page');
        looking.forget();
        await calls[1]?.answer(fail('cancelled'));
        expect([calls.length, looking.isRunning]).toEqual([2, false]);
    });

    it('keeps tables that a later answer leaves as they were, so that they are not drawn anew', async () => {
        const { looking, calls } = start();
        void looking.look(slow, choice);
        const tables = () => ({ facts: [{ customers: 3 }], weeks: [] as { week: number }[] });
        await calls[0]?.answer(succeed({ ...seen('prediction', {}), tables: tables() }));
        const before = looking.looked?.tables ?? {};
        await calls[1]?.answer(succeed({ ...seen('prediction', {}), tables: { ...tables(), weeks: [{ week: 1 }] } }));
        expect(looking.looked?.tables['facts']).toBe(before['facts']);
        expect(looking.looked?.tables['weeks']).toEqual([{ week: 1 }]);
    });

    it('keeps the last good answer when one fails, and tells why', async () => {
        const { looking, calls } = start();
        void looking.look(lens, choice);
        await calls[0]?.answer();
        void looking.look(lens, choice);
        await calls[1]?.answer(fail('needs-data', { need: 'orders' }));
        expect(looking.looked).toEqual(seen('states', { periods: 4 }));
        expect(looking.failure?.code).toBe('needs-data');
    });

    it('asks once for what takes longer, though its answer makes a view ask for more', async () => {
        const { looking, calls, cancelled } = start();
        let shown: Looked | null = null;
        Object.defineProperty(looking, 'looked', {
            get: () => shown,
            set: (next: Looked | null) => {
                shown = next;
                if (next !== null) void looking.aside(async () => 'page');
            },
        });
        void looking.look(slow, choice);
        await calls[0]?.answer();
        await settled();
        await calls[1]?.answer();
        await settled();
        expect([calls.length, cancelled(), looking.isRunning]).toEqual([2, 0, false]);
    });
});

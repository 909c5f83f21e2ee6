import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies, type FileInspection, reasons, type Staging } from '../src/domain/import';
import { load, must, openEngine, proposedMapping } from './engine';
import { odd } from './odd/expected';
import type { Odd, Outcome } from './odd/odd';

const quiet = () => undefined;
let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

describe.each(odd)('$files: $trap', (one) => {
    let staging: Staging;
    let inspections: FileInspection[];
    beforeAll(async () => {
        ({ staging, inspections } = await load(engine, filesOf(one)));
    });

    test('the defaults say what is odd', () => {
        const notices = [...staging.notices, ...inspections.flatMap((file) => file.notices)];
        for (const [code, facts] of Object.entries(one.notices ?? {})) {
            expect(notices.filter((notice) => notice.code === code), code).toMatchObject([{ code, facts }]);
        }
        expect(notices.filter(({ code }) => one.silent?.includes(code))).toEqual([]);
        expect(proposedMapping(inspections)).toMatchObject(one.proposed ?? {});
        if (one.currency !== undefined) expect(staging.currency).toBe(one.currency);
        const sums = (staging.alternatives ?? []).flatMap(({ column, sum }) => (sum === null ? [] : [[column, sum]]));
        if (one.sums !== undefined) expect(Object.fromEntries(sums)).toEqual(one.sums);
    });

    test('decisions taken one after another give the same as taken at first', async () => {
        for (const outcome of [...one.outcomes, ...one.outcomes.slice(0, 1)]) {
            const policies = { ...defaultPolicies, ...outcome.policies };
            const decided = must(await engine.decide(policies, quiet));
            await expectOutcome(one, outcome, decided.account);
        }
    });

    test.each(one.outcomes)('under $policies $kept lines are kept', async (outcome) => {
        const { staging: decided } = await load(engine, filesOf(one), outcome.policies);
        await expectOutcome(one, outcome, decided.account);
    });
});

async function expectOutcome({ read }: Odd, outcome: Outcome, account: { read: number; kept: number; setAside: number; byReason: object }) {
    const none = Object.fromEntries(reasons.map((reason) => [reason, 0]));
    const byReason = { ...none, ...outcome.setAside };
    const setAside = Object.values(outcome.setAside ?? {}).reduce((sum, lines) => sum + lines, 0);
    expect(account).toEqual({ read, kept: outcome.kept, setAside, byReason });
    const facts = must(await engine.snapshot({ asOf: '2026-01-01', slice: {} }, quiet));
    const { customers, orders, revenue } = facts;
    expect({ customers, orders, revenue }).toEqual({ customers: outcome.customers, orders: outcome.orders, revenue: outcome.revenue });
}

function filesOf({ files }: Odd): File[] {
    return files.map((name) => new File([readFileSync(`test/odd/${name}`)], name, { lastModified: 0 }));
}

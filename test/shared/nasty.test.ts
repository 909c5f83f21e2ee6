import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import type { Mapping, Policies } from '../../src/domain/import';
import { exportedCustomers, fileOf, load, must, openEngine } from '../engine';

const folder = '../shared/data/nasty';
const isHere = existsSync(folder);
if (!isHere) console.log(`${folder} is not here: no odd files to read.`);

interface Expected {
    file: string;
    equals_canonical: boolean;
    encoding?: string;
}

interface Canonical {
    rows: number;
    rfm: { customer_id: string; recency: number; frequency: number; monetary: string }[];
}

const json = <T>(name: string, fallback: T): T => (isHere ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : fallback);
const canonical = json<Canonical>('canonical.json', { rows: 0, rfm: [] });
const expected = json<Expected[]>('expected.json', []);

/** Decisions and roles that the files' README says a person takes. */
const taken: Record<string, { policies?: Partial<Policies>; mapping?: Mapping }> = {
    '20_blank_headers.csv': { mapping: { customer_id: 'column 2', amount: 'column 4' } },
};

describe.runIf(isHere)('odd files that hold the canonical orders', () => {
    let engine: Engine;
    beforeAll(async () => {
        engine = await openEngine();
    });

    test.each(expected.filter((file) => file.equals_canonical).map(({ file }) => file))('%s yields them', async (name) => {
        const { policies, mapping } = taken[name] ?? {};
        const { staging } = await load(engine, [fileOf(`${folder}/${name}`)], policies, mapping);
        expect(staging.account.kept).toBe(canonical.rows);
        expect(staging.account.read).toBe(staging.account.kept + staging.account.setAside);
        must(await engine.segment('rfm', {}, []));
        const found = await exportedCustomers(engine);
        const measures = found.map((row) => ({
            recency: Number(row['recency_days']),
            frequency: Number(row['frequency']),
            monetary: Number(row['monetary']).toFixed(2),
        }));
        const wanted = canonical.rfm.map(({ recency, frequency, monetary }) => ({ recency, frequency, monetary }));
        expect(measures.map((row) => JSON.stringify(row)).toSorted()).toEqual(wanted.map((row) => JSON.stringify(row)).toSorted());
    });
});

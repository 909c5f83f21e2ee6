import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { load, openEngine } from '../engine';

const retail = '../shared/data/online_retail/online_retail.csv';

describe.runIf(existsSync(retail))('Online Retail', () => {
    test('packed with gzip is read as it is unpacked', async () => {
        const engine = await openEngine();
        const packed = new File([gzipSync(readFileSync(retail), { level: 1 })], 'online_retail.csv.gz');
        const { staging, inspections } = await load(engine, [packed]);
        expect(inspections[0]?.name).toBe('online_retail.csv.gz');
        expect(inspections[0]?.reading.encoding).toBe('windows-1252');
        expect(staging.account.read).toBe(541909);
    });
});

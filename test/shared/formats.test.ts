import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fileOf, load, openEngine } from '../engine';

const data = '../shared/data';

describe.runIf(existsSync(data))('files in other formats', () => {
    test('Online Retail packed with gzip is read as it is unpacked', async () => {
        const engine = await openEngine();
        const bytes = readFileSync(`${data}/online_retail/online_retail.csv`);
        const packed = new File([gzipSync(bytes, { level: 1 })], 'online_retail.csv.gz');
        const { staging, inspections } = await load(engine, [packed]);
        expect(inspections[0]).toMatchObject({ name: 'online_retail.csv.gz', bytes: bytes.length });
        expect(inspections[0]?.reading.encoding).toBe('windows-1252');
        expect(staging.account.read).toBe(541909);
    });

    test('a workbook renamed .csv that holds no sheet says so', async () => {
        const engine = await openEngine();
        const result = await engine.inspect([fileOf(`${data}/nasty/74_xlsx_renamed.csv`)], [], () => undefined);
        expect(result.ok ? null : result.failure).toEqual({
            code: 'workbook-empty',
            facts: { file: '74_xlsx_renamed.csv' },
        });
    });
});

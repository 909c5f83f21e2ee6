import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fileOf, load, openEngine } from '../engine';

const data = '../shared/data';

describe.runIf(existsSync(data))('files in other formats', () => {
    test('Online Retail packed with gzip is read as it is unpacked', async () => {
        const engine = await openEngine();
        // so many lines that a £ comes long after the look at the beginning
        const whole = readFileSync(`${data}/online_retail/online_retail.csv`, 'latin1');
        const bytes = Buffer.from(whole.split('\n').slice(0, 60_001).join('\n'), 'latin1');
        const packed = new File([gzipSync(bytes, { level: 1 })], 'online_retail.csv.gz');
        const { staging, inspections } = await load(engine, [packed]);
        expect(inspections[0]).toMatchObject({ name: 'online_retail.csv.gz', bytes: bytes.length });
        expect(inspections[0]?.reading.encoding).toBe('windows-1252');
        expect(staging.account.read).toBe(60_000);
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

import { DuckDBInstance } from '@duckdb/node-api';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainBytes, refusalOf, workOf } from './fixture';
import { kindOf } from './kind';
import { header, orders } from './orders.fixture';
import { readParquet } from './parquet';

describe('a Parquet file', () => {
    it('is known by its content and gives its rows under their columns', async () => {
        const columnData = header.map((name, column) => ({ name, data: orders.map((row) => row[column] ?? '') }));
        const file = new File([plainBytes(parquetWriteBuffer({ columnData, rowGroupSize: 10 }))], 'orders.csv');
        expect(await kindOf(file)).toBe('parquet');
        const { text, known } = await read(file);
        expect(text).toBe([header, ...orders].map((cells) => `${cells.join(',')}\n`).join(''));
        expect(known).toMatchObject({ numbering: 'records', headerLine: 0, width: 4 });
    });

    it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'lz4_raw', 'brotli'])(
        'packed with %s gives every value exactly',
        async (codec) => {
            const file = await written(
                `select 9007199254740993::bigint as id, 18446744073709551615::ubigint as big, -1234567890123.45::decimal(18, 2) as amount,
                0.000000000000000001::decimal(38, 18) as small, -7.5::decimal(4, 1) as few, date '2024-02-29' as day,
                timestamp '2024-01-31 23:59:59.123456' as at, timestamp_ns '1969-12-31 12:00:00.000000001' as ns,
                time '08:09:10' as clock, 19.99::float as single, 0.1::double as double, true as flag, 'says "hi", 王小明' as name, null::varchar as none
            union all select 2, 3::ubigint, 0, 0, 0, date '1899-12-31', timestamp '1969-12-31 00:00:00', null, null, null, 1e21, false, '', 'x'`,
                `codec ${codec}`,
            );
            const { text } = await read(file);
            expect(text.split('\n')).toEqual([
                'id,big,amount,small,few,day,at,ns,clock,single,double,flag,name,none',
                '9007199254740993,18446744073709551615,-1234567890123.45,0.000000000000000001,-7.5,2024-02-29,2024-01-31 23:59:59.123456,1969-12-31 12:00:00.000000001,08:09:10,19.99,0.1,true,"says ""hi"", 王小明",',
                '2,3,0.00,0.000000000000000000,0.0,1899-12-31,1969-12-31 00:00:00,,,,1000000000000000000000,false,,x',
                '',
            ]);
        },
    );

    it('writes lists and structures as JSON', async () => {
        const { text } = await read(
            await written(
                "select 1 as id, [1, 2]::bigint[] as list, {'a': 'x', 'b': 9007199254740993::bigint} as both",
            ),
        );
        expect(text).toBe('id,list,both\n1,"[1,2]","{""a"":""x"",""b"":""9007199254740993""}"\n');
    });

    it('reads text that is not marked as text', async () => {
        const schema = [
            { name: 'root', num_children: 1 },
            { name: 'id', type: 'BYTE_ARRAY' as const, repetition_type: 'REQUIRED' as const },
        ];
        const bytes = parquetWriteBuffer({
            columnData: [{ name: 'id', data: [new TextEncoder().encode('王')] }],
            schema,
        });
        expect((await read(new File([plainBytes(bytes)], 'a.parquet'))).text).toBe('id\n王\n');
    });

    it('of several row groups keeps their order', async () => {
        const { text } = await read(
            await written('select range as id, range * 2 as twice from range(300000)', 'row_group_size 100000'),
        );
        const lines = text.trimEnd().split('\n');
        expect(lines).toHaveLength(300_001);
        expect(lines.slice(1).every((line, index) => line === `${index},${index * 2}`)).toBe(true);
    });

    it('without rows, or cut off, says so', async () => {
        expect((await refusalOf(readParquet(await written('select 1 as id where false'), workOf()))).code).toBe(
            'no-data-rows',
        );
        const whole = plainBytes(await (await written('select 1 as id')).arrayBuffer());
        expect((await refusalOf(readParquet(new File([whole.slice(0, 40)], 'a.parquet'), workOf()))).code).toBe(
            'parquet',
        );
    });
});

async function read(file: File) {
    const converted = await readParquet(file, workOf());
    return { ...converted, text: await converted.file.text() };
}

/** What DuckDB writes for a query. */
async function written(select: string, options = ''): Promise<File> {
    const folder = mkdtempSync(join(tmpdir(), 'fenqun-'));
    const path = join(folder, 'a.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`copy (${select}) to '${path}' (format parquet${options === '' ? '' : `, ${options}`})`);
    connection.closeSync();
    instance.closeSync();
    const file = new File([plainBytes(readFileSync(path))], 'orders.parquet');
    rmSync(folder, { recursive: true });
    return file;
}

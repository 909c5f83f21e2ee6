import { beforeAll, describe, expect, test } from 'vitest';
import type { ReadingChoice } from '../../src/domain/import';
import type { Db } from '../../src/sql/db';
import { openDb } from '../../test/db';
import { encode, fileOf, lookAt, prepareAll, readBack } from './fixture';
import { sourceSql } from './source';

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

const read = async (content: string | Uint8Array<ArrayBuffer>, choice: ReadingChoice = {}) => {
    const { prepared, looked, ...rest } = await readBack(db, fileOf(content), choice);
    const notices = [...looked.notices, ...prepared.notices];
    return { ...prepared, ...rest, says: (code: string) => notices.find((notice) => notice.code === code)?.facts };
};

describe('a regular file', () => {
    test.each([
        ['LF', 'id,note\n1,a\n2,"b, ""c"""\n'],
        ['CRLF', 'id,note\r\n1,a\r\n2,"b, ""c"""'],
        ['blank lines around its data', '\n\nid,note\n1,a\n2,"b, ""c"""\n\n\n'],
        ['a title', 'Orders of May\nid,note\n1,a\n2,"b, ""c"""\n'],
        ['a mark', '\ufeffid,note\n1,a\n2,"b, ""c"""\n'],
    ])('with %s is read in place', async (_, text) => {
        const found = await read(text);
        expect(found.isRewritten).toBe(false);
        expect(found.cells).toEqual([
            ['1', 'a'],
            ['2', 'b, "c"'],
        ]);
        const first = text.split(/\r?\n/).findIndex((line) => line.startsWith('1')) + 1;
        expect(found.lines).toEqual([first, first + 1]);
        expect(found.counts).toEqual([2, 2]);
    });

    test('in another encoding is read from its UTF-8 copy', async () => {
        const found = await read(encode('订单编号,客户姓名\nO1,王小明\nO2,李丽\n', 'gb18030'));
        expect(found).toMatchObject({ isRewritten: false, columns: ['订单编号', '客户姓名'] });
        expect(found.cells).toEqual([
            ['O1', '王小明'],
            ['O2', '李丽'],
        ]);
    });
});

describe('an irregular file is rewritten', () => {
    test('with cells over lines, each record on its own line', async () => {
        const found = await read('id,note\n1,"a\r\nb"\n2,c\n');
        expect(found).toMatchObject({
            isRewritten: true,
            lines: [2, 4],
            cells: [
                ['1', 'a\r\nb'],
                ['2', 'c'],
            ],
        });
    });

    test('with short and long records: none is lost, all are counted', async () => {
        const found = await read('id,on,amount\n1,2024-01-01,5\n2\n3,2024-01-03,6,x,"y,z"\n4,2024-01-04,7\n');
        expect(found.cells).toEqual([
            ['1', '2024-01-01', '5', '', ''],
            ['2', '', '', '', ''],
            ['3', '2024-01-03', '6', 'x', 'y,z'],
            ['4', '2024-01-04', '7', '', ''],
        ]);
        expect(found).toMatchObject({ counts: [3, 1, 5, 3], surplus: ['surplus 1', 'surplus 2'] });
        expect(found.says('short-lines')).toMatchObject({ lines: 1, line: 3 });
        expect(found.says('surplus-cells')).toMatchObject({ lines: 1, line: 4 });
    });

    test('with a wild line: what is past a hundred surplus cells stays together', async () => {
        const wild = Array.from({ length: 500 }, (_, index) => `w${index}`).join(',');
        const found = await read(`id,amount\n1,2\n${wild}\n3,4\n`);
        expect(found.surplus).toHaveLength(100);
        expect(found.counts).toEqual([2, 500, 2]);
        expect(found.cells[1]?.slice(0, 101).join(',') + ',' + (found.cells[1]?.[101] ?? '')).toBe(wild);
    });

    test('with blank lines inside: they are told, not read', async () => {
        const found = await read('id,amount\n1,2\n\n,\n3,4\n');
        expect(found).toMatchObject({
            records: 2,
            lines: [2, 5],
            cells: [
                ['1', '2'],
                ['3', '4'],
            ],
        });
        expect(found.says('blank-lines')).toMatchObject({ lines: 2, line: 3 });
    });

    test('with an unclosed quote: its line is named, its neighbours stay', async () => {
        const found = await read('id,name,amount\n1,"Ann,2\n3,Bob,4\n5,"Cy, Jr",6\n7,Di,8\n');
        expect(found.cells).toEqual([
            ['1', '"Ann', '2'],
            ['3', 'Bob', '4'],
            ['5', 'Cy, Jr', '6'],
            ['7', 'Di', '8'],
        ]);
        expect(found.says('unclosed-quote')).toMatchObject({ lines: 1, line: 2 });
    });

    test('with mixed line ends', async () => {
        const found = await read('id,amount\r\n1,2\n3,4\r5,6\r\n');
        expect(found).toMatchObject({
            lines: [2, 3, 4],
            cells: [
                ['1', '2'],
                ['3', '4'],
                ['5', '6'],
            ],
        });
    });

    test('with backslash escapes, blanks around quotes, single quotes', async () => {
        expect((await read('id,note\n1,"say \\"hi\\" ok"\n2,"\\\\x"\n')).cells).toEqual([
            ['1', 'say "hi" ok'],
            ['2', '\\x'],
        ]);
        expect((await read('id,note\n1, "a, b" \n2,c\n')).cells).toEqual([
            ['1', 'a, b'],
            ['2', 'c'],
        ]);
        expect((await read("id,note\n1,'a ''b'''\n2,'c \"d\"'\n")).cells).toEqual([
            ['1', "a 'b'"],
            ['2', 'c "d"'],
        ]);
    });

    test('with runs of blanks and with delimiters of several characters', async () => {
        expect((await read(' id  amount\n  1    2.5\n  3    4.5\n')).cells).toEqual([
            ['1', '2.5'],
            ['3', '4.5'],
        ]);
        expect((await read('id||name||amount\n1||a,b||2\n3||c||4\n')).cells).toEqual([
            ['1', 'a,b', '2'],
            ['3', 'c', '4'],
        ]);
        expect((await read('编号，姓名\n1，王\n2，李\n')).cells).toEqual([
            ['1', '王'],
            ['2', '李'],
        ]);
    });
});

describe('bytes', () => {
    test('that are NUL are dropped and counted', async () => {
        const found = await read('id,name\n1,a\0b\n2,c\0\0\n');
        expect(found.cells).toEqual([
            ['1', 'ab'],
            ['2', 'c'],
        ]);
        expect(found.says('nul-bytes')).toMatchObject({ count: 3 });
    });

    test('that break UTF-8 become U+FFFD, and their first line is named', async () => {
        const [before, after] = ['编号,姓名\n1,王小明\n2,李', '\n3,张伟\n'].map((text) =>
            new TextEncoder().encode(text),
        );
        const found = await read(new Uint8Array([...(before ?? []), 0xe4, 0xb8, ...(after ?? [])]));
        expect(found.cells).toEqual([
            ['1', '王小明'],
            ['2', '李\ufffd'],
            ['3', '张伟'],
        ]);
        expect(found.says('unreadable-characters')).toMatchObject({ count: 1, line: 3 });
    });

    test('beyond ASCII far behind the head change the encoding', async () => {
        const lines = Array.from({ length: 60_000 }, (_, index) => `${index},plain words,2024-01-01\n`).join('');
        const file = fileOf(
            encode(`id,what,on\n${lines}60000,王小明的订单,2024-01-02\n${lines}${lines}${lines}`, 'gb18030'),
        );
        const looked = await lookAt(file);
        expect(looked.reading.encoding).toBe('utf-8');
        const prepared = await prepareAll(file, looked);
        expect(prepared.reading.encoding).toBe('gb18030');
        expect(prepared.notices).toEqual([
            { code: 'encoding-reconsidered', facts: { file: 'file.csv', encoding: 'gb18030' } },
        ]);
        await db.addFile('far.csv', prepared.file);
        const rows = await db.rows(
            `select _line::integer as line, what from (${sourceSql(prepared, 'far.csv')}) where what not like 'plain%'`,
        );
        await db.dropFile('far.csv');
        expect(rows).toEqual([{ line: 60_002, what: '王小明的订单' }]);
    });

    test('keep the encoding that was chosen', async () => {
        const found = await read(encode('id,name\n1,café\n', 'windows-1252'), { encoding: 'utf-8' });
        expect(found.reading.encoding).toBe('utf-8');
        expect(found.cells).toEqual([['1', 'caf\ufffd']]);
    });
});

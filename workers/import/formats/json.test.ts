import { describe, expect, it } from 'vitest';
import { encode } from '../fixture';
import { refusalOf, workOf } from './fixture';
import { readJson } from './json';
import { ValueSplitter } from './json-split';
import { kindOf } from './kind';
import { header, orders } from './orders.fixture';

const records = orders.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
const canonical = [header, ...orders].map((cells) => `${cells.join(',')}\n`).join('');

describe('JSON', () => {
    it.each([
        ['one record a line', records.map((record) => JSON.stringify(record)).join('\n')],
        ['a list on one line', JSON.stringify(records)],
        ['a list written for people', JSON.stringify(records, null, 4)],
        [
            'records written for people, one after the other',
            records.map((record) => JSON.stringify(record, null, 2)).join('\n'),
        ],
        [
            'a list inside a server’s answer',
            JSON.stringify({ code: 0, tags: ['x'], data: { total: 24, list: records } }),
        ],
        ['lists, the first with the names', [header, ...orders].map((row) => JSON.stringify(row)).join('\n')],
        ['a list of lists', JSON.stringify([header, ...orders])],
    ])('as %s gives the same rows', async (_way, text) => {
        const file = jsonOf(text);
        expect(await kindOf(file)).toBe('json');
        expect((await read(file)).text).toBe(canonical);
    });

    it('has the union of all keys for columns, in the order they come; what is missing is blank', async () => {
        const { text } = await read(jsonOf('{"a":1}\n{"b":null,"a":2}\n\n{"c":"x, y","b":true}\n'));
        expect(text).toBe('a,b,c\n1,,\n2,,\n\n,true,"x, y"\n');
    });

    it('finds a key that comes only late', async () => {
        const lines = Array.from({ length: 5000 }, (_, index) =>
            JSON.stringify(index === 4999 ? { a: index, late: 'x' } : { a: index }),
        );
        const { text } = await read(jsonOf(lines.join('\n')));
        expect(text.split('\n').slice(0, 2)).toEqual(['a,late', '0,']);
        expect(text.trimEnd().split('\n').at(-1)).toBe('4999,x');
        expect(text.trimEnd().split('\n')).toHaveLength(5001);
    });

    it('keeps every digit of long numbers', async () => {
        const { text } = await read(
            jsonOf(
                '{"id":12345678901234567890,"x":0.1234567890123456789,"s":"a 12345678901234567890"}\n{"id":-9007199254740993,"x":1e3,"s":"\\"90071992547409931\\""}',
            ),
        );
        expect(text).toBe(
            'id,x,s\n12345678901234567890,0.1234567890123456789,a 12345678901234567890\n-9007199254740993,1000,"""90071992547409931"""\n',
        );
    });

    it('flattens one level, and writes what is deeper, and lists, as JSON', async () => {
        const { text } = await read(
            jsonOf(
                '{"_id":{"$oid":"64"},"at":{"$date":{"$numberLong":"5"}},"c":{"id":1,"x":{"y":2}},"items":[{"n":1}],"e":{}}\n{"c":{"id":2}}',
            ),
        );
        expect(text).toBe('_id,at,c.id,c.x,items,e\n64,5,1,"{""y"":2}","[{""n"":1}]",{}\n,,2,,,\n');
    });

    it('numbers its lines, and keeps one that is broken, with a notice', async () => {
        const { text, notices, known } = await read(jsonOf('{"id":1,"n":2}\n{"id":2,"n":\n{"id":3,"n":NaN}'));
        expect(text).toBe('id,n\n1,2\n"{""id"":2,""n"":",\n3,\n');
        expect(notices).toEqual([{ code: 'json-broken', facts: { file: 'orders.json', count: 1, line: 2 } }]);
        expect(known).toMatchObject({ numbering: 'records', headerLine: 0 });
    });

    it('that was cut off keeps what is there, with a notice', async () => {
        const { text, notices } = await read(jsonOf('[{"id":1},\n{"id":2},\n{"id"'));
        expect(text).toBe('id\n1\n2\n"{""id"""\n');
        expect(notices).toEqual([{ code: 'json-broken', facts: { file: 'orders.json', count: 1, line: 3 } }]);
    });

    it('is read in its encoding', async () => {
        const text = Array.from({ length: 20 }, (_, index) => `{"客户":"王小明${index}","备注":"第一次购买"}`).join(
            '\n',
        );
        expect((await read(new File([encode(text, 'gb18030')], 'a.json'))).text).toContain('王小明7,第一次购买');
        expect((await read(new File([encode(`\ufeff${text}`, 'utf-16le')], 'a.json'))).text).toContain(
            '王小明7,第一次购买',
        );
    });

    it('without a record says so', async () => {
        for (const text of ['[]', '{}', '[{}]'])
            expect((await refusalOf(readJson(jsonOf(text), undefined, workOf()))).code).toBe('no-data-rows');
    });

    it('is cut the same however its text comes', () => {
        const text = ' [ {"a":"]}\\"[", "b":[1,{"c":2}]} ,5, "x,y" ,null,[{}]\n] ';
        const values = ['{"a":"]}\\"[", "b":[1,{"c":2}]}', '5', '"x,y"', 'null', '[{}]'];
        for (let size = 1; size <= text.length; size++) {
            const splitter = new ValueSplitter(1);
            const found: string[] = [];
            for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)));
            expect(found).toEqual(values);
            expect(splitter.rest).toBe('');
        }
    });
});

async function read(file: File) {
    const converted = await readJson(file, undefined, workOf());
    return { ...converted, text: await converted.file.text() };
}

function jsonOf(text: string): File {
    return new File([text], 'orders.json');
}

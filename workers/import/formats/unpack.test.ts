import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encode } from '../fixture';
import { budgetOf } from './collect';
import { bytesOf, plainBytes, refusalOf, workOf, zipOf } from './fixture';
import { gunzipMembers } from './gzip';
import { ordersCsv } from './orders.fixture';
import { unpack } from './unpack';

const csv = bytesOf(ordersCsv());
const zip = (entries: Record<string, Uint8Array>, name = 'orders.zip') =>
    new File([plainBytes(zipSync(entries))], name);
const namesIn = async (file: File) => (await unpack(file, workOf())).tables.map(({ name }) => name);

describe('a gzip file', () => {
    it('gives its text under its own name, whatever its ending', async () => {
        const { tables } = await unpack(new File([plainBytes(gzipSync(csv))], 'orders.csv'), workOf());
        expect(tables.map(({ name }) => name)).toEqual(['orders.csv']);
        expect(await tables[0]?.text()).toBe(ordersCsv());
    });

    it('may be several, one after the other', async () => {
        const half = Math.floor(csv.length / 2);
        const file = new File(
            [gzipSync(csv.slice(0, half)), gzipSync(csv.slice(half))].map(plainBytes),
            'orders.csv.gz',
        );
        const { tables } = await unpack(file, workOf());
        expect(await tables[0]?.text()).toBe(ordersCsv());
        const work = workOf();
        expect(await (await gunzipMembers(file, budgetOf(file, work), work)).text()).toBe(ordersCsv());
    });

    it('that was cut off is refused rather than read in part', async () => {
        const whole = plainBytes(gzipSync(csv));
        const cut = new File([whole.slice(0, whole.length - 20)], 'orders.csv.gz');
        expect(await refusalOf(unpack(cut, workOf()))).toEqual({
            code: 'archive-damaged',
            facts: { file: 'orders.csv.gz' },
        });
    });

    it('that would fill the machine is refused, and says what the limit is', async () => {
        const bomb = new File([plainBytes(gzipSync(new Uint8Array(5 << 20)))], 'bomb.gz');
        const failure = await refusalOf(unpack(bomb, workOf({ bytes: 1 << 20 })));
        expect(failure.code).toBe('too-large-unpacked');
    });

    it('tells how far it is, and can be called off', async () => {
        const file = new File([plainBytes(gzipSync(csv))], 'orders.csv.gz');
        const work = workOf();
        await unpack(file, work);
        expect(work.reported.at(-1)).toEqual({ step: 'unpack', done: file.size, total: file.size });
        const stopped = workOf();
        stopped.abort.abort();
        expect((await refusalOf(unpack(file, stopped))).code).toBe('cancelled');
    });
});

describe('a zip file', () => {
    it('gives each of its tables, named by its place', async () => {
        const file = zip({ '2024/': new Uint8Array(), '2024/01.csv': csv, '2024/02.csv': csv });
        expect(await namesIn(file)).toEqual(['orders.zip › 2024/01.csv', 'orders.zip › 2024/02.csv']);
        const { tables } = await unpack(file, workOf());
        expect(await tables[1]?.text()).toBe(ordersCsv());
    });

    it('leaves aside what systems put in, and says what else it leaves', async () => {
        const file = zip({
            'a.csv': csv,
            '__MACOSX/._a.csv': csv,
            '.DS_Store': csv,
            'how to.pdf': csv,
            'empty.csv': new Uint8Array(),
        });
        const { tables, notices } = await unpack(file, workOf());
        expect(tables.map(({ name }) => name)).toEqual(['orders.zip › a.csv']);
        expect(notices).toEqual([
            { code: 'zip-skipped', facts: { file: 'orders.zip', count: 2, entries: 'how to.pdf, empty.csv' } },
        ]);
    });

    it.each([
        ['gb18030', ['订单明细2024年一月.csv', '客户资料.csv']],
        ['shift_jis', ['ご注文の明細リスト.csv', 'お客様データ.csv']],
        ['utf-8', ['订单明细.csv', 'Bestellungen März.csv']],
    ])('may have names in %s without saying so', async (encoding, names) => {
        const file = zipOf(names.map((name) => ({ name: encode(name, encoding), data: csv })));
        expect(await namesIn(file)).toEqual(names.map((name) => `orders.zip › ${name}`));
    });

    it('may hold another archive, once', async () => {
        const inner = zipSync({ 'b.csv': csv });
        expect(await namesIn(zip({ 'inner.zip': inner, 'c.csv.gz': gzipSync(csv) }))).toEqual([
            'orders.zip › inner.zip › b.csv',
            'orders.zip › c.csv.gz',
        ]);
        const twice = zip({ 'outer.zip': zipSync({ 'inner.zip': inner }) });
        expect((await refusalOf(unpack(twice, workOf()))).code).toBe('nested-archive');
    });

    it('with a password says so', async () => {
        const file = zipOf([{ name: bytesOf('a.csv'), data: csv, flags: 1 }]);
        expect(await refusalOf(unpack(file, workOf()))).toEqual({
            code: 'zip-encrypted',
            facts: { file: 'orders.zip' },
        });
    });

    it('packed in an unknown way, damaged, or without a table is refused', async () => {
        const odd = zipOf([{ name: bytesOf('a.csv'), data: csv, method: 9 }]);
        expect((await refusalOf(unpack(odd, workOf()))).code).toBe('zip-method');
        const whole = await zip({ 'a.csv': csv }).arrayBuffer();
        const cut = new File([whole.slice(0, 200)], 'cut.zip');
        expect((await refusalOf(unpack(cut, workOf()))).code).toBe('archive-damaged');
        expect((await refusalOf(unpack(zip({ 'a.pdf': csv }), workOf()))).code).toBe('zip-no-table');
        const short = zipOf([{ name: bytesOf('a.csv'), data: csv, size: csv.length + 1 }]);
        expect((await refusalOf(unpack(short, workOf()))).code).toBe('archive-damaged');
    });

    it('that would fill the machine is refused before it is unpacked, and while it is when it lies', async () => {
        const file = zip({ 'a.csv': new Uint8Array(3 << 20), 'b.csv': new Uint8Array(3 << 20) });
        expect((await refusalOf(unpack(file, workOf({ bytes: 4 << 20 })))).code).toBe('too-large-unpacked');
        const lying = zipOf([{ name: bytesOf('a.csv'), data: new Uint8Array(3 << 20), size: 10 }]);
        expect((await refusalOf(unpack(lying, workOf({ bytes: 1 << 20 })))).code).toBe('too-large-unpacked');
        expect((await refusalOf(unpack(zip({ a: csv, b: csv }), workOf({ tables: 1 })))).code).toBe('zip-many');
    });
});

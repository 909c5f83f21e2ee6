import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../src/sql/db';
import { openDb } from '../../test/db';
import { encode, fileOf, readBack } from './fixture';

interface Writing {
    delimiter: string;
    quote: '"' | "'";
    isQuotedAlways: boolean;
    isBackslash: boolean;
    lineEnd: string;
    hasHeader: boolean;
    hasLastLineEnd: boolean;
    encoding: string;
    hasMark: boolean;
}

const names = ['order no', 'customer', 'order date', 'amount', 'note'];

function write(rows: string[][], writing: Writing): Uint8Array<ArrayBuffer> {
    const { delimiter, quote, isQuotedAlways, isBackslash, lineEnd, hasHeader, hasLastLineEnd } = writing;
    const cell = (text: string) => {
        const isNeeded = isQuotedAlways || text.includes(delimiter) || /["'\r\n\\]/.test(text);
        const inner = isBackslash
            ? text.replace(/["'\\]/g, (sign) => (sign === quote || sign === '\\' ? `\\${sign}` : sign))
            : text.replaceAll(quote, quote + quote);
        return isNeeded ? quote + inner + quote : text;
    };
    const lines = [...(hasHeader ? [names] : []), ...rows].map((row) => row.map(cell).join(delimiter));
    const text = lines.join(lineEnd) + (hasLastLineEnd ? lineEnd : '');
    return encode((writing.hasMark ? '\ufeff' : '') + text, writing.encoding);
}

const words: Record<string, string[]> = {
    'utf-8': [
        'say "hi" ok',
        'Zoë, naïve',
        '王小明，先生',
        '👩‍💻',
        "it's",
        '',
        'a\nb',
        'a\r\nb',
        ' padded ',
        'x;y|z\tw',
        'C:\\dir',
        'Ἑλλάς',
    ],
    'utf-16le': ['say "hi" ok', '王小明', 'a, b', '', '👩‍💻', 'line\nend'],
    'utf-16be': ['say "hi" ok', '王小明', 'a, b', '', '👩‍💻', 'line\nend'],
    gb18030: ['say "hi" ok', '王小明', '广东省，深圳市', '备注,内容', '', '商品名称\n规格型号', '退款（已完成）'],
    'windows-1252': ['say "hi" ok', 'café', 'Müller, GmbH', '£20.00', '', 'señor\nnaïve', 'Ångström'],
};

const writing = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quote: fc.constantFrom<('"' | "'")[]>('"', '"', "'"),
    isQuotedAlways: fc.boolean(),
    isBackslash: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    hasHeader: fc.boolean(),
    hasLastLineEnd: fc.boolean(),
    encoding: fc.constantFrom(...Object.keys(words)),
    hasMark: fc.boolean(),
});

const order = (encoding: string) =>
    fc
        .tuple(
            fc.nat(99_999),
            fc.nat(500),
            fc.nat(365),
            fc.integer({ min: -99_999, max: 999_999 }),
            fc.constantFrom(...(words[encoding] ?? [])),
        )
        .map(([number, customer, day, cents, note]) => [
            `O${100_000 + number}`,
            `C${customer}`,
            new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10),
            (cents / 100).toFixed(2),
            note,
        ]);

const sheet = writing
    .map((how) => ({ ...how, hasMark: how.encoding.startsWith('utf-16') || (how.hasMark && how.encoding === 'utf-8') }))
    .map((how) => ({ ...how, isBackslash: how.isBackslash && how.quote === '"' && how.isQuotedAlways }))
    .map((how) => ({ ...how, isQuotedAlways: how.isQuotedAlways || how.quote === "'" }))
    .chain((how) =>
        fc.record({ how: fc.constant(how), rows: fc.array(order(how.encoding), { minLength: 12, maxLength: 40 }) }),
    );

let db: Db;
beforeAll(async () => {
    db = await openDb();
});

describe('a table written in any dialect and encoding', () => {
    test('is found out, and every cell comes back', async () => {
        await fc.assert(
            fc.asyncProperty(sheet, async ({ how, rows }) => {
                const proof = rows.concat([['O1', 'C1', '2024-01-01', '1.00', proofOf(how)]]);
                const read = await readBack(db, fileOf(write(proof, how)));
                expect(read.looked.reading).toMatchObject({ encoding: how.encoding, delimiter: how.delimiter });
                expect(read.looked.reading.headerLine).toBe(how.hasHeader ? 1 : null);
                expect(read.cells).toEqual(proof);
                expect(read.prepared.records).toBe(proof.length);
                expect(read.counts.every((count) => count === names.length)).toBe(true);
            }),
            { seed: 11, numRuns: 250 },
        );
    });

    const anyCell = fc.string({
        unit: fc.constantFrom('a', '7', ' ', ',', '"', "'", '\n', '\r', '\\', '，', '单', '\t', '|'),
        maxLength: 5,
    });
    test('comes back whatever the cells hold when the reading is chosen', async () => {
        const strange = fc.record({
            rows: fc.array(fc.tuple(fc.constant('id'), anyCell, anyCell), { minLength: 1, maxLength: 12 }),
            delimiter: fc.constantFrom(',', '|', '，', '||', '\t'),
            lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
            hasHeader: fc.boolean(),
            isQuotedAlways: fc.boolean(),
        });
        await fc.assert(
            fc.asyncProperty(strange, async ({ rows, delimiter, lineEnd, hasHeader, isQuotedAlways }) => {
                const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
                const isNeeded = (text: string) =>
                    isQuotedAlways || text.includes(delimiter[0] ?? '') || /["\r\n]/.test(text);
                const lines = [...(hasHeader ? [['x', 'y', 'z']] : []), ...rows];
                const text = lines
                    .map((row) => row.map((cell) => (isNeeded(cell) ? quote(cell) : cell)).join(delimiter))
                    .join(lineEnd);
                const choice = { encoding: 'utf-8', delimiter, headerLine: hasHeader ? 1 : null };
                const read = await readBack(db, fileOf(text), choice);
                expect(read.cells).toEqual(rows);
            }),
            { seed: 11, numRuns: 250 },
        );
    });
});

/** A note that makes the encoding and the escape known, as a real file's many lines would. */
function proofOf({ encoding, isBackslash }: Writing): string {
    const letters: Record<string, string> = { gb18030: '订单编号客户', 'windows-1252': 'café crème' };
    return (letters[encoding] ?? 'proof') + (isBackslash ? ' say "hi" ok' : '');
}

import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellsOf, csv, recordsOf } from './fixture';
import { Scanner } from './scan';

describe('quotes', () => {
    test('hold delimiters, line ends and doubled quotes', () => {
        expect(cellsOf('a,"b,""c""\nd",e\n')).toEqual([['a', 'b,"c"\nd', 'e']]);
    });

    test('open only at the start of a cell, blanks before and after allowed', () => {
        expect(cellsOf('5" pipe, "x, y" ,6"\n')).toEqual([['5" pipe', 'x, y', '6"']]);
    });

    test('inside a quoted cell stand for themselves when no delimiter follows', () => {
        expect(cellsOf('"say "hi" ok",b\n')).toEqual([['say "hi" ok', 'b']]);
    });

    test('may be escaped by a backslash when the dialect says so', () => {
        expect(cellsOf('"say \\"hi\\", ok",C:\\dir\n', { escape: 'backslash' })).toEqual([['say "hi", ok', 'C:\\dir']]);
    });

    test('may be single', () => {
        expect(cellsOf("'it''s, so',\"b\n", { quote: "'" })).toEqual([["it's, so", '"b']]);
    });

    test('mean nothing when the dialect has none', () => {
        expect(cellsOf('"a,b"\n', { quote: '' })).toEqual([['"a', 'b"']]);
    });

    test('that close at the very end need no line end', () => {
        expect(cellsOf('a,"b"')).toEqual([['a', 'b']]);
    });

    test('with nothing between are an empty cell', () => {
        expect(cellsOf('"",a,""\n')).toEqual([['', 'a', '']]);
    });
});

describe('an unclosed quote', () => {
    test('at the end of the file is an ordinary character', () => {
        expect(cellsOf('a,b\n1,"2\n3,4\n')).toEqual([
            ['a', 'b'],
            ['1', '"2'],
            ['3', '4'],
        ]);
    });

    test('does not swallow the lines up to the next quoted cell', () => {
        const text = 'a,b,c\n1,"x,2\n3,y,4\n5,"z",6\n7,w,8\n';
        expect(cellsOf(text, {}, 3)).toEqual([
            ['a', 'b', 'c'],
            ['1', '"x', '2'],
            ['3', 'y', '4'],
            ['5', 'z', '6'],
            ['7', 'w', '8'],
        ]);
    });

    test('does not swallow its own line', () => {
        expect(cellsOf('1,"x,2,"y"\n', {}, 4)).toEqual([['1', '"x', '2', 'y']]);
    });

    test('far from the next quote is found before all lines are read', () => {
        const lines = Array.from({ length: 5000 }, (_, index) => `${index},${index === 10 ? '"' : ''}x,y`);
        expect(cellsOf(`${lines.join('\n')}\n`, {}, 3)).toHaveLength(5000);
    });

    test('on every line costs no line', () => {
        const lines = Array.from({ length: 20_000 }, (_, index) => `${index},"x,y`);
        expect(cellsOf(lines.join('\n'), {}, 3).every((cells) => cells.length === 3)).toBe(true);
    });

    test('names its line', () => {
        const bytes = new TextEncoder().encode('a,b\n1,"2\n3,4\n');
        const scanner = new Scanner(csv, 2);
        const unclosed: number[] = [];
        for (let at = 0; at < bytes.length;) {
            at = scanner.next(bytes, at, true);
            if (scanner.unclosed > 0) unclosed.push(scanner.line);
        }
        expect(unclosed).toEqual([2]);
    });
});

describe('long quoted cells', () => {
    test('with line ends stay whole when their lines are no records', () => {
        const letter = Array.from({ length: 900 }, (_, index) => `line ${index}, with a comma`).join('\n');
        expect(cellsOf(`1,"${letter}",2\n3,4,5\n`, {}, 3)).toEqual([
            ['1', letter, '2'],
            ['3', '4', '5'],
        ]);
    });

    test('stay whole in a ragged record too', () => {
        expect(cellsOf('1,"x\ny"\n2,a,b\n', {}, 3)).toEqual([
            ['1', 'x\ny'],
            ['2', 'a', 'b'],
        ]);
    });
});

describe('lines', () => {
    test('end by LF, CRLF or CR, mixed', () => {
        expect(cellsOf('a,b\r\nc,d\re,f\ng,h')).toEqual([
            ['a', 'b'],
            ['c', 'd'],
            ['e', 'f'],
            ['g', 'h'],
        ]);
    });

    test('are numbered as an editor numbers them, inside quotes too', () => {
        expect(recordsOf('a\r\n\r\n"b\r\nc\rd\ne"\nf\n').map(({ line }) => line)).toEqual([1, 3, 7]);
    });

    test('of nothing but blanks and delimiters are blank', () => {
        expect(cellsOf('a,b\n\n , \n,\n"",\nc,d\n')).toEqual([
            ['a', 'b'],
            ['', ''],
            ['c', 'd'],
        ]);
    });
});

describe('delimiters', () => {
    test('may be several bytes', () => {
        expect(cellsOf('a||b|c||"d||e"\n', { delimiter: '||' })).toEqual([['a', 'b|c', 'd||e']]);
        expect(cellsOf('订单，（客户），"金，额"\n', { delimiter: '，' })).toEqual([['订单', '（客户）', '金，额']]);
    });

    test('may be runs of blanks, those at either end ignored', () => {
        expect(cellsOf('  a  b\t c \n d "e f"  g\n', { delimiter: ' ' })).toEqual([
            ['a', 'b', 'c'],
            ['d', 'e f', 'g'],
        ]);
    });

    test('at the end of a line make an empty cell', () => {
        expect(cellsOf('a,b,\n1,,\n')).toEqual([
            ['a', 'b', ''],
            ['1', '', ''],
        ]);
    });

    test('that are tabs leave blanks alone', () => {
        expect(cellsOf(' a\t b \t"c"\n', { delimiter: '\t' })).toEqual([[' a', ' b ', 'c']]);
    });
});

const cell = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', ',', '"', '\n', '\r', 'é', '单'), maxLength: 6 });
const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

describe('against Papa Parse', () => {
    test('regular tables come out the same', () => {
        fc.assert(
            fc.property(table, fc.constantFrom(',', ';', '\t', '|'), fc.boolean(), (rows, delimiter, isQuoted) => {
                const text = Papa.unparse(rows, { delimiter, quotes: isQuoted, newline: '\n' });
                const expected = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;
                const isFilled = (cells: string[]) => cells.some((value) => value.trim() !== '');
                expect(cellsOf(text, { delimiter }).filter(isFilled)).toEqual(expected.filter(isFilled));
            }),
            { seed: 7, numRuns: 500 },
        );
    });

    test('ragged text without quotes comes out the same', () => {
        const text = fc.string({ unit: fc.constantFrom('a', '1', ',', '\n', ' x'), maxLength: 60 });
        fc.assert(
            fc.property(text, (sample) => {
                const expected = Papa.parse<string[]>(sample, { delimiter: ',', newline: '\n' }).data;
                const isFilled = (cells: string[]) => cells.some((value) => value.trim() !== '');
                expect(cellsOf(sample).filter(isFilled)).toEqual(expected.filter(isFilled));
            }),
            { seed: 7, numRuns: 500 },
        );
    });
});

test('bytes cut anywhere give the same records', () => {
    fc.assert(
        fc.property(
            fc.string({ unit: fc.constantFrom('a', '|', '"', '\n', '\r', ' ', '单'), maxLength: 40 }),
            fc.constantFrom('|', '||'),
            fc.integer({ min: 1, max: 7 }),
            (text, delimiter, step) => {
                const dialect = { ...csv, delimiter };
                const bytes = new TextEncoder().encode(text);
                const scanner = new Scanner(dialect, 3);
                const seen: [number, number, number][] = [];
                let from = 0;
                for (let size = step; from < bytes.length;) {
                    const isLast = from + size >= bytes.length;
                    const to = scanner.next(bytes.subarray(from, from + size), 0, isLast);
                    if (to < 0) size += step;
                    else seen.push([scanner.line, scanner.cells, (from += to)]);
                }
                const whole = new Scanner(dialect, 3);
                const expected: [number, number, number][] = [];
                for (let at = 0; at < bytes.length;) {
                    at = whole.next(bytes, at, true);
                    expected.push([whole.line, whole.cells, at]);
                }
                expect(seen).toEqual(expected);
            },
        ),
        { seed: 7, numRuns: 1000 },
    );
});

import type { ReadingChoice } from '../../src/domain/import';

/** A text and every cell it holds; the first row is the header unless `choice` says otherwise. */
export interface CellCase {
    name: string;
    text: string;
    cells: string[][];
    choice?: ReadingChoice;
}

const headed = (name: string, text: string, cells: string[][], choice: ReadingChoice = {}): CellCase => ({
    name,
    text,
    cells,
    choice: { headerLine: 1, ...choice },
});

/** What readers of delimited text are commonly tried on, written anew: each yields the data cells below its header. */
export const cellCases: CellCase[] = [
    headed('one row', 'A,b,c\nd,e,f', [['d', 'e', 'f']]),
    headed('blanks at the edges of cells stay', 'A,b,c\n d , e,f ', [[' d ', ' e', 'f ']]),
    headed('a quoted cell', 'A,b,c\nd,"E",f', [['d', 'E', 'f']]),
    headed('a quoted cell with blanks inside', 'A,b,c\nd," E ",f', [['d', ' E ', 'f']]),
    headed('a quoted cell with the delimiter', 'A,b,c\nd,"E,e",f', [['d', 'E,e', 'f']]),
    headed('a quoted cell with a line feed', 'A,b,c\nd,"E\ne",f', [['d', 'E\ne', 'f']]),
    headed('a quoted cell with a carriage return and line feed', 'A,b,c\r\nd,"E\r\ne",f\r\n', [['d', 'E\r\ne', 'f']]),
    headed('a quoted cell with a carriage return', 'A,b,c\nd,"E\re",f', [['d', 'E\re', 'f']]),
    headed('a doubled quote', 'A,b,c\nd,"E""e",f', [['d', 'E"e', 'f']]),
    headed('doubled quotes at both ends', 'A,b,c\nd,"""E""",f', [['d', '"E"', 'f']]),
    headed('a quoted empty cell', 'A,b,c\nd,"",f', [['d', '', 'f']]),
    headed('a quoted cell of one quote', 'A,b,c\nd,"""",f', [['d', '"', 'f']]),
    headed('a quote inside a bare cell', 'A,b,c\nd,E"e,f', [['d', 'E"e', 'f']]),
    headed('a quote at the end of a bare cell', 'A,b,c\nd,5",f', [['d', '5"', 'f']]),
    headed('an unpaired quote inside a quoted cell', 'A,b,c\nd,"E"e",f', [['d', 'E"e', 'f']]),
    headed('several lines in one cell', 'A,b,c\nd,"1\n2\n3",f\ng,h,i', [
        ['d', '1\n2\n3', 'f'],
        ['g', 'h', 'i'],
    ]),
    headed('empty cells', 'A,b,c\n,,\nd,,f\n,e,', [
        ['d', '', 'f'],
        ['', 'e', ''],
    ]),
    headed('an empty first cell', 'A,b,c\n,e,f', [['', 'e', 'f']]),
    headed('an empty last cell', 'A,b,c\nd,e,', [['d', 'e', '']]),
    headed('an empty last cell in quotes', 'A,b,c\nd,e,""\n', [['d', 'e', '']]),
    headed('a last line without an end', 'A,b\n1,2\n3,4', [
        ['1', '2'],
        ['3', '4'],
    ]),
    headed('a last line with an end', 'A,b\n1,2\n3,4\n', [
        ['1', '2'],
        ['3', '4'],
    ]),
    headed('carriage returns end lines', 'A,b\r1,2\r3,4\r', [
        ['1', '2'],
        ['3', '4'],
    ]),
    headed('carriage returns and line feeds end lines', 'A,b\r\n1,2\r\n3,4\r\n', [
        ['1', '2'],
        ['3', '4'],
    ]),
    headed('all line ends in one file', 'A,b\r\n1,2\n3,4\r5,6', [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
    ]),
    headed('blank lines between', 'A,b\n\n1,2\n\n\n3,4\n', [
        ['1', '2'],
        ['3', '4'],
    ]),
    headed('lines of blanks between', 'A,b\n1,2\n   \n3,4\n', [
        ['1', '2'],
        ['3', '4'],
    ]),
    headed('a short line is filled up', 'A,b,c\n1,2\n3,4,5\n6,7,8', [
        ['1', '2', ''],
        ['3', '4', '5'],
        ['6', '7', '8'],
    ]),
    headed('a long line keeps its surplus', 'A,b\n1,2\n3,4,5\n6,7', [
        ['1', '2', ''],
        ['3', '4', '5'],
        ['6', '7', ''],
    ]),
    headed('tabs', 'A\tb\tc\nd\te\tf', [['d', 'e', 'f']]),
    headed('tabs with commas in cells', 'A\tb\n1,5\t2,5\n3,5\t4,5', [
        ['1,5', '2,5'],
        ['3,5', '4,5'],
    ]),
    headed('semicolons', 'A;b;c\nd;"e;e";f', [['d', 'e;e', 'f']]),
    headed('bars', 'A|b|c\nd|"e|e"|f', [['d', 'e|e', 'f']]),
    headed('two bars', 'A||b||c\nd||e||f\ng||h||i', [
        ['d', 'e', 'f'],
        ['g', 'h', 'i'],
    ]),
    headed('full-width commas', '甲，乙，丙\n一，二，三\n四，五，六', [
        ['一', '二', '三'],
        ['四', '五', '六'],
    ]),
    headed('single quotes when they are told apart', "A,b,c\n'd','e,e','f'\n'g','h,h','i'", [
        ['d', 'e,e', 'f'],
        ['g', 'h,h', 'i'],
    ]),
    headed('backslashes before quotes', 'A,b\n1,"say \\"hi\\""\n2,"so \\"what\\", then"\n', [
        ['1', 'say "hi"'],
        ['2', 'so "what", then'],
    ]),
    headed('a mark of byte order', '\uFEFFA,b\n1,2', [['1', '2']]),
    headed('a NUL between letters', 'A,b\n1,x\u0000y', [['1', 'xy']]),
    headed('emoji and joined signs', 'A,b\n👩‍💻,é', [['👩‍💻', 'é']]),
    headed('JSON in a cell', 'A,b\n1,"{""type"": ""Point"", ""at"": [1.5, 2]}"', [['1', '{"type": "Point", "at": [1.5, 2]}']]),
    headed('a cell that looks like a formula', 'A,b\n=1+1,@x', [['=1+1', '@x']]),
    headed('a hash at the start of a line is no comment', 'A,b\n#1,2\n3,4', [
        ['#1', '2'],
        ['3', '4'],
    ]),
    headed('a quoted cell at the very end with a line feed in it', 'A,b\n1,"2\n"', [['1', '2\n']]),
    headed('a header in quotes', '"A","b"\n"1","2"', [['1', '2']]),
    headed('Excel names its separator', 'sep=;\nA;b\n1;2', [['1', '2']], { headerLine: 2 }),
    { name: 'no header', text: '1,2\n3,4\n5,6', choice: { headerLine: null }, cells: [['1', '2'], ['3', '4'], ['5', '6']] },
    headed('a wide table', `${wide('h')}\n${wide('c')}`, [wide('c').split(',')]),
];

function wide(letter: string): string {
    return Array.from({ length: 120 }, (_, index) => `${letter}${index}`).join(',');
}

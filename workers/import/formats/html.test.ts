import { describe, expect, it } from 'vitest';
import { encode } from '../fixture';
import { bytesOf, refusalOf, workOf } from './fixture';
import { readHtml } from './html';
import { kindOf } from './kind';
import { header, orders } from './orders.fixture';

const row = (cells: readonly string[], tag = 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (...rows: string[]) => `<table border=1>${rows.join('\n')}</table>`;

describe('a web page named .xls', () => {
    it('is known by its content and gives its table', async () => {
        const file = pageOf(table(row(header, 'th'), ...orders.map((cells) => row(cells))));
        expect(await kindOf(file)).toBe('web-table');
        const { text } = await read(file);
        expect(text).toBe([header, ...orders].map((cells) => `${cells.join(',')}\n`).join(''));
    });

    it('is read in the encoding it states, or in the one it is in', async () => {
        const words = table(row(['编号', '客户']), row(['1', '王小明']));
        const stated = new File(
            [encode(`<html><meta http-equiv=Content-Type content="text/html; charset=gb2312">${words}`, 'gb18030')],
            'a.xls',
        );
        expect(await read(stated)).toMatchObject({ encoding: 'gb18030', text: '编号,客户\n1,王小明\n' });
        const lying = new File([bytesOf(`<meta charset="gb2312">${words}`)], 'a.xls');
        expect(await read(lying)).toMatchObject({ encoding: 'utf-8', text: '编号,客户\n1,王小明\n' });
        const wide = new File([encode(`\ufeff<html>${words}`, 'utf-16le')], 'a.xls');
        expect(await kindOf(wide)).toBe('web-table');
        expect(await read(wide)).toMatchObject({ encoding: 'utf-16le', text: '编号,客户\n1,王小明\n' });
        expect((await read(stated, undefined, 'big5')).text).not.toContain('王小明');
    });

    it('has entities, folded blanks, line breaks, comments and end tags left out', async () => {
        const { text } = await read(
            pageOf(`<!--[if gte mso 9]><xml><x:ExcelWorkbook></x:ExcelWorkbook></xml><![endif]--><style>td { color: red }</style>
            <TABLE><COL width=5><TR><TH>id<TH>Tom &amp; Jerry&#39;s\n   &eacute;&#x4e2d;<TH>&nbsp;
            <tr><td>1</td><td>a<br/>b &lt;b&gt; <b>bold</b></td><td align='right'>5 < 6</TABLE>`),
        );
        expect(text).toBe('id,Tom & Jerry\'s é中,\n1,"a\nb <b> bold",5 < 6\n');
    });

    it('leaves merged cells blank but for the first', async () => {
        const { text } = await read(
            pageOf(
                '<table><tr><td>a<td>b<td>c<tr><td rowspan=2>1<td colspan="2">2<tr><td>3<td>4<tr><td>5<td>6<td>7</table>',
            ),
        );
        expect(text).toBe('a,b,c\n1,2,\n,3,4\n5,6,7\n');
    });

    it('gives numbers in full where the page groups or rounds them, and dates and ids as shown', async () => {
        const { text } = await read(
            pageOf(
                '<table><tr><td>n<td>d<td>id<tr><td x:num="1234567.891">1,234,568<td x:num="45322">2024/1/31<td x:num="123" style=\'mso-number-format:"\\@"\'>00123</table>',
            ),
        );
        expect(text).toBe('n,d,id\n1234567.891,2024/1/31,00123\n');
    });

    it('may have several tables, one in a cell of another: the longest is read, any can be chosen', async () => {
        const inner = table(row(['x', 'y']), row(['1', '2']), row(['3', '4']));
        const file = pageOf(
            `${table(row(['title', 'by']), row([inner, 'me']))}${table(row(['only one row', 'here']))}`,
        );
        expect(await read(file)).toMatchObject({ sheet: '2', sheets: ['1', '2'], text: 'x,y\n1,2\n3,4\n' });
        expect((await read(file, '1')).text).toBe('title,by\n,me\n');
    });

    it('without a table is refused', async () => {
        expect((await refusalOf(readHtml(pageOf('<p>not here'), undefined, undefined, workOf()))).code).toBe(
            'web-page',
        );
        expect(
            await kindOf(
                new File(['MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'], 'a.xls'),
            ),
        ).toBe('mhtml');
    });

    it('larger than what is read at once gives every row', async () => {
        const rows = Array.from({ length: 60_000 }, (_, index) => row([String(index), 'x'.repeat(100), '<i>y</i>']));
        const { text } = await read(pageOf(table(row(['id', 'note', 'y']), ...rows)));
        const lines = text.trimEnd().split('\n');
        expect(lines).toHaveLength(60_001);
        expect(lines.every((line, index) => index === 0 || line === `${index - 1},${'x'.repeat(100)},y`)).toBe(true);
    });
});

async function read(file: File, wanted?: string, encoding?: string) {
    const converted = await readHtml(file, wanted, encoding, workOf());
    return { ...converted, text: await converted.file.text() };
}

function pageOf(body: string): File {
    return new File(
        [`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${body}</body></html>`],
        'orders.xls',
    );
}

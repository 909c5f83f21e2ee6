import { utils, write } from '@e965/xlsx';
import { gzipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { header, orders, ordersCsv } from '../../workers/import/formats/orders.fixture';
import { App } from './app';

let app: App;
beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});

const half = Math.floor(orders.length / 2);
const csv = new TextEncoder().encode(ordersCsv());

const files: [string, Buffer][] = [
    ['orders.csv.gz', Buffer.from(gzipSync(csv))],
    ['two-parts.csv.gz', Buffer.concat([gzipSync(csv.slice(0, 100)), gzipSync(csv.slice(100))])],
    ['orders.xls', bookOf('biff8')],
    [
        'orders.parquet',
        Buffer.from(
            parquetWriteBuffer({
                columnData: header.map((name, at) => ({ name, data: orders.map((row) => row[at] ?? '') })),
            }),
        ),
    ],
    [
        'orders.jsonl',
        Buffer.from(
            orders
                .map((row) => JSON.stringify(Object.fromEntries(header.map((name, at) => [name, row[at]]))))
                .join('\n'),
        ),
    ],
    [
        'page.xls',
        Buffer.from(
            `<table>${[header, ...orders].map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')}</table>`,
        ),
    ],
];

describe('a person with a workbook', () => {
    test('chooses the other sheet and sees its lines accounted for', async (context) => {
        const visit = await app.again(context, '?lang=en');
        await visit.drop(file('orders.xlsx', bookOf('xlsx')));
        await visit.page.goto(`${app.address}?lang=en#/data`);
        expect(await visit.at('import-sheet').inputValue()).toBe('2024 H1');
        expect(await visit.at('import-encoding').count()).toBe(0);
        expect(await visit.at('row-account').getAttribute('data-read')).toBe('24');
        await visit.choose('import-sheet', 'first half');
        await visit.press('import-apply');
        expect(await visit.at('row-account').getAttribute('data-read')).toBe(String(half));
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe(String(half));
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
    });

    test.for(files)('or with %s sees the same account', async ([name, bytes], context) => {
        const visit = await app.again(context, '?lang=zh-CN');
        await visit.drop(another);
        expect(await visit.at('row-account').getAttribute('data-read')).toBe('1');
        await visit.drop(file(name, bytes));
        expect(await visit.at('row-account').getAttribute('data-read')).toBe('24');
        expect(await visit.at('row-account').getAttribute('data-kept')).toBe('24');
        expect(visit.foreignRequests).toEqual([]);
        expect(visit.errors).toEqual([]);
    });

    test('or with a PDF is told what to ask for', async (context) => {
        const visit = await app.again(context, '?lang=en');
        await visit.drop(file('orders.csv', Buffer.from('%PDF-1.7 …')));
        expect(await visit.at('failure').getAttribute('data-code')).toBe('pdf');
        expect(await visit.at('failure').textContent()).toContain('Excel or CSV export');
    });
});

describe('a person who pastes', () => {
    const cells = [
        ['order_id', 'customer_id', 'order date', 'amount', 'note'],
        ...orders.map((row) => [...row, 'two\nlines, "quoted"']),
    ];
    const quoted = (text: string) => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const html = (cell: string) => cell.replaceAll('"', '&quot;').replaceAll('\n', '<br>');
    const page = `<table><tbody>${cells.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
    const copied: [string, Record<string, string>][] = [
        [
            'cells of Excel',
            {
                'text/plain': cells.map((row) => row.map(quoted).join('\t')).join('\r\n'),
                'text/html': `<meta name=Generator content="Microsoft Excel 15">${page}`,
            },
        ],
        ['a table of a web page', { 'text/plain': cells.map((row) => row.join('\t')).join('\n'), 'text/html': page }],
    ];

    test.each(copied)('%s into the dialog or onto the page sees every row', async (_what, data) => {
        const visit = await app.visit('?lang=en');
        for (const target of ['dialog', 'page']) {
            if (target === 'dialog') await visit.page.getByRole('button', { name: 'Paste a table' }).click();
            await visit.page.evaluate(
                ([selector, given]) => {
                    const clipboardData = new DataTransfer();
                    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
                    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
                    const area = document.querySelector<HTMLTextAreaElement>(selector);
                    if (!(area ?? document.body).dispatchEvent(paste) || area === null) return;
                    area.value = given['text/plain'] ?? '';
                    area.dispatchEvent(new Event('input'));
                },
                [target === 'dialog' ? '[data-testid="paste-text"]' : 'nothing', data] as const,
            );
            if (target === 'dialog') await visit.at('paste-open').click();
            await visit.page.locator('[data-testid="row-account"][data-read="24"]').waitFor();
            await visit.settled();
            expect(await visit.at('row-account').getAttribute('data-kept')).toBe('24');
            await visit.drop(another);
            expect(await visit.at('row-account').getAttribute('data-read')).toBe('1');
        }
        await visit.close();
    });
});

/** Loaded in between, so that what was counted before is not taken for what is counted now. */
const another = file('one.csv', Buffer.from('order_id,customer_id,order_date,amount\n1,a,2024-01-05,10\n'));

function file(name: string, buffer: Buffer) {
    return { name, mimeType: 'application/octet-stream', buffer };
}

function bookOf(bookType: 'xlsx' | 'biff8'): Buffer {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...orders.slice(0, half)]), 'first half');
    utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...orders]), '2024 H1');
    return Buffer.from(write(book, { type: 'array', bookType }));
}

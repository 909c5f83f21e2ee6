import { beforeAll, expect, test } from 'vitest';
import type { CustomerPage } from '../../domain/engine';
import type { Condition } from '../../domain/model';
import { openDb } from '../../../test/db';
import { bind } from '../bind';
import type { Db } from '../db';
import { conditionsSql, selectedSql } from './conditions';
import { customersExportSql, safeTextSql, segmentsExportSql } from './export';
import { pageOrderSql, pageSql } from './page';
import { summary, summaryBinds } from './summary';

const columns = ['customer_id', 'recency_days', 'monetary', 'segment'];
let db: Db;

beforeAll(async () => {
    db = await openDb();
    await db.run(`create table segmented as select * from (values
        ('a_1', 1, date '2024-01-01', date '2024-03-01', 3, 2, 2, 10.5, '55', 'loyal', true),
        ('A%2', 2, date '2024-01-02', date '2024-03-01', 3, 1, 1, null, null, 'loyal', false),
        ('b''3', 3, date '2024-01-03', date '2024-03-02', 2, 4, 3, -4.5, '=1', 'lost', true),
        ('ｂ4', 4, date '2024-01-04', date '2024-03-03', 1, 1, 1, 10.5, '11', 'loyal', false)
    ) as rows (customer_id, customer_rank, first_order_on, last_order_on, recency_days, orders, frequency, monetary, score,
        segment, is_selected)`);
});

async function ids(page: Partial<CustomerPage>): Promise<unknown[]> {
    const whole = { offset: 0, limit: 10, sort: 'customer_id', descending: false, search: '', selection: [], ...page };
    await db.run(`create or replace table page_order as ${pageOrderSql(whole, columns)}`);
    return (await db.rows(pageSql(whole, columns))).map((row) => row.customer_id);
}

test('a page follows its sort, equal values by customer and missing ones last', async () => {
    expect(await ids({ sort: 'monetary', descending: true })).toEqual(['a_1', 'ｂ4', "b'3", 'A%2']);
    expect(await ids({ sort: 'monetary' })).toEqual(["b'3", 'a_1', 'ｂ4', 'A%2']);
    expect(await ids({ descending: true, offset: 1, limit: 2 })).toEqual(["b'3", 'A%2']);
    expect(await ids({ offset: 9 })).toEqual([]);
});

test('a search takes per cent, underscore and quote as they are, whatever the case', async () => {
    expect(await ids({ search: '_' })).toEqual(['a_1']);
    expect(await ids({ search: '%' })).toEqual(['A%2']);
    expect(await ids({ search: 'A' })).toEqual(['a_1', 'A%2']);
    expect(await ids({ search: "B'" })).toEqual(["b'3"]);
});

test('a column that is not there is a bug, not SQL', async () => {
    await expect(ids({ sort: 'monetary; drop table segmented' })).rejects.toThrow('no column to sort by');
});

test.each<[string, Condition[], string[]]>([
    ['several values', [{ column: 'segment', in: ['lost', 'new'] }], ["b'3"]],
    ['no value', [{ column: 'segment', in: [] }], []],
    ['a missing value', [{ column: 'monetary', in: [null] }], ['A%2']],
    ['a range with its start and without its end', [{ column: 'monetary', from: -4.5, below: 10.5 }], ["b'3"]],
    ['a range open above', [{ column: 'monetary', from: 10.5, below: null }], ['a_1', 'ｂ4']],
    ['two conditions', [{ column: 'segment', in: ['loyal'] }, { column: 'recency_days', from: 3, below: null }], ['a_1', 'A%2']],
    ['a range open at both ends', [{ column: 'monetary', from: null, below: null }], ['a_1', 'A%2', "b'3", 'ｂ4']],
])('%s are found', async (_, selection, expected) => {
    expect(await ids({ selection })).toEqual(expected);
    expect(await db.rows(`select customer_id from segmented where not ${conditionsSql(selection)}`)).toHaveLength(4 - expected.length);
});

test('nobody is selected where nothing is asked', () => {
    expect(selectedSql([])).toBe('false');
});

test('the summary keeps the model’s order and its empty segments', async () => {
    const segments = ['lost', 'new', 'loyal'].map((id) => ({ id, tone: 'rest', weight: 0 }) as const);
    expect(await db.rows(bind(summary.sql, summaryBinds(segments)))).toEqual([
        {
            segment: 'lost',
            customers: 1,
            customer_share: 0.25,
            revenue: -4.5,
            revenue_share: -4.5 / 16.5,
            orders: 4,
            average_order: -4.5 / 4,
            median_recency_days: 2,
            median_frequency: 3,
            median_monetary: -4.5,
            selected_customers: 1,
            selected_revenue: -4.5,
        },
        {
            segment: 'new',
            customers: 0,
            customer_share: 0,
            revenue: 0,
            revenue_share: 0,
            orders: 0,
            average_order: null,
            median_recency_days: null,
            median_frequency: null,
            median_monetary: null,
            selected_customers: 0,
            selected_revenue: 0,
        },
        {
            segment: 'loyal',
            customers: 3,
            customer_share: 0.75,
            revenue: 21,
            revenue_share: 21 / 16.5,
            orders: 4,
            average_order: 5.25,
            median_recency_days: 3,
            median_frequency: 1,
            median_monetary: 10.5,
            selected_customers: 1,
            selected_revenue: 10.5,
        },
    ]);
});

test('the customers’ file has its columns in order, the model’s own before the segment', async () => {
    const own = [{ name: 'frequency', type: 'integer' }, { name: 'score', type: 'varchar' }] as const;
    const text = async (cells: 'safe' | 'raw') =>
        new TextDecoder().decode(await db.csv(customersExportSql(own, { loyal: '忠诚', lost: '-lost' }, cells)));
    expect((await text('safe')).split('\n')).toEqual([
        'customer_id,first_order_on,last_order_on,recency_days,frequency,monetary,score,segment,segment_name',
        'a_1,2024-01-01,2024-03-01,3,2,10.5,55,loyal,忠诚',
        'A%2,2024-01-02,2024-03-01,3,1,,,loyal,忠诚',
        `b'3,2024-01-03,2024-03-02,2,3,-4.5,'=1,lost,'-lost`,
        'ｂ4,2024-01-04,2024-03-03,1,1,10.5,11,loyal,忠诚',
        '',
    ]);
    expect(await text('raw')).toContain("b'3,2024-01-03,2024-03-02,2,3,-4.5,=1,lost,-lost\n");
});

test('the segments’ file has name and measures beside the id', async () => {
    const segments = [{ id: 'loyal', tone: 'keep', weight: 1 }] as const;
    await db.run(`create or replace table segment_summary as ${bind(summary.sql, summaryBinds(segments))}`);
    expect(new TextDecoder().decode(await db.csv(segmentsExportSql({ loyal: '忠诚' })))).toBe(
        'segment,segment_name,customers,customer_share,revenue,revenue_share,orders,average_order,' +
            'median_recency_days,median_frequency,median_monetary\nloyal,忠诚,3,0.75,21.0,1.2727272727272727,4,5.25,3.0,1.0,10.5\n',
    );
});

test.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '  =1', '\n\n=1', '\u3000＝1', '\ufeff=1', '\u200b@x', '\v=1'])(
    'a cell %j is made harmless',
    async (text) => {
        expect(await db.rows(bind(`select ${safeTextSql('$text')} as cell`, { text }))).toEqual([{ cell: `'${text}` }]);
    },
);

test.each(['', 'a=1', '1-2', "'=1", '王 @', '0＝'])('a cell %j stays as it is', async (text) => {
    expect(await db.rows(bind(`select ${safeTextSql('$text')} as cell`, { text }))).toEqual([{ cell: text }]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import type { ColumnQuality, QualityReport, Suspicion, SuspicionCode } from '../src/domain/quality';
import { load, must, openEngine } from './engine';

const quiet = () => undefined;
let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

/** A file of plain orders, one on each of so many days from a day on, with further lines at its end. */
function orders(days: number, more: readonly string[] = [], from = '2024-01-01'): File {
    const start = Date.parse(from) / 86_400_000;
    const plain = Array.from({ length: days }, (_, index) => {
        const day = new Date((start + index) * 86_400_000).toISOString().slice(0, 10);
        return `O${index},C${index % 7},${day} 10:30:00,tea,1,${20 + (index % 5)}.50`;
    });
    return new File([['order_no,customer_id,order_date,product,quantity,amount', ...plain, ...more].join('\n')], 'orders.csv');
}

async function report(...files: File[]): Promise<QualityReport> {
    await load(engine, files);
    return must(await engine.quality(quiet));
}

function found(report: QualityReport, code: SuspicionCode, column?: string): Suspicion | undefined {
    return report.suspicions.find((one) => one.code === code && (column === undefined || one.column === column));
}

async function linesOf(suspicion: Suspicion | undefined): Promise<[number, string | null][]> {
    if (suspicion === undefined) return [];
    const lines = must(await engine.qualityLines(suspicion.id, 0, 50));
    return lines.map(({ line, reason }) => [line, reason]);
}

function column(report: QualityReport, name: string): ColumnQuality | undefined {
    return report.columns.find((one) => one.name === name);
}

describe('a column', () => {
    test('is told by its kind, what is missing, its different values, extremes and most frequent values', async () => {
        const all = await report(orders(31, ['O99,C1,2024-01-31 11:00:00,,2,19.00']));
        expect(column(all, 'amount')).toMatchObject({ kind: 'number', rows: 32, missing: 0, distinct: 6, least: '19', most: '24.5', roles: ['amount'] });
        expect(column(all, 'order_date')).toMatchObject({ kind: 'date', least: '2024-01-01', most: '2024-01-31', distinct: 32 });
        expect(column(all, 'product')).toMatchObject({ kind: 'text', missing: 1, distinct: 1, frequent: [{ value: 'tea', rows: 31 }], spread: [] });
        expect(column(all, 'customer_id')?.frequent[0]).toEqual({ value: 'C1', rows: 6 });
    });

    test('spreads over bins that hold every row that has a value', async () => {
        const all = await report(orders(31));
        for (const name of ['amount', 'quantity', 'order_date']) {
            const rows = column(all, name)?.spread.reduce((sum, bin) => sum + bin.rows, 0);
            expect([name, rows]).toEqual([name, 31]);
        }
        expect(column(all, 'quantity')?.spread).toEqual([{ from: '1', to: '2', rows: 31 }]);
    });
});

describe('nothing is suspected', () => {
    test('of plain orders on every day of whole months', async () => {
        expect((await report(orders(91))).suspicions).toEqual([]);
    });
});

describe('dates', () => {
    test('that stand for none, and those to come, are listed with why they are set aside', async () => {
        const all = await report(orders(91, ['P1,C1,1900-01-01,tea,1,20.50', 'P2,C2,2031-05-01 09:00:00,tea,1,20.50', 'P3,C3,9999-12-31,tea,1,20.50']));
        expect(found(all, 'placeholder-dates')).toMatchObject({ lines: 2, setAside: 2, policy: 'implausibleDates', column: 'order_date' });
        expect(await linesOf(found(all, 'placeholder-dates'))).toEqual([[93, 'bad-date'], [95, 'bad-date']]);
        expect(await linesOf(found(all, 'future-dates'))).toEqual([[94, 'bad-date']]);
    });

    test('of one crowded day, a long break, and a last month that stops early are told', async () => {
        const crowd = Array.from({ length: 60 }, (_, index) => `X${index},C${index % 7},2024-02-10 12:00:00,tea,1,21.50`);
        const late = Array.from({ length: 10 }, (_, index) => `Y${index},C${index % 7},2024-05-${10 + index} 12:00:00,tea,1,21.50`);
        const all = await report(orders(121, [...crowd, ...late]));
        expect(found(all, 'crowded-day')).toMatchObject({ lines: 61, facts: { day: '2024-02-10', usual: 1 } });
        expect(found(all, 'gaps')).toMatchObject({ facts: { gaps: 1, days: 9, longest: 9, from: '2024-05-01', to: '2024-05-09' }, lines: 2 });
        expect(found(all, 'partial-month')).toMatchObject({ facts: { last: '2024-05-19', month: '2024-05' }, lines: 10 });
    });

    test('that leave out whole months are told once, and dates that name only months are told to be so', async () => {
        const months = ['2024-01', '2024-02', '2024-03', '2024-06', '2024-07'];
        const lines = months.flatMap((month, index) => Array.from({ length: 5 }, (_, line) => `M${index}${line},C${line},${month}-01,tea,1,2${line}.50`));
        const all = await report(new File([['order_no,customer_id,order_date,product,quantity,amount', ...lines].join('\n')], 'months.csv'));
        expect(found(all, 'month-starts')).toMatchObject({ lines: 25 });
        expect(found(all, 'empty-months')).toMatchObject({ facts: { months: 2, first: '2024-04', last: '2024-05' }, lines: 10 });
    });
});

describe('customers', () => {
    test('made up for a test, and one who has more than a fifth of the lines, are told', async () => {
        const many = Array.from({ length: 30 }, (_, index) => `B${index},BIG,2024-01-${String(1 + index).padStart(2, '0')} 09:00:00,tea,1,21.50`);
        const all = await report(orders(91, [...many, 'T1,测试用户,2024-01-05 08:00:00,tea,1,21.50', 'T2,test 01,2024-01-05 08:00:00,tea,1,21.50', 'T3,Contest Ltd,2024-01-05 08:00:00,tea,1,21.50']));
        expect(await linesOf(found(all, 'test-words'))).toEqual([[123, null], [124, null]]);
        expect(found(all, 'dominant-customer')).toMatchObject({ lines: 30, facts: { customer: 'BIG' }, policy: 'sharedIds' });
    });

    test('whose names differ only by case, width or blanks are told with an example', async () => {
        const all = await report(orders(91, ['N1,c3,2024-01-05 08:00:00,tea,1,21.50', 'N2,Ｃ 3,2024-01-05 08:00:00,Tea,1,21.50']));
        expect(found(all, 'near-names', 'customer_id')).toMatchObject({ lines: 15, facts: { names: 1, example: 'C3 · c3 · Ｃ 3' }, policy: 'mergeIds' });
        expect(found(all, 'near-names', 'product')).toMatchObject({ lines: 93 });
    });

    test('whose ids a spreadsheet has damaged, or that hold what cannot be seen, are told', async () => {
        const more = ['D1,1.23E+11,2024-01-05 08:00:00,tea,1,21.50', 'D2,1234567890123450000,2024-01-05 08:00:00,tea,1,21.50', 'D3,C\u202e1,2024-01-05 08:00:00,tea,1,21.50', 'D4,C\ufffd2,2024-01-05 08:00:00,tea,1,21.50'];
        const all = await report(orders(91, more));
        expect(await linesOf(found(all, 'damaged-ids', 'customer_id'))).toEqual([[93, null], [94, null]]);
        expect(await linesOf(found(all, 'odd-characters', 'customer_id'))).toEqual([[95, null], [96, null]]);
    });
});

describe('amounts', () => {
    test('far outside what is usual, at no price, and of another kind are told with the largest', async () => {
        const more = ['A1,C1,2024-01-05 08:00:00,tea,1,99999', 'A2,C1,2024-01-05 08:00:00,tea,900,21.50', 'A3,C1,2024-01-05 08:00:00,tea,1,0', 'A4,C1,2024-01-05 08:00:00,tea,1,soon'];
        const all = await report(orders(91, more));
        expect(found(all, 'amount-outliers')).toMatchObject({ lines: 1, facts: { largest: 99999 } });
        expect(await linesOf(found(all, 'quantity-outliers'))).toEqual([[94, null]]);
        expect(await linesOf(found(all, 'zero-prices'))).toEqual([[95, 'zero-price']]);
        expect(found(all, 'mixed-types', 'amount')).toMatchObject({ lines: 1, setAside: 1, facts: { examples: 'soon', kind: 'number' } });
    });

    test('that are whole, large and not round are suspected of being cents', async () => {
        const lines = Array.from({ length: 60 }, (_, index) => `O${index},C${index % 7},2024-01-${String(1 + (index % 28)).padStart(2, '0')} 10:00:00,tea,1,${4990 + index * 37}`);
        const all = await report(new File([['order_no,customer_id,order_date,product,quantity,amount', ...lines].join('\n')], 'cents.csv'));
        expect(found(all, 'cents')).toMatchObject({ lines: 60, policy: 'cents' });
    });
});

test('decisions change how many of the lines are set aside, and the files are not read again', async () => {
    const before = await report(orders(91, ['A3,C1,2024-01-05 08:00:00,tea,1,0']));
    expect(found(before, 'zero-prices')).toMatchObject({ lines: 1, setAside: 1 });
    const { defaultPolicies } = await import('../src/domain/import');
    must(await engine.decide({ ...defaultPolicies, zeroPrice: 'keep' }, quiet));
    const steps: number[] = [];
    const after = must(await engine.quality(({ total }) => steps.push(total)));
    expect(found(after, 'zero-prices')).toMatchObject({ lines: 1, setAside: 0 });
    expect(Math.max(...steps)).toBeLessThan(before.columns.length + 6);
    expect(after.columns).toEqual(before.columns);
});

test('columns of a file beside the lines are looked at too, and its rows can be seen', async () => {
    const customers = new File([['customer_id,city,email', ...Array.from({ length: 7 }, (_, index) => `C${index},Paris,${index === 3 ? 'a@example.com' : `c${index}@shop.fr`}`)].join('\n')], 'customers.csv');
    const all = await report(orders(91), customers);
    expect(column(all, 'city')).toMatchObject({ file: 'customers.csv', rows: 7, distinct: 1 });
    const [line] = must(await engine.qualityLines(found(all, 'test-words', 'email')?.id ?? '', 0, 10));
    expect(line).toEqual({ file: 'customers.csv', line: 5, reason: null, cells: ['C3', 'Paris', 'a@example.com'] });
});

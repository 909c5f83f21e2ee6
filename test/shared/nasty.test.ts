import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import type { Mapping, Policies } from '../../src/domain/import';
import { exportedCustomers, fileOf, load, must, openEngine, parseCsv } from '../engine';

const folder = '../shared/data/nasty';
const isHere = existsSync(folder);
if (!isHere) console.log(`${folder} is not here: no odd files to read.`);

interface Expected {
    file: string;
    equals_canonical: boolean;
    encoding?: string;
}

interface Canonical {
    rows: number;
    rfm: { customer_id: string; recency: number; frequency: number; monetary: string }[];
}

const json = <T>(name: string, fallback: T): T => (isHere ? JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) : fallback);
const canonical = json<Canonical>('canonical.json', { rows: 0, rfm: [] });
const expected = json<Expected[]>('expected.json', []);

/** Decisions and roles that the files' README says a person takes. */
const taken: Record<string, { policies?: Partial<Policies>; mapping?: Mapping }> = {
    '20_blank_headers.csv': { mapping: { customer_id: 'column 2', amount: 'column 4' } },
};

describe.runIf(isHere)('odd files that hold the canonical orders', () => {
    let engine: Engine;
    beforeAll(async () => {
        engine = await openEngine();
    });

    test.each(expected.filter((file) => file.equals_canonical).map(({ file }) => file))('%s yields them', async (name) => {
        const { policies, mapping } = taken[name] ?? {};
        const { staging } = await load(engine, [fileOf(`${folder}/${name}`)], policies, mapping);
        expect(staging.account.kept).toBe(canonical.rows);
        expect(staging.account.read).toBe(staging.account.kept + staging.account.setAside);
        must(await engine.segment('rfm', {}, []));
        const found = await exportedCustomers(engine);
        const measures = found.map((row) => ({
            recency: Number(row['recency_days']),
            frequency: Number(row['frequency']),
            monetary: Number(row['monetary']).toFixed(2),
        }));
        const wanted = canonical.rfm.map(({ recency, frequency, monetary }) => ({ recency, frequency, monetary }));
        expect(measures.map((row) => JSON.stringify(row)).toSorted()).toEqual(wanted.map((row) => JSON.stringify(row)).toSorted());
    });
});

interface Measured {
    [customer: string]: [recency: number, frequency: number, monetary: number];
}

describe.runIf(isHere)('odd files with figures of their own', () => {
    let engine: Engine;
    beforeAll(async () => {
        engine = await openEngine();
    });

    const read = (name: string, policies: Partial<Policies> = {}, mapping: Mapping = {}) =>
        load(engine, [fileOf(`${folder}/${name}`)], policies, mapping);

    async function measured(): Promise<Measured> {
        must(await engine.segment('rfm', {}, []));
        const rows = await exportedCustomers(engine);
        return Object.fromEntries(
            rows.map((row) => [
                row['customer_id'] ?? '',
                [Number(row['recency_days']), Number(row['frequency']), Number(Number(row['monetary']).toFixed(2))],
            ]),
        );
    }

    const sum = (found: Measured) => Object.values(found).reduce((total, [, , money]) => total + money, 0);

    async function failure(name: string): Promise<string> {
        const result = await engine.inspect([fileOf(`${folder}/${name}`)], [], () => undefined);
        return result.ok ? 'none' : result.failure.code;
    }

    test('short lines without what is needed are set aside, a long one is kept and told', async () => {
        const { staging, inspections } = await read('18_ragged_rows.csv');
        expect(staging.account).toMatchObject({ read: 24, kept: 22, setAside: 2 });
        expect(inspections[0]?.notices).toContainEqual(
            expect.objectContaining({ code: 'surplus-cells', facts: expect.objectContaining({ lines: 1, line: 6 }) }),
        );
        const found = await measured();
        expect(Object.keys(found).length).toBe(8);
        expect(found).toMatchObject({ C001: [3, 6, 8076], C003: [20, 2, 769.9] });
        const aside = must(await engine.setAside(null, 0, 10));
        expect(aside.map(({ line }) => line)).toEqual([4, 8]);
    });

    test.each([
        ['22_empty.csv', 'empty-file'],
        ['24_header_only.csv', 'no-data-rows'],
    ])('%s is said to be what it is', async (name, code) => {
        expect(await failure(name)).toBe(code);
    });

    test('trailing totals are set aside as totals', async () => {
        const { staging } = await read('30_total_rows_cn.csv');
        expect(staging.account).toMatchObject({ read: 26, kept: 24, byReason: { 'total-row': 2 } });
    });

    test('an open day and month order follows the decision', async () => {
        const { staging } = await read('36_date_ambiguous.csv');
        expect(staging).toMatchObject({ isDayMonthAmbiguous: true, firstOrderOn: '2024-01-05', lastOrderOn: '2024-06-11' });
        const monthFirst = await read('36_date_ambiguous.csv', { dayMonth: 'mdy' });
        expect(monthFirst.staging).toMatchObject({ firstOrderOn: '2024-01-04', lastOrderOn: '2024-11-06', defaultAsOf: '2024-11-07' });
        const found = await measured();
        const recency = Object.fromEntries(Object.entries(found).map(([id, [days]]) => [id, days]));
        expect(recency).toEqual({ C001: 186, C002: 124, C003: 1, C004: 218, C006: 64, C007: 155 });
        expect(sum(found)).toBeCloseTo(7188.01, 2);
    });

    test('implausible dates that are kept neither move the day nor make a negative recency', async () => {
        const { staging } = await read('48_date_extreme.csv', { implausibleDates: 'keep' });
        expect(staging.account).toMatchObject({ read: 28, kept: 28 });
        expect(staging.defaultAsOf).toBe('2024-07-01');
        expect(Object.values(await measured()).filter(([recency]) => recency < 0)).toEqual([]);
    });

    test('marks for a missing amount are bad amounts, not zeros', async () => {
        const { staging } = await read('52_amount_missing_marks.csv');
        expect(staging.account).toMatchObject({ kept: 16, byReason: { 'bad-amount': 8 } });
        const found = await measured();
        expect(sum(found)).toBeCloseTo(14_578.55, 2);
        expect(found).toMatchObject({ C001: [3, 3, 5334.67], C002: [24, 3, 796.9], C003: [20, 2, 655.2], C004: [119, 1, 99.99] });
    });

    test('ids keep their zeros', async () => {
        await read('56_id_leading_zero.csv');
        expect(await measured()).toMatchObject({ '00123': [1, 2, 90], '0123': [2, 1, 40], '123': [3, 1, 20] });
    });

    test('ids beyond 2^53 stay letter by letter', async () => {
        await read('58_id_20_digits.csv');
        expect(await measured()).toMatchObject({ '9007199254740993': [1, 2, 5], '9007199254740992': [2, 1, 2] });
    });

    test('ids in any script come out as they were, and blank ones are nobody', async () => {
        const { staging } = await read('60_id_unicode_normal.csv');
        expect(staging.account).toMatchObject({ read: 7, kept: 5, byReason: { 'no-customer': 2 } });
        expect(Object.keys(await measured()).length).toBeGreaterThanOrEqual(4);
    });

    test('cells that are formulae are harmless in the safe list and themselves in the raw one', async () => {
        await read('62_formula_injection.csv');
        const found = await measured();
        expect(Object.keys(found).length).toBe(8);
        expect(sum(found)).toBeCloseTo(17_847.04, 2);
        const safe = must(
            await engine.exportFile({ kind: 'customers', segmentNames: {}, reasonNames: {}, selection: [] }, () => undefined),
        );
        const ids = parseCsv(await safe.text()).map((row) => row['customer_id'] ?? '');
        expect(ids.filter((id) => /^[=+\-@\t\r]/.test(id))).toEqual([]);
        expect(ids.filter((id) => id.startsWith("'")).length).toBe(Object.keys(found).filter((id) => /^[=+\-@\t\r]/.test(id)).length);
    });

    test('a file of one column proposes no date and no amount', async () => {
        const inspections = must(await engine.inspect([fileOf(`${folder}/68_one_column.csv`)], [], () => undefined));
        const roles = inspections[0]?.proposals.map(({ role }) => role) ?? [];
        expect(roles).not.toContain('order_date');
        expect(roles).not.toContain('amount');
    });

    test('returns alone leave nothing when set aside, and their sum when kept', async () => {
        const aside = await read('70_refunds_only.csv');
        expect(aside.staging.account).toMatchObject({ kept: 0, setAside: 24 });
        const kept = await read('70_refunds_only.csv', { returns: 'keep' });
        expect(kept.staging.account.kept).toBe(24);
        const found = await measured();
        expect(sum(found)).toBeCloseTo(-17_847.04, 2);
        expect(Object.fromEntries(Object.entries(found).map(([id, [r, f]]) => [id, [r, f]]))).toEqual(
            Object.fromEntries(canonical.rfm.map((row) => [row.customer_id, [row.recency, row.frequency]])),
        );
    });

    test('an order of several lines is one order, and equal lines are told', async () => {
        const { staging } = await read('72_order_lines.csv', { zeroPrice: 'keep' });
        expect(staging.account).toMatchObject({ read: 72, kept: 72 });
        expect(staging.effects.find(({ policy }) => policy === 'duplicates')?.lines).toBe(33);
        const found = await measured();
        expect(sum(found)).toBeCloseTo(17_847.04, 2);
        expect(Object.values(found).reduce((total, [, orders]) => total + orders, 0)).toBe(24);
        await read('72_order_lines.csv', { zeroPrice: 'keep', duplicates: 'set-aside' });
        expect(sum(await measured())).toBeCloseTo(9130.67, 2);
    });

    test('four thousand small orders', async () => {
        const { staging } = await read('80_thousand_tiny.csv');
        expect(staging).toMatchObject({ firstOrderOn: '2023-01-01', lastOrderOn: '2024-06-23' });
        const found = await measured();
        expect(Object.keys(found).length).toBe(1000);
        expect(new Set(Object.values(found).map(([, orders]) => orders))).toEqual(new Set([4]));
        expect(sum(found)).toBeCloseTo(1_003_980, 2);
    });
});

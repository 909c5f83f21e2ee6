import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies, type Mapping, type Policies, type Staging } from '../src/domain/import';
import { must, openEngine } from './engine';

const quiet = () => undefined;
let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

const cells = {
    order: ['', 'A1', 'A2', '="A3"', 'A3'],
    customer: ['', 'C1', 'C2', '散客', '测试用户', '138****0001', '17850', '17850.0', 'n/a'],
    date: ['', '2024-01-05', '2024-02-06', '1969-01-01', 'soon'],
    amount: ['', '10', '10', '10', '-10', '0', '¥12.50', '$3', 'many'],
    status: ['', '交易成功', '交易关闭', 'on the way'],
    product: ['', '积木', '会员卡充值', '合计'],
    quantity: ['', '1', '2', '-1'],
};
type Role = keyof typeof cells;
const names = Object.keys(cells) as Role[];
const mapping: Mapping = {
    order_id: 'order',
    customer_id: 'customer',
    order_date: 'date',
    amount: 'amount',
    order_status: 'status',
    product: 'product',
    quantity: 'quantity',
};

const record = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...cells[name])])));
const table = fc.tuple(fc.shuffledSubarray(names, { minLength: names.length }), fc.array(record, { minLength: 2, maxLength: 12 }));
const keepOrNot = fc.constantFrom('set-aside' as const, 'keep' as const);
const policies: fc.Arbitrary<Policies> = fc.record({
    ...Object.fromEntries(Object.entries(defaultPolicies).map(([name, value]) => [name, fc.constant(value)])),
    returns: fc.constantFrom('set-aside', 'net', 'keep'),
    noCustomer: keepOrNot,
    zeroPrice: keepOrNot,
    duplicates: keepOrNot,
    totals: keepOrNot,
    implausibleDates: keepOrNot,
    status: keepOrNot,
    statusMeanings: fc.constantFrom({}, { 交易关闭: 'counts' }, { 'on the way': 'does-not-count' }),
    repeatedAmount: fc.constantFrom('sum', 'once'),
    fillDown: fc.constantFrom('leave', 'fill'),
    sharedIds: fc.constantFrom('keep', 'set-aside', 'set-aside-masked'),
    testCustomers: keepOrNot,
    topUps: keepOrNot,
    currency: fc.constantFrom('all', '¥', '$'),
}) as fc.Arbitrary<Policies>;

test('whatever stands in a table and whatever is decided, every line is kept or set aside for one reason', async () => {
    await fc.assert(
        fc.asyncProperty(table, policies, policies, async ([columns, records], first, then) => {
            const file = fileOf(columns, records);
            must(await engine.inspect([file], [{ headerLine: 1, delimiter: ',' }], quiet));
            expectWhole(must(await engine.stage(mapping, first, '2026-11-21', quiet)), records.length);
            const decided = must(await engine.decide(then, quiet));
            expectWhole(decided, records.length);
            const staged = must(await engine.stage(mapping, then, '2026-11-21', quiet));
            expect(decided.account).toEqual(staged.account);
            expect(decided.effects).toEqual(staged.effects);
        }),
        { numRuns: 25, seed: 7 },
    );
});

function expectWhole({ account, effects }: Staging, records: number): void {
    const reasons = Object.values(account.byReason).reduce((sum, lines) => sum + lines, 0);
    expect(account.read).toBe(records);
    expect(account.kept + account.setAside).toBe(account.read);
    expect(reasons).toBe(account.setAside);
    for (const effect of effects) expect(effect.lines).toBeLessThanOrEqual(records);
}

/** A first column that is never blank keeps a record of blanks a record. */
function fileOf(columns: Role[], records: Record<string, string>[]): File {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const rows = records.map((row, index) => [`row ${index + 1}`, ...columns.map((name) => row[name] ?? '')]);
    const text = [['note', ...columns], ...rows].map((row) => row.map(quote).join(',')).join('\n');
    return new File([text], 'random.csv', { lastModified: 0 });
}

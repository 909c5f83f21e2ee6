import { expect, test } from 'vitest';
import type { PreviewRow, Role } from '../../src/domain/import';
import { profileColumns } from './profile';
import { proposeRoles } from './roles';
import { otherFiles } from './roles.fixture';
import { dates, money, shopFiles } from './rolesOfShops.fixture';

/** Columns with a few values each, repeated down to twelve records with a counter where a value has `#`. */
function proposals(columns: [name: string, values: string[]][]) {
    const sample: PreviewRow[] = Array.from({ length: 12 }, (_, row) => ({
        line: row + 2,
        cells: columns.map(([, values]) => (values[row % values.length] ?? '').replace('#', String(row + 10))),
    }));
    return proposeRoles(
        profileColumns(
            columns.map(([name]) => name),
            sample,
        ),
    );
}

function pairs(columns: [name: string, values: string[]][]): Partial<Record<Role, string>> {
    return Object.fromEntries(proposals(columns).map(({ role, column }) => [role, column]));
}


test.each([...shopFiles, ...otherFiles])('%s: every role that names or values show is proposed, and no other', (_, columns, expected) => {
    expect(pairs(columns)).toEqual(expected);
});

test('a proposal says why, with the facts a sentence needs', () => {
    const found = proposals([
        ['column 1', ['C001', 'C002']],
        ['下单日期', ['05/01/2024', '03/02/2024']],
        ['金额', ['12.50', '']],
    ]);
    expect(found.map(({ role, reasons }) => [role, reasons])).toEqual([
        [
            'customer_id',
            [
                { code: 'role-name-is-blank', facts: { column: 'column 1', role: 'customer_id' } },
                { code: 'role-values-are-codes', facts: { example: 'C001' } },
                { code: 'role-values-repeat', facts: { percent: 17 } },
            ],
        ],
        [
            'order_date',
            [
                { code: 'role-name-says', facts: { column: '下单日期', role: 'order_date' } },
                { code: 'role-values-are-dates', facts: { percent: 100, example: '05/01/2024' } },
                { code: 'role-day-month-open', facts: { example: '05/01/2024' } },
            ],
        ],
        [
            'amount',
            [
                { code: 'role-name-says', facts: { column: '金额', role: 'amount' } },
                { code: 'role-values-are-numbers', facts: { percent: 100, example: '12.50' } },
                { code: 'role-values-missing', facts: { percent: 50 } },
            ],
        ],
    ]);
});

test('two columns that claim one role go where they are worth most together', () => {
    const found = pairs([
        ['customer', ['a1', 'b2']],
        ['customer id', ['17', '18']],
        ['date', dates],
        ['total amount', money],
        ['amount', money],
    ]);
    expect(found).toMatchObject({ customer_id: 'customer id', order_date: 'date', amount: 'total amount' });
});

test('no column plays two roles and no role has two columns', () => {
    for (const [, columns] of [...shopFiles, ...otherFiles]) {
        const found = proposals(columns);
        expect(new Set(found.map(({ column }) => column)).size).toBe(found.length);
        expect(new Set(found.map(({ role }) => role)).size).toBe(found.length);
    }
});

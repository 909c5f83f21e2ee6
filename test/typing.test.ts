import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Mapping } from '../src/domain/import';
import { bind } from '../src/sql/bind';
import { typedSql } from '../src/sql/staging/typed';
import { typeCells } from '../workers/steps/typing';
import { Tables } from '../workers/tables';
import { openDb } from './db';

const cells = {
    id: ['C001', 'C000', '', '', '17850', 'u_9-b', 'A', '00000', 'xxxx1', '王**', ' C7', 'guest', '', '小计', "'12", 'nan', '1.0', 'é5'],
    order: ['O1', '536365', 'C536379', ' 7', '', 'order 8', "'9", '合计'],
    date: ['01/02/2024', '31/01/2024', '2024-01-31', '29/02/2023', '', '1/1/24', '31 Jan 2024', '01/13/2024', '01/01/1970'],
    sum: ['10', '1234.50', '-3', '+4', '1,234.50', '¥12', '(5)', '', 'n/a', ' 8 ', '12%', '1.2万', '99999999999999'],
    count: ['1', '2.5', '', '-1', 'x'],
    kind: ['toy', ' toy', '玩具', '', '=1+1'],
};
type Line = Record<keyof typeof cells, string>;

const mappings: Mapping[] = [
    { customer_id: 'id', order_id: 'order', order_date: 'date', amount: 'sum', category: 'kind' },
    { customer_id: 'id', order_date: 'date', quantity: 'count', unit_price: 'sum', unit_cost: 'sum' },
];

let tables: Tables;
beforeAll(async () => {
    tables = new Tables(await openDb());
});

const line = fc.record<Line>({
    id: fc.constantFrom(...cells.id),
    order: fc.constantFrom(...cells.order),
    date: fc.constantFrom(...cells.date),
    sum: fc.constantFrom(...cells.sum),
    count: fc.constantFrom(...cells.count),
    kind: fc.constantFrom(...cells.kind),
});
/** Mostly plain, so that the quick look is kept and the odd ones are read again. */
const plain: Line = { id: 'C001', order: 'O1', date: '05/06/2024', sum: '10.5', count: '2', kind: 'toy' };

test('plain records read quickly are what they are when read with care', async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(line, { maxLength: 24 }), fc.constantFrom(...mappings), async (odd, mapping) => {
            const lines = [...odd, ...Array.from({ length: 100 }, () => plain)];
            const listed = bind('select unnest($lines, recursive := true)', { lines });
            const relation = `select row_number() over () + 1 as _line, 6 as _cells, * from (select nullif("order", '') as "order", nullif(id, '') as id, nullif(date, '') as date, nullif(sum, '') as sum, nullif(count, '') as count, nullif(kind, '') as kind from (${listed}))`;
            const part = { relation, columns: ['order', 'id', 'date', 'sum', 'count', 'kind'], decimal: 'point' as const, dateForm: '%d/%m/%Y' };
            await typeCells(tables, [part], mapping, { hasRowHash: true });
            const [kept] = await tables.db.rows("select count(*) as found from duckdb_views() where view_name = 'typed_cells'");
            const names = (await tables.db.rows('describe select * from typed_cells')).map((row) => String(row['column_name']));
            const columns = names.map((name) => `${name}::varchar as ${name}`).join(', ');
            const quick = await tables.db.rows(`select ${columns} from typed_cells order by file, line`);
            const careful = await tables.db.rows(
                `select ${columns} from (${typedSql([part], mapping, { hasRowHash: true })}) order by file, line`,
            );
            expect(kept?.['found']).toBe(1);
            expect(quick).toEqual(careful);
        }),
        { numRuns: 30 },
    );
});

test('a file of odd records is read with care at once', async () => {
    const relation = "select 2 as _line, 3 as _cells, 'guest' as id, '2024-01-31' as date, '¥1' as sum";
    const part = { relation, columns: ['id', 'date', 'sum'], decimal: 'point' as const, dateForm: 'iso' };
    await typeCells(tables, [part], { customer_id: 'id', order_date: 'date', amount: 'sum' }, { hasRowHash: false });
    expect(await tables.db.rows('select customer_id, amount::double as amount, is_shared from typed_cells')).toEqual([
        { customer_id: 'guest', amount: 1, is_shared: true },
    ]);
});

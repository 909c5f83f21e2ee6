import type { Mapping } from '../../domain/import';
import { quoteIdent, quoteText } from '../bind';
import type { Part } from './typed';

export const columns = ['order_id', 'customer_id', 'order_date', 'amount'];
export const mapping: Mapping = {
    order_id: 'order_id',
    customer_id: 'customer_id',
    order_date: 'order_date',
    amount: 'amount',
};
export const today = '2024-07-01';

/** A file whose header stands on line 1; a record shorter than the header ends early. */
export function fileOf(records: string[][], names = columns, form: string | null = 'iso'): Part {
    const rows = records.map((record, index) => {
        const cells = names.map((_, at) =>
            record[at] === undefined || record[at] === '' ? 'null' : quoteText(record[at]),
        );
        return `(${index + 2}::bigint, ${record.length}, ${cells.join(', ')})`;
    });
    const typedNames = names.map((name, at) => `column${at + 2}::varchar as ${quoteIdent(name)}`);
    const given = ['_line', '_cells', ...names.map((_, at) => `column${at + 2}`)];
    const values = `(values ${rows.join(', ')}) as v(${given.join(', ')})`;
    return {
        relation: `select _line, _cells, ${typedNames.join(', ')} from ${values}`,
        columns: names,
        decimal: 'point',
        dateForm: form,
    };
}

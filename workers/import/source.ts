import { quoteIdent, quoteText } from '../../src/sql/bind';
import { ownColumns } from './names';
import type { Prepared } from './types';

const lineBytes = 2_000_000;

/**
 * A select of `_line` (bigint), `_cells` (integer, as many as the record really has) and columns as varchar, over a
 * prepared file that DuckDB knows as `name`. A blank cell is null; blanks around a value stay. `columns` picks some.
 */
export function sourceSql(prepared: Prepared, name: string, columns?: readonly string[]): string {
    const own = prepared.isRewritten ? ownColumns : [];
    const all = [...own, ...prepared.columns, ...prepared.surplus];
    const wanted = columns ?? [...prepared.columns, ...prepared.surplus];
    const place = new Map(all.map((column, index) => [column, `c${index}`]));
    const list = wanted.map((column) => {
        const cell = place.get(column);
        if (cell === undefined) throw new Error(`no column called ${column}`);
        return `    ${cell} as ${quoteIdent(column)}`;
    });
    return [
        `select\n${[...positions(prepared), ...list].join(',\n')}`,
        `from ${readCsv(prepared, name, all.length)}`,
        ...(prepared.first === undefined ? [] : [`limit ${prepared.first}`]),
    ].join('\n');
}

function positions(prepared: Prepared): string[] {
    if (prepared.isRewritten) return ['    c0::bigint as _line', '    c1::integer as _cells'];
    const before = prepared.firstLine - 1;
    return [
        `    ${before}::bigint + row_number() over () as _line`,
        `    ${prepared.columns.length}::integer as _cells`,
    ];
}

function readCsv({ csv }: Prepared, name: string, width: number): string {
    const types = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`).join(', ');
    const options = [
        quoteText(name),
        'auto_detect = false',
        'header = false',
        `delim = ${quoteText(csv.delimiter)}`,
        `quote = ${quoteText(csv.quote)}`,
        `escape = ${quoteText(csv.escape)}`,
        `new_line = ${csv.lineEnd === '\n' ? "'\\n'" : "'\\r\\n'"}`,
        `skip = ${csv.skip}`,
        "nullstr = ''",
        'parallel = false',
        ...(csv.longest * 2 > lineBytes ? [`max_line_size = ${csv.longest * 2}`] : []),
        `columns = {${types}}`,
    ];
    return `read_csv(${options.join(', ')})`;
}

import type { Reason } from '../../domain/import';
import { quoteIdent, quoteText } from '../bind';
import type { Part } from './typed';

/** One row per record set aside, in the order of the files: file, line, reason. */
export function setAsideSql(reason: Reason | null, offset: number, limit: number): string {
    return `select file::integer as file, line::integer as line, reason::varchar as reason
from judged
where ${whereReason(reason)}
order by file, line
limit ${limit} offset ${offset}`;
}

/** The cells of some lines as they stand in the file: line, then `cell_1` to `cell_n` in the file's order. */
export function setAsideLinesSql(part: Part, lines: readonly number[]): string {
    const listed = lines.length === 0 ? 'false' : `_line in (${lines.map(Math.trunc).join(', ')})`;
    return `select _line::integer as line, ${cellsSql(part)}
from (${part.relation}) as source
where ${listed}
order by line`;
}

/** The same for every record of a file (by its position, from 1) set aside, with its reason. */
export function setAsideCellsSql(part: Part, file: number, reason: Reason | null): string {
    return `select judged.line::integer as line, judged.reason::varchar as reason, ${cellsSql(part)}
from (${part.relation}) as source
inner join judged on judged.file = ${file} and judged.line = source._line
where ${whereReason(reason)}
order by judged.line`;
}

function cellsSql(part: Part): string {
    return part.columns.map((column, index) => `source.${quoteIdent(column)}::varchar as cell_${index + 1}`).join(', ');
}

function whereReason(reason: Reason | null): string {
    return reason === null ? 'reason is not null' : `reason = ${quoteText(reason)}`;
}

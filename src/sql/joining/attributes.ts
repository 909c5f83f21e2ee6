import { literal, quoteIdent, quoteText } from '../bind';
import { keySql } from './alike';
import { type Finding, linkedSql } from './links';

/** A column of `attributes`: as it stands in its file, or what was made of it. */
export interface AttributeColumn {
    /** The name in its file. */
    source: string;
    /** The name in `attributes`. */
    name: string;
    kind: 'own' | 'score' | 'answer';
    /** Answers that are numbers, lowest first; or the one answer that the column tells of, and the sign between answers. */
    scores?: readonly { answer: string; score: number }[];
    answer?: string;
    separator?: string;
}

/** Rows of a file of customers: their key, their place in the order of the files, and its columns as text. */
export function attributeCellsSql(files: readonly string[], key: string, columns: readonly string[]): string {
    const selects = files.map(
        (relation, index) => `select ${keySql(key)} as "#key", ${index + 1} as "#file", _line as "#line", ${columnsSql(columns)} from (${relation}) as source`,
    );
    return `select * from (${selects.join('\nunion all by name\n')}) as cells
where "#key" is not null
qualify row_number() over (partition by "#key" order by "#file", "#line") = 1`;
}

/** The same with what is made of answers. */
export function attributeRowsSql(cells: string, columns: readonly AttributeColumn[]): string {
    const list = columns.map((column) => `${madeSql(column)}::varchar as ${quoteIdent(column.name)}`);
    return `select ${['"#key"', 'row_number() over (order by "#file", "#line") as "#row"', ...list].join(',\n    ')}\nfrom ${quoteIdent(cells)}`;
}

/** How often each of the most frequent values of a column stands in it. */
export function valuesSql(cells: string, column: string, most: number): string {
    const value = `trim(${quoteIdent(column)})`;
    return `select ${value} as value, count(*)::double as rows
from ${quoteIdent(cells)}
where ${value} <> ''
group by 1
order by 2 desc, 1
limit ${most}`;
}

/** The same of answers in cells that hold several. */
export function answersSql(cells: string, column: string, separator: string, most: number): string {
    return `select trim(answer) as value, count(*)::double as rows, (count(*) over ())::double as answers
from (select unnest(string_split_regex(${quoteIdent(column)}, ${quoteText(separator)})) as answer from ${quoteIdent(cells)}) as split
where trim(answer) <> ''
group by 1
order by 2 desc, 1
limit ${most}`;
}

/** One row per customer that is in a file: `customer_id`, `#row`, its columns; where several rows are one customer's the first counts. */
export function foundAttributesSql(finding: Finding, columns: readonly AttributeColumn[]): string {
    return `select linked.customer_id::varchar as customer_id, cells."#row", ${columnsSql(columns.map(({ name }) => name), 'cells')}
from (${linkedSql(finding)}) as linked
inner join ${quoteIdent(finding.rows)} as cells on cells."#key" = linked.key
qualify row_number() over (partition by linked.customer_id order by cells."#row") = 1`;
}

/** One row: how many rows of the file gave way to another of the same customer. */
export function givenWaySql(finding: Finding, found: string): string {
    return `select count(distinct cells."#row")::double as rows
from (${linkedSql(finding)}) as linked
inner join ${quoteIdent(finding.rows)} as cells on cells."#key" = linked.key
anti join ${quoteIdent(found)} as kept on kept."#row" = cells."#row"`;
}

/** `attributes`: one row per customer of any of these tables, with the columns of all. */
export function attributesSql(found: readonly { table: string; columns: readonly AttributeColumn[] }[]): string {
    const [first] = found;
    const columns = found.flatMap(({ table, columns: own }) => own.map(({ name }) => `${quoteIdent(table)}.${quoteIdent(name)}`));
    const joined = found.slice(1).map(({ table }) => `full join ${quoteIdent(table)} using (customer_id)`);
    return `select ${['customer_id', ...columns].join(',\n    ')}\nfrom ${quoteIdent(first?.table ?? '')}\n${joined.join('\n')}`;
}

/** Stands in no cell. */
const between = '\u001f';

function madeSql({ kind, source, scores = [], answer = '', separator = ';' }: AttributeColumn): string {
    const cell = quoteIdent(source);
    if (kind === 'own') return cell;
    if (kind === 'score') {
        return `case trim(${cell}) ${scores.map((one) => `when ${quoteText(one.answer)} then ${literal(one.score)}`).join(' ')} end`;
    }
    const [yes, no] = /\p{Script=Han}/u.test(answer) ? ['是', '否'] : ['yes', 'no'];
    const blank = `coalesce(trim(${cell}), '') = ''`;
    const list = `concat(${quoteText(between)}, regexp_replace(trim(${cell}), ${quoteText(`\\s*${separator}\\s*`)}, ${quoteText(between)}, 'g'), ${quoteText(between)})`;
    return `case when ${blank} then null when contains(${list}, ${quoteText(between + answer + between)}) then ${quoteText(yes)} else ${quoteText(no)} end`;
}

function columnsSql(columns: readonly string[], table?: string): string {
    return columns.map((name) => `${table === undefined ? '' : `${table}.`}${quoteIdent(name)}`).join(', ') || 'null as "#none"';
}

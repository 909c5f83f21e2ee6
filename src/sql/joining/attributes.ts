import { literal, quoteIdent, quoteText } from '../bind';
import { alikeKeysSql, bareSql, keySql } from './alike';
import { sameIdSql } from '../staging/idMerges';

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

/** How customers of the lines are found in a file: by which relation of `raw` to `key`, and merged or not. */
export interface Finding {
    rows: string;
    columns: readonly AttributeColumn[];
    /** A table of `raw`, `key`: customers of the lines with their key in this file; null where it is the same. */
    links: string | null;
    isAlike: boolean;
}

/** One row per customer of the lines that is in a file: `customer_id`, `#row`, its columns; where several are merged the first row counts. */
export function foundAttributesSql({ rows, columns, links, isAlike }: Finding, isMerged: boolean): string {
    const source = quoteIdent(rows);
    const spelled = links === null && !isAlike ? `select "#key" as raw, "#key" as key from ${source}` : linkedSql(source, links, isAlike);
    const merged = isMerged ? 'coalesce(id_merges.merged_id, linked.raw)' : 'linked.raw';
    return `select ${merged}::varchar as customer_id, cells."#row", ${columnsSql(columns.map(({ name }) => name), 'cells')}
from (${spelled}) as linked
inner join ${source} as cells on cells."#key" = linked.key
${isMerged ? 'left join id_merges on id_merges.customer_id = linked.raw' : ''}
qualify row_number() over (partition by ${merged} order by cells."#row", linked.raw) = 1`;
}

/** One row: how many rows of the file gave way to another of the same customer. */
export function givenWaySql({ rows, links, isAlike }: Finding, found: string): string {
    const source = quoteIdent(rows);
    const spelled = links === null && !isAlike ? `select "#key" as key, "#key" as raw from ${source}` : linkedSql(source, links, isAlike);
    return `select count(distinct cells."#row")::double as rows
from (${spelled}) as linked
inner join ${source} as cells on cells."#key" = linked.key
anti join ${quoteIdent(found)} as kept on kept."#row" = cells."#row"`;
}

/** `attributes`: one row per customer of any of these tables, with the columns of all. */
export function attributesSql(found: readonly { table: string; columns: readonly AttributeColumn[] }[]): string {
    const [first] = found;
    const columns = found.flatMap(({ table, columns: own }) => own.map(({ name }) => `${quoteIdent(table)}.${quoteIdent(name)}`));
    const joined = found.slice(1).map(({ table }) => `full join ${quoteIdent(table)} using (customer_id)`);
    return `select ${['customer_id', ...columns].join(',\n    ')}\nfrom ${quoteIdent(first?.table ?? '')}\n${joined.join('\n')}`;
}

/** One row per customer of the lines, with its key in a file that is joined by another column: raw, key. */
export function linksSql(lines: string, customer: string, left: string): string {
    return `select ${keySql(customer)} as raw, min_by(${keySql(left)}, _line) as key
from (${lines}) as lines
where ${keySql(customer)} is not null and ${keySql(left)} is not null
group by 1`;
}

function linkedSql(source: string, links: string | null, isAlike: boolean): string {
    const spellings = links === null ? `select distinct customer_id as raw, customer_id as key from typed_cells where customer_id is not null` : `select raw, key from ${quoteIdent(links)}`;
    if (!isAlike) return spellings;
    return `select bared.raw, coalesce(own."#key", alike.key) as key
from (select spelled.*, ${bareSql('spelled.key')} as bare from (${spellings}) as spelled) as bared
left join ${source} as own on own."#key" = bared.key
left join (${alikeKeysSql(`select "#key" as key from ${source}`)}) as alike on alike.same = ${sameIdSql('bared.bare')}`;
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

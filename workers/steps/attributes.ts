import type { Policies } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { literal } from '../../src/sql/bind';
import {
    attributeCellsSql,
    type AttributeColumn,
    attributeRowsSql,
    attributesSql,
    foundAttributesSql,
    givenWaySql,
} from '../../src/sql/joining/attributes';
import { lettersOf, unusedName } from '../import/names';
import type { Tables } from '../tables';
import { findAnswers, type Made } from './answers';
import { continuedSql, type Named, ownColumns } from './besides';
import type { Loaded } from './loaded';
import { linkedSql } from './visits';

/** A file of customers, the column that is their key, and the column of the lines that it is joined by. */
interface CustomerFile {
    files: Named[];
    key: string;
    left: string | null;
    isAlike: boolean;
    /** Where it stands among the others, and what its tables are called by: letters only, as names of tables are found in SQL. */
    place: number;
    letters: string;
}

/** Reads the files of customers, and what can be made of the answers in them: `attribute_rows_a` and so on, and `attribute_columns`. */
export async function loadAttributes(tables: Tables, loaded: Loaded): Promise<void> {
    const files = customerFiles(loaded);
    await tables.drop('attributes');
    for (const { name } of tables.sql().filter((made) => /^attribute_(cells|rows|links|found)_/.test(made.name))) await tables.drop(name);
    if (files.length === 0) return tables.drop('attribute_columns');
    const used = new Set(['customer_id']);
    const listed: string[] = [];
    for (const file of files) {
        const [first] = file.files;
        if (first === undefined) continue;
        const own = ownColumns(first.opened).filter((name) => name !== file.key);
        const cells = `attribute_cells_${file.letters}`;
        await tables.make({ name: cells, sql: attributeCellsSql(file.files.map((one) => continuedSql(one, first.opened)), file.key, own) });
        const made = await findAnswers(tables, cells, own, first.opened.inspection.columns);
        const columns = named(own, made, used);
        await tables.make({ name: rowsOf(file), sql: attributeRowsSql(cells, columns) });
        listed.push(...columns.map((column) => listedSql(file.place, first.opened.inspection.name, column, made.get(column.source)?.left ?? 0)));
        if (file.left !== null) await tables.make({ name: `attribute_links_${file.letters}`, sql: linkedSql(file.left, loaded) });
    }
    await tables.make({ name: 'attribute_columns', sql: listed.length === 0 ? `${blankSql} where false` : listed.join('\nunion all\n') });
}

/**
 * `attributes`: one row per customer, under its id among the lines as merged, with the columns of all files of customers
 * as text; and what is to be said of them.
 */
export async function settleAttributes(tables: Tables, loaded: Loaded, policies: Policies): Promise<Notice[]> {
    const files = customerFiles(loaded);
    if (files.length === 0) return [];
    const listed = await columnsOf(tables);
    const isMerged = policies.mergeIds === 'merge';
    const found = [];
    const notices: Notice[] = [];
    for (const file of files) {
        const columns = listed.filter(({ place }) => place === file.place);
        const links = file.left === null ? null : `attribute_links_${file.letters}`;
        const finding = { rows: rowsOf(file), links, isAlike: file.isAlike, isMerged };
        const table = `attribute_found_${file.letters}`;
        await tables.make({ name: table, sql: foundAttributesSql(finding, columns) });
        found.push({ table, columns });
        const name = file.files[0]?.opened.inspection.name ?? '';
        const rows = isMerged ? Number((await tables.db.rows(givenWaySql(finding, table)))[0]?.['rows'] ?? 0) : 0;
        if (rows > 0) notices.push({ code: 'attributes-merged', facts: { file: name, rows } });
        notices.push(...remarkAnswers(name, columns));
    }
    await tables.make({ name: 'attributes', sql: attributesSql(found) });
    return notices;
}

type Listed = AttributeColumn & { place: number; said: string; left: number };

const blankSql = `select 0 as place, 0 as position, '' as file, '' as source, '' as name, '' as kind, '' as said, 0 as left_out`;

function customerFiles({ files, besides, grain, mapping }: Loaded): CustomerFile[] {
    const customer = mapping.customer_id;
    if (customer === undefined) return [];
    const own = grain === 'customer' ? [{ files, key: customer, left: null, isAlike: false }] : [];
    const joined = besides.flatMap((group) => {
        const { part, join } = group[0]?.opened.inspection ?? {};
        if (part !== 'customers' || join === undefined || join.right === '') return [];
        return [{ files: group, key: join.right, left: join.left === customer ? null : join.left, isAlike: join.alike?.isUsed ?? false }];
    });
    return [...own, ...joined].map((file, index) => ({ ...file, place: index + 1, letters: lettersOf(index) }));
}

function rowsOf({ letters }: CustomerFile): string {
    return `attribute_rows_${letters}`;
}

/** The file's own columns first, each with what was made of it behind it; every name once over all files. */
function named(own: readonly string[], made: ReadonlyMap<string, Made>, used: Set<string>): AttributeColumn[] {
    const free = (wanted: string) => unusedName(wanted, used);
    const columns = own.map((source): AttributeColumn => ({ source, name: free(source), kind: 'own' }));
    return columns.flatMap((column) => {
        const { columns: more, wanted } = made.get(column.source) ?? { columns: [], wanted: [] };
        return [column, ...more.map((one, index) => ({ ...one, name: free(wanted[index] ?? column.name) }))];
    });
}

function listedSql(place: number, file: string, column: AttributeColumn, left: number): string {
    const said = column.kind === 'score' ? (column.scores ?? []).map(({ answer, score }) => `${answer} = ${score}`).join(', ') : (column.answer ?? '');
    const facts: [string, string | number][] = [['place', place], ['file', file], ['source', column.source], ['name', column.name], ['kind', column.kind], ['said', said], ['left_out', left]];
    return `select ${facts.map(([name, value]) => `${literal(value)} as ${name}`).join(', ')}`;
}

async function columnsOf(tables: Tables): Promise<Listed[]> {
    const rows = await tables.db.rows('select place, source, name, kind, said, left_out from attribute_columns');
    return rows.map((row) => ({
        place: Number(row['place']),
        source: String(row['source']),
        name: String(row['name']),
        kind: row['kind'] === 'score' || row['kind'] === 'answer' ? row['kind'] : 'own',
        said: String(row['said']),
        left: Number(row['left_out']),
    }));
}

/** Columns on one scale are told together, cells of several answers each by itself. */
function remarkAnswers(file: string, columns: readonly Listed[]): Notice[] {
    const scales = grouped(columns.filter(({ kind }) => kind === 'score'), ({ said }) => said);
    const split = grouped(columns.filter(({ kind }) => kind === 'answer'), ({ source }) => source);
    const list = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');
    return [
        ...[...scales].map(([scale, scored]) => ({
            code: 'answers-scored',
            facts: { file, count: scored.length, columns: list(scored.map(({ source }) => source)), made: list(scored.map(({ name }) => name)), scale },
        })),
        ...[...split].map(([column, answers]) => ({
            code: 'answers-split',
            facts: { file, column, count: answers.length, left: answers[0]?.left ?? 0, made: list(answers.slice(0, 3).map(({ name }) => name)) },
        })),
    ];
}

function grouped(columns: readonly Listed[], by: (column: Listed) => string): Map<string, Listed[]> {
    const groups = new Map<string, Listed[]>();
    for (const column of columns) groups.set(by(column), [...(groups.get(by(column)) ?? []), column]);
    return groups;
}

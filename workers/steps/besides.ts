import type { ColumnProfile } from '../../src/domain/import';
import { foldName } from '../../src/domain/joining';
import { quoteIdent } from '../../src/sql/bind';
import { joinedSql, type Beside, type JoinedColumn } from '../../src/sql/joining/joined';
import type { Decimal } from '../../src/sql/staging/amounts';
import { unusedName } from '../import/names';
import { isKeyName } from '../import/relate/identity';
import { sourceSql } from '../import/source';
import type { Opened } from './opened';

/** A file that DuckDB can read under a name. */
export interface Named {
    opened: Opened;
    name: string;
}

/** Every column of a file, those beyond the header's too. */
export function ownColumns({ prepared }: Opened): string[] {
    return [...prepared.columns, ...prepared.surplus];
}

/** A file's columns under the names of the one it continues. */
export function continuedNames(file: Opened, first: Opened): Map<string, string> {
    const names = ownColumns(first);
    const byFold = new Map(names.map((name) => [foldName(name), name]));
    const { appendedAs = {} } = file.inspection;
    const known = new Set(names);
    const meant = new Set(Object.values(appendedAs));
    const free = new Set([...meant, ...ownColumns(file), ...names].map((name) => name.toLowerCase()));
    const used = new Set([...meant, ...ownColumns(file).filter((name) => known.has(name))]);
    return new Map(
        ownColumns(file).map((name) => {
            const as = appendedAs[name];
            if (as !== undefined) return [as, name];
            if (meant.has(name)) return [unusedName(name, free), name];
            const other = byFold.get(foldName(name));
            const isFree = other !== undefined && !known.has(name) && !used.has(other);
            if (isFree) used.add(other);
            return [isFree ? other : name, name];
        }),
    );
}

/** A file's rows under the column names of the one it continues; `columns`, where given, by those names. */
export function continuedSql({ opened, name }: Named, first: Opened, columns?: ReadonlySet<string>): string {
    const named = [...continuedNames(opened, first)].filter(([as]) => columns?.has(as) ?? true);
    const source = sourceSql(opened.prepared, name, named.map(([, own]) => own));
    if (named.every(([as, own]) => as === own)) return source;
    const cells = named.map(([as, own]) => `${quoteIdent(own)} as ${quoteIdent(as)}`);
    return `select _line, _cells, ${cells.join(', ')}\nfrom (${source}) as source`;
}

/** The rows of a file and of those that continue it. */
export function groupSql(files: readonly Named[], columns: ReadonlySet<string>): string {
    const [first] = files;
    if (first === undefined) throw new Error('a group of no files');
    return files.map((file) => continuedSql(file, first.opened, columns)).join('\nunion all by name\n');
}

/** The first of each group of files that are joined to the lines, with those that continue it. */
export function groupsBeside(files: readonly Named[]): Named[][] {
    return files
        .filter(({ opened: { inspection } }) => inspection.joined !== undefined && inspection.appendedTo === undefined)
        .map((first) => [first, ...files.filter((file) => continues(file, first, files))]);
}

/** What the files beside the lines add to a relation of theirs, so that it has these columns. */
export function withJoined(relation: string, groups: readonly Named[][], columns: ReadonlySet<string>, decimal: Decimal): string {
    return joinedSql(relation, neededBesides(groups, columns), decimal);
}

/** These columns and the keys that joined ones among them hang on. */
export function withKeys(groups: readonly Named[][], columns: Iterable<string>): Set<string> {
    const all = new Set(columns);
    for (const column of all) {
        const group = groups.find((files) => offers(files, column));
        const left = group?.[0]?.opened.inspection.join?.left;
        if (left !== undefined) all.add(left);
    }
    return all;
}

/** Those that have one of these columns, each after the one whose column is its key. */
function neededBesides(groups: readonly Named[][], columns: ReadonlySet<string>): Beside[] {
    const all = withKeys(groups, columns);
    const ordered: Named[][] = [];
    const place = (files: Named[]) => {
        if (ordered.includes(files)) return;
        const left = files[0]?.opened.inspection.join?.left ?? '';
        const before = groups.find((other) => other !== files && offers(other, left));
        if (before !== undefined) place(before);
        ordered.push(files);
    };
    for (const files of groups) if ([...all].some((column) => offers(files, column))) place(files);
    return ordered.map((files) => besideOf(files, all));
}

function besideOf(files: Named[], columns: ReadonlySet<string>): Beside {
    const inspection = files[0]?.opened.inspection;
    if (inspection?.join === undefined) throw new Error('a file beside the lines without a key');
    const { join, reading } = inspection;
    const wanted = joinedColumns(files).filter(({ as }) => columns.has(as));
    const isUnique = join.rowKeysRepeated === 0;
    const count = inspection.joined?.[inspection.columns.length]?.name;
    return {
        relation: groupSql(files, new Set([join.right, ...wanted.map(({ name }) => name)])),
        left: join.left,
        right: join.right,
        isUnique,
        isAlike: join.alike?.isUsed ?? false,
        decimal: reading.decimal,
        columns: wanted,
        countAs: count !== undefined && columns.has(count) ? count : null,
    };
}

function joinedColumns([first]: Named[]): JoinedColumn[] {
    const { columns = [], joined = [], join } = first?.opened.inspection ?? {};
    return columns.map((profile, index) => ({
        name: profile.name,
        as: joined[index]?.name ?? profile.name,
        isNumber: profile.kind === 'number',
        isSummed: isSummed(profile) && profile.name !== join?.right,
    }));
}

/** Figures are added up, but not those that name something. */
function isSummed(profile: ColumnProfile): boolean {
    return (profile.kind === 'number' || (profile.traits?.numbers ?? 0) >= 0.5) && profile.kind !== 'date' && !isKeyName(profile.name);
}

function offers(files: Named[], column: string): boolean {
    return files[0]?.opened.inspection.joined?.some(({ name }) => name === column) ?? false;
}

function continues(file: Named, first: Named, files: readonly Named[]): boolean {
    const { appendedTo, part } = file.opened.inspection;
    return appendedTo !== undefined && part !== 'unused' && files[appendedTo] === first;
}

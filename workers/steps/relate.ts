import type { ColumnProfile, FileInspection, ReadingChoice } from '../../src/domain/import';
import type { Join, JoinChoice } from '../../src/domain/joining';
import { quoteIdent } from '../../src/sql/bind';
import type { Db } from '../../src/sql/db';
import { tellOfSame } from './sameKeys';
import { matchesSql } from '../../src/sql/joining/matches';
import { profileColumns } from '../import/profile';
import { customerKey, proposed } from '../import/relate/grain';
import { keyPairs, type KeyPair, type Side } from '../import/relate/keys';
import { sidesOf } from '../import/relate/lead';
import { placeFiles, unusedNotice } from '../import/relate/parts';
import { joinedProposals, type Joined } from '../import/relate/proposals';
import { visitColumns } from '../import/relate/visits';
import { groupsBeside, groupSql, type Named, withJoined, withKeys } from './besides';
import type { Opened } from './opened';
import type { Shelf } from './shelf';

const sampled = 1000;
const sure = 0.5;

/** How several files belong together: which holds the lines, what continues them, and what is joined by which keys. */
export async function relateFiles(db: Db, shelf: Shelf, opened: readonly Opened[], choices: readonly ReadingChoice[]): Promise<FileInspection[]> {
    const placed = await placeByRows(db, shelf, opened, choices);
    const lead = placed.findIndex(({ part, appendedTo }) => part === leadPart(placed) && appendedTo === undefined);
    if (placed.length === 1 || lead < 0) return placed;
    const files: Named[] = [];
    for (const [index, file] of opened.entries()) {
        const inspection = placed[index] ?? file.inspection;
        files.push({ opened: { ...file, inspection }, name: await shelf.put(file) });
    }
    const relation = new Relation(db, files, lead);
    await joinAll(relation, choices);
    return relation.settled();
}

/** Lines in other words than the first are put after it only where they do not tell of the same orders, and customers where they are others. */
async function placeByRows(db: Db, shelf: Shelf, opened: readonly Opened[], choices: readonly ReadingChoice[]): Promise<FileInspection[]> {
    const inspections = opened.map(({ inspection }) => inspection);
    const placed = placeFiles(inspections, choices);
    const apart = new Set<number>();
    for (const [index, { appendedAs, appendedTo = -1, part }] of placed.entries()) {
        const [first, other] = [opened[appendedTo], opened[index]];
        const isDoubted = appendedAs !== undefined || part === 'customers';
        if (!isDoubted || first === undefined || other === undefined || choices[index]?.part !== undefined) continue;
        const key = part === 'customers' ? customerKey : (inspection: FileInspection) => proposed(inspection, 'order_id');
        if (await tellOfSame(db, await fileOf(shelf, first), await fileOf(shelf, other), key)) apart.add(index);
    }
    return apart.size === 0 ? placed : placeFiles(inspections, choices, apart);
}

async function fileOf(shelf: Shelf, opened: Opened): Promise<Named> {
    return { opened, name: await shelf.put(opened) };
}

/** What the file that leads is: lines, or customers where there are no lines. */
export function leadPart(inspections: readonly FileInspection[]): 'orders' | 'customers' {
    return inspections.some(({ part }) => part === 'orders') ? 'orders' : 'customers';
}

/** The files that hold the lines, first the one that leads. */
export function linesOf(files: readonly Named[]): Named[] {
    const part = leadPart(files.map(({ opened }) => opened.inspection));
    return files
        .filter(({ opened: { inspection } }) => inspection.part === part && inspection.join === undefined)
        .toSorted((a, b) => Number(a.opened.inspection.appendedTo !== undefined) - Number(b.opened.inspection.appendedTo !== undefined));
}

/** Joins by what the person chose, then by what the names say, then by what only the values say. */
async function joinAll(relation: Relation, choices: readonly JoinChoice[]): Promise<void> {
    for (const least of [sure, 0]) {
        for (let isMore = true; isMore;) {
            isMore = false;
            for (const index of relation.waiting()) {
                if (await relation.join(index, choices[index] ?? {}, least)) isMore = true;
            }
        }
    }
    for (const index of relation.waiting()) relation.leave(index, choices[index] ?? {});
}

class Relation {
    constructor(
        private readonly db: Db,
        private readonly files: Named[],
        private readonly lead: number,
    ) {}

    /** Files beside the lines that no key joins yet. */
    waiting(): number[] {
        return this.files.flatMap(({ opened: { inspection } }, index) => {
            const isBeside = index !== this.lead && ['beside', 'customers', 'visits'].includes(inspection.part);
            return isBeside && inspection.appendedTo === undefined && inspection.join === undefined ? [index] : [];
        });
    }

    async join(index: number, choice: JoinChoice, least: number): Promise<boolean> {
        const inspection = this.inspection(index);
        const joins: { join: Join; worth: number }[] = [];
        for (const pair of this.pairs(inspection, choice)) {
            if (pair.likeness < least) continue;
            const join = await this.measure(index, pair, choice.joinAlike ?? true);
            const share = Math.max(join.linesMatched / Math.max(1, join.lines), join.rowsMatched / Math.max(1, join.rows));
            const isFound = pair.likeness >= sure || share >= 0.5;
            if (isFound) joins.push({ join, worth: pair.likeness * (0.3 + 0.7 * share) * (join.rowKeysRepeated === 0 ? 1.05 : 1) });
        }
        const [best] = joins.toSorted((a, b) => b.worth - a.worth);
        if (best === undefined) return false;
        await this.accept(index, best.join);
        return true;
    }

    /** A file that nothing joins is kept out, unless the person has just put it beside the lines and has yet to choose a key. */
    leave(index: number, choice: JoinChoice): void {
        const inspection = this.inspection(index);
        if (choice.part === undefined) this.put(index, { ...inspection, part: 'unused', notices: [...inspection.notices, unusedNotice(inspection)] });
        else this.put(index, { ...inspection, join: { ...noJoin, left: choice.joinLeft ?? '', right: choice.joinRight ?? '', rows: inspection.records, lefts: this.lefts(index) } });
    }

    settled(): FileInspection[] {
        const all = this.files.map((_, index) => this.inspection(index));
        const joined = all.filter(isJoined);
        return all.map((inspection, index) =>
            index === this.lead ? { ...inspection, proposals: joinedProposals(inspection, joined) } : inspection,
        );
    }

    private pairs(inspection: FileInspection, { joinLeft, joinRight }: JoinChoice): KeyPair[] {
        const lefts = this.sides().filter(({ name }) => joinLeft === undefined || name === joinLeft);
        const own = inspection.part === 'visits' ? visitColumns(inspection)?.customer : undefined;
        const wanted = joinRight ?? own;
        const rights = sidesOf(inspection).filter(({ name }) => wanted === undefined || name === wanted);
        const [left, right] = [lefts[0], rights[0]];
        const isChosen = joinLeft !== undefined && joinRight !== undefined && left !== undefined && right !== undefined;
        return isChosen ? [{ left: left.name, right: right.name, likeness: 1 }] : keyPairs(lefts, rights);
    }

    private async measure(index: number, { left, right }: KeyPair, mayBeAlike: boolean): Promise<Join> {
        const lines = this.linesSql([left]);
        const sql = matchesSql(lines, left, groupSql(this.group(index), new Set([right])), right);
        const [row = {}] = await this.db.rows(sql);
        const count = (name: string) => Number(row[name] ?? 0);
        const alike = { lines: count('lines_alike'), rows: count('rows_alike'), isUsed: mayBeAlike && count('lines_alike') > 0 };
        return {
            left,
            right,
            lefts: this.lefts(index),
            lines: count('lines'),
            linesMatched: count('lines_matched') + (alike.isUsed ? alike.lines : 0),
            rows: count('rows'),
            rowsMatched: count('rows_matched') + (alike.isUsed ? alike.rows : 0),
            lineKeysRepeated: count(alike.isUsed ? 'alike_keys_repeated' : 'line_keys_repeated'),
            rowKeysRepeated: count('file_keys_repeated'),
            ...(alike.lines === 0 ? {} : { alike }),
        };
    }

    /** Takes a join, and looks at what comes of it. */
    private async accept(index: number, join: Join): Promise<void> {
        const inspection = this.inspection(index);
        const names = this.offeredNames(index, join);
        this.put(index, { ...inspection, join, joined: names.map((name, at) => ({ ...(inspection.columns[at] ?? blank), name })) });
        const rows = await this.db.rows(
            `select ${names.map((name) => `lines.${quoteIdent(name)}`).join(', ')} from (${this.linesSql(names)}) as lines limit ${sampled}`,
        );
        const sample = rows.map((row) => ({ line: 0, cells: names.map((name) => String(row[name] ?? '')) }));
        const profiles = profileColumns([...inspection.columns.map(({ name }) => name), 'rows'].slice(0, names.length), sample);
        this.put(index, { ...this.inspection(index), joined: profiles.map((profile, at) => ({ ...profile, name: names[at] ?? profile.name })) });
    }

    private offeredNames(index: number, join: Join): string[] {
        const { name, columns } = this.inspection(index);
        const used = new Set(this.files.flatMap((file) => [...file.opened.inspection.columns, ...(file.opened.inspection.joined ?? [])]).map((column) => column.name.toLowerCase()));
        const stem = name.replace(/\.[^.]+$/, '');
        const own = columns.map((column) => column.name);
        return [...own, ...(join.rowKeysRepeated === 0 ? [] : [unusedName('rows', own)])].map((column) => {
            const free = unusedName(`${stem}: ${column}`, used);
            used.add(free.toLowerCase());
            return free;
        });
    }

    private sides(): Side[] {
        const joined = this.files.flatMap(({ opened: { inspection } }) => {
            const names = new Map(inspection.columns.map(({ name }, at) => [name, inspection.joined?.[at]?.name ?? name]));
            return inspection.joined === undefined || (inspection.join?.rowKeysRepeated ?? 0) > 0 ? [] : sidesOf(inspection, (column) => names.get(column) ?? column);
        });
        return [...sidesOf(this.inspection(this.lead)), ...joined];
    }

    private lefts(index: number): string[] {
        const own = new Set(this.inspection(index).joined?.map(({ name }) => name));
        return this.sides().map(({ name }) => name).filter((name) => !own.has(name));
    }

    private linesSql(columns: readonly string[]): string {
        const groups = groupsBeside(this.files);
        const needed = withKeys(groups, columns);
        const decimal = this.inspection(this.lead).reading.decimal;
        return withJoined(groupSql(this.group(this.lead), needed), groups, needed, decimal);
    }

    private group(index: number): Named[] {
        const members = this.files.filter(({ opened: { inspection } }, at) => at === index || inspection.appendedTo === index);
        return members.toSorted((a, b) => Number(b === this.files[index]) - Number(a === this.files[index]));
    }

    private inspection(index: number): FileInspection {
        const file = this.files[index];
        if (file === undefined) throw new Error(`no file at ${index}`);
        return file.opened.inspection;
    }

    private put(index: number, inspection: FileInspection): void {
        const file = this.files[index];
        if (file !== undefined) this.files[index] = { ...file, opened: { ...file.opened, inspection } };
    }
}

const noJoin = { linesMatched: 0, lines: 0, rowsMatched: 0, lineKeysRepeated: 0, rowKeysRepeated: 0 };
const blank: ColumnProfile = { name: 'rows', kind: 'number', examples: [], missing: 0, distinct: 0 };

function isJoined(inspection: FileInspection): inspection is Joined {
    return inspection.join !== undefined && inspection.joined !== undefined;
}

function unusedName(name: string, used: Iterable<string>): string {
    const known = new Set([...used].map((other) => other.toLowerCase()));
    let free = name;
    for (let number = 2; known.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    return free;
}

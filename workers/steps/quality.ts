import type { Reason } from '../../src/domain/import';
import type { ColumnQuality, QualityLine, QualityReport, Suspicion } from '../../src/domain/quality';
import { Cancelled } from '../../src/sql/db';
import { traitLinesSql, traitsSql } from '../../src/sql/quality/lines';
import { setAsideLinesSql } from '../../src/sql/staging/setAside';
import { refuse } from '../answer';
import type { Tables } from '../tables';
import { continuedNames, continuedSql, type Named } from './besides';
import { inspectColumn, type Odd, oddRowsSql, placesOf } from './qualityColumns';
import { searches, type Suspect } from './qualityLines';
import type { Loaded } from './loaded';

/** A report, and where the lines behind each suspicion come from. */
export interface Inspected {
    report: QualityReport;
    /** By suspicion: a select of file, line, reason. */
    listed: Map<string, string>;
    groups: Named[][];
    /** What was read from the files, which no decision changes. */
    read: { column: ColumnQuality; odd: Odd[] }[];
    files: Named[];
}

type Tell = (done: number, total: number) => void;

/** Looks over every column of every loaded file, and over the typed lines; files that were read `before` are not read again. */
export async function inspectQuality(tables: Tables, loaded: Loaded, before: Inspected | null, tell: Tell, signal: AbortSignal): Promise<Inspected> {
    const groups = [loaded.files, ...loaded.besides];
    const known = before?.files === loaded.files ? before.read : null;
    const places = [];
    tell(0, 0);
    if (known === null) for (const files of groups) places.push(...(await placesOf(tables, files, loaded.mapping)));
    const records = loaded.files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    const isOfLines = loaded.grain === 'line';
    const looks = isOfLines ? searches(tables, loaded.mapping, records, loaded.today) : [];
    const steps = places.length + looks.length;
    let done = 0;
    const step = <T>(work: () => Promise<T>): Promise<T> => {
        if (signal.aborted) throw new Cancelled();
        tell(done++, steps);
        return work();
    };
    const read = [...(known ?? [])];
    for (const place of places) read.push(await step(() => inspectColumn(tables, place)));
    if (known === null) await tables.db.run('drop table if exists temp.quality_values');
    const suspicions: Suspicion[] = [];
    const listed = new Map<string, string>();
    const add = (suspicion: Suspicion, sql: string) => {
        if (suspicion.lines === 0) return;
        suspicions.push(suspicion);
        listed.set(suspicion.id, sql);
    };
    for (const one of read.flatMap(({ odd }) => odd)) {
        const sql = oddLinesSql(one, groups, isOfLines);
        add(await countOdd(tables, one, groups.indexOf(one.place.files), sql), sql);
    }
    const suspects: Suspect[] = [];
    for (const look of looks) suspects.push(...(await step(look)));
    for (const { suspicion, sql } of await countLines(tables, suspects)) add(suspicion, sql);
    const report = { columns: read.map(({ column }) => column), suspicions: suspicions.toSorted((a, b) => b.lines - a.lines) };
    return { report, listed, groups, read, files: loaded.files };
}

/** Some of the lines behind a suspicion, as they stand in their files. */
export async function qualityLines(tables: Tables, { listed, groups }: Inspected, id: string, offset: number, limit: number): Promise<QualityLine[]> {
    const sql = listed.get(id) ?? refuse('bug', { message: `no suspicion called ${id}` });
    const found = await tables.db.rows(`select * from (${sql}) as listed order by file, line limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`);
    const cells = new Map<string, string[]>();
    for (const [file, position] of positionsOf(groups)) {
        const lines = found.filter((row) => row['file'] === position).map((row) => Number(row['line']));
        if (lines.length === 0) continue;
        for (const { line, ...values } of await tables.db.rows(setAsideLinesSql(wholePart(file, groups), lines))) {
            cells.set(`${position}:${line}`, Object.values(values).map((value) => String(value ?? '')));
        }
    }
    const names = new Map([...positionsOf(groups)].map(([file, position]) => [position, file.opened.inspection.name]));
    return found.map(({ file, line, reason }) => ({
        file: names.get(Number(file)) ?? '',
        line: Number(line),
        reason: (reason ?? null) as Reason | null,
        cells: cells.get(`${file}:${line}`) ?? [],
    }));
}

async function countOdd(tables: Tables, { place, code, examples, facts }: Odd, group: number, sql: string): Promise<Suspicion> {
    const [row] = await tables.db.rows(`select count(*)::double as lines, count(reason)::double as aside from (${sql}) as listed`);
    return {
        id: `${code}:${group}:${place.name}`,
        code,
        column: place.name,
        facts: { ...facts, examples: examples.join(' · ') },
        lines: Number(row?.['lines'] ?? 0),
        setAside: Number(row?.['aside'] ?? 0),
        ...(code === 'test-words' ? { policy: 'testCustomers' as const } : {}),
    };
}

async function countLines(tables: Tables, suspects: readonly Suspect[]): Promise<{ suspicion: Suspicion; sql: string }[]> {
    if (suspects.length === 0) return [];
    const [row = {}] = await tables.db.rows(traitsSql(suspects));
    return suspects.map(({ code, column, facts, policy, condition }, index) => ({
        suspicion: {
            id: `${code}:${index}`,
            code,
            column,
            facts,
            lines: Number(row[`lines_${index}`] ?? 0),
            setAside: Number(row[`aside_${index}`] ?? 0),
            ...(policy === undefined ? {} : { policy }),
        },
        sql: traitLinesSql(condition),
    }));
}

/** Only lines have been judged; rows of files beside them have no reason. */
function oddLinesSql(odd: Odd, groups: Named[][], isOfLines: boolean): string {
    const rows = oddRowsSql(odd, positionsOf(groups));
    if (odd.place.files !== groups[0] || !isOfLines) return `select file, line, null::varchar as reason from (${rows}) as odd`;
    return `select odd.file, odd.line, judged.reason::varchar as reason
from (${rows}) as odd
left join judged on judged.file = odd.file and judged.line = odd.line`;
}

/** Files by position, from 1, those of the lines first. */
function positionsOf(groups: readonly Named[][]): Map<Named, number> {
    return new Map(groups.flat().map((file, index) => [file, index + 1]));
}

function wholePart(file: Named, groups: readonly Named[][]) {
    const first = groups.find((files) => files.includes(file))?.[0] ?? file;
    return {
        relation: continuedSql(file, first.opened),
        columns: [...continuedNames(file.opened, first.opened).keys()],
        decimal: file.opened.inspection.reading.decimal,
        dateForm: null,
    };
}

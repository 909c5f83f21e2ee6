import type { Policies } from '../../domain/import';
import { quoteIdent, quoteText } from '../bind';
import { orderedAtSql } from '../staging/dayMonth';

/** A statement as the engine runs it. */
export interface Made {
    name: string;
    kind: 'table' | 'view' | 'rows';
    sql: string;
}

/** A file as the engine knows it, and where the script finds it. */
export interface ScriptFile {
    name: string;
    path: string;
    /** Physical lines above the first record. */
    skip: number;
    records: number;
}

/** A trial reads only so many records; an odd number, so that it is found again. */
export const trialRecords = 20_011;
/** Stands for the day after the last order while that is not known. */
export const unknownDay = '9999-12-30';

interface Ran {
    statements: readonly Made[];
    files: readonly ScriptFile[];
    policies: Policies;
    asOf: string | null;
    results: readonly string[];
    /** Measures that the app would have taken, and only it can compute. */
    without: readonly string[];
}

/** What the engine ran on the first records of some files, as a script that runs on all of them in any DuckDB. */
export function scriptSql({ statements, files, policies, asOf, results, without }: Ran): string {
    const named = new Map(statements.map((statement) => [statement.name, statement]));
    const marts = statements.findIndex(({ name }) => name === 'sliced_lines');
    const parts = [
        `-- Reads ${files.map(({ path }) => path.replaceAll(/\s/g, ' ')).join(', ')}\n-- and writes customers.csv. Run it in the folder that holds them: duckdb < import.sql`,
        ...(without.length > 0 ? [`-- Does without ${without.map((ref) => ref.replaceAll(/\s/g, ' ')).join(', ')}, which only the app computes:\n-- other measures stand in its place, and conditions on it are left out.`] : []),
        'set preserve_insertion_order = true;',
        ...statements.slice(0, marts).flatMap((statement) => [statementSql(statement, files), ...afterSql(statement, named, policies)]),
        `set variable as_of = ${asOf === null ? '(select default_as_of from span)' : `date ${quoteText(asOf)}`};`,
        ...statements.slice(marts).map((statement) => statementSql(statement, files)),
        ...results,
    ];
    return `${parts.join('\n\n')}\n`;
}

/** Visits are in files of their own, whose order of day and month is settled by their first records. */
function statementSql({ name, kind, sql }: Made, files: readonly ScriptFile[]): string {
    const body = (name === 'visits' ? sql : orderedBy(sql))
        .replaceAll(`date '${unknownDay}'`, "getvariable('as_of')")
        .replaceAll(/from read_csv\('(f\d+\.csv)'([^]*?)\nlimit 20011\b/g, (_, known: string, rest: string) => sourceSql(known, rest, files));
    return `create or replace ${kind === 'view' ? 'view' : 'table'} ${quoteIdent(name)} as\n${body};`;
}

function sourceSql(known: string, rest: string, files: readonly ScriptFile[]): string {
    const file = files.find(({ name }) => name === known);
    if (file === undefined) throw new Error(`no file called ${known}`);
    return `from read_csv(${quoteText(file.path)}${rest.replace('skip = 0', `skip = ${file.skip}`)}\nlimit ${file.records}`;
}

/** In which order day and month stand is only known when all dates are read; the first records may not tell. */
function orderedBy(sql: string): string {
    return sql.replaceAll(orderedAtSql([]), orderedAtSql([]).replaceAll('when false then', 'when typed.file in (select file from month_first) then'));
}

function afterSql({ name }: Made, named: ReadonlyMap<string, Made>, { dayMonth }: Policies): string[] {
    if (name !== 'day_month' || !named.has('judged')) return [];
    return [`create or replace table month_first as
with proofs as (
    select file, case when day_first_lines > month_first_lines then 'dmy' when day_first_lines < month_first_lines then 'mdy' end as proof
    from day_month
),
shared as (
    select case when count(distinct proof) = 1 then max(proof) else ${quoteText(dayMonth)} end as proof
    from proofs
)
select proofs.file
from proofs
cross join shared
where coalesce(proofs.proof, shared.proof) = 'mdy';`];
}

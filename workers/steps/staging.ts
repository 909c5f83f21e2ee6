import { defaultPolicies, type ColumnProfile, type Policies, type Staging } from '../../src/domain/import';
import type { Notice, Report } from '../../src/domain/result';
import { isEverything } from '../../src/domain/portion';
import {
    accountOf,
    accountSql,
    effectsOf,
    effectsSql,
    linesSql,
    spanSql,
} from '../../src/sql/staging/accounts';
import { adjustedSql } from '../../src/sql/staging/adjusted';
import { orderedAtSql } from '../../src/sql/staging/dayMonth';
import { judgedSql } from '../../src/sql/staging/judged';
import { hasRange, storedSql, takenSql } from '../../src/sql/staging/portion';
import { repeatsSql } from '../../src/sql/staging/repeats';
import type { Part } from '../../src/sql/staging/typed';
import { refuse } from '../answer';
import type { Tables } from '../tables';
import { typeCells } from './typing';
import { findAdjustments, makeMerges } from './adjustments';
import { findDayMonth } from './dayMonth';
import { type Candidates, noCandidates, remarkAlternatives, typeCandidates, weighCandidates } from './alternatives';
import { settleAttributes } from './attributes';
import { findTestCustomers, loadTestNames } from './testCustomers';
import { loadVisits, settleVisits } from './visits';
import { countStatuses, remarkIds, remarkRefunds, remarkStatuses, remarkTopUps, shownOf, withEffects } from './remarks';
import { judgeCustomers, typeCustomers } from './customerFiles';
import { findTraps, type Searched } from './traps';
import type { Loaded } from './loaded';
import { continuedNames, continuedSql, type Named, withJoined, withKeys } from './besides';

/** Files of at most this many bytes together are searched for repeated lines at once, larger ones only when asked. */
const searchedBytes = 64 << 20;

/** Reads the mapped columns of every file into `typed`, each record with what is wrong with it. */
export async function typeFiles(tables: Tables, loaded: Loaded): Promise<void> {
    const parts = loaded.files.map((file) => typedPart(file, loaded));
    const isOfLines = loaded.grain === 'line';
    const stored = isEverything(loaded.portion) ? {} : { stored: storedSql(loaded.portion) };
    if (isOfLines) await typeCells(tables, parts, loaded.mapping, { hasRowHash: loaded.hasRepeats, ...stored });
    else await typeCustomers(tables, parts.map((part, index) => ({ ...part, firstDateForm: firstDateForm(loaded, index) })), loaded.mapping, loaded.today);
    await loadVisits(tables, loaded);
    await loadTestNames(tables, loaded);
    await tables.view('typed', adjustedSql(defaultPolicies, loaded.mapping));
    const [found] = await tables.db.rows(`select count(*) as records from ${isEverything(loaded.portion) ? 'typed' : readSql(loaded)}`);
    const expected = loaded.files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    if (found?.['records'] !== expected) refuse('records-differ', { expected, found: Number(found?.['records']) });
    if (isOfLines && loaded.hasRepeats) await tables.make({ name: 'repeats', sql: repeatsSql(loaded.files.map((file) => fullPart(file, loaded))) });
}

/** Every record of the files, where not all of them are stored. */
function readSql(loaded: Loaded): string {
    return `(${loaded.files.map((file) => continuedSql(file, firstOf(loaded).opened, new Set())).join('\nunion all by name\n')}) as source`;
}

/** Whether repeated lines are to be looked for under these decisions. */
export function wantsRepeats(files: Loaded['files'], policies: Policies): boolean {
    return policies.duplicates === 'set-aside' || bytesOf(files) <= searchedBytes;
}

/** What judging goes through, in its order; each is told as it begins. */
const judging = ['keys', 'days', 'traps', 'besides', 'account', 'findings', 'alternatives'] as const;

/** Judges every record under the decisions taken, and accounts for them all. */
export async function judge(tables: Tables, loaded: Loaded, policies: Policies, report: Report): Promise<Staging> {
    const tell = (step: (typeof judging)[number]) => report({ step: 'judge', done: judging.indexOf(step), total: judging.length });
    tell('keys');
    if (loaded.grain === 'customer') {
        await makeMerges(tables);
        const besides = await settleBesides(tables, loaded, policies);
        return withNotices(await judgeCustomers(tables, loaded.mapping, policies, loaded.today), besides);
    }
    const hasMerges = policies.mergeIds === 'merge' || bytesOf(loaded.files) <= searchedBytes;
    if (hasMerges) await makeMerges(tables);
    await tables.view('typed', adjustedSql(policies, loaded.mapping));
    tell('days');
    const dayMonth = await findDayMonth(tables, policies, loaded.today);
    if (hasRange(loaded.portion)) {
        await tables.view('typed', takenSql(adjustedSql(policies, loaded.mapping), orderedAtSql(dayMonth.orders), loaded.portion));
    }
    const { mapping, today, hasRepeats } = loaded;
    tell('traps');
    const found = await findTraps(tables, searchedOf(loaded), policies);
    tell('besides');
    const besides = await settleBesides(tables, loaded, policies);
    const tests = await findTestCustomers(tables, policies);
    const traps = { ...found.traps, hasTests: tests.length > 0 };
    await tables.view('judged', judgedSql({ mapping, policies, orders: dayMonth.orders, today, hasRepeats, traps }));
    await tables.view('lines', linesSql);
    tell('account');
    const account = accountOf(await tables.row({ name: 'account', sql: accountSql }));
    tell('findings');
    const adjusted = await findAdjustments(tables, mapping, policies, hasMerges);
    const effects = [...effectsOf(await tables.row({ name: 'effects', sql: effectsSql(policies) })), ...adjusted.effects];
    const span = await tables.row({ name: 'span', sql: spanSql });
    const statuses = await countStatuses(tables, mapping, policies);
    tell('alternatives');
    const alternatives = await weighCandidates(tables, await findCandidates(tables, loaded), mapping, policies);
    return {
        grain: 'line',
        cents: adjusted.cents,
        merges: adjusted.merges,
        account,
        effects: hasRepeats || traps.hasOverlaps ? effects : effects.filter((effect) => effect.policy !== 'duplicates'),
        firstOrderOn: textOrNull(span['first_order_on']),
        lastOrderOn: textOrNull(span['last_order_on']),
        defaultAsOf: textOrNull(span['default_as_of']),
        currency: found.currency,
        isDayMonthAmbiguous: dayMonth.isAmbiguous,
        dayMonth: dayMonth.finding,
        notices: [
            ...dayMonth.notices,
            ...adjusted.notices,
            ...withEffects(found.notices, effects),
            ...remarkAlternatives(alternatives),
            ...remarkTopUps(effects),
            ...(await remarkIds(tables)),
            ...remarkStatuses(statuses),
            ...(await remarkRefunds(tables, mapping, account.read, effects)),
            ...tests,
            ...besides,
        ],
        currencies: found.currencies,
        statuses: shownOf(statuses),
        alternatives,
    };
}

/** The file with only the columns that are needed, which is what makes a large one quick to read, and those joined to it. */
export function typedPart(file: Named, loaded: Loaded): Part {
    const part = fullPart(file, loaded);
    const first = firstOf(loaded);
    const mapped = Object.values(loaded.mapping);
    const needed = withKeys(loaded.besides, [...part.columns.slice(0, 1), ...mapped]);
    const own = continuedSql(file, first.opened, loaded.hasRepeats ? undefined : needed);
    const joined = mapped.filter((column) => !part.columns.includes(column) && isBeside(column, loaded));
    const relation = joined.length === 0 ? own : withJoined(own, loaded.besides, needed, part.decimal);
    return { ...part, relation, joined };
}

/** The file with every column, under the names of the first. */
export function fullPart(file: Named, loaded: Loaded): Part {
    const first = firstOf(loaded);
    const names = continuedNames(file.opened, first.opened);
    const dated = loaded.mapping[loaded.grain === 'customer' ? 'last_order_on' : 'order_date'];
    const own = names.get(dated ?? '');
    const { inspection } = file.opened;
    const date = inspection.columns.find(({ name }) => name === own) ?? joinedColumn(dated, loaded);
    return {
        relation: continuedSql(file, first.opened),
        columns: [...names.keys()],
        decimal: inspection.reading.decimal,
        dateForm: date?.dateForm ?? null,
    };
}

/** The form of first dates in a file with one row per customer. */
export function firstDateForm(loaded: Loaded, index: number): string | null {
    const columns = loaded.files[index]?.opened.inspection.columns ?? [];
    return columns.find(({ name }) => name === loaded.mapping.first_order_on)?.dateForm ?? null;
}

function bytesOf(files: Loaded['files']): number {
    return files.reduce((sum, { opened }) => sum + opened.inspection.bytes, 0);
}

function firstOf({ files }: Loaded): Named {
    const [first] = files;
    if (first === undefined) throw new Error('no files are loaded');
    return first;
}

function isBeside(column: string, loaded: Loaded): boolean {
    return joinedColumn(column, loaded) !== undefined;
}

function joinedColumn(column: string | undefined, { besides }: Loaded): ColumnProfile | undefined {
    return besides.flatMap(([first]) => first?.opened.inspection.joined ?? []).find(({ name }) => name === column);
}

/** Other columns for the amount or the date are read from files that are searched anyway; larger ones are read once. */
async function findCandidates(tables: Tables, loaded: Loaded): Promise<Candidates> {
    if (bytesOf(loaded.files) > searchedBytes) return noCandidates;
    const parts = loaded.files.map((file) => fullPart(file, loaded));
    return typeCandidates(tables, parts, loaded.files[0]?.opened.inspection.columns ?? [], loaded.mapping);
}

function searchedOf({ files, mapping }: Loaded): Searched {
    const records = files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    return { files: files.map(({ opened }) => ({ columns: opened.prepared.columns, name: opened.inspection.name })), mapping, records };
}

/** What files beside the lines say of their customers, under the ids that these have by the decisions taken. */
async function settleBesides(tables: Tables, loaded: Loaded, policies: Policies): Promise<Notice[]> {
    return [...(await settleAttributes(tables, loaded, policies)), ...(await settleVisits(tables, loaded, policies))];
}

function withNotices(staging: Staging, notices: readonly Notice[]): Staging {
    return { ...staging, notices: [...staging.notices, ...notices] };
}

function textOrNull(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

import type { Mapping, Policies, Staging } from '../../src/domain/import';
import {
    accountOf,
    accountSql,
    dayMonthSql,
    effectsOf,
    effectsSql,
    linesSql,
    spanSql,
} from '../../src/sql/staging/accounts';
import { resolveDayMonth } from '../../src/sql/staging/dayMonth';
import { judgedSql } from '../../src/sql/staging/judged';
import { repeatsSql } from '../../src/sql/staging/repeats';
import { type Part, typedSql } from '../../src/sql/staging/typed';
import { refuse } from '../answer';
import type { Tables } from '../tables';
import { type Candidates, noCandidates, remarkAlternatives, typeCandidates, weighCandidates } from './alternatives';
import { countStatuses, remarkIds, remarkRefunds, remarkStatuses, remarkTopUps, shownOf, withEffects } from './remarks';
import { findTraps, type Searched } from './traps';
import { sourceSql } from '../import/source';
import type { Opened } from './opened';

/** Files of at most this many bytes together are searched for repeated lines at once, larger ones only when asked. */
const searchedBytes = 64 << 20;

/** Files that are loaded, and how. */
export interface Loaded {
    files: { opened: Opened; name: string }[];
    mapping: Mapping;
    today: string;
    hasRepeats: boolean;
}

/** Reads the mapped columns of every file into `typed`, each record with what is wrong with it. */
export async function typeFiles(tables: Tables, loaded: Loaded): Promise<void> {
    const parts = loaded.files.map((file) => typedPart(file, loaded));
    await tables.make({ name: 'typed', sql: typedSql(parts, loaded.mapping, { hasRowHash: loaded.hasRepeats }) });
    const [found] = await tables.db.rows('select count(*) as records from typed');
    const expected = loaded.files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    if (found?.['records'] !== expected) refuse('records-differ', { expected, found: Number(found?.['records']) });
    if (loaded.hasRepeats) await tables.make({ name: 'repeats', sql: repeatsSql(loaded.files.map((file) => fullPart(file, loaded))) });
}

/** Whether repeated lines are to be looked for under these decisions. */
export function wantsRepeats(files: Loaded['files'], policies: Policies): boolean {
    const bytes = files.reduce((sum, { opened }) => sum + opened.inspection.bytes, 0);
    return policies.duplicates === 'set-aside' || bytes <= searchedBytes;
}

/** Judges every record under the decisions taken, and accounts for them all. */
export async function judge(tables: Tables, loaded: Loaded, policies: Policies): Promise<Staging> {
    const dayMonth = resolveDayMonth(await tables.rows({ name: 'day_month', sql: dayMonthSql }), policies);
    const { mapping, today, hasRepeats } = loaded;
    const found = await findTraps(tables, searchedOf(loaded), policies);
    const { traps } = found;
    await tables.view('judged', judgedSql({ mapping, policies, orders: dayMonth.orders, today, hasRepeats, traps }));
    await tables.view('lines', linesSql);
    const account = accountOf(await tables.row({ name: 'account', sql: accountSql }));
    const effects = effectsOf(await tables.row({ name: 'effects', sql: effectsSql(policies) }));
    const span = await tables.row({ name: 'span', sql: spanSql });
    const statuses = await countStatuses(tables, mapping, policies);
    const alternatives = await weighCandidates(tables, await findCandidates(tables, loaded), mapping, policies);
    return {
        account,
        effects: hasRepeats || traps.hasOverlaps ? effects : effects.filter((effect) => effect.policy !== 'duplicates'),
        firstOrderOn: textOrNull(span['first_order_on']),
        lastOrderOn: textOrNull(span['last_order_on']),
        defaultAsOf: textOrNull(span['default_as_of']),
        currency: found.currency,
        isDayMonthAmbiguous: dayMonth.isAmbiguous,
        notices: [
            ...dayMonth.notices,
            ...withEffects(found.notices, effects),
            ...remarkAlternatives(alternatives, account.kept),
            ...remarkTopUps(effects),
            ...(await remarkIds(tables)),
            ...remarkStatuses(statuses),
            ...(await remarkRefunds(tables, mapping, account.read, effects)),
        ],
        currencies: found.currencies,
        statuses: shownOf(statuses),
        alternatives,
    };
}

/** The file with only the columns that are needed, which is what makes a large one quick to read. */
function typedPart(file: Loaded['files'][number], loaded: Loaded): Part {
    const { columns } = file.opened.prepared;
    const needed = new Set([columns[0], ...Object.values(loaded.mapping)]);
    const picked = loaded.hasRepeats ? undefined : columns.filter((column) => needed.has(column));
    return { ...fullPart(file, loaded), relation: sourceSql(file.opened.prepared, file.name, picked) };
}

/** The file with every column. */
export function fullPart({ opened, name }: Loaded['files'][number], { mapping }: Loaded): Part {
    const { prepared, inspection } = opened;
    const date = inspection.columns.find((column) => column.name === mapping.order_date);
    return {
        relation: sourceSql(prepared, name),
        columns: [...prepared.columns, ...prepared.surplus],
        decimal: inspection.reading.decimal,
        dateForm: date?.dateForm ?? null,
    };
}

/** Other columns for the amount or the date are read from files that are searched anyway; larger ones are read once. */
async function findCandidates(tables: Tables, loaded: Loaded): Promise<Candidates> {
    const bytes = loaded.files.reduce((sum, { opened }) => sum + opened.inspection.bytes, 0);
    if (bytes > searchedBytes) return noCandidates;
    const parts = loaded.files.map((file) => fullPart(file, loaded));
    return typeCandidates(tables, parts, loaded.files[0]?.opened.inspection.columns ?? [], loaded.mapping);
}

function searchedOf({ files, mapping }: Loaded): Searched {
    const records = files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    return { files: files.map(({ opened }) => ({ columns: opened.prepared.columns, name: opened.inspection.name })), mapping, records };
}

function textOrNull(value: unknown): string | null {
    return typeof value === 'string' ? value : null;
}

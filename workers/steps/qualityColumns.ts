import type { Mapping, Role } from '../../src/domain/import';
import type { ColumnQuality, SuspicionCode } from '../../src/domain/quality';
import type { Row } from '../../src/domain/values';
import { quoteIdent } from '../../src/sql/bind';
import { binsSql, type ColumnOptions, edgesSql, frequentSql, readValuesSql, roughCountsSql, rowsSql, statsSql, valuesSql } from '../../src/sql/quality/column';
import { isOddSql, isScientificSql, isTestSql, isZeroedSql } from '../../src/sql/quality/patterns';
import { namesOfPeople } from '../import/words/people';
import type { Tables } from '../tables';
import { continuedNames, continuedSql, groupSql, type Named } from './besides';

/** Files of at most so many rows have every value counted; in larger ones, columns of at most so many different values. */
const countedRows = 1_000_000;
const countedValues = 2_500_000;
const mostBins = 16;
/** A column is of a kind when so many of its filled cells read so. */
const mostly = 0.8;
/** Fewer cells of another kind than this share are odd ones out. */
const few = 0.2;

/** A column of some files that are read together. */
export interface Place {
    files: Named[];
    name: string;
    roles: Role[];
    options: ColumnOptions;
    isExact: boolean;
}

/** Something odd in a column: `condition` is over its values with what they read as. */
export interface Odd {
    place: Place;
    code: SuspicionCode;
    condition: string;
    examples: string[];
    facts: Record<string, string>;
}

/** Every column of these files; in large ones a first pass tells which have too many values to count. */
export async function placesOf(tables: Tables, files: Named[], mapping: Mapping): Promise<Place[]> {
    const [first] = files;
    if (first === undefined) return [];
    const names = [...new Set(files.flatMap((file) => [...continuedNames(file.opened, first.opened).keys()]))];
    const records = files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    const rough = records <= countedRows ? {} : (await tables.db.rows(roughCountsSql(groupSql(files, new Set(names)), names)))[0];
    return names.map((name, index) => {
        const roles = rolesOf(name, first, mapping);
        return { files, name, roles, options: optionsOf(name, roles, first), isExact: Number(rough?.[`d${index}`] ?? 0) <= countedValues };
    });
}

/** Reads one column of every row, and finds what is odd in it. */
export async function inspectColumn(tables: Tables, place: Place): Promise<{ column: ColumnQuality; odd: Odd[] }> {
    const { files, name, options, isExact, roles } = place;
    const relation = groupSql(files, new Set([name]));
    const values = isExact ? 'quality_values' : `(${rowsSql(relation, name, options)})`;
    if (isExact) await tables.db.run(`create or replace temp table quality_values as\n${valuesSql(relation, name, options)}`);
    const [stats = {}] = await tables.db.rows(statsSql(values, isExact, options));
    const kind = kindOf(stats, options);
    const frequent = await tables.db.rows(frequentSql(values, isExact));
    const column: ColumnQuality = {
        file: files[0]?.opened.inspection.name ?? '',
        name,
        roles,
        kind,
        rows: Number(stats['rows'] ?? 0),
        missing: Number(stats['missing'] ?? 0),
        distinct: Number(stats['distinct_values'] ?? 0),
        isExact,
        ...extremesOf(stats, kind),
        frequent: frequent.map(({ value, rows }) => ({ value: String(value), rows: Number(rows) })),
        spread: kind === 'number' || kind === 'date' ? await spreadOf(tables, values, kind, isExact) : [],
    };
    const odd: Odd[] = [];
    for (const { code, condition, facts } of suspects(place, column, stats)) {
        const rows = await tables.db.rows(`select value from ${values} as read_values where ${condition} group by 1 order by sum(n) desc, 1 limit 3`);
        odd.push({ place, code, condition, facts, examples: rows.map(({ value }) => String(value)) });
    }
    return { column, odd };
}

const measures: Role[] = ['amount', 'quantity', 'unit_price', 'cost', 'unit_cost', 'discount', 'recency_days', 'order_count', 'monetary'];
const days: Role[] = ['order_date', 'last_order_on', 'first_order_on'];
const people: Role[] = ['customer_id', 'customer_id_2'];

function suspects({ roles }: Place, { kind, rows, missing }: ColumnQuality, stats: Row) {
    const filled = rows - missing;
    const count = (key: string) => Number(stats[key] ?? 0);
    const isMeasure = roles.some((role) => measures.includes(role));
    const others = kind === 'number' ? filled - count('numbers') : kind === 'date' ? filled - count('days') : 0;
    const isZeroed = count('zeroed') > 0 && count('zeroed') >= 0.5 * count('long');
    const damage = [...(count('scientific') > 0 ? [isScientificSql('value')] : []), ...(isZeroed ? [isZeroedSql('value')] : [])];
    const found: { code: SuspicionCode; condition: string; facts: Record<string, string> }[] = [];
    const add = (code: SuspicionCode, condition: string, facts: Record<string, string> = {}) => found.push({ code, condition, facts });
    if (others > 0 && others < few * filled) add('mixed-types', `${kind === 'date' ? 'day' : 'number'} is null and not is_missing`, { kind });
    if (damage.length > 0 && !isMeasure && kind !== 'date') add('damaged-ids', damage.join(' or '));
    if (count('odd') > 0) add('odd-characters', isOddSql('value'));
    if (count('tests') > 0) add('test-words', isTestSql('value'));
    return found;
}

/** What names something is text, even if it is written in digits. */
function kindOf(stats: Row, { dateForm, hasNumbers }: ColumnOptions): ColumnQuality['kind'] {
    const filled = Number(stats['rows'] ?? 0) - Number(stats['missing'] ?? 0);
    if (filled === 0) return 'empty';
    if (dateForm !== null && Number(stats['days']) >= mostly * filled) return 'date';
    return hasNumbers && Number(stats['numbers']) >= mostly * filled ? 'number' : 'text';
}

function extremesOf(stats: Row, kind: ColumnQuality['kind']): { least: string | null; most: string | null } {
    const suffix = { number: 'number', date: 'day', text: 'text', empty: 'text' }[kind];
    const text = (key: string) => (stats[key] === null || stats[key] === undefined ? null : String(stats[key]));
    return { least: text(`least_${suffix}`), most: text(`most_${suffix}`) };
}

async function spreadOf(tables: Tables, values: string, kind: 'number' | 'date', isExact: boolean): Promise<ColumnQuality['spread']> {
    const measure = kind === 'number' ? 'number' : 'day';
    const [edges] = await tables.db.rows(edgesSql(values, measure, isExact));
    const [low, high] = [Number(edges?.['low']), Number(edges?.['high'])];
    if (!Number.isFinite(low) || !Number.isFinite(high)) return [];
    const width = widthOf(low, high, kind);
    const bins = Math.max(1, Math.min(mostBins, Math.floor((high - low) / width) + 1));
    const rows = await tables.db.rows(binsSql(values, measure, low, width, bins));
    const counts = new Map(rows.map((row) => [Number(row['bin']), Number(row['rows'])]));
    const write = (edge: number) => (kind === 'number' ? String(Number(edge.toPrecision(6))) : new Date(edge * 86_400_000).toISOString().slice(0, 10));
    return Array.from({ length: bins }, (_, bin) => ({
        from: write(low + bin * width),
        to: write(low + (bin + 1) * width - (kind === 'date' ? 1 : 0)),
        rows: counts.get(bin) ?? 0,
    }));
}

/** Whole numbers that are few, and days, get bins of whole width. */
function widthOf(low: number, high: number, kind: 'number' | 'date'): number {
    const range = high - low;
    if (kind === 'date') return Math.max(1, Math.ceil((range + 1) / mostBins));
    if (range === 0) return 1;
    return Number.isInteger(low) && Number.isInteger(high) && range < mostBins ? 1 : (range / mostBins) * (1 + 1e-9);
}

function rolesOf(name: string, first: Named, mapping: Mapping): Role[] {
    const { columns, joined } = first.opened.inspection;
    const as = joined?.[columns.findIndex((column) => column.name === name)]?.name ?? name;
    return (Object.entries(mapping) as [Role, string][]).flatMap(([role, column]) => (column === as ? [role] : []));
}

function optionsOf(name: string, roles: readonly Role[], { opened: { inspection } }: Named): ColumnOptions {
    const profile = inspection.columns.find((column) => column.name === name);
    const isName = roles.some((role) => !measures.includes(role) && !days.includes(role));
    return {
        decimal: inspection.reading.decimal,
        dateForm: profile?.kind === 'date' && !isName ? (profile.dateForm ?? null) : null,
        hasNumbers: !isName,
        isOfPeople: people.some((role) => roles.includes(role)) || (roles.length === 0 && namesOfPeople.test(name)),
    };
}

/** The rows that show something odd: file (by `positions`) and line. */
export function oddRowsSql({ place, condition }: Odd, positions: ReadonlyMap<Named, number>): string {
    const { files, name, options } = place;
    const [first] = files;
    const parts = files.flatMap((file) => {
        if (first === undefined || !continuedNames(file.opened, first.opened).has(name)) return [];
        const source = continuedSql(file, first.opened, new Set([name]));
        return [`select ${positions.get(file) ?? 0}::integer as file, _line::integer as line, ${quoteIdent(name)} as value, 1 as n from (${source}) as source`];
    });
    return `select file, line from (${readValuesSql(parts.join('\nunion all\n'), options, ['file', 'line'])}) as read_rows where ${condition}`;
}

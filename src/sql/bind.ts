import type { Bindable, Binds } from '../domain/values';

/** A name as DuckDB reads it, whatever it holds. */
export function quoteIdent(name: string): string {
    return `"${name.replaceAll('"', '""')}"`;
}

/** Text as a literal. */
export function quoteText(text: string): string {
    return `'${text.replaceAll("'", "''")}'`;
}

const pieces = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\$([a-z_][a-z0-9_]*)/g;

/**
 * SQL with every `$name` outside quotes and comments replaced by a typed literal.
 * Text rather than a prepared statement, because only text can be cancelled. Throws on a missing or unused name.
 */
export function bind(sql: string, binds: Binds): string {
    const unused = new Set(Object.keys(binds));
    const text = sql.replace(pieces, (piece, name: string | undefined) => {
        if (name === undefined) return piece;
        const value = binds[name];
        if (value === undefined) throw new Error(`no value for $${name}`);
        unused.delete(name);
        return literal(value);
    });
    if (unused.size > 0) throw new Error(`values without a place: ${[...unused].join(', ')}`);
    return text;
}

/** Only the values that a text asks for, out of more. */
export function pickBinds(sql: string, binds: Binds): Binds {
    const names = new Set([...sql.matchAll(pieces)].map((match) => match[1]));
    return Object.fromEntries(Object.entries(binds).filter(([name]) => names.has(name)));
}

/** One value as a typed DuckDB literal. */
export function literal(value: Bindable): string {
    if (value === null) return 'null';
    if (typeof value === 'string') return quoteText(value);
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'number') return numberLiteral(value);
    if (isList(value)) return listLiteral(value);
    if (!/^\d{4,6}-\d\d-\d\d$/.test(value.date)) throw new Error(`not an ISO date: ${value.date}`);
    return `date '${value.date}'`;
}

function numberLiteral(value: number): string {
    return Number.isInteger(finite(value)) && Math.abs(value) < 2 ** 31 ? String(value) : `${value}::double`;
}

function finite(value: number): number {
    if (!Number.isFinite(value)) throw new Error(`not a finite number: ${value}`);
    return value;
}

type List = readonly string[] | readonly number[] | readonly Record<string, string | number | boolean | null>[];

function isList(value: Bindable): value is List {
    return Array.isArray(value);
}

/** Numbers as one text: DuckDB plans a list of as many literals ten times slower. */
function listLiteral(list: List): string {
    if (typeof list[0] === 'number') return `'[${list.map((item) => finite(Number(item))).join(', ')}]'::double[]`;
    return `[${list.map(itemLiteral).join(', ')}]${listType(list)}`;
}

function itemLiteral(item: List[number]): string {
    if (typeof item !== 'object') return literal(item);
    const fields = Object.entries(item).map(([name, field]) => `${quoteText(name)}: ${literal(field)}`);
    return `{${fields.join(', ')}}`;
}

function listType(list: List): string {
    const first = list[0];
    if (typeof first === 'object') return '';
    return typeof first === 'string' ? '::varchar[]' : '::double[]';
}

import type { MeasureEntry } from '../../domain/measuring';
import { quoteIdent } from '../bind';
import { foldSql } from '../staging/rewrite';

/** A column of some table by customer: the table beside `customers` that it needs, if any, by what it is joined, and what to select. */
export interface Source {
    table: string | null;
    key: 'customer_id' | 'customer_rank';
    sql: string;
}

/** The room whose columns `customers` has already. */
export const ownRoom = 'purchases';
export const attributeRoom = 'attribute';

/** Where a measure is read; tables are named by room: `measure_<room>`, `attributes`, `assigned_<model>`. */
export function sourceOf(entry: MeasureEntry, isModel: (room: string) => boolean): Source {
    const column = quoteIdent(entry.column);
    if (entry.room === ownRoom) return { table: null, key: 'customer_id', sql: `customers.${column}` };
    if (entry.room === attributeRoom) return { table: 'attributes', key: 'customer_id', sql: attributeSql(`attributes.${column}`, entry.type) };
    const [table, key] = isModel(entry.room) ? [assignedTable(entry), 'customer_rank' as const] : [`measure_${entry.room}`, 'customer_id' as const];
    return { table, key, sql: `${quoteIdent(table)}.${column}` };
}

/** Where another model's answer stands: under its name, or that of its preset. */
export function assignedTable({ room, preset }: Pick<MeasureEntry, 'room' | 'preset'>): string {
    return preset === undefined ? `assigned_${room}` : `assigned_${room}_${preset.replace(/[^a-z]/gi, '_')}`;
}

/** A cell of the customer file as what its column holds; null where it is blank or something else. */
export function attributeSql(column: string, type: MeasureEntry['type']): string {
    const text = `cast(${column} as varchar)`;
    if (type === 'double') return numberSql(text);
    return type === 'date' ? daySql(text) : `nullif(trim(${text}), '')`;
}

/** A number with what people write around one: signs of money, groups of digits, a percent sign, 万 and 亿. */
export function numberSql(text: string): string {
    const bare = `regexp_replace(lower(${foldSql(text)}), '[\\s,¥￥$£€元%万亿]', '', 'g')`;
    const scale = `case when regexp_matches(${text}, '[%％]\\s*$') then 0.01 when contains(${text}, '亿') then 1e8 when contains(${text}, '万') then 1e4 else 1 end`;
    return `case when isfinite(try_cast(${bare} as double)) then try_cast(${bare} as double) * ${scale} end`;
}

export function daySql(text: string): string {
    return `try_cast(regexp_replace(left(trim(${text}), 10), '[/.年月]', '-', 'g') as date)`;
}

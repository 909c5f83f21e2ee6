import { roles, type Mapping, type Role } from '../../domain/import';
import { quoteIdent } from '../bind';
import { amountLevels, type Decimal } from './amounts';
import { currencyColumn } from './currency';
import { dateLevels } from './dates';
import { customerLevels, trimmedSql } from './ids';
import { stackSql } from './levels';
import { statusLevels } from './statuses';
import { isTotalSql } from './totals';

/** One file as text cells: a select of `_line`, `_cells` and the file's columns, and what a look at it found. */
export interface Part {
    relation: string;
    columns: readonly string[];
    /** Further columns of the relation, from files joined to this one. */
    joined?: readonly string[];
    decimal: Decimal;
    /** The date column's `dateForm`, null when its sample agrees on none. */
    dateForm: string | null;
}

export interface TypingOptions {
    /** Adds `row_hash`, over every column, by which repeated lines are found. */
    hasRowHash: boolean;
    /** A condition on the typed columns that records have to meet to be stored. */
    stored?: string;
}

const words = ['product', 'category', 'region', 'channel', 'store', 'discount'] as const;
const needed: readonly Role[] = ['customer_id', 'order_date'];
const numbers = ['amount', 'quantity', 'unit_price', 'cost', 'unit_cost'] as const;

/** `typed`: one row per record of all files, every mapped column in its type, and what is wrong with the record. */
export function typedSql(parts: readonly Part[], mapping: Mapping, options: TypingOptions): string {
    const used = usedRoles(mapping);
    return parts.map((part, index) => partSql(part, index + 1, used, mapping, options)).join('\nunion all by name\n');
}

/** The columns of `typed` that a mapping gives, besides those that are always there. */
export function typedColumns(mapping: Mapping): string[] {
    const has = (role: Role) => mapping[role] !== undefined;
    const hasCost = has('cost') || (has('unit_cost') && has('quantity'));
    return [
        ...(['order_id', 'quantity', 'unit_price', 'order_status'] as const).filter(has),
        ...(hasCost ? ['cost'] : []),
        ...words.filter(has),
    ];
}

/** The roles that a mapping gives, and those that are always needed. */
export function usedRoles(mapping: Mapping): Role[] {
    const has = (role: Role) => mapping[role] !== undefined;
    const unused: Role[] = [has('cost') ? 'unit_cost' : 'cost'];
    return roles.filter((role) => needed.includes(role) || (has(role) && !unused.includes(role)));
}

function partSql(part: Part, file: number, used: Role[], mapping: Mapping, options: TypingOptions): string {
    const has = (role: Role) => used.includes(role);
    const kinds = numbers.filter(has);
    const amounts = kinds.map((role) =>
        amountLevels(role, part.decimal, isTotal(role) ? 'decimal(38, 6)' : 'decimal(18, 6)'),
    );
    const stacked = stackSql(
        cellsSql(part, file, used, mapping, options),
        dateLevels(part.dateForm),
        customerLevels(has('customer_id_2')),
        ...amounts,
        has('order_status') ? statusLevels : [],
        [Object.fromEntries(wordRoles(has).map((role) => [role, trimmedSql(`${role}_text`)]))],
    );
    return `select\n    ${finalColumns(has, options).join(',\n    ')},\nfrom (${stacked}) as stacked`;
}

/** The record's cells under the names of their roles; a role whose column this file lacks is null. */
export function cellsSql(part: Part, file: number, used: Role[], mapping: Mapping, options: TypingOptions): string {
    const cells = used.map((role) => `${cellSql(part, mapping[role])} as ${role}_text`);
    const first = part.columns[0];
    return `select
    ${file}::usmallint as file,
    _line::integer as line,
    ${isMalformedSql(part, used, mapping)} as is_malformed,
    ${first === undefined ? 'null::varchar' : quoteIdent(first)} as first_text,
    ${[...cells, ...(options.hasRowHash ? [`${rowHashSql(part.columns)} as row_hash`] : [])].join(',\n    ')}
from (${part.relation}) as source`;
}

function cellSql(part: Part, column: string | undefined): string {
    const isThere = column !== undefined && (part.columns.includes(column) || part.joined?.includes(column));
    return isThere ? quoteIdent(column) : 'null::varchar';
}

/** A record is malformed when it ends before a cell that is needed. */
function isMalformedSql(part: Part, used: Role[], mapping: Mapping): string {
    const money: Role[] = used.includes('amount') ? ['amount'] : ['quantity', 'unit_price'];
    const last = Math.max(...[...needed, ...money].map((role) => part.columns.indexOf(mapping[role] ?? '') + 1));
    return `coalesce(_cells < ${last}, false)`;
}

/** A hash over every column of the record. */
function rowHashSql(columns: readonly string[]): string {
    return `hash(${columns.map((column) => `coalesce(${quoteIdent(column)}, '')`).join(', ')})`;
}

function wordRoles(has: (role: Role) => boolean): Role[] {
    return (['order_id', 'order_status', ...words] as const).filter(has);
}

function isTotal(role: Role): boolean {
    return role === 'amount' || role === 'cost';
}

function finalColumns(has: (role: Role) => boolean, options: TypingOptions): string[] {
    const marked = ['first_text', 'customer_id', 'order_date_text', ...(has('order_id') ? ['order_id'] : [])];
    return [
        'file',
        'line',
        'customer_id',
        'ordered_at',
        'day_month',
        ...moneyColumns(has),
        'is_malformed',
        `${isTotalSql(marked)} as is_total`,
        'has_no_customer',
        'is_shared',
        'is_masked',
        'order_date_text is null as is_date_blank',
        `${has('amount') ? 'amount_text is null' : 'false'} as is_amount_blank`,
        ...wordRoles(has),
        ...(has('order_status') ? ['status_meaning'] : []),
        ...(['quantity', 'unit_price'] as const).filter(has),
        ...(has('cost')
            ? ['cost']
            : has('unit_cost') && has('quantity')
              ? [`${timesQuantity('unit_cost')} as cost`]
              : []),
        ...(options.hasRowHash ? ['row_hash'] : []),
    ];
}

function moneyColumns(has: (role: Role) => boolean): string[] {
    const currency = (name: string) =>
        `${has('currency') ? `coalesce(${currencyColumn(name)}, ${trimmedSql('currency_text')})` : currencyColumn(name)} as currency`;
    if (has('amount')) return ['amount', currency('amount')];
    if (has('quantity') && has('unit_price')) {
        return [`${timesQuantity('unit_price')} as amount`, currency('unit_price')];
    }
    return ['null::decimal(38, 6) as amount', 'null::varchar as currency'];
}

/** Exact; a whole quantity is kept apart because dividing a wide decimal back to six places is twenty times slower. */
export function timesQuantity(price: 'unit_price' | 'unit_cost'): string {
    return `case
        when quantity % 1 = 0 then (${price}::decimal(20, 6) * quantity::decimal(18, 0))::decimal(38, 6)
        else (${price}::decimal(20, 6) * quantity)::decimal(38, 6)
    end`;
}

import type { Condition } from '../../domain/model';
import type { Value } from '../../domain/values';
import { literal, quoteIdent } from '../bind';

/** Conditions as one SQL predicate that is true or false, never null; none at all hold for everyone. */
export function conditionsSql(conditions: readonly Condition[]): string {
    if (conditions.length === 0) return 'true';
    return `(${conditions.map((condition) => `(${conditionSql(condition)})`).join(' and ')})`;
}

/** What `is_selected` is in `segmented`: nobody is selected where nothing is asked. */
export function selectedSql(selection: readonly Condition[]): string {
    return selection.length === 0 ? 'false' : conditionsSql(selection);
}

/** A predicate for text that appears anywhere in a column, case ignored; `%` and `_` are themselves. */
export function containsSql(column: string, text: string): string {
    return text === '' ? 'true' : `contains(lower(${quoteIdent(column)}), lower(${literal(text)}))`;
}

function conditionSql(condition: Condition): string {
    const column = quoteIdent(condition.column);
    return 'in' in condition ? membershipSql(column, condition.in) : rangeSql(column, condition.from, condition.below);
}

function membershipSql(column: string, values: readonly Value[]): string {
    const present = values.filter((value) => value !== null);
    const isAmong = present.length === 0 ? 'false' : `coalesce(${column} in (${present.map(literal).join(', ')}), false)`;
    return values.includes(null) ? `${isAmong} or ${column} is null` : isAmong;
}

function rangeSql(column: string, from: number | null, below: number | null): string {
    const bounds = [
        ...(from === null ? [] : [`${column} >= ${literal(from)}`]),
        ...(below === null ? [] : [`${column} < ${literal(below)}`]),
    ];
    return bounds.length === 0 ? 'true' : `coalesce(${bounds.join(' and ')}, false)`;
}

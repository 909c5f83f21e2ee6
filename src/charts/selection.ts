import type { Condition } from '../domain/model';
import type { Value } from '../domain/values';
import type { Range } from './histogram';

/** The values picked on a column; none when it is not part of the selection. */
export function picked(selection: readonly Condition[], column: string): readonly Value[] {
    const condition = selection.find((candidate) => candidate.column === column);
    return condition !== undefined && 'in' in condition ? condition.in : [];
}

/** The range picked on a column. */
export function range(selection: readonly Condition[], column: string): Range | null {
    const condition = selection.find((candidate) => candidate.column === column);
    if (condition === undefined || 'in' in condition) return null;
    return { from: condition.from ?? -Infinity, below: condition.below ?? Infinity };
}

/** The selection with another choice on one column; no values let go of it. */
export function withPick(selection: readonly Condition[], column: string, values: readonly Value[]): Condition[] {
    const others = selection.filter((condition) => condition.column !== column);
    return values.length === 0 ? others : [...others, { column, in: values }];
}

export function withRange(selection: readonly Condition[], column: string, chosen: Range | null): Condition[] {
    const others = selection.filter((condition) => condition.column !== column);
    if (chosen === null) return others;
    const from = Number.isFinite(chosen.from) ? chosen.from : null;
    const below = Number.isFinite(chosen.below) ? chosen.below : null;
    return from === null && below === null ? others : [...others, { column, from, below }];
}

/** Pressing a value picks it alone, or lets it go when it was alone; extending adds or takes away. */
export function toggled(values: readonly Value[], value: Value, isExtending: boolean): Value[] {
    const isIn = values.includes(value);
    if (isExtending) return isIn ? values.filter((other) => other !== value) : [...values, value];
    return isIn && values.length === 1 ? [] : [value];
}

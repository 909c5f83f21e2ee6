import type { Unit } from '../../domain/measure';
import { isIndex, type MeasureEntry } from '../../domain/measuring';
import type { ParamValue } from '../../domain/model';
import { compact, compactMoney, count, exactMoney, number, share } from '../../i18n/format';

/** What the values of a measure are; an index has points from 0 to 100. */
export function unitOf(value: ParamValue | undefined, catalogue: readonly MeasureEntry[]): Unit {
    if (isIndex(value)) return 'score';
    return catalogue.find(({ ref }) => ref === value)?.unit ?? 'number';
}

/** A value as it is read in a sentence. */
export function sayMeasured(value: unknown, unit: Unit): string {
    if (value === null || value === undefined) return '–';
    if (unit === 'money') return exactMoney(value);
    if (unit === 'share') return share(value);
    return number(value);
}

/** A value on an axis, where there is little room. */
export function shortMeasured(value: unknown, unit: Unit): string {
    if (unit === 'money') return compactMoney(value);
    if (unit === 'share') return share(value);
    if (unit === 'days' || unit === 'count') return Math.abs(Number(value)) < 1e4 ? count(value) : compact(value);
    return compact(value);
}

import type { MeasureEntry } from '../../domain/measuring';
import type { Atom } from './tree';

export type Is = Atom['is'];
/** What a measure holds, as far as comparing goes. */
export type Kind = 'number' | 'text' | 'day' | 'flag';

const numbers: readonly Is[] = ['at-least', 'above', 'at-most', 'below', 'between', 'among', 'not-among', 'known', 'unknown'];
const operators: Record<Kind, readonly Is[]> = {
    number: numbers,
    text: ['among', 'not-among', 'contains', 'known', 'unknown'],
    day: ['at-least', 'above', 'at-most', 'below', 'between', 'known', 'unknown'],
    flag: ['among', 'known', 'unknown'],
};

/** A composite index has no entry and is a number. */
export function kindOf(entry: Pick<MeasureEntry, 'type'> | null): Kind {
    if (entry === null || entry.type === 'integer' || entry.type === 'double') return 'number';
    if (entry.type === 'date') return 'day';
    return entry.type === 'boolean' ? 'flag' : 'text';
}

/** The comparisons that a kind allows, and the one that stands already. */
export function operatorsOf(kind: Kind, current: Is): readonly Is[] {
    return operators[kind].includes(current) ? operators[kind] : [...operators[kind], current];
}

/** A condition begun on a measure. */
export function begun(measure: Atom['measure'], kind: Kind): Atom {
    if (kind === 'flag') return { measure, is: 'among', values: ['true'] };
    return kind === 'text' ? { measure, is: 'among', values: [] } : { measure, is: 'at-least', value: '' };
}

/** The same condition compared in another way; its values come along as far as they fit. */
export function compared(atom: Atom, is: Is): Atom {
    const { measure } = atom;
    const [first = '', second = ''] = valuesOf(atom);
    switch (is) {
        case 'known':
        case 'unknown':
            return { measure, is };
        case 'between':
            return { measure, is, from: bound(first), to: bound(second) };
        case 'among':
        case 'not-among':
            return { measure, is, values: valuesOf(atom).filter((value) => value !== '') };
        case 'contains':
            return { measure, is, value: String(first) };
        default:
            return { measure, is, value: bound(first) };
    }
}

function valuesOf(atom: Atom): readonly (string | number | boolean)[] {
    if ('values' in atom) return atom.values;
    if ('from' in atom) return [atom.from, atom.to];
    return 'value' in atom ? [atom.value] : [];
}

function bound(value: string | number | boolean): string | number {
    return typeof value === 'boolean' ? '' : value;
}

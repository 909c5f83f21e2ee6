import { isIndex, type MeasureEntry } from '../../domain/measuring';
import type { ParamValue } from '../../domain/model';
import { hasText, t } from '../../i18n/i18n.svelte';
import type { Option } from '../option';

/** What a measure is called: its room's word; columns of the customer file by their own names. */
export function measureName({ room, column, ref, preset }: MeasureEntry): string {
    if (room === 'attribute') return column;
    const name = wordOf(room, column);
    if (!ref.includes('.')) return name;
    return t('measures.ofModel', { model: t(preset === undefined ? `${room}:name` : `${room}:presets.${preset}`), name });
}

/** A value of a measure in the words of its room or, where it is another model's segment, of that model; else as it stands. */
export function wordedValue(value: string, entry: MeasureEntry | undefined): string {
    if (entry === undefined || entry.room === 'attribute') return value;
    const { room, column } = entry;
    const key = [`${room}:value.${column}.${value}`, ...(column === 'segment' ? [`${room}:segment.${value}`] : [])].find((each) => hasText(each));
    return key === undefined ? value : t(key);
}

/** The name of what a parameter holds: a measure, or a composite index. */
export function valueName(value: ParamValue | undefined, catalogue: readonly MeasureEntry[]): string {
    if (isIndex(value)) return indexTitle(value.name, value.indicators.map(({ measure }) => measure), catalogue);
    const entry = catalogue.find((each) => each.ref === value);
    return entry === undefined ? String(value ?? '') : measureName(entry);
}

/** The name an index was given; a room's own are messages, and one without a name is called by its first measures. */
export function indexTitle(name: string, measures: readonly string[], catalogue: readonly MeasureEntry[]): string {
    if (name !== '') return /^[a-z-]+:index[.]/.test(name) && hasText(name) ? t(name) : name;
    const [first, second, third] = measures.map((measure) => valueName(measure, catalogue));
    if (first === undefined) return t('measures.index');
    if (second === undefined) return first;
    return t(third === undefined ? 'measures.both' : 'measures.several', { first, second, count: measures.length });
}

/** Every measure that fits, in groups by room; what the data lacks something for can be seen but not chosen. */
export function measureOptions(catalogue: readonly MeasureEntry[], of: 'numbers' | 'anything', model: string): Option[] {
    return catalogue
        .filter((entry) => entry.room !== model && fits(entry, of))
        .map((entry) => ({ value: entry.ref, label: labelOf(entry), group: groupOf(entry), isDisabled: entry.lacks !== null }));
}

function fits({ type }: MeasureEntry, of: 'numbers' | 'anything'): boolean {
    return of === 'anything' || type === 'integer' || type === 'double';
}

function labelOf(entry: MeasureEntry): string {
    const name = measureName(entry);
    return entry.lacks === null ? name : t('measures.lacking', { name, need: t(`measures.need.${entry.lacks}`) });
}

function groupOf({ room, ref }: MeasureEntry): string {
    if (room === 'attribute') return t('measures.attributes');
    return ref.includes('.') ? t('measures.models') : t(`${room}:name`);
}

function wordOf(room: string, column: string): string {
    const key = [`${room}:column.${column}`, `segment:column.${column}`].find((candidate) => hasText(candidate));
    return key === undefined ? column : t(key);
}

import type { Words } from '../../charts/room';
import { isIndex, type MeasureEntry } from '../../domain/measuring';
import type { Params } from '../../domain/model';
import { valueName } from '../../ui/measures/names';

/** What is cut: the measure's entry; undefined for a composite index, or for what the data does not have. */
export function entryOf(params: Params, catalogue: readonly MeasureEntry[]): MeasureEntry | undefined {
    return isIndex(params['measure']) ? undefined : catalogue.find(({ ref }) => ref === params['measure']);
}

/** The measure inside a sentence: its own name, or a room's word, which begins small there. */
export function measureWord(params: Params, catalogue: readonly MeasureEntry[]): string {
    const name = valueName(params['measure'], catalogue);
    const isWord = /^[A-Z][a-z]/.test(name) && entryOf(params, catalogue)?.ref.includes('.') === false;
    return isWord ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}

/** A sentence that may begin with such a word. */
export function sentence(text: string): string {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** How a value of the measure is written: in full, or for a tight place. */
export function writeValue(entry: MeasureEntry | undefined, words: Words, isBrief = false): (value: unknown) => string {
    if (entry?.unit === 'money') return isBrief ? words.compactMoney : words.money;
    if (entry?.unit === 'share') return words.share;
    return isBrief ? words.compact : words.number;
}

/** The margin, where the data has costs and something else is looked at; `no-cost` where it has none. */
export function marginHint(params: Params, catalogue: readonly MeasureEntry[]): 'margin' | 'no-cost' | null {
    const margin = catalogue.find(({ ref }) => ref === 'margin');
    if (margin === undefined || entryOf(params, catalogue)?.room === 'margin') return null;
    if (margin.lacks === null) return 'margin';
    return margin.lacks === 'cost' ? 'no-cost' : null;
}

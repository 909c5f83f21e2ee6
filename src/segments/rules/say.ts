import type { Words } from '../../charts/room';
import { customerId, isIndex, type MeasureEntry, type Test } from '../../domain/measuring';
import type { Value } from '../../domain/values';
import { measureName, valueName } from '../../ui/measures/names';
import { kindOf } from './operators';
import { type Atom, isGroup, joinOf, peeled } from './tree';

/** The entry of what a condition reads; null for a composite index, undefined for what this data has not. */
export function entryOf(measure: Atom['measure'], catalogue: readonly MeasureEntry[]): MeasureEntry | null | undefined {
    if (isIndex(measure)) return null;
    return measure === customerId.ref ? customerId : catalogue.find(({ ref }) => ref === measure);
}

/** What a condition's measure is called. */
export function sayMeasure(measure: Atom['measure'], catalogue: readonly MeasureEntry[], words: Words): string {
    if (isIndex(measure)) return valueName(JSON.parse(JSON.stringify(measure)), catalogue);
    if (measure === customerId.ref) return words.t('rules:condition.customer');
    const entry = catalogue.find(({ ref }) => ref === measure);
    return entry === undefined ? measure.replace(/^attribute\./, '') : measureName(entry);
}

/** A value as its measure is written. */
export function sayValue(value: Value | undefined, entry: MeasureEntry | null | undefined, words: Words): string {
    if (value === undefined || value === null || value === '') return words.t('rules:why.unknown');
    const kind = entry === undefined ? 'text' : kindOf(entry);
    if (kind === 'flag') return words.t(`rules:condition.${String(value) === 'true' ? 'yes' : 'no'}`);
    if (kind === 'day') return words.day(String(value));
    const number = Number(value);
    if (kind === 'text' || !Number.isFinite(number)) return String(value);
    if (entry?.unit === 'money') return words.exactMoney(number);
    if (entry?.unit === 'share') return words.share(number);
    return words.number(number);
}

/** A condition in words; of a group only how it joins. */
export function sayTest(test: Test, catalogue: readonly MeasureEntry[], words: Words): string {
    const { core, isNegated } = peeled(test);
    const said = isGroup(core) ? words.t(`rules:say.${joinOf(core)}`) : sayAtom(core, catalogue, words);
    return isNegated ? words.t('rules:say.not', { condition: said }) : said;
}

const fewValues = 4;

function sayAtom(atom: Atom, catalogue: readonly MeasureEntry[], words: Words): string {
    const { t } = words;
    const entry = entryOf(atom.measure, catalogue);
    const measure = sayMeasure(atom.measure, catalogue, words);
    const is = sayIs(atom.is, entry, words);
    const said = (value: Value) => (value === '' ? '…' : sayValue(value, entry, words));
    if ('from' in atom) return t('rules:say.between', { measure, is, from: said(atom.from), to: said(atom.to) });
    if ('value' in atom) return t('rules:say.condition', { measure, is, value: said(atom.value) });
    if (!('values' in atom)) return t('rules:say.bare', { measure, is });
    const list = atom.values.slice(0, fewValues).map(said).join(t('rules:say.joiner'));
    const count = atom.values.length - fewValues;
    return t('rules:say.condition', { measure, is, value: count > 0 ? t('rules:say.more', { list, count }) : list || '…' });
}

/** How a comparison is called for what it compares. */
export function sayIs(is: Atom['is'], entry: MeasureEntry | null | undefined, { t }: Words): string {
    const kind = entry === undefined ? 'text' : kindOf(entry);
    return t(`rules:is.${kind === 'flag' ? 'text' : kind}.${is}`);
}

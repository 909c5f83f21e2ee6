import type { MeasureRef } from '../../domain/measuring';
import type { Params, Segment, Tone } from '../../domain/model';
import type { Row } from '../../domain/values';
import { measuresOf } from './params';
import { traitWords } from './traits';

const tones: readonly Tone[] = ['keep', 'grow', 'new', 'wake', 'save', 'rest'];

interface Names {
    en: string;
    zh: string;
}

/** One segment per cluster, called after what sets it apart; those set apart last. */
export function segmentsOf(params: Params, found: readonly Row[] = []): Segment[] {
    const clusters = found.filter((row) => row['cluster'] !== 0);
    const names = apart(clusters.map((row) => nameOf(String(row['traits'] ?? ''), measuresOf(params))));
    const segments = clusters.map((row, index): Segment => {
        const tone = tones.find((each) => each === row['tone']) ?? 'rest';
        const alike = clusters.filter((each) => each['tone'] === row['tone']);
        const weight = 1 - alike.indexOf(row) / alike.length;
        return { id: `cluster-${row['cluster']}`, tone, weight, word: tone, facts: { ...(names[index] ?? { en: '', zh: '' }), cluster: Number(row['cluster']) } };
    });
    return clusters.length === found.length ? segments : [...segments, { id: 'none', tone: 'rest', weight: 0 }];
}

function nameOf(traits: string, measures: readonly MeasureRef[]): Names {
    const words = traits.split(' ').flatMap((trait) => {
        const [, place, signs] = /^v(\d+)([+-]+)$/.exec(trait) ?? [];
        const measure = measures[Number(place) - 1];
        return measure === undefined || signs === undefined ? [] : [traitWords(measure, signs)];
    });
    if (words.length === 0) return { en: 'In the middle', zh: '各项居中' };
    const en = words.map(([word]) => word).join(', ');
    return { en: en.charAt(0).toUpperCase() + en.slice(1), zh: words.map(([, word]) => word).join('、') };
}

/** The second of a name is numbered. */
function apart(names: readonly Names[]): Names[] {
    return names.map((name, index) => {
        const before = names.slice(0, index).filter(({ en }) => en === name.en).length;
        return before === 0 ? name : { en: `${name.en} ${before + 1}`, zh: `${name.zh} ${before + 1}` };
    });
}

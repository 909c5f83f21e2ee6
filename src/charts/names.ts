import type { Segment } from '../domain/model';
import { hasText, t } from '../i18n/i18n.svelte';
import { locale } from '../i18n/locale.svelte';

/** What a segment is called, in the language of the moment: as the person named it, else in its model's words. */
export function segmentName(model: string, segment: Segment): string {
    const given = segment.name?.[locale.language] ?? segment.name?.en ?? segment.name?.['zh-CN'];
    return given ?? t(`${model}:segment.${segment.word ?? segment.id}`, wordedFacts(segment));
}

/** A segment's facts, those that some room has words for in those: `first` as what `first_key` says, where it says anything. */
export function wordedFacts({ facts = {} }: Segment): Record<string, string | number> {
    return Object.fromEntries(
        Object.entries(facts).map(([name, value]) => {
            const key = String(facts[`${name}_key`] ?? '');
            return [name, key !== '' && hasText(key) ? t(key) : value];
        }),
    );
}

/** What to do about a segment, in its model's words. */
export function segmentAdvice(model: string, segment: Segment): string {
    return t(`${model}:advice.${segment.word ?? segment.id}`, wordedFacts(segment));
}

/** The name of a segment by id; the id where there is none such. */
export function nameOf(model: string, segments: readonly Segment[], id: unknown): string {
    const segment = segments.find((each) => each.id === id);
    return segment === undefined ? String(id) : segmentName(model, segment);
}

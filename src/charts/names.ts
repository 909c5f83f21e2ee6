import type { Segment } from '../domain/model';
import { t } from '../i18n/i18n.svelte';
import { locale } from '../i18n/locale.svelte';

/** What a segment is called, in the language of the moment: as the person named it, else in its model's words. */
export function segmentName(model: string, segment: Segment): string {
    const given = segment.name?.[locale.language] ?? segment.name?.en ?? segment.name?.['zh-CN'];
    return given ?? t(`${model}:segment.${segment.word ?? segment.id}`, segment.facts ?? {});
}

/** What to do about a segment, in its model's words. */
export function segmentAdvice(model: string, segment: Segment): string {
    return t(`${model}:advice.${segment.word ?? segment.id}`, segment.facts ?? {});
}

/** The name of a segment by id; the id where there is none such. */
export function nameOf(model: string, segments: readonly Segment[], id: unknown): string {
    const segment = segments.find((each) => each.id === id);
    return segment === undefined ? String(id) : segmentName(model, segment);
}

import { day } from './format';
import { t } from './i18n.svelte';

/** The slice as a person names it: its values, most general first. */
export function sliceName(slice: Readonly<Record<string, string>>, joiner: string): string {
    return Object.entries(slice)
        .filter(([, value]) => value !== '')
        .map(([key, value]) => (key === 'from' ? t('shell.sliceSince', { day: day(value) }) : value))
        .join(joiner);
}

/** A file's name without what a file system may refuse. */
export function fileName(parts: readonly string[], ending: string): string {
    const kept = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, ''));
    return `${kept.filter((part) => part !== '').join('-')}.${ending}`;
}

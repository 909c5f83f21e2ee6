import type { Component } from 'svelte';
import type { LensProps, Words } from '../../charts/room';
import type { Language } from '../../domain/engine';
import type { Looked } from '../../domain/lens';

const views = import.meta.glob<Component<LensProps>>('../../lenses/*/View.svelte', { eager: true, import: 'default' });
const readmes = import.meta.glob<string>('../../lenses/*/README*.md', { query: '?raw', import: 'default' });

type Headline = (looked: Looked, words: Words) => string | null;

const headlines = import.meta.glob<Headline>('../../lenses/*/headline.ts', { eager: true, import: 'headline' });

/** A lens's pictures. */
export function lensView(lens: string): Component<LensProps> | undefined {
    return views[`../../lenses/${lens}/View.svelte`];
}

/** A lens's explanation, in English where there is none in the language. */
export async function lensReadme(lens: string, language: Language): Promise<string> {
    const folder = `../../lenses/${lens}`;
    const load = readmes[`${folder}/README.${language}.md`] ?? readmes[`${folder}/README.md`];
    return (await load?.()) ?? '';
}

/** What a lens found, as a sentence; null where it found nothing to say. */
export function lensHeadline(looked: Looked, words: Words): string | null {
    return headlines[`../../lenses/${looked.lens}/headline.ts`]?.(looked, words) ?? null;
}

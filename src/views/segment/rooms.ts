import type { Component } from 'svelte';
import type { RoomProps, WhyProps, Words } from '../../charts/room';
import type { Language } from '../../domain/engine';
import type { Params, Segmentation } from '../../domain/model';

const views = import.meta.glob<Component<RoomProps>>('../../segments/*/View.svelte', {
    eager: true,
    import: 'default',
});
const whys = import.meta.glob<Component<WhyProps>>('../../segments/*/Why.svelte', { eager: true, import: 'default' });
const readmes = import.meta.glob<string>('../../segments/*/README*.md', { query: '?raw', import: 'default' });

/** A model's pictures. */
export function roomView(model: string): Component<RoomProps> | undefined {
    return views[`../../segments/${model}/View.svelte`];
}

/** A model's account of one customer. */
export function roomWhy(model: string): Component<WhyProps> | undefined {
    return whys[`../../segments/${model}/Why.svelte`];
}

/** A model's explanation, in English where there is none in the language. */
export async function readme(model: string, language: Language): Promise<string> {
    const folder = `../../segments/${model}`;
    const load = readmes[`${folder}/README.${language}.md`] ?? readmes[`${folder}/README.md`];
    return (await load?.()) ?? '';
}

type Headline = (segmentation: Segmentation, t: Words['t']) => string | null;

const headlines = import.meta.glob<Headline>('../../segments/*/headline.ts', { eager: true, import: 'headline' });

/** What a model says first where its segments cannot; null when they can. */
export function roomHeadline(segmentation: Segmentation, t: Words['t']): string | null {
    return headlines[`../../segments/${segmentation.model}/headline.ts`]?.(segmentation, t) ?? null;
}

const pages = import.meta.glob<readonly string[]>('../../segments/*/pages.ts', { eager: true, import: 'pages' });

/** A model's further pages, by the word in the address. */
export function roomPages(model: string): readonly string[] {
    return pages[`../../segments/${model}/pages.ts`] ?? [];
}

type Settle = (changes: Params, params: Params, segmentation: Segmentation) => Params;

const settles = import.meta.glob<Settle>('../../segments/*/settle.ts', { eager: true, import: 'settle' });

/** What else a model changes along, such as the edges to start from when they are to be set by hand. */
export function roomSettle(model: string): Settle | undefined {
    return settles[`../../segments/${model}/settle.ts`];
}

/** Null where edges stay to be found. */
type Freeze = (segmentation: Pick<Segmentation, 'params' | 'tables'>) => Params | null;

const freezes = import.meta.glob<Freeze>('../../segments/*/freeze.ts', { eager: true, import: 'freeze' });

/** A segmentation's parameters with what was computed from the data written down, so that other data is cut alike. */
export function frozen(segmentation: Segmentation): Params {
    return freezes[`../../segments/${segmentation.model}/freeze.ts`]?.(segmentation) ?? segmentation.params;
}

/** Whether a model's edges can be written down, or would be found anew in other data. */
export function canFreeze(model: string, params: Params): boolean {
    const freeze = freezes[`../../segments/${model}/freeze.ts`];
    return freeze !== undefined && freeze({ params, tables: {} }) !== null;
}

const shown = import.meta.glob<(column: string, params: Params) => boolean>('../../segments/*/columns.ts', {
    eager: true,
    import: 'isShown',
});

/** Whether a model's own column is listed with the customers. */
export function isListed(model: string, column: string, params: Params): boolean {
    return shown[`../../segments/${model}/columns.ts`]?.(column, params) ?? true;
}

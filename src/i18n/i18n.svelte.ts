import i18next, { type Resource } from 'i18next';
import type { Language } from '../domain/engine';
import { compact, compactMoney, count, day, money, number, share } from './format';
import { locale } from './locale.svelte';

type Texts = { [key: string]: string | Texts };
type Room = { messages: Record<Language, Texts> };

const shell: Record<Language, Record<string, Texts>> = {
    en: import.meta.glob<Texts>('./en/*.ts', { eager: true, import: 'texts' }),
    'zh-CN': import.meta.glob<Texts>('./zh-CN/*.ts', { eager: true, import: 'texts' }),
};
const rooms = import.meta.glob<Room>(
    [
        '../measures/*/messages.ts',
        '../segments/*/messages.ts',
        '../lenses/*/messages.ts',
        '../samples/*/messages.ts',
        '../views/*/messages.ts',
        '../charts/messages.ts',
    ],
    { eager: true },
);

/**
 * Namespace → texts. The shell's own are in `app`, each file under its name; a room's are under its folder's name, and
 * a measure's there too where a way to segment is called the same, which then has the say where both name a thing.
 */
export function catalogue(language: Language): Record<string, Texts> {
    const app = Object.fromEntries(Object.entries(shell[language]).map(([path, texts]) => [fileName(path), texts]));
    const others: Record<string, Texts> = {};
    for (const [path, room] of Object.entries(rooms).toSorted(([a], [b]) => measuresFirst(a) - measuresFirst(b))) {
        const name = folderName(path);
        others[name] = joined(others[name] ?? {}, room.messages[language]);
    }
    return { app, ...others };
}

function measuresFirst(path: string): number {
    return path.startsWith('../measures/') ? 0 : 1;
}

/** Both texts as one; where both have a key, the second's. */
function joined(first: Texts, second: Texts): Texts {
    const deeper = Object.entries(second).map(([key, text]): [string, string | Texts] => {
        const before = first[key];
        return [key, typeof text === 'object' && typeof before === 'object' ? joined(before, text) : text];
    });
    return { ...first, ...Object.fromEntries(deeper) };
}

const formatters = { count, number, money, share, compact, compactMoney, day };

const resources: Resource = { en: catalogue('en'), 'zh-CN': catalogue('zh-CN') };

void i18next.init({
    resources,
    lng: locale.language,
    fallbackLng: false,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
});
for (const [name, format] of Object.entries(formatters)) {
    i18next.services.formatter?.add(name, (value) => format(value));
}

/**
 * The words for a key, in the language of the moment: `t('data.title')`, `t('rfm:segment.champions')`, with facts
 * `t('data.lines', { count: 3 })`. Texts may format what they are given: `{{amount, money}}`.
 */
export function t(key: string, facts: Record<string, unknown> = {}): string {
    return i18next.t(key, { ...facts, lng: locale.language });
}

/** Whether there are words for a key. */
export function hasText(key: string, facts: Record<string, unknown> = {}): boolean {
    return i18next.exists(key, { ...facts, lng: locale.language });
}

function fileName(path: string): string {
    return /([^/]+)\.ts$/.exec(path)?.[1] ?? path;
}

function folderName(path: string): string {
    return /([^/]+)\/messages\.ts$/.exec(path)?.[1] ?? path;
}

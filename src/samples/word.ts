import type { Language } from '../domain/engine';

/** A word in both languages. */
export type Word = Readonly<Record<Language, string>>;

export function word(zh: string, en: string): Word {
    return { 'zh-CN': zh, en };
}

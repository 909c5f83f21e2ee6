import type { Language } from '../domain/engine';

class Locale {
    /** The language of every visible word. */
    language = $state<Language>('en');
    /** The file's currency, an ISO code or a sign; null when it names none. */
    currency = $state<string | null>(null);
}

/** What words and numbers are written in; read inside markup and `$derived`, so that a change redraws them. */
export const locale = new Locale();

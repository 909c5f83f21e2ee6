import * as v from 'valibot';
import type { Language } from '../domain/engine';
import { locale } from '../i18n/locale.svelte';
import { theme, type ThemeChoice } from '../ui/theme.svelte';

const key = 'fenqun.prefs';
const languages = ['en', 'zh-CN'] as const;
const Stored = v.fallback(
    v.object({
        language: v.optional(v.picklist(languages)),
        theme: v.optional(v.picklist(['light', 'dark', 'system'])),
    }),
    {},
);

/** How the person wants to read: language and light. Kept in this browser. */
class Prefs {
    get language(): Language {
        return locale.language;
    }

    /** The address first, then what was chosen before, then the browser's own language. */
    start(): void {
        const stored = read();
        const asked = new URLSearchParams(location.search).get('lang');
        this.#show(languages.find((language) => language === asked) ?? stored.language ?? fromBrowser());
        theme.choose(stored.theme ?? 'system');
    }

    chooseLanguage(language: Language): void {
        this.#show(language);
        write({ language, theme: theme.choice });
        const url = new URL(location.href);
        if (!url.searchParams.has('lang')) return;
        url.searchParams.set('lang', language);
        history.replaceState(history.state, '', url);
    }

    chooseTheme(choice: ThemeChoice): void {
        theme.choose(choice);
        write({ language: locale.language, theme: choice });
    }

    #show(language: Language): void {
        locale.language = language;
        document.documentElement.lang = language;
    }
}

export const prefs = new Prefs();

function fromBrowser(): Language {
    return navigator.languages[0]?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function read(): v.InferOutput<typeof Stored> {
    try {
        return v.parse(Stored, JSON.parse(localStorage.getItem(key) ?? '{}'));
    } catch {
        return {};
    }
}

/** A browser may forbid storing; the choice then lasts as long as the page. */
function write(stored: v.InferOutput<typeof Stored>): void {
    try {
        localStorage.setItem(key, JSON.stringify(stored));
    } catch {
        return;
    }
}

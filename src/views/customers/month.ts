import type { Language } from '../../domain/engine';

/** A month as people write it: Nov 2011, 2011年11月. */
export function monthName(iso: string, language: Language): string {
    const time = Date.parse(`${iso.slice(0, 7)}-01T00:00:00Z`);
    const form = { year: 'numeric', month: language === 'en' ? 'long' : 'short', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', form).format(time);
}

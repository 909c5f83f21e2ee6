import { describe, expect, it } from 'vitest';
import { compact, compactMoney, count, day, exactMoney, money, share } from './format';
import { catalogue, hasText, t } from './i18n.svelte';
import { locale } from './locale.svelte';
import { sayFailure } from './say';

const en = flat(catalogue('en'));
const zh = flat(catalogue('zh-CN'));
const namespaces = Object.keys(catalogue('en'));

describe('the catalogue', () => {
    it('has the same keys in both languages', () => {
        expect(namespaces).toEqual(Object.keys(catalogue('zh-CN')));
        expect([...bases(zh)].toSorted()).toEqual([...bases(en)].toSorted());
    });

    it('has every plural form that each language needs', () => {
        for (const [texts, language] of [[en, 'en'], [zh, 'zh-CN']] as const) {
            const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
            for (const key of plurals(texts)) for (const form of forms) expect(texts.has(`${key}_${form}`), `${key}_${form}`).toBe(true);
        }
    });

    it('leaves no text empty but what stands between words', () => {
        const between = /\.(space|joiner)$/;
        for (const [key, text] of [...en, ...zh]) if (!between.test(key)) expect(text.trim(), key).not.toBe('');
    });

    it('asks for the same facts in both languages', () => {
        expect(facts(zh)).toEqual(facts(en));
    });

    it('sets Chinese with full-width punctuation', () => {
        const half = [...zh].filter(([, text]) => /[\u4e00-\u9fff][,;:!?]|[,;!?][\u4e00-\u9fff]/.test(text.replace(/\{\{.*?\}\}/g, '')));
        expect(half).toEqual([]);
    });
});

describe('words', () => {
    it('follow the language at once', () => {
        locale.language = 'zh-CN';
        expect(t('shell.data')).toBe('数据');
        locale.language = 'en';
        expect(t('shell.data')).toBe('Data');
    });

    it('count', () => {
        locale.language = 'en';
        expect(t('shell.requests', { count: 1 })).toBe('1 request sent');
        expect(t('shell.requests', { count: 1234 })).toBe('1,234 requests sent');
    });

    it('exist for a failure nobody foresaw, with its facts', () => {
        locale.language = 'en';
        expect(hasText('failure.never-heard-of')).toBe(false);
        expect(sayFailure({ code: 'never-heard-of', facts: { line: 3 } })).toContain('line: 3');
    });
});

describe('numbers', () => {
    it('are written as each language writes them', () => {
        locale.currency = 'GBP';
        locale.language = 'en';
        expect([count(541909), share(0.4829), share(0.0605), share(0.00001), compact(659067)]).toEqual(
            ['541,909', '48%', '6.1%', '<0.1%', '659k'],
        );
        expect([money(4303871.89), money(-896812.49), money(12.5), exactMoney(8911407.904), compactMoney(659067)]).toEqual(
            ['£4,303,872', '−£896,812', '£12.50', '£8,911,407.90', '£659k'],
        );
        locale.language = 'zh-CN';
        expect([compact(1556.72), compact(2058.43), compact(45.25)]).toEqual(['1,557', '2,058', '45.3']);
        expect([compact(12345), compact(340_000_000), compactMoney(659067)]).toEqual(['1.23万', '3.4亿', '£65.9万']);
    });

    it('bear the sign of a currency without a code', () => {
        locale.language = 'zh-CN';
        locale.currency = '元';
        expect(money(-1234)).toBe('−1,234元');
        locale.currency = '€';
        expect(money(-1234)).toBe('−€1,234');
        locale.currency = null;
        expect(money(1234)).toBe('1,234');
    });

    it('that are unknown are a dash, never NaN', () => {
        expect([count(null), money(undefined), share(Number.NaN), day(null)]).toEqual(['–', '–', '–', '–']);
    });
});

describe('days', () => {
    it('do not depend on the zone of the computer', () => {
        locale.language = 'en';
        expect(day('2011-12-10')).toBe('10 Dec 2011');
        locale.language = 'zh-CN';
        expect(day('2011-12-10')).toBe('2011年12月10日');
        locale.language = 'en';
    });
});

function flat(tree: object, prefix = ''): Map<string, string> {
    return new Map(
        Object.entries(tree).flatMap(([key, value]): [string, string][] =>
            typeof value === 'string' ? [[prefix + key, value]] : [...flat(value as object, `${prefix}${key}.`)],
        ),
    );
}

function bases(texts: Map<string, string>): Set<string> {
    return new Set([...texts.keys()].map(baseOf));
}

function plurals(texts: Map<string, string>): Set<string> {
    return new Set([...texts.keys()].filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -6)));
}

/** The facts that each text asks for; what comes in words of each language is `en` in one and `zh` in the other. */
function facts(texts: Map<string, string>): Record<string, string[]> {
    const all: Record<string, Set<string>> = {};
    for (const [key, text] of texts) {
        const names = (all[baseOf(key)] ??= new Set());
        for (const [, name = ''] of text.matchAll(/\{\{\s*([\w.]+)/g)) names.add(name === 'zh' ? 'en' : name);
    }
    return Object.fromEntries(Object.entries(all).map(([base, names]) => [base, [...names].toSorted()]));
}

function baseOf(key: string): string {
    return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

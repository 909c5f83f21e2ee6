import { quoteText } from '../bind';
import { currency, signs } from './amounts';
import { foldText } from './rewrite';

const names: Record<string, string> = {
    '￥': '¥',
    元: '¥',
    圆: '¥',
    圓: '¥',
    rmb: '¥',
    cny: '¥',
    人民币: '¥',
    人民幣: '¥',
    us$: '$',
    usd: '$',
    eur: '€',
    gbp: '£',
    円: 'JP¥',
    jpy: 'JP¥',
    hk$: 'HK$',
    hkd: 'HK$',
    nt$: 'NT$',
    twd: 'NT$',
    inr: '₹',
    rs: '₹',
    'rs.': '₹',
    krw: '₩',
    rub: '₽',
    thb: '฿',
    aud: 'A$',
    cad: 'C$',
    sgd: 'S$',
    r$: 'R$',
    brl: 'R$',
};

/** The currency words beside an amount that is more than a bare number. */
export function currencyColumn(name: string): string {
    const beside = `regexp_extract(${name}_text, ${quoteText(`${signs}|元`)})`;
    return `case
        when ${name}_plain is not null then nullif(regexp_extract(${name}_plain, ${quoteText(currency)}), '')
        when not regexp_matches(${name}_text, '^[-+ .,0-9]*$') then nullif(${beside}, '')
    end`;
}

/** One row per currency word written beside amounts: its lines. */
export const currenciesSql = `select
    currency::varchar as currency,
    count(*)::integer as lines,
from typed
where currency is not null
group by currency
order by lines desc, currency`;

/** The currencies that texts name by sign or word, the commonest first, as they are shown before a figure. */
export function currenciesOf(texts: readonly string[]): string[] {
    const counts = new Map<string, number>();
    for (const text of texts) {
        const word = wordIn(text);
        if (word !== null) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** The currency of a column from its examples (and its name); null when nothing says. */
export function currencyOf(texts: readonly string[]): string | null {
    return currenciesOf(texts)[0] ?? null;
}

/** The currency that a column's header names: in brackets, or as a word or sign of its own. */
export function headerCurrency(name: string): string | null {
    const words = foldText(name)
        .toLowerCase()
        .split(/[()（）【】[\]{}<>/_\-:：,，\s]+|(?<=[额款价费入])(?=元$)/);
    return words.flatMap((word) => (isCurrency.test(word) ? (wordIn(word) ?? []) : []))[0] ?? null;
}

/** Currency words as the files write them, under the name each is shown by; what is no known word stands for itself. */
export function currencyNames(words: readonly string[]): Map<string, string> {
    return new Map(words.map((word) => [word, wordIn(word) ?? word.trim().toUpperCase()]));
}

const isCurrency = new RegExp(`^(?:${currency})$`);

function wordIn(text: string): string | null {
    const found = new RegExp(`(?:^|[^a-z])(${currency})(?:[^a-z]|$)`).exec(foldText(text).toLowerCase())?.[1];
    if (found === undefined) return null;
    return names[found] ?? (/^[a-z]{3}$/.test(found) ? found.toUpperCase() : found);
}

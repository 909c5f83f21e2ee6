import { quoteText } from '../bind';

/** A pattern that RE2 and JavaScript read alike, and what stands for it: `\1` is its first group. */
export type Rewrite = readonly [pattern: string, replacement: string];

/** The same rewriting in SQL … */
export function rewriteSql(expression: string, rewrites: readonly Rewrite[]): string {
    return rewrites.reduce(
        (sql, [pattern, replacement]) =>
            `regexp_replace(${sql}, ${quoteText(pattern)}, ${quoteText(replacement)}, 'g')`,
        expression,
    );
}

/** … and on a sample's text. */
export function rewriteText(text: string, rewrites: readonly Rewrite[]): string {
    return rewrites.reduce(
        (result, [pattern, replacement]) =>
            result.replace(expressionOf(pattern, 'g'), replacement.replaceAll(/\\(\d)/g, '$$$1')),
        text,
    );
}

const compiled = new Map<string, RegExp>();

/** A pattern compiled once. */
export function expressionOf(pattern: string, flags = ''): RegExp {
    const known = compiled.get(flags + pattern) ?? new RegExp(pattern, flags);
    compiled.set(flags + pattern, known);
    return known;
}

export function matches(expression: string, pattern: string): string {
    return `regexp_full_match(${expression}, ${quoteText(pattern)})`;
}

export function isMatch(text: string, pattern: string): boolean {
    return expressionOf(`^(?:${pattern})$`).test(text);
}

const wide = '０１２３４５６７８９：／－．，（）＋％ａｐｍＡＰＭ−–—’‘`´＇\u3000\u00a0\u202f\u2009\u2007\t\r\n';
const plain = "0123456789:/-.,()+%apmAPM---'''''        ";
const nothing = '\ufeff\u200b\u200e\u200f\u202a\u202c\u2060';

/** Full-width and typographic signs as plain ones, odd blanks as blanks, invisible marks gone. */
export function foldSql(expression: string): string {
    return `trim(translate(${expression}, ${quoteText(wide + nothing)}, ${quoteText(plain)}))`;
}

const folded = new Map([...(wide + nothing)].map((sign, index) => [sign, [...plain][index] ?? '']));

export function foldText(text: string): string {
    if (/^[\x20-\x7e]*$/.test(text) && !text.includes('`')) return text.trim();
    return [...text]
        .map((sign) => folded.get(sign) ?? sign)
        .join('')
        .trim();
}

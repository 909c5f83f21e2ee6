import { quoteText } from '../bind';
import type { Level } from './levels';
import { expressionOf, foldSql, foldText, isMatch, matches } from './rewrite';
import { unmarkedSql } from './textMarks';

export type Decimal = 'point' | 'comma';

export const signs = '[¥￥$£€₩₹₽฿₫₺₪]';
const words =
    'rmb|cny|usd|eur|gbp|jpy|hkd|twd|krw|inr|aud|cad|nzd|sgd|chf|sek|nok|dkk|pln|rub|brl|mxn|thb|myr|人民币|人民幣';

/** What may stand before or after a number to say which money it is; lower case. */
export const currency = `(?:hk|nt|us|a|c|s|r)[$]|${signs}|${words}|[元圆圓円](?:整)?|rs[.]?`;

const body = "[\\d.,' ]*\\d[.,]?(?:e[+-]?\\d+)?";

/** A folded, lower-case amount: opening sign or bracket, the number, 万 or 亿, closing sign or bracket. */
export const amountPattern = `([-+(]?) *(?:${currency})? *([-+]?) *(${body}) *([万萬亿億]?) *(?:${currency})? *([-)]?)`;

/** Where the point is the decimal mark: what groups digits, and what proves by itself that here the comma is. */
export const numberForms = {
    bare: '(?:\\d+(?:[.]\\d*)?|[.]\\d+)(?:e[+-]?\\d+)?',
    grouped: "\\d{1,3}(?:(?:,\\d{3})+|(?:,\\d{2})*,\\d{3}|(?: \\d{3})+|(?:'\\d{3})+)(?:[.]\\d*)?",
    swapped: "\\d{1,3}(?:(?:[.]\\d{3})+,\\d+|(?:(?: \\d{3})+|(?:'\\d{3})+),(?:\\d{1,2}|\\d{4,}))",
} as const;

export type NumberType = 'decimal(18, 6)' | 'decimal(38, 6)';

/** From the text in `<name>_text` to the number `<name>`; `<name>_plain` is the text that the fast forms left. */
export function amountLevels(name: string, decimal: Decimal, type: NumberType): Level[] {
    const [text, fast, plain] = [`${name}_text`, `${name}_fast`, `${name}_plain`];
    const [parts, digits, bare] = [`${name}_parts`, `${name}_digits`, `${name}_bare`];
    const fields = "['opened', 'sign', 'body', 'unit', 'closed']";
    const extracted = `regexp_extract(${plain}, ${quoteText(`^${amountPattern}$`)}, ${fields})`;
    return [
        { [fast]: fastSql(text, decimal) },
        { [plain]: `case when ${fast} is null then nullif(lower(${unmarkedSql(foldSql(text))}), '') end` },
        {
            [parts]: `case when ${matches(plain, amountPattern)} then ${extracted} end`,
        },
        { [digits]: decimal === 'point' ? `${parts}.body` : `translate(${parts}.body, '.,', ',.')` },
        { [bare]: bareSql(digits) },
        { [name]: readSql(fast, parts, bare, type) },
    ];
}

/** The same judgement on a sample's text: the digits with a point as decimal mark, or null when it is no amount. */
export function amountOf(text: string, decimal: Decimal): number | null {
    const parts = expressionOf(`^${amountPattern}$`).exec(foldText(text).toLowerCase());
    if (parts === null || !isBalanced(parts[1], parts[2], parts[5])) return null;
    const digits = (parts[3] ?? '').replaceAll(/[.,]/g, (mark) =>
        decimal === 'point' ? mark : mark === '.' ? ',' : '.',
    );
    const bare = bareDigits(digits);
    if (bare === null) return null;
    const scale = /[万萬]/.test(parts[4] ?? '') ? 1e4 : /[亿億]/.test(parts[4] ?? '') ? 1e8 : 1;
    const isNegative = `${parts[1]}${parts[2]}${parts[5]}`.includes('-') || parts[5] === ')';
    return Number(bare) * scale * (isNegative ? -1 : 1);
}

function bareDigits(digits: string): string | null {
    if (isMatch(digits, numberForms.bare)) return digits;
    if (isMatch(digits, numberForms.grouped)) return digits.replaceAll(/[, ']/g, '');
    return isMatch(digits, numberForms.swapped) ? digits.replaceAll(/[. ']/g, '').replace(',', '.') : null;
}

function isBalanced(opened = '', sign = '', closed = ''): boolean {
    const minuses = [opened, sign, closed].filter((mark) => mark === '-' || mark === '+').length;
    return (opened === '(') === (closed === ')') && minuses + (opened === '(' ? 1 : 0) <= 1;
}

/** DECIMAL(18, 6) first: casting text to a wider decimal is a hundred times slower in the browser. */
function castSql(text: string): string {
    return `try_cast(${text} as decimal(18, 6))`;
}

/**
 * The forms that most columns have: bare, grouped, or with a sign before or after. Each is looked at before it is cast,
 * since a text that a cast refuses costs as much as twenty that it takes.
 */
function fastSql(text: string, decimal: Decimal): string {
    const [group, mark] = decimal === 'point' ? [',', '.'] : ['.', ','];
    const number = `(?:\\d+|\\d{1,3}(?:[${group}]\\d{3})+)(?:[${mark}]\\d+)?`;
    const pointed = (digits: string) => {
        const bare = `replace(${digits}, '${group}', '')`;
        return castSql(decimal === 'point' ? bare : `replace(${bare}, ',', '.')`);
    };
    return `case
        when ${matches(text, bareForms[decimal])} then ${castSql(text)}
        when ${matches(text, `-?${number}`)} then ${pointed(text)}
        when ${matches(text, `${signs} ?${number}`)} then ${pointed(`substr(${text}, 2)`)}
        when ${matches(text, `-?${number} ?[€元]`)} then ${pointed(`left(${text}, -1)`)}
    end`;
}

const bareForms = { point: ' *[-+]?\\d+(?:[.]\\d*)? *', comma: ' *[-+]?\\d+ *' } as const;

/** The number of a cell that holds nothing but digits, a sign and a point; null for any other. */
export function bareAmountSql(text: string, decimal: Decimal): string {
    return `case when ${matches(text, bareForms[decimal])} then ${castSql(text)} end`;
}

function bareSql(digits: string): string {
    return `case
        when ${matches(digits, numberForms.bare)} then ${digits}
        when ${matches(digits, numberForms.grouped)} then translate(${digits}, ', ''', '')
        when ${matches(digits, numberForms.swapped)} then replace(translate(${digits}, '. ''', ''), ',', '.')
    end`;
}

function readSql(fast: string, parts: string, bare: string, type: NumberType): string {
    const value = `coalesce(${castSql(bare)}::decimal(28, 6), try_cast(${bare} as decimal(28, 6)))`;
    const marks = `concat(${parts}.opened, ${parts}.sign, ${parts}.closed)`;
    const isBalanced = `(${parts}.opened = '(') = (${parts}.closed = ')') and len(replace(${marks}, ')', '')) <= 1`;
    const unit = `${parts}.unit`;
    const scale = `case when ${unit} in ('万', '萬') then 10000 when ${unit} in ('亿', '億') then 100000000 else 1 end`;
    const sign = `case when contains(${marks}, '-') or ${parts}.closed = ')' then -1 else 1 end`;
    return `case
        when ${fast} is not null then ${fast}::${type}
        when ${bare} is not null and ${isBalanced} 
            then try_cast(${value} * (${scale} * ${sign})::decimal(10, 0) as ${type})
    end`;
}

import { quoteText } from '../bind';

/** Days that systems write when they know none. */
export const placeholderDays = [
    '0001-01-01',
    '1899-12-30',
    '1899-12-31',
    '1900-01-01',
    '1901-01-01',
    '1904-01-01',
    '1970-01-01',
    '1980-01-01',
    '1999-12-31',
    '2099-12-31',
    '2999-12-31',
    '9999-12-31',
] as const;

/** Names that people give to orders which are none; a folded, lower-case text. */
const testWords = [
    '(?:.*[^a-z])?(?:tests?|testing|tester|testuser|testkunde|demo|dummy|fake)(?:[^a-z].*)?',
    'x{3,}|asdf[a-z]*|qwerty?[a-z]*|abc123|foobar|a{3,}|z{3,}',
    '.*(?:测试|測試|试用账号|演示账号|体验账号|假单|刷单|样品单).*',
    '(?:0{6,}|1{6,}|2{6,}|3{6,}|4{6,}|5{6,}|6{6,}|7{6,}|8{6,}|9{6,}|123456|1234567|12345678|123456789|1234567890)',
    '1(?:3|5|8)(?:0{9}|1{9}|8{9}|12345678.?|[0-9]00000000)',
    '.*@(?:test|example|mailinator)[.].*',
];

/** Exponents that stand where digits were, and digits that end in zeros from the sixteenth on. */
const scientific = '[0-9](?:[.,][0-9]+)?[eE][+]?[0-9]{2,}';
const zeroed = '[1-9][0-9]{14}0+';

/** Control characters, U+FFFD, zero-width marks and those that turn the direction of text. */
const odd =
    '[\\x{00}-\\x{08}\\x{0B}\\x{0C}\\x{0E}-\\x{1F}\\x{7F}-\\x{9F}\\x{FFFD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2064}\\x{2066}-\\x{2069}]';

export function isTestSql(text: string): string {
    return `regexp_full_match(lower(trim(${text})), ${quoteText(testWords.join('|'))})`;
}

export function isScientificSql(text: string): string {
    return `regexp_full_match(trim(${text}), ${quoteText(scientific)})`;
}

/** As long as a spreadsheet cannot hold, and rounded as it rounds. */
export function isZeroedSql(text: string): string {
    return `regexp_full_match(trim(${text}), ${quoteText(zeroed)})`;
}

export function isLongSql(text: string): string {
    return `regexp_full_match(trim(${text}), '[0-9]{16,}')`;
}

export function isOddSql(text: string): string {
    return `regexp_matches(${text}, ${quoteText(odd)})`;
}

const halves = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('');
const wides = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)).join('');

/** A name without what only looks differ in: case, width and blanks. Plain names are spared the rewriting. */
export function nameKeySql(text: string): string {
    const narrow = `case when regexp_matches(${text}, '[^\\x00-\\x7f]') then translate(${text}, ${quoteText(wides)}, ${quoteText(halves)}) else ${text} end`;
    return `lower(case when regexp_matches(${text}, '[\\s\\p{Z}]') then regexp_replace(${narrow}, '[\\s\\p{Z}]+', '', 'g') else ${narrow} end)`;
}

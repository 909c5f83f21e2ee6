import { expressionOf, foldText, isMatch, rewriteText, type Rewrite } from './rewrite';

const month = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const year = "'?(\\d{4}|\\d{2})";
const ordinal = '(?:st|nd|rd|th)?';
const rest = '((?:[ t,]+.*)?)$';

/** What makes a folded, lower-case date `y-m-d h:m:s` or three numbers; each list runs where its signs occur. */
export const dateRewrites = {
    chinese: [
        ['[(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)]?', ' '],
        ['年|月', '-'],
        ['日|号|號', ' '],
        ['[时時点點分]', ':'],
        ['秒', ''],
        ['上午|凌晨|早上|下午|晚上|傍晚|中午', ' '],
    ],
    words: [
        ['^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.]?,? +', ''],
        ['([\\d ])[ap][.]?m\\b[.]?', '\\1 '],
        [`^(\\d{1,2})${ordinal}[-/., ]*(${month})[a-z]{0,6}[-/., ]*${year}${rest}`, '\\3-\\2-\\1\\4'],
        [`^(${month})[a-z]{0,6}[-/., ]*(\\d{1,2})${ordinal}[-/., ]+${year}${rest}`, '\\3-\\1-\\2\\4'],
        [`^(\\d{4})[-/., ]+(${month})[a-z]{0,6}[-/., ]+(\\d{1,2})${rest}`, '\\1-\\2-\\3\\4'],
        [`^([0-6]\\d-(?:${month}))`, '20\\1'],
        [`^([7-9]\\d-(?:${month}))`, '19\\1'],
        ...month.split('|').map((name, index): Rewrite => [`-${name}-`, `-${index + 1}-`]),
    ],
    marks: [
        ['^(\\d{8,14})[.]0+$', '\\1'],
        ['^(\\d{8})[ t]?(\\d{2})(\\d{2})(\\d{2})?z?$', '\\1 \\2:\\3:\\4'],
        ['[: .,]+$', ''],
        ['(:\\d{2})(?:[.,]\\d+)? *(?:z|utc|gmt)? *(?:[+-]\\d{2}(?::?\\d{2})?)?(?: *[(].*[)])?$', '\\1'],
    ],
} satisfies Record<string, Rewrite[]>;

export const afternoon = '下午|晚上|傍晚|中午|[\\d ]p[.]?m\\b';
export const morning = '上午|凌晨|早上|[\\d ]a[.]?m\\b';

export const chineseSigns = '[年月日号號时時点點分秒午晨早晚星周週礼禮]';
export const latinLetters = '[a-su-z]';

/** A rewritten date: its day, and its time when it has one. */
export const dayAndTime = '^(.+?)(?:[ t,]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?$';

export const dayShapes = {
    yearFirst: '\\d{4}[-/. ]+\\d{1,2}[-/. ]+\\d{1,2}',
    numeric: '\\d{1,2}[-/. ]+\\d{1,2}[-/. ]+(?:\\d{4}|\\d{2})',
    compact: '(?:1[6-9]|[2-9]\\d)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])',
} as const;

export const numberShapes = {
    excel: '[2-7]\\d{4}(?:[.]\\d+)?',
    'unix-s': '\\d{10}(?:[.]\\d+)?',
    'unix-ms': '\\d{13}',
    'unix-us': '\\d{16}',
} as const;

export type DayShape = keyof typeof dayShapes | keyof typeof numberShapes;

/** What a sample's text looks like as a date: its shape and the numbers of its day; null when it is none. */
export function shapeOf(text: string): { shape: DayShape; numbers: number[] } | null {
    const folded = foldText(text).toLowerCase();
    if (!/\d/.test(folded) || folded.length > 60) return null;
    for (const shape of ['excel', 'unix-s', 'unix-ms', 'unix-us'] as const) {
        if (isMatch(folded, numberShapes[shape])) return { shape, numbers: [Number(folded)] };
    }
    const day = expressionOf(dayAndTime).exec(rewrite(folded))?.[1] ?? '';
    if (isMatch(day, dayShapes.compact)) {
        return { shape: 'compact', numbers: [day.slice(0, 4), day.slice(4, 6), day.slice(6)].map(Number) };
    }
    const numbers = day.split(/[-/. ]+/).map(Number);
    if (isMatch(day, dayShapes.yearFirst))
        return isDay(numbers[1], numbers[2]) ? { shape: 'yearFirst', numbers } : null;
    if (!isMatch(day, dayShapes.numeric)) return null;
    const [first, second] = numbers;
    return isDay(first, second) || isDay(second, first) || isDay(second, numbers[2])
        ? { shape: 'numeric', numbers }
        : null;
}

function rewrite(folded: string): string {
    const chinese = expressionOf(chineseSigns).test(folded) ? rewriteText(folded, dateRewrites.chinese) : folded;
    const words = expressionOf(latinLetters).test(chinese) ? rewriteText(chinese.trim(), dateRewrites.words) : chinese;
    return rewriteText(words.trim(), dateRewrites.marks).trim();
}

function isDay(month = 0, day = 0): boolean {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

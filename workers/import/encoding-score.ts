import { japanese, simplified, traditional, western } from './frequent';

type Script =
    | 'simplified'
    | 'traditional'
    | 'japanese'
    | 'korean'
    | 'latin'
    | 'cyrillic'
    | 'greek'
    | 'hebrew'
    | 'arabic'
    | 'thai';

/** Legacy encodings that are looked for, the likelier first: it settles ties. */
export const legacyEncodings: readonly (readonly [encoding: string, script: Script])[] = [
    ['gb18030', 'simplified'],
    ['windows-1252', 'latin'],
    ['big5', 'traditional'],
    ['shift_jis', 'japanese'],
    ['euc-kr', 'korean'],
    ['windows-1251', 'cyrillic'],
    ['euc-jp', 'japanese'],
    ['macintosh', 'latin'],
    ['windows-1250', 'latin'],
    ['koi8-r', 'cyrillic'],
    ['windows-1254', 'latin'],
    ['windows-1253', 'greek'],
    ['windows-874', 'thai'],
    ['windows-1255', 'hebrew'],
    ['windows-1256', 'arabic'],
];

const ranges: Partial<Record<Script, [from: number, to: number]>> = {
    cyrillic: [0x410, 0x44f],
    greek: [0x370, 0x3ff],
    hebrew: [0x5d0, 0x5ea],
    arabic: [0x600, 0x6ff],
    thai: [0xe00, 0xe7f],
};

const commons = { simplified, traditional, japanese };

/** How much a text looks like one that someone wrote: the mean worth of its characters beyond ASCII, 1 at best. */
export function plausibility(text: string, script: Script): number {
    let sum = 0;
    let count = 0;
    const isEast = script in levels;
    let before = '';
    const characters = [...text];
    for (const [index, character] of characters.entries()) {
        if (character > '\u007f') {
            const after = characters[index + 1] ?? '';
            sum +=
                damage(character) ?? (isEast ? eastern(character, script) : lettered(character, before, after, script));
            count++;
        }
        before = character;
    }
    return count === 0 ? 0 : sum / count;
}

/** The worth of characters that show a wrong decoding in any script. */
function damage(character: string): number | null {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) return -3;
    if ((code >= 0xe000 && code < 0xf900) || code >= 0xf0000) return -2;
    return null;
}

function eastern(character: string, script: Script): number {
    const code = character.codePointAt(0) ?? 0;
    const isKana = code >= 0x3041 && code < 0x30ff;
    if (isKana) return script === 'japanese' ? 0.9 : 0;
    if (code >= 0xff61 && code < 0xffa0) return -0.5;
    if ((code >= 0x3000 && code < 0x3020) || (code >= 0xff01 && code < 0xff5f) || code === 0xffe5) return 0.6;
    const isHan = code >= 0x3400 && code < 0xa000;
    const isHangul = code >= 0xac00 && code < 0xd7a4;
    if (!isHan && !isHangul) return code < 0x3000 ? -0.3 : -1;
    if (script === 'korean' ? isHan : isHangul) return -0.6;
    if (script !== 'korean' && script in commons && common(script).has(character)) return 1;
    return firstLevel(script).has(character) ? (isHangul ? 0.9 : 0.75) : -0.6;
}

function lettered(character: string, before: string, after: string, script: Script): number {
    if (script === 'thai') return thai(character, before);
    const isBetweenLetters = /\p{L}/u.test(before) && /\p{L}/u.test(after);
    if (!/[\p{L}\p{M}]/u.test(character) || /[ªº]/.test(character)) return symbol(character, isBetweenLetters, after);
    const isCapitalInside = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(character);
    if (isCapitalInside) return -1;
    const range = ranges[script];
    if (range === undefined) {
        if (before > '\u007f' && after > '\u007f' && /\p{L}/u.test(before + after)) return -0.6;
        const isAlone = !/\p{L}/u.test(before + after);
        if (isAlone) return /[àèéêòóyæø]/.test(character) ? 0.5 : 0.1;
        return western.has(character) ? 0.9 : 0.4;
    }
    const code = character.codePointAt(0) ?? 0;
    if (code < range[0] || code > range[1]) return /[ёЁіІїЇєЄґҐ]/.test(character) ? 0.5 : -0.5;
    return /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after) ? -0.8 : 0.8;
}

/** Thai vowels and tone marks above and below stand on a consonant or on one another. */
function thai(character: string, before: string): number {
    if (/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/.test(character))
        return /[\u0e01-\u0e3a\u0e47-\u0e4e]/.test(before) ? 0.8 : -2;
    return /[\u0e01-\u0e33\u0e40-\u0e46]/.test(character) ? 0.7 : -0.5;
}

function symbol(character: string, isBetweenLetters: boolean, after: string): number {
    if (/[£€¥]/.test(character)) return isBetweenLetters ? -0.8 : 0.7;
    if (/[’\u00ad\u00b7]/.test(character)) return 0.5;
    if (isBetweenLetters) return -0.8;
    if (/[°²³½¼¾®©™«»–—‘“”…•ªº§№\u00a0±×]/.test(character))
        return /[°²³½¼¾®©™]/.test(character) || after !== '' ? 0.3 : 0;
    return -0.3;
}

function common(script: Script): Set<string> {
    return script === 'traditional' ? traditional : script === 'japanese' ? japanese : simplified;
}

/** For each script the block of its standard that holds the characters in daily use: lead bytes, then trail bytes. */
const levels: Partial<Record<Script, [encoding: string, leads: [number, number], trails: [number, number][]]>> = {
    simplified: ['gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]],
    traditional: [
        'big5',
        [0xa4, 0xc6],
        [
            [0x40, 0x7e],
            [0xa1, 0xfe],
        ],
    ],
    japanese: ['euc-jp', [0xb0, 0xcf], [[0xa1, 0xfe]]],
    korean: ['euc-kr', [0xb0, 0xc8], [[0xa1, 0xfe]]],
};
const known = new Map<Script, Set<string>>();

function firstLevel(script: Script): Set<string> {
    const found = known.get(script);
    if (found !== undefined) return found;
    const level = levels[script];
    const characters = new Set<string>();
    known.set(script, characters);
    if (level === undefined) return characters;
    const [encoding, [firstLead, lastLead], trails] = level;
    const bytes: number[] = [];
    for (let lead = firstLead; lead <= lastLead; lead++)
        for (const [first, last] of trails) for (let trail = first; trail <= last; trail++) bytes.push(lead, trail);
    for (const character of new TextDecoder(encoding).decode(new Uint8Array(bytes))) characters.add(character);
    return characters;
}

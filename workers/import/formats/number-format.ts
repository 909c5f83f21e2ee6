/** What a number in a cell stands for by its format. */
export type Meaning = 'number' | 'date' | 'time' | 'date-time' | 'duration' | { digits: number };

/** Formats that spreadsheets know by number only, as far as they change what a number means; East Asian ones too. */
const builtIn = new Map<number, Meaning>([
    ...range(14, 17, 'date'),
    ...range(18, 21, 'time'),
    [22, 'date-time'],
    ...range(27, 31, 'date'),
    ...range(32, 35, 'time'),
    [36, 'date'],
    [45, 'time'],
    [46, 'duration'],
    [47, 'time'],
    ...range(50, 54, 'date'),
    ...range(55, 56, 'time'),
    ...range(57, 58, 'date'),
]);

/** The meaning of a format by its number, its code first where it has one. */
export function formatMeaning(id: number, code: string | undefined): Meaning {
    return code === undefined ? (builtIn.get(id) ?? 'number') : codeMeaning(code);
}

/** The meaning of a format code such as `yyyy-mm-dd` or `00000`. */
export function codeMeaning(code: string): Meaning {
    const [section = ''] = code.replace(/"[^"]*"?|\\.|[_*]./g, '').split(';');
    if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'duration';
    const bare = section.replace(/\[[^\]]*\]/g, '').replace(/general|e[+-]/gi, '');
    if (/^0{2,15}$/.test(bare)) return { digits: bare.length };
    const hasDay = /[yd]|m{3,}|\be+\b|a{3,}/i.test(bare.replace(/am\/pm|a\/p/gi, ''));
    const hasTime = /[hs]|am\/pm|a\/p/i.test(bare);
    if (hasDay) return hasTime ? 'date-time' : 'date';
    if (hasTime) return 'time';
    return /m/i.test(bare) ? 'date' : 'number';
}

function range(from: number, to: number, meaning: Meaning): [number, Meaning][] {
    return Array.from({ length: to - from + 1 }, (_, index) => [from + index, meaning]);
}

/** The entities that tables in web pages use; letters with accents come as characters from every program met. */
const named: Record<string, string> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    hellip: '…',
    middot: '·',
    bull: '•',
    times: '×',
    minus: '−',
    yen: '¥',
    euro: '€',
    pound: '£',
    cent: '¢',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    permil: '‰',
    frac12: '½',
    zwnj: '',
    zwj: '',
    shy: '',
};

const accents: Record<string, string> = {
    grave: '\u0300',
    acute: '\u0301',
    circ: '\u0302',
    tilde: '\u0303',
    uml: '\u0308',
    ring: '\u030a',
    cedil: '\u0327',
    caron: '\u030c',
};

const letters: Record<string, string> = {
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oslash: 'ø',
    Oslash: 'Ø',
    oelig: 'œ',
    OElig: 'Œ',
    eth: 'ð',
    thorn: 'þ',
    iexcl: '¡',
    iquest: '¿',
    laquo: '«',
    raquo: '»',
    ordf: 'ª',
    ordm: 'º',
    sect: '§',
};

/** Text of a web page with its entities undone; an unknown one stays as it stands. */
export function unescapeHtml(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(
        /&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|([a-zA-Z]\w*));?/g,
        (whole, hex?: string, decimal?: string, name = '') => {
            const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : null;
            if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
            return named[name] ?? letters[name] ?? accented(name) ?? whole;
        },
    );
}

function accented(name: string): string | undefined {
    const accent = accents[name.slice(1)];
    return accent === undefined ? undefined : (name.charAt(0) + accent).normalize('NFC');
}

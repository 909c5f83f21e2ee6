import type { FileInspection } from '../../domain/import';
import { hasText, t } from '../../i18n/i18n.svelte';
import type { Option } from '../../ui/option';

const encodings = [
    'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252', 'windows-1250',
    'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257', 'windows-1258',
    'windows-874', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'koi8-r', 'koi8-u', 'macintosh',
    'x-mac-cyrillic',
];

const delimiters: Record<string, string> = {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'bar',
    ' ': 'blanks',
    '，': 'fullComma',
    '；': 'fullSemicolon',
    ':': 'colon',
    '^': 'caret',
    '~': 'tilde',
};

/** What the file could be written in: the one in use, those that fit too, then all the rest. */
export function encodingOptions({ reading, encodings: plausible }: FileInspection): Option[] {
    const names = [...new Set([reading.encoding, ...plausible, ...encodings])];
    return names.map((name) => {
        const label = hasText(`encoding.${name}`) ? t(`encoding.${name}`) : name;
        const isLikely = name !== reading.encoding && plausible.includes(name);
        return { value: name, label: isLikely ? t('data.encodingLikely', { name: label }) : label };
    });
}

export function delimiterOptions({ reading }: FileInspection): Option[] {
    return [...new Set([reading.delimiter, ...Object.keys(delimiters)])].map((mark) => {
        const name = delimiters[mark];
        const label = name === undefined ? t('data.otherMark', { mark }) : t(`data.${name}`);
        return { value: mark, label: mark.trim() === '' || name === undefined ? label : `${label}  ${mark}` };
    });
}

/** No header, or one of the first physical lines; those whose text is known are shown with it. */
export function headerOptions(file: FileInspection): Option[] {
    const known = knownLines(file);
    const last = Math.max(20, ...known.keys());
    const lines = Array.from({ length: last }, (_, index) => index + 1);
    return [
        { value: 'none', label: t('data.headerNone') },
        ...lines.map((line) => ({ value: String(line), label: headerLabel(line, known.get(line)) })),
    ];
}

function headerLabel(line: number, text: string | undefined): string {
    if (text === undefined || text.trim() === '') return t('data.headerLine', { line });
    return t('data.headerLineOf', { line, text: text.length > 40 ? `${text.slice(0, 40)}…` : text });
}

function knownLines({ preamble, preview, reading, columns }: FileInspection): Map<number, string> {
    const lines = new Map(preamble.map((text, index) => [index + 1, text]));
    if (reading.headerLine !== null) lines.set(reading.headerLine, columns.map((column) => column.name).join(', '));
    for (const { line, cells } of preview) lines.set(line, cells.join(', '));
    return lines;
}

import { detectEncoding } from '../encoding';
import { foreignKind } from '../magic';
import { readBytes } from '../records';
import { decodeAll } from '../text-decoder';
import { readDirectory } from './zip';

/** What a file is by its content, whatever its name says. */
export type Kind =
    | 'text'
    | 'gzip'
    | 'zip'
    | 'xlsx'
    | 'workbook'
    | 'web-table'
    | 'mhtml'
    | 'parquet'
    | 'json'
    | 'document'
    | 'tar'
    | 'foreign';

const headBytes = 64 << 10;

export async function kindOf(file: File): Promise<Kind> {
    const head = await readBytes(file, 0, headBytes);
    const foreign = foreignKind(head);
    if (isZip(head)) return zipKind(file);
    if (foreign === 'gzip' || foreign === 'parquet' || foreign === 'workbook') return foreign;
    if (foreign !== null) return 'foreign';
    if (decodeAll(head.subarray(257, 262), 'utf-8') === 'ustar') return 'tar';
    const text = decodeAll(head, detectEncoding([head]).encoding).trimStart();
    return textKind(text);
}

function isZip(head: Uint8Array): boolean {
    return (
        head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
    );
}

async function zipKind(file: File): Promise<Kind> {
    const names = (await readDirectory(file)).map(({ name }) => name);
    if (names.some((name) => /^(word|ppt)\//.test(name))) return 'document';
    if (names.some((name) => /^Index\/.*\.iwa$|^Index\.zip$/.test(name))) return 'document';
    if (names.includes('xl/workbook.bin')) return 'workbook';
    if (names.includes('[Content_Types].xml')) return 'xlsx';
    return names.includes('mimetype') && names.includes('content.xml') ? 'workbook' : 'zip';
}

function textKind(text: string): Kind {
    if (/^MIME-Version:|^Content-Type:\s*multipart\/related/im.test(text.slice(0, 2000)) && /boundary=/i.test(text))
        return 'mhtml';
    if (/^<\?xml\b[^>]*>[\s\S]{0,2000}<(?:\w+:)?Workbook\b/.test(text)) return 'workbook';
    if (
        /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|meta|body|table|div|style|span|center|font)\b/i.test(
            text,
        )
    )
        return 'web-table';
    return /^\[\s*(?:[{[]|\]|"(?:[^"\\]|\\.)*"\s*[,\]])/.test(text) || /^\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})/.test(text)
        ? 'json'
        : 'text';
}

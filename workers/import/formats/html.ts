import { refuse } from '../../answer';
import { detectEncoding } from '../encoding';
import { readBytes } from '../records';
import { openDecoder } from '../text-decoder';
import { budgetOf } from './collect';
import type { Converted } from './converted';
import { CsvWriter } from './csv-writer';
import { TableReader } from './html-table';
import { sheetTitle } from './sheets';
import type { Work } from './work';

const headBytes = 256 << 10;
const chunkBytes = 4 << 20;

/** One table of a web page, as programs write them for Excel; the longest when none is chosen, which are called by number. */
export async function readHtml(
    file: File,
    wanted: string | undefined,
    chosenEncoding: string | undefined,
    work: Work,
): Promise<Converted> {
    const head = await readBytes(file, 0, headBytes);
    const guess = detectEncoding([head]);
    const encoding = chosenEncoding ?? statedEncoding(head, guess.encoding) ?? guess.encoding;
    const tables: CsvWriter[] = [];
    const budget = budgetOf(file, work);
    const reader = new TableReader(() => {
        const writer = new CsvWriter(budget);
        tables.push(writer);
        let place = 0;
        return { row: (cells) => writer.write(cells, ++place) };
    });
    await readAll(file, encoding, reader, work);
    const filled = tables
        .map((writer, index) => ({ name: String(index + 1), writer }))
        .filter(({ writer }) => writer.rows > 1);
    const longest = filled.reduce<(typeof filled)[number] | undefined>(
        (most, one) => (most === undefined || one.writer.rows > most.writer.rows ? one : most),
        undefined,
    );
    const { name, writer } =
        filled.find((one) => one.name === wanted) ?? longest ?? refuse('web-page', { file: file.name });
    const sheets = filled.map((one) => one.name);
    return {
        file: writer.finish(sheetTitle(file, name, sheets), file.lastModified),
        known: writer.known('rows'),
        format: 'web-table',
        encoding,
        encodings: [...new Set([encoding, ...guess.encodings])],
        sheet: name,
        sheets,
        notices: [],
    };
}

async function readAll(file: File, encoding: string, reader: TableReader, { signal, report }: Work): Promise<void> {
    const decoder = openDecoder(encoding);
    let text = '';
    for (let at = 0; at < file.size; at += chunkBytes) {
        signal.throwIfAborted();
        const isLast = at + chunkBytes >= file.size;
        text += decoder.decode(await readBytes(file, at, at + chunkBytes), isLast);
        text = text.slice(reader.read(text, isLast));
        report({ step: 'unpack', done: Math.min(at + chunkBytes, file.size), total: file.size });
    }
}

/** What the page says of itself, unless its bytes say otherwise: UTF-8 that is sound, or two bytes for each character. */
function statedEncoding(head: Uint8Array, found: string): string | null {
    if (found.startsWith('utf-16')) return found;
    const start = openDecoder('windows-1252').decode(head.subarray(0, 4096), true);
    const label =
        /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
        /^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(start)?.[1];
    if (label === undefined) return null;
    try {
        const { encoding } = new TextDecoder(label);
        return found === 'utf-8' && hasBeyondAscii(head) ? found : encoding === 'gbk' ? 'gb18030' : encoding;
    } catch {
        return null;
    }
}

function hasBeyondAscii(bytes: Uint8Array): boolean {
    return bytes.some((byte) => byte > 0x7f);
}

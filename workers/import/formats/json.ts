import { refuse } from '../../answer';
import { detectEncoding } from '../encoding';
import { readBytes } from '../records';
import { openDecoder } from '../text-decoder';
import { budgetOf } from './collect';
import type { Converted } from './converted';
import { JsonTable } from './json-table';
import { isRecord, parseJson, wrappedList } from './json-record';
import { LineSplitter, ValueSplitter } from './json-split';
import type { Work } from './work';

const headBytes = 256 << 10;
const chunkBytes = 4 << 20;

/** JSON lines, or a JSON list of records, as text under the union of their keys. Lines, or records, are numbered from 1. */
export async function readJson(file: File, chosenEncoding: string | undefined, work: Work): Promise<Converted> {
    const head = await readBytes(file, 0, headBytes);
    const { encoding: found, encodings } = detectEncoding([head]);
    const encoding = chosenEncoding ?? found;
    const start = openDecoder(encoding)
        .decode(head, head.length === file.size)
        .trimStart();
    let table = new JsonTable([], budgetOf(file, work));
    await readInto(table, file, encoding, start, work);
    if (table.hasGrown) {
        table = new JsonTable(table.columns, budgetOf(file, work));
        await readInto(table, file, encoding, start, work);
    }
    const { writer, notices } = table.finish(file);
    if (writer.rows < (table.isOfLists ? 1 : 2)) return refuse('no-data-rows', { file: file.name });
    return {
        file: writer.finish(file.name, file.lastModified),
        known: table.isOfLists ? writer.known('rows') : { ...writer.known('records'), headerLine: 0 },
        format: 'json',
        encoding,
        encodings: [...new Set([encoding, ...encodings])],
        notices,
    };
}

async function readInto(table: JsonTable, file: File, encoding: string, start: string, work: Work): Promise<void> {
    const isByLine = parseJson(start.split(/[\r\n]/, 1)[0] ?? '') !== undefined && /[\r\n]\s*\S/.test(start);
    const splitter = isByLine ? new LineSplitter() : new ValueSplitter(start.startsWith('[') ? 1 : 0);
    let first: string | null = null;
    let place = 0;
    const take = (text: string) => {
        place++;
        if (place === 1) first = text;
        else {
            if (first !== null) add(table, first, 1);
            first = null;
            add(table, text, place);
        }
    };
    for await (const piece of pieces(file, encoding, work)) splitter.push(piece).forEach(take);
    if (splitter.rest.trim() !== '') take(splitter.rest);
    if (first !== null) addOnly(table, first);
}

function add(table: JsonTable, text: string, place: number): void {
    if (text.trim() !== '') table.add(parseJson(text), text, place);
}

/** A record that stands alone may be a server's answer around the list that is meant. */
function addOnly(table: JsonTable, text: string): void {
    const value = parseJson(text);
    const list = isRecord(value) ? wrappedList(value) : null;
    if (list === null) add(table, text, 1);
    else for (const [index, record] of list.entries()) table.add(record, '', index + 1);
}

async function* pieces(file: File, encoding: string, { signal, report }: Work): AsyncGenerator<string> {
    const decoder = openDecoder(encoding);
    for (let at = 0; at < file.size; at += chunkBytes) {
        signal.throwIfAborted();
        const isLast = at + chunkBytes >= file.size;
        yield decoder.decode(await readBytes(file, at, at + chunkBytes), isLast);
        report({ step: 'unpack', done: Math.min(at + chunkBytes, file.size), total: file.size });
    }
}

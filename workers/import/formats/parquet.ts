import type { AsyncBuffer, FileMetaData, ParquetScan, SchemaElement } from 'hyparquet';
import { refuse } from '../../answer';
import { budgetOf } from './collect';
import type { Converted } from './converted';
import { CsvWriter } from './csv-writer';
import { parsers, valueWriter, type WriteValue } from './parquet-values';
import type { Work } from './work';

/** Cells that are held at once; a larger row group is read in parts. */
const heldCells = 8_000_000;

/** A Parquet file as text, one row group in memory at a time. Its rows are numbered from 1. */
export async function readParquet(file: File, work: Work): Promise<Converted> {
    const { columns, writers, scan } = await open(file);
    if (scan.ranges.length === 0) return refuse('no-data-rows', { file: file.name });
    const writer = new CsvWriter(budgetOf(file, work));
    writer.write(columns);
    const total = scan.ranges.at(-1)?.rowEnd ?? 0;
    const most = Math.max(1000, Math.floor(heldCells / columns.length));
    for (const range of scan.ranges) {
        for (let from = range.rowStart; from < range.rowEnd; from += most) {
            work.signal.throwIfAborted();
            const to = Math.min(range.rowEnd, from + most);
            await writeRows(file, writer, scan, columns, writers, from, to);
            work.report({ step: 'unpack', done: Math.round((file.size * to) / total), total: file.size });
        }
    }
    return {
        file: writer.finish(file.name, file.lastModified),
        known: { ...writer.known('records'), headerLine: 0 },
        format: 'parquet',
        notices: [],
    };
}

async function open(file: File): Promise<{ columns: string[]; writers: WriteValue[]; scan: ParquetScan }> {
    const [{ parquetMetadataAsync, parquetScan, parquetSchema }, { compressors }] = await Promise.all([
        import('hyparquet'),
        import('hyparquet-compressors'),
    ]);
    const buffer: AsyncBuffer = {
        byteLength: file.size,
        slice: (start, end) => file.slice(start, end).arrayBuffer(),
    };
    return unlessBroken(file, async () => {
        const metadata = await parquetMetadataAsync(buffer);
        const elements = parquetSchema(metadata).children.map(({ element }) => element);
        const scan = await parquetScan({
            file: buffer,
            metadata: withRawDecimals(metadata, elements),
            compressors,
            parsers,
            utf8: false,
        });
        return { columns: elements.map(({ name }) => name), writers: elements.map(valueWriter), scan };
    });
}

async function writeRows(
    file: File,
    writer: CsvWriter,
    scan: ParquetScan,
    columns: readonly string[],
    writers: readonly WriteValue[],
    rowStart: number,
    rowEnd: number,
): Promise<void> {
    const data = await unlessBroken(file, () =>
        Promise.all(columns.map((column) => scan.readColumn({ column, rowStart, rowEnd }))),
    );
    for (let row = 0; row < rowEnd - rowStart; row++) {
        const cells = writers.map((write, column) => write(data[column]?.[row]));
        writer.write(cells, rowStart + row + 2);
    }
}

/** The library would make doubles of decimals; left as the whole numbers they are stored as, they can be written exactly. */
function withRawDecimals(metadata: FileMetaData, elements: readonly SchemaElement[]): FileMetaData {
    const schema = metadata.schema.map((element) =>
        elements.includes(element) && element.converted_type === 'DECIMAL'
            ? { ...element, converted_type: undefined, logical_type: undefined }
            : element,
    );
    return { ...metadata, schema };
}

async function unlessBroken<T>(file: File, read: () => Promise<T>): Promise<T> {
    try {
        return await read();
    } catch (error) {
        if (error instanceof DOMException || !(error instanceof Error)) throw error;
        return refuse('parquet', { file: file.name, message: error.message });
    }
}

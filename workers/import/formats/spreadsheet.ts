import type { CellObject, CFB, read, WorkBook, WorkSheet } from '@e965/xlsx';
import { refuse } from '../../answer';
import { noteLong, numberText, type LongNumbers } from './cell-text';
import { codePages } from './code-pages';
import { budgetOf } from './collect';
import type { Converted } from './converted';
import { CsvWriter } from './csv-writer';
import { codeMeaning, type Meaning } from './number-format';
import { chosenSheet, sheetNotices, sheetTitle, type SheetFacts } from './sheets';
import type { Work } from './work';

/** The library takes a workbook whole; what is larger than this does not fit. */
const largest = 256 << 20;

/** One sheet of an older workbook (.xls of any age, .xlsb, .ods, XML of 2003); the fullest when none is chosen. */
export async function readSpreadsheet(file: File, wanted: string | undefined, work: Work): Promise<Converted> {
    const budget = budgetOf(file, work);
    if (file.size > largest) return refuse('workbook-large', { file: file.name, limit: largest >> 20 });
    const library = await import('@e965/xlsx');
    library.set_cptable(codePages);
    const book = open(library, file, new Uint8Array(await file.arrayBuffer()));
    work.signal.throwIfAborted();
    const hidden = book.Workbook?.Sheets ?? [];
    const facts = book.SheetNames.map((name, index) => factsOf(name, hidden[index]?.Hidden ?? 0, book.Sheets[name]));
    const { name, sheets } = chosenSheet(file, facts, wanted);
    const writer = new CsvWriter(budget);
    const notices = writeSheet(writer, book.Sheets[name] ?? {}, book.Workbook?.WBProps?.date1904 ?? false);
    return {
        file: writer.finish(sheetTitle(file, name, sheets), file.lastModified),
        known: writer.known('rows'),
        format: 'workbook',
        sheet: name,
        sheets,
        notices: sheetNotices(file, notices),
    };
}

interface Library {
    read: typeof read;
    CFB: typeof CFB;
}

function open(library: Library, file: File, bytes: Uint8Array): WorkBook {
    try {
        return library.read(bytes, {
            type: 'array',
            dense: true,
            cellNF: true,
            cellText: false,
            cellHTML: false,
            cellFormula: false,
            UTC: true,
        });
    } catch (error) {
        if (error instanceof RangeError) throw error;
        const isLocked =
            /password|encrypt/i.test(error instanceof Error ? error.message : '') || isEncrypted(library, bytes);
        return refuse(isLocked ? 'workbook-encrypted' : 'workbook', { file: file.name });
    }
}

/** Excel puts a workbook with a password into a box of this name. */
function isEncrypted({ CFB: boxes }: Library, bytes: Uint8Array): boolean {
    try {
        return boxes.find(boxes.read(bytes, { type: 'array' }), 'EncryptedPackage') !== null;
    } catch {
        return false;
    }
}

function factsOf(name: string, hidden: number, sheet: WorkSheet | undefined): SheetFacts {
    const filled = rowsOf(sheet).map(
        (row) => row.filter((cell) => cell !== undefined && cell.t !== 'z' && cell.v !== '').length,
    );
    return {
        name,
        isHidden: hidden !== 0,
        rows: filled.filter((cells) => cells > 1).length,
        isEmpty: !filled.some((cells) => cells > 0),
    };
}

function writeSheet(writer: CsvWriter, sheet: WorkSheet, is1904: boolean): { hidden: number; long: LongNumbers } {
    const long = { count: 0, row: 0 };
    const meanings = new Map<string, Meaning>();
    let hidden = 0;
    for (const [index, row] of rowsOf(sheet).entries()) {
        const cells = Array.from(row, (cell) => textOf(cell, meanings, is1904));
        row.forEach((cell) => {
            if (cell?.t === 'n' && typeof cell.v === 'number' && meanings.get(String(cell.z)) === 'number')
                noteLong(long, cell.v, index + 1);
        });
        if (sheet['!rows']?.[index]?.hidden && cells.some((cell) => cell !== '')) hidden++;
        writer.write(cells, index + 1);
    }
    return { hidden, long };
}

function textOf(cell: CellObject | undefined, meanings: Map<string, Meaning>, is1904: boolean): string {
    if (cell === undefined || cell.v === undefined || cell.v === null || cell.t === 'z') return '';
    if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
    if (cell.t === 'e') return errors[Number(cell.v)] ?? cell.w ?? '#N/A';
    if (cell.v instanceof Date)
        return cell.v
            .toISOString()
            .replace('T', ' ')
            .replace(/(?: 00:00:00)?\.000Z$/, '');
    if (typeof cell.v !== 'number') return String(cell.v);
    const format = String(cell.z);
    let meaning = meanings.get(format);
    if (meaning === undefined) meanings.set(format, (meaning = cell.z === undefined ? 'number' : codeMeaning(format)));
    return numberText(cell.v, meaning, is1904);
}

const errors: Record<number, string> = {
    0: '#NULL!',
    7: '#DIV/0!',
    15: '#VALUE!',
    23: '#REF!',
    29: '#NAME?',
    36: '#NUM!',
    42: '#N/A',
    43: '#GETTING_DATA',
};

function rowsOf(sheet: WorkSheet | undefined): (CellObject | undefined)[][] {
    const rows: unknown = sheet?.['!data'];
    return Array.isArray(rows) ? Array.from(rows, (row: (CellObject | undefined)[] | undefined) => row ?? []) : [];
}

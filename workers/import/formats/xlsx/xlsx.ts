import type { Notice } from '../../../../src/domain/result';
import { refuse } from '../../../answer';
import { budgetOf } from '../collect';
import { CsvWriter } from '../csv-writer';
import type { Converted } from '../converted';
import { chosenSheet, sheetNotices, sheetTitle, type SheetFacts } from '../sheets';
import type { Work } from '../work';
import { Book, type Sheet } from './book';
import { elements } from './elements';
import { RowReader } from './rows';

/** As much of a sheet is looked at to tell how many rows of data it has. */
const judgedLength = 2 << 20;

/** One sheet of a workbook, row by row as it is unpacked; the fullest when none is chosen. */
export async function readXlsx(file: File, wanted: string | undefined, work: Work): Promise<Converted> {
    const book = await Book.open(file, budgetOf(file, work), work);
    const facts: SheetFacts[] = [];
    for (const sheet of book.sheets) facts.push(await sheetFacts(book, sheet));
    const { name, sheets } = chosenSheet(file, facts, wanted);
    const sheet = book.sheets.find((one) => one.name === name) ?? refuse('workbook-empty', { file: file.name });
    const reader = new RowReader({
        strings: await book.strings(),
        meanings: await book.meanings(),
        is1904: book.is1904,
    });
    const writer = new CsvWriter(budgetOf(file, work));
    for await (const rows of elements(book.pieces(sheet.entry), 'row', 'sheetData')) {
        for (const element of rows) {
            const { place, cells } = reader.read(element);
            writer.write(cells, place);
        }
    }
    const notices: Notice[] = sheetNotices(file, { hidden: reader.hidden, long: reader.long });
    return {
        file: writer.finish(sheetTitle(file, name, sheets), file.lastModified),
        known: writer.known('rows'),
        format: 'workbook',
        sheet: name,
        sheets,
        notices,
    };
}

/** How many rows of a sheet hold at least two cells, reckoned from its start. */
async function sheetFacts(book: Book, { name, isHidden, entry }: Sheet): Promise<SheetFacts> {
    let length = 0;
    let rows = 0;
    let filled = 0;
    const pieces = book.pieces(entry);
    for await (const found of elements(pieces, 'row', 'sheetData')) {
        for (const { tag, content } of found) {
            length += tag.length + content.length;
            const values = content.match(/<(?:\w+:)?(?:v|is)[\s>]/g)?.length ?? 0;
            if (values > 0) filled++;
            if (values > 1) rows++;
        }
        if (length > judgedLength) return { name, isHidden, rows: (rows * entry.size) / length, isEmpty: filled === 0 };
    }
    return { name, isHidden, rows, isEmpty: filled === 0 };
}

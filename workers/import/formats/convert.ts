import type { ReadingChoice } from '../../../src/domain/import';
import { refuse } from '../../answer';
import type { Converted } from './converted';
import { kindOf } from './kind';
import { onFile, type Work } from './work';

/** Turns a table of any format into text; text itself, and what is no table, is left as it is. */
export function convert(file: File, choice: ReadingChoice, work: Work): Promise<Converted> {
    return onFile(file, work, async () => {
        const kind = file.size === 0 ? 'text' : await kindOf(file);
        switch (kind) {
            case 'xlsx':
                return (await import('./xlsx/xlsx')).readXlsx(file, choice.sheet, work);
            case 'workbook':
                return (await import('./spreadsheet')).readSpreadsheet(file, choice.sheet, work);
            case 'web-table':
                return (await import('./html')).readHtml(file, choice.sheet, choice.encoding, work);
            case 'parquet':
                return (await import('./parquet')).readParquet(file, work);
            case 'json':
                return (await import('./json')).readJson(file, choice.encoding, work);
            case 'mhtml':
            case 'document':
            case 'tar':
                return refuse(kind, { file: file.name });
            default:
                return { file, notices: [] };
        }
    });
}

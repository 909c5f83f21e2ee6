import type { FileInspection, ReadingChoice } from '../../src/domain/import';
import type { Report } from '../../src/domain/result';
import { valueOf } from '../answer';
import { look } from '../import/look';
import { prepare } from '../import/prepare';
import { fileDecimal, profileColumns } from '../import/profile';
import { proposeRoles } from '../import/roles';
import type { Prepared } from '../import/types';

/** A file that was looked at and made ready to be read. */
export interface Opened {
    key: string;
    prepared: Prepared;
    inspection: FileInspection;
}

/** Looks at one file and counts every record of it. */
export async function openFile(file: File, choice: ReadingChoice, report: Report, signal: AbortSignal): Promise<Opened> {
    const found = valueOf(await look(file, choice));
    const prepared = valueOf(await prepare(file, found, report, signal));
    const profiles = profileColumns(prepared.columns, found.sample);
    const decimal = choice.decimal ?? fileDecimal(profiles);
    const inspection: FileInspection = {
        name: file.name,
        bytes: file.size,
        reading: { ...prepared.reading, decimal },
        encodings: found.encodings,
        columns: profiles,
        preview: found.preview,
        preamble: found.preamble,
        proposals: proposeRoles(profiles),
        records: prepared.records,
        part: 'orders',
        notices: [...found.notices, ...prepared.notices],
    };
    return { key: fileKey(file, choice), prepared, inspection };
}

/** The same file read the same way, so that it need not be opened again. */
export function fileKey(file: File, choice: ReadingChoice): string {
    const { encoding, delimiter, headerLine, decimal } = choice;
    return JSON.stringify([file.name, file.size, file.lastModified, encoding, delimiter, headerLine, decimal]);
}

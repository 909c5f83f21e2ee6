import type { FileInspection } from '../../../src/domain/import';
import type { Notice } from '../../../src/domain/result';
import type { Known } from '../types';

/** A table as text that `look` can read. */
export interface Converted {
    file: File;
    format?: FileInspection['format'];
    /** Nothing when the text is the person's own and all of it is to be found out. */
    known?: Known;
    /** Where the text itself had an encoding before. */
    encoding?: string;
    encodings?: string[];
    sheet?: string;
    sheets?: string[];
    notices: Notice[];
}

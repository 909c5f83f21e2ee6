import type { PreviewRow, Reading, ReadingChoice } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';

/** The part of a reading that cuts bytes into records. */
export type Dialect = Pick<Reading, 'delimiter' | 'quote' | 'escape'>;

/** How records are numbered: by the physical line they start on, as rows from 1, or as records after a header numbered 0. */
export type Numbering = 'lines' | 'rows' | 'records';

/** What is known of text that was made from another format, so that none of it is guessed. */
export interface Known {
    dialect: Dialect;
    numbering: Numbering;
    /** How many cells most records have. */
    width: number;
    /** Where it is known to stand; to be found when left out. */
    headerLine?: number;
}

/** What a quick look at the head, middle and tail of a file finds. */
export interface Look {
    reading: Reading;
    /** What the person had set by hand, so that the whole file is read the same way. */
    choice: ReadingChoice;
    /** Encodings that read the sample plausibly, best first. */
    encodings: string[];
    columns: string[];
    /** Up to 1,000 data records as they stand; line 0 where only the middle or the tail was seen. */
    sample: PreviewRow[];
    /** The first data records. */
    preview: PreviewRow[];
    preamble: string[];
    /** Data records are those that start after this physical line: the header's, Excel's `sep=` line, or 0. */
    afterLine: number;
    /** How many cells most records have. */
    usualCells: number;
    numbering: Numbering;
    notices: Notice[];
}

/** A file made ready for `sourceSql`. */
export interface Prepared {
    file: Blob;
    isRewritten: boolean;
    reading: Reading;
    columns: string[];
    /** Columns for cells beyond the header's, found in some records. */
    surplus: string[];
    /** The physical line of the first data record. */
    firstLine: number;
    csv: {
        delimiter: string;
        quote: string;
        escape: string;
        lineEnd: '\n' | '\r\n';
        /** Physical lines above the first data record; 0, since `file` starts with that record. */
        skip: number;
        /** Bytes of the longest record. */
        longest: number;
    };
    records: number;
    /** Only so many of them are read, for a trial. */
    first?: number;
    notices: Notice[];
}

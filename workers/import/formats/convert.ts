import type { Notice } from '../../../src/domain/result';

/** A table as text that `look` can read. */
export interface Converted {
    file: File;
    notices: Notice[];
}

/** Turns a table of any format into text. */
export async function convert(file: File): Promise<Converted> {
    return { file, notices: [] };
}

import type { Columns, KernelTable } from '../domain/kernel';
import type { Row } from '../domain/values';

/** The port through which SQL is run; one statement a call. Cancelling makes the running call reject with `Cancelled`. */
export interface Db {
    run(sql: string): Promise<void>;
    rows(sql: string): Promise<Row[]>;
    /** Columns of a result that are all doubles, NaN where there is nothing. */
    columns(sql: string): Promise<Columns>;
    /** Makes a table of this name out of columns that were not made by SQL; there must be none yet. */
    insert(name: string, table: KernelTable): Promise<void>;
    /** Runs a `copy … to` of the select and hands back the file's bytes: CSV with a header, UTF-8. */
    csv(select: string): Promise<Uint8Array>;
    /** Makes a file readable by `read_csv` under our own name. */
    addFile(name: string, file: Blob): Promise<void>;
    dropFile(name: string): Promise<void>;
    cancel(): Promise<void>;
    /** Tells how many bytes of files have been read since it was called, until the watch is ended. */
    watchReads?(tell: (bytes: number) => void): () => void;
}

export class Cancelled extends Error {
    override name = 'Cancelled';
}

/** The thread in which SQL ran is gone. */
export class EngineDied extends Error {
    override name = 'EngineDied';
}

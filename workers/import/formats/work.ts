import type { Report } from '../../../src/domain/result';
import { Refused, refuse } from '../../answer';
import { isUnreadable } from '../unreadable';

/** What unpacking and converting may take, so that a small file cannot fill the machine. */
export interface Limits {
    /** Bytes of text that one dropped file may unpack to. */
    bytes: number;
    /** Tables that one archive may hold. */
    tables: number;
}

export const usualLimits: Limits = { bytes: 4 * 2 ** 30, tables: 1000 };

/** One job: where it tells how far it is, what calls it off, and what it may take. */
export interface Work {
    report: Report;
    signal: AbortSignal;
    limits: Limits;
}

/** Runs work on a file; whatever a file can do to it becomes a refusal that names the file. */
export async function onFile<T>(file: File, { signal }: Work, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        if (error instanceof Refused) throw error;
        if (signal.aborted) return refuse('cancelled', { file: file.name });
        if (isUnreadable(error)) return refuse('unreadable-file', { file: file.name });
        if (error instanceof RangeError && /invalid string length|allocation/i.test(error.message))
            return refuse('out-of-memory', { file: file.name });
        throw error;
    }
}

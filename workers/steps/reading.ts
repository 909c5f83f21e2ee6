import type { Report } from '../../src/domain/result';
import type { Db } from '../../src/sql/db';
import type { Named } from './besides';

/** Runs work that reads these files, and tells how many of their records are read by the share of bytes; a second look counts anew. */
export async function watchReading<T>(db: Db, files: readonly Named[], report: Report, work: () => Promise<T>): Promise<T> {
    const records = files.reduce((sum, { opened }) => sum + opened.prepared.records, 0);
    const bytes = files.reduce((sum, { opened }) => sum + opened.prepared.file.size, 0);
    const tell = (read: number) => {
        const isAgain = read > bytes;
        const portion = Math.min(1, (isAgain ? read - bytes : read) / Math.max(1, bytes));
        report({ step: isAgain ? 'type' : 'read', done: Math.round(portion * records), total: records });
    };
    tell(0);
    const stop = db.watchReads?.(tell);
    try {
        return await work();
    } finally {
        stop?.();
    }
}

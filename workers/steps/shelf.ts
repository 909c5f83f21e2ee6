import type { Db } from '../../src/sql/db';
import type { Opened } from './opened';

/** The files that DuckDB can read, each under one name for as long as it is at hand. */
export class Shelf {
    private names = new Map<Blob, string>();
    private count = 0;

    constructor(private readonly db: Db) {}

    async put({ prepared }: Opened): Promise<string> {
        const known = this.names.get(prepared.file);
        if (known !== undefined) return known;
        const name = `f${(this.count += 1)}.csv`;
        await this.db.addFile(name, prepared.file);
        this.names.set(prepared.file, name);
        return name;
    }

    /** Clears away all but these. */
    async keep(files: readonly Opened[]): Promise<void> {
        const kept = new Set(files.map(({ prepared }) => prepared.file));
        for (const [file, name] of this.names) {
            if (kept.has(file)) continue;
            this.names.delete(file);
            await this.db.dropFile(name);
        }
    }
}

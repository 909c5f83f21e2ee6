import type { Db } from '../../src/sql/db';

/** From so many lines on, tables are compressed as they are made: about a third slower to write, a quarter of the memory. */
const packedLines = 6_000_000;

export async function packWhenLarge(db: Db, records: number): Promise<void> {
    await db.run(`set force_compression = '${records > packedLines ? 'auto' : 'uncompressed'}'`);
}

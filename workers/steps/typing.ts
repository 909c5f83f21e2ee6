import type { Mapping } from '../../src/domain/import';
import { emptyPart, gatheredSql, hasPlain, oddPart, plainSql } from '../../src/sql/staging/plain';
import { type Part, type TypingOptions, typedSql } from '../../src/sql/staging/typed';
import type { Tables } from '../tables';

/** Past this share of records that need care, all are read with care at once. */
const mostOdd = 0.3;

/** Reads the mapped columns of every file into `typed_cells`: plain records quickly, the rest in a second look. */
export async function typeCells(tables: Tables, parts: readonly Part[], mapping: Mapping, options: TypingOptions): Promise<void> {
    const isPlain = hasPlain(parts, mapping) && (await typePlain(tables, parts, mapping, options));
    if (isPlain) {
        await tables.view('typed_cells', gatheredSql);
        return;
    }
    await tables.make({ name: 'typed_cells', sql: typedSql(parts, mapping, options) });
    await tables.drop('plain_cells');
    await tables.drop('odd_cells');
}

async function typePlain(tables: Tables, parts: readonly Part[], mapping: Mapping, options: TypingOptions): Promise<boolean> {
    await tables.make({ name: 'plain_cells', sql: plainSql(parts, mapping, options) });
    const [counted] = await tables.db.rows('select count(*) as records, count(*) filter (where not is_plain) as odd from plain_cells');
    const [records, odd] = [Number(counted?.['records']), Number(counted?.['odd'])];
    if (odd > records * mostOdd) return false;
    const careful = parts.map((part, index) => (odd === 0 ? emptyPart(part) : oddPart(part, index + 1)));
    await tables.make({ name: 'odd_cells', sql: typedSql(careful, mapping, options) });
    return true;
}

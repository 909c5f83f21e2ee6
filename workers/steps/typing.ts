import type { Mapping } from '../../src/domain/import';
import { gatheredSql, hasPlain, oddPart, plainSql } from '../../src/sql/staging/plain';
import { type Part, typedSql, type TypingOptions } from '../../src/sql/staging/typed';
import type { Tables } from '../tables';

/** Past this share of records that need care, all are read with care at once. */
const mostOdd = 0.3;

/** Reads the mapped columns of every file into `typed_cells`: plain records quickly, the rest in a second look. */
export async function typeCells(
    tables: Tables,
    parts: readonly Part[],
    mapping: Mapping,
    options: TypingOptions,
): Promise<void> {
    const odd = hasPlain(parts, mapping) ? await typePlain(tables, parts, mapping, options) : null;
    if (odd === null) {
        await tables.make({ name: 'typed_cells', sql: storedSql(typedSql(parts, mapping, options), options) });
        await tables.drop('plain_cells');
    } else {
        await tables.view('typed_cells', gatheredSql(odd > 0));
    }
    if (!odd) await tables.drop('odd_cells');
}

function storedSql(typed: string, { stored }: TypingOptions, orElse = ''): string {
    return stored === undefined ? typed : `select * from (${typed}) as typed where ${orElse}(${stored})`;
}

/** How many records are not plain and were read again; null when they are too many for that. */
async function typePlain(
    tables: Tables,
    parts: readonly Part[],
    mapping: Mapping,
    options: TypingOptions,
): Promise<number | null> {
    await tables.make({ name: 'plain_cells', sql: storedSql(plainSql(parts, mapping, options), options, 'not is_plain or ') });
    const [counted] = await tables.db.rows(
        'select count(*) as records, count(*) filter (where not is_plain) as odd from plain_cells',
    );
    const [records, odd] = [Number(counted?.['records']), Number(counted?.['odd'])];
    if (odd > records * mostOdd) return null;
    if (odd > 0) {
        const again = parts.map((part, index) => oddPart(part, index + 1));
        await tables.make({ name: 'odd_cells', sql: storedSql(typedSql(again, mapping, options), options) });
    }
    return odd;
}

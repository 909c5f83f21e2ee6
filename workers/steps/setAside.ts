import type { Reason, SetAsideRow } from '../../src/domain/import';
import { setAsideLinesSql } from '../../src/sql/staging/setAside';
import type { Tables } from '../tables';
import type { Loaded } from './loaded';
import { fullPart } from './staging';

/** Lines set aside, as they stand in their files. `listed` yields file, line, reason. */
export async function setAsideRows(tables: Tables, loaded: Loaded, listed: string): Promise<SetAsideRow[]> {
    const found = await tables.db.rows(listed);
    const cells = new Map<string, string[]>();
    for (const [index, file] of loaded.files.entries()) {
        const lines = found.filter((row) => row['file'] === index + 1).map((row) => Number(row['line']));
        if (lines.length === 0) continue;
        for (const { line, ...values } of await tables.db.rows(setAsideLinesSql(fullPart(file, loaded), lines))) {
            cells.set(`${index + 1}:${line}`, Object.values(values).map((value) => String(value ?? '')));
        }
    }
    return found.map(({ file, line, reason }) => ({
        file: loaded.files[Number(file) - 1]?.opened.inspection.name ?? '',
        line: Number(line),
        reason: reason as Reason,
        cells: cells.get(`${file}:${line}`) ?? [],
    }));
}

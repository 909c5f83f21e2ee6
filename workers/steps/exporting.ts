import type { ExportChoice } from '../../src/domain/engine';
import type { Reason } from '../../src/domain/import';
import { literal, quoteIdent } from '../../src/sql/bind';
import { conditionsSql } from '../../src/sql/segmentation/conditions';
import { customersExportSql, safeTextSql, segmentsExportSql } from '../../src/sql/segmentation/export';
import { setAsideCellsSql } from '../../src/sql/staging/setAside';
import type { Tables } from '../tables';
import type { Segmented } from './segment';
import type { Loaded } from './loaded';
import { fullPart } from './staging';

/** The mark by which a spreadsheet knows UTF-8. */
const byteOrderMark = '\uFEFF';

/** The bytes of a download: CSV in UTF-8 with its mark. */
export async function exportBlob(tables: Tables, select: string): Promise<Blob> {
    const bytes = await tables.db.csv(select);
    return new Blob([byteOrderMark, bytes as Uint8Array<ArrayBuffer>], { type: 'text/csv;charset=utf-8' });
}

export function exportSql(choice: ExportChoice, segmented: Segmented): string {
    if (choice.kind === 'segments') return segmentsExportSql(choice.segmentNames);
    const cells = choice.kind === 'customers-raw' ? 'raw' : 'safe';
    return customersExportSql(segmented.model.columns, choice.segmentNames, cells, conditionsSql(choice.selection));
}

/** Every line set aside: its file, line, reason, and its cells under the file's own headers. */
export function setAsideExportSql(loaded: Loaded, reason: Reason | null, reasonNames: Record<string, string>): string {
    const selects = loaded.files.map((file, index) => {
        const part = fullPart(file, loaded);
        const cells = part.columns.map((column, at) => `${safeTextSql(`cell_${at + 1}`)} as ${quoteIdent(freeName(column))}`);
        const names = Object.entries(reasonNames).map(([id, name]) => `when ${literal(id)} then ${literal(name)}`);
        const named = names.length === 0 ? 'reason' : `case reason ${names.join(' ')} else reason end`;
        return `select ${[
            `${safeTextSql(literal(file.opened.inspection.name))} as file`,
            'line',
            'reason',
            `${safeTextSql(named)} as reason_name`,
            ...cells,
        ].join(', ')} from (${setAsideCellsSql(part, index + 1, reason)}) as found`;
    });
    return selects.join('\nunion all by name\n');
}

const ownNames = new Set(['file', 'line', 'reason', 'reason_name']);

function freeName(column: string): string {
    return ownNames.has(column.toLowerCase()) ? `${column} (file)` : column;
}

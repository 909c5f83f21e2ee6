import type { PreviewRow } from '../../src/domain/import';
import type { Notice } from '../../src/domain/result';
import { unmarkedText } from '../../src/sql/staging/textMarks';

/** Columns of the sample in which cells wear a spreadsheet's text mark (`="0012"`, `'0012`), which is taken off. */
export function remarkMarkedCells(columns: readonly string[], sample: readonly PreviewRow[]): Notice[] {
    const marked = columns.flatMap((column, index) => {
        const cell = sample.map(({ cells }) => cells[index] ?? '').find((text) => unmarkedText(text) !== text);
        return cell === undefined ? [] : [{ column, cell }];
    });
    const [first] = marked;
    if (first === undefined) return [];
    const names = marked.slice(0, 6).map(({ column }) => column);
    return [{ code: 'text-marks', facts: { columns: names.join(', '), example: first.cell, bare: unmarkedText(first.cell) } }];
}

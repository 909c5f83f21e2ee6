import { roles, type SetAsideRow } from '../../domain/import';
import type { Source } from '../../state/dataset.svelte';

/** The columns worth a place of their own: those with a role, each once. */
export function shownColumns(source: Source): string[] {
    const names = roles.map((role) => source.mapping[role]).filter((name) => name !== undefined && name !== '');
    return [...new Set(names)].filter((name): name is string => name !== undefined).slice(0, 6);
}

/** A line's cell under a column's name; files may order their columns differently. */
export function cellOf(source: Source, row: SetAsideRow, name: string): string {
    const file = source.inspections.find((inspection) => inspection.name === row.file);
    const index = file?.columns.findIndex((column) => column.name === name) ?? -1;
    return row.cells[index] ?? '';
}

import { roles, type Reason, type SetAsideRow, type Staging } from '../../domain/import';
import { foldName } from '../../domain/joining';
import type { Source } from '../../state/dataset.svelte';

/** The columns worth a place of their own: those with a role, each once. */
export function shownColumns(source: Source): string[] {
    const own = new Set(source.inspections.filter((file) => file.join === undefined).flatMap((file) => file.columns.map(({ name }) => name)));
    const names = roles.map((role) => source.mapping[role]).filter((name) => name !== undefined && own.has(name));
    return [...new Set(names)].filter((name): name is string => name !== undefined).slice(0, 6);
}

/** A line's cell under a column's name; files may order their columns differently. */
export function cellOf(source: Source, row: Pick<SetAsideRow, 'file' | 'cells'>, name: string): string {
    const file = source.inspections.find((inspection) => inspection.name === row.file);
    const columns = file?.columns.map((column) => file.appendedAs?.[column.name] ?? column.name) ?? [];
    const index = columns.includes(name) ? columns.indexOf(name) : columns.map(foldName).indexOf(foldName(name));
    return row.cells[index] ?? '';
}

/** The name under which a reason is told: a customer's second row is no exact duplicate. */
export function reasonKey(reason: Reason, { grain }: Staging): string {
    return grain === 'customer' && reason === 'duplicate' ? 'duplicate-customer' : reason;
}

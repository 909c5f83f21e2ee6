/** Columns that we add to a file's own. */
export const ownColumns = ['_line', '_cells'];

/**
 * Names to offer for header cells: trimmed, line breaks and runs of blanks as one blank, a blank one as `column 2`, a
 * repeated one as `id (2)`. Case does not tell names apart, since it does not in SQL.
 */
export function columnNames(header: readonly string[], width: number): string[] {
    const used = new Set(ownColumns);
    return Array.from({ length: Math.max(width, header.length) }, (_, index) => {
        const cell = cleanName(header[index] ?? '');
        return unusedName(cell === '' ? `column ${index + 1}` : cell, used);
    });
}

/** Names for cells beyond the header's. */
export function surplusNames(columns: readonly string[], count: number): string[] {
    const used = new Set([...ownColumns, ...columns.map((column) => column.toLowerCase())]);
    return Array.from({ length: count }, (_, index) => unusedName(`surplus ${index + 1}`, used));
}

/** Names that stand more than once in a header, each once. */
export function repeatedNames(header: readonly string[]): string[] {
    const first = new Map<string, string>();
    const repeated = new Set<string>();
    for (const name of header.map(cleanName).filter((text) => text !== '')) {
        const known = first.get(name.toLowerCase());
        if (known === undefined) first.set(name.toLowerCase(), name);
        else repeated.add(known);
    }
    return [...repeated];
}

function cleanName(cell: string): string {
    return cell.replace(/[\s\ufeff\u200b]+/g, ' ').trim();
}

/** The name, or `name (2)` and so on where it is used; case does not tell names apart. It is used from now on. */
export function unusedName(name: string, used: Set<string>): string {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${name} (${number})`;
    used.add(free.toLowerCase());
    return free;
}

/** `a`, `b`, … `z`, `aa`, `bb`: by which numbered tables are called, since names of tables are found in SQL by their letters. */
export function lettersOf(index: number): string {
    return String.fromCharCode(97 + (index % 26)).repeat(Math.floor(index / 26) + 1);
}

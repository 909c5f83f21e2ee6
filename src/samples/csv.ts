/** A comma-separated file: the header, then records as `record` writes them, each with a line end. */
export function csv(header: readonly string[], records: readonly string[]): string {
    return `${[record(header), ...records].join('\n')}\n`;
}

/** Some cells of a record, or all of them. */
export function record(cells: readonly (string | number)[]): string {
    return cells.map(cell).join(',');
}

/** Hundredths as a decimal number: 1250 is 12.50. */
export function hundredths(amount: number): string {
    const size = Math.abs(amount);
    const rest = size % 100;
    return `${amount < 0 ? '-' : ''}${(size - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

function cell(value: string | number): string {
    return typeof value === 'number' ? String(value) : quoted(value);
}

function quoted(value: string): string {
    return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

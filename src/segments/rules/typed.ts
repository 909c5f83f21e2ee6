const scales: Record<string, number> = { 万: 1e4, 亿: 1e8, k: 1e3, m: 1e6 };

/** A number as people type it, in either width, with groups of digits, 万 or 亿; empty where there is none yet, null where it is no number. */
export function typedNumber(text: string): number | '' | null {
    const bare = text.normalize('NFKC').replace(/[,\s_]/g, '').replace('−', '-').toLowerCase();
    if (bare === '') return '';
    const [, digits = '', scale = ''] = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([万亿km]?)$/.exec(bare) ?? [];
    const number = digits === '' ? Number.NaN : Number(digits) * (scales[scale] ?? 1);
    return Number.isFinite(number) ? number : null;
}

/** A number with its digits in groups; text as it is. */
export function writtenNumber(value: string | number): string {
    return typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 15 }) : value;
}

/** Values of a pasted list, each once: one to a line or a cell; those of a single line may be parted by commas. */
export function pastedValues(text: string): string[] {
    const lines = text.split(/[\r\n\t]+/).map((line) => line.trim()).filter((line) => line !== '');
    const [only = ''] = lines;
    const values = lines.length === 1 ? only.split(/[,;，；、]+/).map((value) => value.trim()).filter((value) => value !== '') : lines;
    return [...new Set(values.map(unquoted))];
}

function unquoted(value: string): string {
    return /^"(.*)"$/.exec(value)?.[1]?.replaceAll('""', '"') ?? value;
}

/** Numbers as a person types them: separated by blanks, semicolons or Chinese commas. Null when one is not a number. */
export function splitNumbers(text: string): number[] | null {
    const parts = text.split(/[\s;；、，/]+/).filter((part) => part !== '');
    const numbers = parts.map((part) => Number(part.replace(/[%％,]$/, '').replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1')));
    return numbers.length === 0 || numbers.some((number) => !Number.isFinite(number)) ? null : numbers;
}

/** Parts of a hundred as typed; null when one is not above zero, or the ones before the last reach a hundred. */
export function splitParts(text: string): number[] | null {
    const parts = splitNumbers(text);
    if (parts === null || parts.length > 10 || parts.some((part) => part <= 0)) return null;
    return parts.reduce((sum, part) => sum + part, 0) <= 100 + 1e-9 ? parts : null;
}

export function joinNumbers(numbers: readonly number[]): string {
    return numbers.map((number) => Number(number.toPrecision(7))).join(' ');
}

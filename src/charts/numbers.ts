/** Numbers as a person types them, rising: separated by blanks, semicolons, slashes or Chinese commas, with or without percent signs. Null when one is not a number. */
export function splitNumbers(text: string): number[] | null {
    return numbersIn(text)?.sort((a, b) => a - b) ?? null;
}

/** The same in the order they were typed. */
export function numbersIn(text: string): number[] | null {
    const parts = text.split(/[\s;；、，/]+/).filter((part) => part !== '');
    const numbers = parts.map((part) => Number(part.replace(/[%％,]$/, '').replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1')));
    return numbers.length === 0 || numbers.some((number) => !Number.isFinite(number)) ? null : numbers;
}

export function joinNumbers(numbers: readonly number[]): string {
    return numbers.map((number) => Number(number.toPrecision(7))).join(' ');
}

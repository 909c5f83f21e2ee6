/** Numbers as a person types them: separated by blanks, semicolons or Chinese commas. Null when one is not a number. */
export function splitNumbers(text: string): number[] | null {
    const parts = text.split(/[\s;；、，]+/).filter((part) => part !== '');
    const numbers = parts.map((part) => Number(part.replaceAll(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/,$/, '')));
    return numbers.length === 0 || numbers.some((number) => !Number.isFinite(number))
        ? null
        : numbers.sort((a, b) => a - b);
}

export function joinNumbers(numbers: readonly number[]): string {
    return numbers.map((number) => Number(number.toPrecision(7))).join(' ');
}

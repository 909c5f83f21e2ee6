/** A part of the lines, taken where all of them are more than the tab can hold. */
export interface Portion {
    /** ISO days, both included; "" where the range is open. */
    from: string;
    to: string;
    /** One customer of so many, with all its lines; 1 takes them all. */
    oneOf: number;
}

export const everything: Portion = { from: '', to: '', oneOf: 1 };

export function isEverything({ from, to, oneOf }: Portion): boolean {
    return from === '' && to === '' && oneOf === 1;
}

export function isSamePortion(one: Portion, other: Portion): boolean {
    return one.from === other.from && one.to === other.to && one.oneOf === other.oneOf;
}

/** A portion in a file's name: `one-of-10-from-2024-01-01`; nothing for everything. */
export function portionName({ from, to, oneOf }: Portion): string {
    const parts = [oneOf > 1 ? `one-of-${oneOf}` : '', from === '' ? '' : `from-${from}`, to === '' ? '' : `to-${to}`];
    return parts.filter((part) => part !== '').join('-');
}

const ids = ['111', '101', '011', '001', '110', '100', '010', '000'] as const;

/** Words for the eight classes, by who uses them; the classes are the same, whatever they are called. */
export const namings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    standard: {},
    swapped: words('swapped', ['101', '011', '100', '010']),
    recall: words('recall', ids),
};

function words(naming: string, changed: readonly string[]): Record<string, string> {
    return Object.fromEntries(changed.map((id) => [id, `${id}-${naming}`]));
}

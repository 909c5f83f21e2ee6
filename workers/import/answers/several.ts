/** How several answers in one cell are kept apart; each is a set of signs in a regular expression. */
export const separators = ['┋', '[;；]', '[|｜]', '、', '[\\r\\n]+', '[,，]'] as const;
export type Separator = (typeof separators)[number];

/** At most so many answers get a column of their own. */
export const mostAnswers = 20;

const longest = 40;

/**
 * The sign between answers of cells that hold several; null where they do not. Answers come back, cells differ in how
 * many they hold, and a few answers make up most of what is said: `Austin, TX` is one answer.
 */
export function separatorOf(cells: readonly string[]): Separator | null {
    return separators.find((separator) => isBetweenAnswers(cells, separator)) ?? null;
}

function isBetweenAnswers(cells: readonly string[], separator: Separator): boolean {
    const split = cells.map((cell) => answersOf(cell, separator));
    const several = split.filter(({ length }) => length > 1);
    if (several.length < 2 || several.length < 0.1 * cells.length) return false;
    if (new Set(split.map(({ length }) => length)).size < 2) return false;
    const all = split.flat();
    const counts = new Map<string, number>();
    for (const answer of all) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    if (all.some((answer) => [...answer].length > longest)) return false;
    const most = [...counts.values()].toSorted((a, b) => b - a).slice(0, mostAnswers);
    const frequent = most.reduce((sum, count) => sum + count, 0);
    const isWeak = separator === '[,，]' || separator === '[\\r\\n]+';
    const alone = split.filter(({ length }) => length === 1).flat();
    const known = new Set(several.flat());
    const areSame = alone.filter((answer) => known.has(answer)).length >= 0.5 * alone.length;
    return areSame && all.length >= (isWeak ? 2 : 1.5) * counts.size && frequent >= 0.7 * all.length;
}

export function answersOf(cell: string, separator: Separator): string[] {
    return cell
        .split(new RegExp(separator, 'u'))
        .map((answer) => answer.trim())
        .filter((answer) => answer !== '');
}

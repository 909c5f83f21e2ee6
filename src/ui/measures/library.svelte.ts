import { isIndex, type IndexSpec, type MeasureEntry } from '../../domain/measuring';

/** Indexes made since the page was opened, latest first: what they are made of, nothing of any customer. */
class IndexLibrary {
    #made = $state.raw<readonly IndexSpec[]>([]);

    /** A later one of the same name takes the place of the earlier. */
    keep(spec: IndexSpec): void {
        this.#made = [spec, ...this.#made.filter((other) => !isSame(other, spec) && (spec.name === '' || other.name !== spec.name))];
    }

    /** Those whose measures this data has. */
    usable(catalogue: readonly MeasureEntry[]): IndexSpec[] {
        const known = new Set(catalogue.filter(({ lacks }) => lacks === null).map(({ ref }) => ref));
        return this.#made.filter(({ indicators }) => indicators.every(({ measure }) => known.has(measure)));
    }
}

export const library = new IndexLibrary();

export function isSame(one: unknown, other: unknown): boolean {
    return isIndex(one) && isIndex(other) && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** A spec in one order of its fields. */
export function plain({ name, indicators, scale, weighting, comparisons = [] }: IndexSpec) {
    return {
        kind: 'index' as const,
        name,
        indicators: indicators.map(({ measure, better, weight }) => ({ measure, better, weight })),
        scale,
        weighting,
        comparisons: [...comparisons],
    };
}

import type { MeasureEntry, MeasureRef, Test } from '../../../domain/measuring';
import type { Row, Value } from '../../../domain/values';
import type { Rule } from '../rule';

/** What a preset may look at to fit the data. */
export interface Ground {
    catalogue: readonly MeasureEntry[];
    /** Means of recency_days, orders and monetary over all customers. */
    means: Row;
    /** The values of a measure, most customers first. */
    readValues: (ref: MeasureRef) => Promise<readonly Value[]>;
}

/** Rules ready to be changed; what the data lacks for them, and what was taken for granted, as words to be said. */
export interface Draft {
    rules: Rule[];
    missing: string[];
    assumed: { key: string; facts: Record<string, string> }[];
}

export interface Preset {
    id: string;
    draft: (ground: Ground) => Draft | Promise<Draft>;
}

/** Finds measures and columns of the customer file, and remembers what it was asked for in vain. */
export class Finder {
    readonly missing: string[] = [];

    constructor(private readonly catalogue: readonly MeasureEntry[]) {}

    /** A measure that the data has. */
    measure(ref: MeasureRef): MeasureRef | null {
        return this.catalogue.some((entry) => entry.ref === ref && entry.lacks === null) ? ref : null;
    }

    /** The first column called by one of these names, else the first whose name has one of them in it. */
    column(names: readonly string[], type?: MeasureEntry['type']): MeasureRef | null {
        const columns = this.catalogue.filter((entry) => entry.room === 'attribute' && (type === undefined || entry.type === type));
        const wanted = names.map(bare);
        const same = wanted.flatMap((name) => columns.find(({ column }) => bare(column) === name) ?? []);
        const alike = wanted.flatMap((name) => columns.find(({ column }) => bare(column).includes(name)) ?? []);
        return (same[0] ?? alike[0])?.ref ?? null;
    }

    /** The same, noted under a word where there is none. */
    needed(word: string, names: readonly string[], type?: MeasureEntry['type']): MeasureRef | null {
        const found = this.column(names, type);
        if (found === null && !this.missing.includes(word)) this.missing.push(word);
        return found;
    }
}

/** A test where its measure is there, for a list of tests. */
export function when(measure: MeasureRef | null, test: (measure: MeasureRef) => Test): Test[] {
    return measure === null ? [] : [test(measure)];
}

function bare(name: string): string {
    return name.toLowerCase().replace(/[\s_\-()（）%％]/g, '');
}

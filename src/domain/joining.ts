/** What a file is among those dropped: the lines, beside them by a key, one row per customer, what customers looked at, or not used. */
export const parts = ['orders', 'beside', 'customers', 'visits', 'unused'] as const;
export type PartName = (typeof parts)[number];

/** How a file stands to the lines: the columns that must agree, and how far they do. `left` and `right` are "" for none. */
export interface Join {
    /** A column of the lines, or of a file joined before it (`orders: user_id`). */
    left: string;
    /** A column of this file. */
    right: string;
    /** What there is to choose from as `left`. */
    lefts: string[];
    /** Lines, and those that find a row here. */
    lines: number;
    linesMatched: number;
    /** Rows of this file, and those whose key the lines have. */
    rows: number;
    rowsMatched: number;
    /** Keys that several lines share, and keys that several rows here share. */
    lineKeysRepeated: number;
    rowKeysRepeated: number;
    /**
     * Lines and rows that find each other only when width, case, blanks and marks around a key are left out, and whether
     * they do; nothing when there are none. Those that do are among the matched.
     */
    alike?: { lines: number; rows: number; isUsed: boolean };
}

/** What the person has set by hand about a file among others. */
export interface JoinChoice {
    part?: PartName;
    joinLeft?: string;
    joinRight?: string;
    /** Whether keys that only look different are the same; as found, when left out: so where that matches more. */
    joinAlike?: boolean;
}

/** A row of one side that finds none on the other, as it stands in its file. */
export interface UnmatchedRow {
    file: string;
    line: number;
    cells: string[];
}

/** A column's name without what only looks different (case, blanks, underscores, width), by which files of one shape are matched. */
export function foldName(column: string): string {
    return column
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s_-]+/g, '');
}

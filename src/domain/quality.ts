import type { Policies, Reason, Role } from './import';
import type { Facts } from './result';

/** What a column of the loaded files holds, over every row. */
export interface ColumnQuality {
    /** The first of the files that are read together and have this column. */
    file: string;
    name: string;
    roles: Role[];
    kind: 'text' | 'number' | 'date' | 'empty';
    rows: number;
    missing: number;
    distinct: number;
    /** False where values are too many to be counted one by one: `distinct` is then an estimate. */
    isExact: boolean;
    /** The extremes: a number, an ISO day, or the first and last text in order; null when there is nothing. */
    least: string | null;
    most: string | null;
    /** The most frequent values as written. */
    frequent: { value: string; rows: number }[];
    /** Rows between edges, ISO days or numbers, the outermost hundredths gathered at the ends; none for text. */
    spread: { from: string; to: string; rows: number }[];
}

export const suspicionCodes = [
    'placeholder-dates',
    'future-dates',
    'crowded-day',
    'month-starts',
    'gaps',
    'empty-months',
    'partial-month',
    'test-words',
    'dominant-customer',
    'near-names',
    'damaged-ids',
    'odd-characters',
    'mixed-types',
    'cents',
    'amount-outliers',
    'quantity-outliers',
    'negative-prices',
    'zero-prices',
] as const;
export type SuspicionCode = (typeof suspicionCodes)[number];

/** Something that may be wrong with the data; the words are `quality.<code>` with these facts. */
export interface Suspicion {
    /** By which its lines are asked for. */
    id: string;
    code: SuspicionCode;
    /** Where it was found; null when it is about the lines as a whole. */
    column: string | null;
    facts: Facts;
    lines: number;
    /** Of these lines, those that are set aside already. */
    setAside: number;
    /** The decision that settles it. */
    policy?: keyof Policies;
}

export interface QualityReport {
    columns: ColumnQuality[];
    /** Those that touch most lines first. */
    suspicions: Suspicion[];
}

/** One line behind a suspicion, as it stands in its file. */
export interface QualityLine {
    file: string;
    line: number;
    /** Why it is set aside; null when it is kept. */
    reason: Reason | null;
    cells: string[];
}

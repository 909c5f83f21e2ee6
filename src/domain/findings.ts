/** Whether amounts look like hundredths, and what the lines kept come to read either way. */
export interface CentsFinding {
    isLikely: boolean;
    /** The column they come from. */
    column: string;
    asIs: number;
    hundredths: number;
}

/** Customers whose ids differ only in how they are written: how many ids would go, and some of them side by side. */
export interface MergeFinding {
    ids: number;
    customers: number;
    examples: string[][];
}

/** An order status as written, and what it is taken to mean under the decisions in force. */
export interface StatusCount {
    status: string;
    lines: number;
    amount: number;
    meaning: 'counts' | 'does-not-count' | 'unknown';
}

/** A column that could play a role as well as the one that does, and what it would give over the lines kept. */
export interface Alternative {
    role: 'amount' | 'order_date';
    column: string;
    isChosen: boolean;
    /** The column's sum over the lines kept; null for dates. */
    sum: number | null;
    /** Of so many lines (those kept; for a date also those set aside for their status) so many are blank: of a payment time, unpaid. */
    lines: number;
    blanks: number;
}

/** What settles the order of day and month, or what hangs on it. */
export interface DayMonthFinding {
    /** The one order that all files follow, and a date that can be read in no other. */
    proof: { order: 'dmy' | 'mdy'; on: string } | null;
    /** First and last plausible date in either order, where nothing settles it. */
    spans: Record<'dmy' | 'mdy', { from: string; to: string } | null> | null;
}

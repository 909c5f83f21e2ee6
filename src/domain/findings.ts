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

import type { Mapping, Policies, Reason } from '../../src/domain/import';
import type { Facts } from '../../src/domain/result';

/** What some decisions make of a file; totals worked out by hand. */
export interface Outcome {
    policies?: Partial<Policies>;
    kept: number;
    /** Lines set aside, by reason; reasons not named have none. */
    setAside?: Partial<Record<Reason, number>>;
    customers: number;
    orders: number;
    revenue: number;
}

/** A file with one trap, or several files dropped together. To add one: put it beside this table, and a row here. */
export interface Odd {
    files: string[];
    trap: string;
    read: number;
    /** Roles that must be proposed so. */
    proposed?: Mapping;
    currency?: string | null;
    /** Notices that must come, with those of their facts that matter, and notices that must not. */
    notices?: Record<string, Facts>;
    silent?: string[];
    /** A column that could be the amount → its sum over the lines kept under the defaults. */
    sums?: Record<string, number>;
    /** What the defaults give first, then other decisions. */
    outcomes: Outcome[];
}

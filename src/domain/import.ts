import type { Notice } from './result';

/** What a column of a file can mean to us. `customer_id` and `order_date` are needed, and `amount` or `quantity` × `unit_price`. */
export const roles = [
    'customer_id',
    'order_id',
    'order_date',
    'amount',
    'quantity',
    'unit_price',
    'cost',
    'unit_cost',
    'product',
    'category',
    'region',
    'channel',
    'store',
    'order_status',
    'discount',
] as const;
export type Role = (typeof roles)[number];

/** How a file is read. Everything here is found, shown and changeable. */
export interface Reading {
    /** A TextDecoder label: `utf-8`, `utf-16le`, `gb18030`, `big5`, `windows-1252` … */
    encoding: string;
    /** The separator itself (`,` `;` tab `|` `，` …); a single blank stands for a run of blanks. */
    delimiter: string;
    quote: '"' | "'" | '';
    escape: 'double' | 'backslash';
    /** The physical line (from 1) the header starts on; null when the file has none. */
    headerLine: number | null;
    decimal: 'point' | 'comma';
}

/** What the person has set by hand; the rest is found. */
export type ReadingChoice = Partial<Pick<Reading, 'encoding' | 'delimiter' | 'headerLine' | 'decimal'>>;

/** What a column holds, read from a sample of its values. */
export interface ColumnProfile {
    /** As offered to the person: the header cell, a repeated one as `id (2)`, a blank one as `column 2`. */
    name: string;
    kind: 'text' | 'number' | 'date' | 'empty';
    /** Up to five different values, as written. */
    examples: string[];
    /** Shares of the sampled cells, 0 to 1. */
    missing: number;
    distinct: number;
    /** The date form the sample agrees on, and whether day and month could be swapped. */
    dateForm?: string;
    isDayMonthAmbiguous?: boolean;
    /** Which decimal marks the sample proves. */
    decimal?: 'point' | 'comma' | 'either';
    /** What the values are like, by which roles are told apart when names do not say. Shares of the cells that are filled. */
    traits?: ColumnTraits;
}

export interface ColumnTraits {
    dates: number;
    numbers: number;
    /** Numbers without a fraction. */
    whole: number;
    /** One word with a digit in it that is no amount, or digits with a leading zero: what ids look like. */
    codes: number;
    /** Of the numbers; 0 when there are none. */
    median: number;
}

export interface RoleProposal {
    role: Role;
    column: string;
    /** Why: `notice.role-…` codes with facts. */
    reasons: Notice[];
    confidence: number;
}

/** A sample record as it stands in the file. */
export interface PreviewRow {
    line: number;
    cells: string[];
}

/** What was found out about one file before loading it. */
export interface FileInspection {
    name: string;
    bytes: number;
    reading: Reading;
    /** Encodings that also decode the sample plausibly, best first. */
    encodings: string[];
    columns: ColumnProfile[];
    preview: PreviewRow[];
    /** Lines above the header, as text. */
    preamble: string[];
    proposals: RoleProposal[];
    /** Data records counted in the whole file, without header, preamble and blank lines. */
    records: number;
    /** The part this file plays: order lines, one row per customer beside them, or not used (with a notice why). */
    part: 'orders' | 'customers' | 'unused';
    notices: Notice[];
}

export type Mapping = Partial<Record<Role, string>>;

/** Decisions about lines. Each has a default; `dayMonth` null means as found. */
export interface Policies {
    returns: 'set-aside' | 'net' | 'keep';
    noCustomer: 'set-aside' | 'keep';
    zeroPrice: 'set-aside' | 'keep';
    duplicates: 'set-aside' | 'keep';
    totals: 'set-aside' | 'keep';
    implausibleDates: 'set-aside' | 'keep';
    status: 'set-aside' | 'keep';
    dayMonth: 'dmy' | 'mdy';
}

export const defaultPolicies: Policies = {
    returns: 'set-aside',
    noCustomer: 'set-aside',
    zeroPrice: 'set-aside',
    duplicates: 'keep',
    totals: 'set-aside',
    implausibleDates: 'set-aside',
    status: 'set-aside',
    dayMonth: 'dmy',
};

/** Why a line is set aside; the first that holds is the line's one reason. */
export const reasons = [
    'malformed',
    'total-row',
    'bad-date',
    'bad-amount',
    'no-customer',
    'status',
    'return',
    'zero-price',
    'duplicate',
] as const;
export type Reason = (typeof reasons)[number];

/** read = kept + setAside, and setAside = the sum of its reasons. */
export interface Account {
    read: number;
    kept: number;
    setAside: number;
    byReason: Record<Reason, number>;
}

/** What a decision touches: lines that show the trait whatever is decided, and the money on them. */
export interface PolicyEffect {
    policy: keyof Policies;
    lines: number;
    amount: number;
}

/** Orders read, typed and accounted for. */
export interface Staging {
    account: Account;
    effects: PolicyEffect[];
    /** ISO dates of the first and last kept plausible order; null when nothing is kept. */
    firstOrderOn: string | null;
    lastOrderOn: string | null;
    defaultAsOf: string | null;
    currency: string | null;
    isDayMonthAmbiguous: boolean;
    notices: Notice[];
}

/** One line set aside, with where it stands in its file. */
export interface SetAsideRow {
    file: string;
    line: number;
    reason: Reason;
    cells: string[];
}

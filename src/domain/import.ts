import type { Alternative, CentsFinding, DayMonthFinding, MergeFinding, StatusCount } from './findings';
import type { Join, JoinChoice, PartName } from './joining';
import type { Notice } from './result';

/** What a column of order lines can mean to us. `customer_id` and `order_date` are needed, and `amount` or `quantity` × `unit_price`. */
export const lineRoles = [
    'customer_id',
    /** Together with the first, where one column alone names several people (a name and a phone). */
    'customer_id_2',
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
    'currency',
] as const;
/** What it can mean besides where each row is a customer; of these only `customer_id` is needed. */
export const measureRoles = ['recency_days', 'last_order_on', 'first_order_on', 'order_count', 'monetary'] as const;
export const roles = [...lineRoles, ...measureRoles] as const;
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
export type ReadingChoice = Partial<Pick<Reading, 'encoding' | 'delimiter' | 'headerLine' | 'decimal'>> &
    JoinChoice & {
        /** Which sheet of a workbook, or table of a web page. */
        sheet?: string;
    };

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
    /** What the table was before it was made text; nothing for text itself. Only text has a delimiter to choose. */
    format?: 'workbook' | 'web-table' | 'parquet' | 'json';
    /** The sheet that is read, and all that hold anything, when the file has sheets. */
    sheet?: string;
    sheets?: string[];
    reading: Reading;
    /** Encodings that also decode the sample plausibly, best first; none when there is nothing to choose. */
    encodings: string[];
    columns: ColumnProfile[];
    preview: PreviewRow[];
    /** Lines above the header, as text. */
    preamble: string[];
    proposals: RoleProposal[];
    /** Data records counted in the whole file, without header, preamble and blank lines. */
    records: number;
    /** The part this file plays among those dropped. Where no file holds lines, that of the customers is looked at by itself. */
    part: PartName;
    /** The position of the file whose rows it continues, columns matched by name. */
    appendedTo?: number;
    /** Its columns that are matched to that one's by what they mean, not by name: own name → the other's. */
    appendedAs?: Record<string, string>;
    /** How a file beside the lines is joined to them, and its columns as offered then, last a count of rows where a key has several. */
    join?: Join;
    joined?: ColumnProfile[];
    notices: Notice[];
}

export type Mapping = Partial<Record<Role, string>>;

/** Decisions about lines. Each has a default; `dayMonth` null means as found. */
export interface Policies {
    returns: 'set-aside' | 'net' | 'keep';
    noCustomer: 'set-aside' | 'keep';
    zeroPrice: 'set-aside' | 'keep';
    /** Where each row is a customer: those who are worth nothing, and those who cost more than they brought. */
    worthNothing: 'set-aside' | 'keep';
    worthLess: 'set-aside' | 'keep';
    duplicates: 'set-aside' | 'keep';
    totals: 'set-aside' | 'keep';
    implausibleDates: 'set-aside' | 'keep';
    status: 'set-aside' | 'keep';
    dayMonth: 'dmy' | 'mdy';
    /** Amounts as they stand, or counted in hundredths (cents, 分). */
    cents: 'as-is' | 'hundredths';
    /** Ids that differ only in width, case, blanks or a phone's prefix stay apart, or are one customer. */
    mergeIds: 'keep' | 'merge';
    /** A status as written → what it means, where the person knows better than we do. */
    statusMeanings: Record<string, 'counts' | 'does-not-count'>;
    /** An order's amount that stands on each of its lines is added up, or counted once. */
    repeatedAmount: 'sum' | 'once';
    /** Cells left blank because the line above says the same (merged in a spreadsheet). */
    fillDown: 'leave' | 'fill';
    /** Customers that are many people: walk-ins are set aside, or masked names and numbers too. */
    sharedIds: 'keep' | 'set-aside' | 'set-aside-masked';
    /** Customers that were made up to try something: by the id, or a name beside it. */
    testCustomers: 'keep' | 'set-aside';
    /** Money paid in advance, which is spent again later. */
    topUps: 'keep' | 'set-aside';
    /** `all`, or the one currency that counts, as `Staging.currencies` names it. */
    currency: string;
}

export const defaultPolicies: Policies = {
    returns: 'set-aside',
    noCustomer: 'set-aside',
    zeroPrice: 'set-aside',
    worthNothing: 'keep',
    worthLess: 'keep',
    duplicates: 'keep',
    totals: 'set-aside',
    implausibleDates: 'set-aside',
    status: 'set-aside',
    dayMonth: 'dmy',
    cents: 'as-is',
    mergeIds: 'keep',
    statusMeanings: {},
    repeatedAmount: 'sum',
    fillDown: 'leave',
    sharedIds: 'keep',
    testCustomers: 'keep',
    topUps: 'keep',
    currency: 'all',
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
    /** What a row of the files is. */
    grain?: 'line' | 'customer';
    cents?: CentsFinding | null;
    merges?: MergeFinding | null;
    account: Account;
    effects: PolicyEffect[];
    /** ISO dates of the first and last kept plausible order; null when nothing is kept. */
    firstOrderOn: string | null;
    lastOrderOn: string | null;
    defaultAsOf: string | null;
    currency: string | null;
    isDayMonthAmbiguous: boolean;
    dayMonth?: DayMonthFinding;
    notices: Notice[];
    /** Every currency that amounts name, most lines first. */
    currencies?: string[];
    /** Order statuses, most lines first. */
    statuses?: StatusCount[];
    /** Where several columns could be the amount or the date: all of them. */
    alternatives?: Alternative[];
}

/** One line set aside, with where it stands in its file. */
export interface SetAsideRow {
    file: string;
    line: number;
    reason: Reason;
    cells: string[];
}

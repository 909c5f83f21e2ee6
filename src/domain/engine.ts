import type {
    FileInspection,
    Mapping,
    Policies,
    ReadingChoice,
    Reason,
    SetAsideRow,
    Staging,
} from './import';
import type { UnmatchedRow } from './joining';
import type { LookChoice, Looked } from './lens';
import type { MeasureEntry, MeasureRef, Setting } from './measuring';
import type { Condition, Params, Placed, Segmentation } from './model';
import type { Portion } from './portion';
import type { QualityLine, QualityReport } from './quality';
import type { Report, Result } from './result';
import type { Row, Value } from './values';

export type Language = 'en' | 'zh-CN';

/** Which customers, and as of when: every place, room and export obeys it. */
export interface View {
    /** ISO date; only orders on or before it count. */
    asOf: string;
    /** Column of `lines`, or `attribute.<column>` of the customer file → the value it must have; `from` → the day that orders start from. */
    slice: Record<string, string>;
}

/** Totals of the snapshot. Money in the file's unit. */
export interface SnapshotFacts {
    customers: number;
    orders: number;
    lines: number;
    revenue: number;
    firstOrderOn: string | null;
    lastOrderOn: string | null;
    /** For each sliceable column that the file has: its values, most lines first, at most 200. */
    sliceable: { column: string; values: string[] }[];
}

export interface CustomerPage {
    offset: number;
    limit: number;
    sort: string;
    descending: boolean;
    search: string;
    selection: Condition[];
    /** Of the lens last looked through, and by its columns; else of the segmentation. */
    of?: 'lens';
}

/** A customer, why it stands where it does, and its orders in time. */
export interface CustomerStory {
    customer: Row;
    why: Row;
    orders: Row[];
    /** Its row of the customer file, by that file's column names; empty when there is none. */
    attributes: Row;
}

export interface ExportChoice {
    kind: 'customers' | 'customers-raw' | 'segments' | 'set-aside';
    /** id and name of every segment in the chosen language. */
    segmentNames: Record<string, string>;
    reasonNames: Record<string, string>;
    selection: Condition[];
}

/** Which slices to segment alike, each by itself. */
export interface SideChoice {
    model: string;
    params: Params;
    setting: Setting;
    /** As in `View.slice`. */
    column: string;
    values: readonly string[];
}

/** A slice's segments, none of whose customers are kept. */
export interface Side extends Pick<Placed, 'segments' | 'summary'> {
    value: string;
}

/** A table the engine made: its SQL with values filled in, and how long it took. */
export interface MadeTable {
    name: string;
    kind: 'table' | 'view' | 'rows';
    sql: string;
    milliseconds: number;
    /** Its SQL is only what the app then computed it from. */
    isBeyondSql?: boolean;
}

/** The import and a segmentation to be run in a DuckDB elsewhere, and the files that it reads in place of those it cannot. */
export interface Script {
    sql: string;
    files: { name: string; blob: Blob }[];
    /** What would be measured here, and is only computed here: the script does without. */
    without: readonly MeasureEntry[];
}

export interface ScriptChoice {
    mapping: Mapping;
    policies: Policies;
    today: string;
    /** Null for the day after the last order. */
    asOf: string | null;
    model: string;
    params: Params;
    segmentNames: Record<string, string>;
}

/** The other side of the wire. Every call answers with a value; one long call runs at a time and `cancel` ends it. */
export interface Engine {
    /** `memoryMb` is the most that the engine may hold. */
    open(report: Report, memoryMb?: number): Promise<Result<{ version: string; openedInMs: number }>>;
    /** Finds out how files are to be read; `choices` are by position. Nothing is loaded yet. */
    inspect(files: File[], choices: ReadingChoice[], report: Report): Promise<Result<FileInspection[]>>;
    /** The sample's files, as if the person had them. */
    sample(id: string, language: Language): Promise<Result<File[]>>;
    /** Reads, types and accounts for the inspected files, or for a portion of their lines. */
    stage(mapping: Mapping, policies: Policies, today: string, report: Report, portion?: Portion): Promise<Result<Staging>>;
    /** Changes decisions without reading the files again where that is possible. */
    decide(policies: Policies, report: Report): Promise<Result<Staging>>;
    setAside(reason: Reason | null, offset: number, limit: number): Promise<Result<SetAsideRow[]>>;
    /** Lines, or rows of the file at this position, that find none on the other side of its join. */
    unmatched(file: number, side: 'lines' | 'file', offset: number, limit: number): Promise<Result<UnmatchedRow[]>>;
    /** Looks over every column of every file, and over the lines, for what may be wrong with them. */
    quality(report: Report): Promise<Result<QualityReport>>;
    /** Lines behind a suspicion of the last report, by its id. */
    qualityLines(suspicion: string, offset: number, limit: number): Promise<Result<QualityLine[]>>;
    snapshot(view: View, report: Report): Promise<Result<SnapshotFacts>>;
    /** The Customers place: tables by name. */
    overview(): Promise<Result<Record<string, Row[]>>>;
    /** Every measure of customers: those that the data has, and those it lacks something for. */
    measures(): Promise<Result<MeasureEntry[]>>;
    /** The values of a measure, most customers first, at most 500. */
    values(ref: MeasureRef, setting: Setting): Promise<Result<{ value: Value; customers: number }[]>>;
    /** Gives every customer a segment, and sums up; `pictures` follow. */
    segment(model: string, params: Params, selection: Condition[], setting?: Setting, report?: Report): Promise<Result<Placed>>;
    /** The pictures of the last segmentation, by name. */
    pictures(): Promise<Result<Segmentation['tables']>>;
    /** The same segmentation for one slice after another; what is on the screen stays. */
    sideBySide(choice: SideChoice, report: Report): Promise<Result<Side[]>>;
    /** The same segmentation with another selection: summary and charts again. */
    select(selection: Condition[]): Promise<Result<Segmentation>>;
    /** Looks at the last segmentation through a lens. */
    look(choice: LookChoice, report: Report): Promise<Result<Looked>>;
    /** What the lens last looked through says of one customer. */
    lookCloser(customer: string): Promise<Result<Looked['tables']>>;
    /** A table or a list of that lens as CSV that is safe to open, where it has segments with their names in the chosen language. */
    exportLens(table: string, segmentNames: Record<string, string>): Promise<Result<Blob>>;
    customers(page: CustomerPage): Promise<Result<{ total: number; rows: Row[] }>>;
    customer(id: string): Promise<Result<CustomerStory>>;
    /** What made the tables on screen, in the order they ran. */
    sql(): Promise<Result<MadeTable[]>>;
    exportFile(choice: ExportChoice, report: Report): Promise<Result<Blob>>;
    /** For files too large to load: what would run here, to be run elsewhere. */
    script(choice: ScriptChoice): Promise<Result<Script>>;
    cancel(): Promise<void>;
}

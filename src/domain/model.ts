import type { Input, MeasureEntry } from './measuring';
import type { Column, Parameter, Params, Step } from './parts';
import type { Binds, Row, Value } from './values';

export type { Column, Parameter, Params, ParamValue, Step } from './parts';

/** What a segment asks for; decides its hue, the same everywhere. */
export type Tone = 'keep' | 'grow' | 'new' | 'wake' | 'save' | 'rest';

/**
 * A named, ordered segment. Its names and advice are messages: `<model>:segment.<word>`, `<model>:advice.<word>`, the word
 * being the id where none is given, with `facts`; `name` stands in place of them.
 */
export interface Segment {
    id: string;
    tone: Tone;
    /** 0 (palest) to 1: how valuable among those of its tone; decides lightness. */
    weight: number;
    word?: string;
    facts?: Readonly<Record<string, string | number>>;
    /** What the person calls it, in each language, or in the only one they gave. */
    name?: { readonly en?: string; readonly 'zh-CN'?: string };
}

/**
 * A way to segment: reads the snapshot's `customers`, and gives each one a segment.
 * `steps` run first, in order, each leaving a table; `query` yields customer_id, customer_rank, the model's `columns` and
 * `segment`. `charts` read `segmented` (customers joined with the query's result and `is_selected`) and the step tables.
 */
export interface Model {
    id: string;
    /** Where it stands in the menu. */
    rank: number;
    parameters: readonly Parameter[];
    columns: readonly Column[];
    /** Fills in what depends on the data, such as which attribute to start with. */
    settle?(params: Params, catalogue: readonly MeasureEntry[]): Params;
    /**
     * What the SQL reads as `inputs`: one row per customer with customer_id, customer_rank and these columns, null where a
     * customer has none. Which measures they are is the person's choice, so no `.sql` file can name them.
     */
    inputs?(params: Params): Record<string, Input>;
    /** How its measures are computed where that is its own choice, by the measure's room. */
    measuring?(params: Params): Readonly<Record<string, Params>>;
    /** Name of the step whose rows say which segments the data has; `segments` is handed them. */
    found?: string;
    segments(params: Params, found?: readonly Row[]): Segment[];
    /**
     * Parameters that other rooms may build on, by name, as `<model>:<preset>.<column>`; null where the data lacks what they
     * are about. Named `<model>:presets.<preset>`.
     */
    presets?: Readonly<Record<string, (catalogue: readonly MeasureEntry[]) => Params | null>>;
    bind(params: Params): Binds;
    steps: readonly Step[];
    query: string;
    charts: readonly Step[];
    /** Why this customer stands where it does; SQL over `segmented` with `$customer_id`. */
    why: string;
    /** More that the room's `Why` is told of a customer beside that row, under these names. */
    told?(params: Params): Record<string, Input>;
}

/** A worked example that is a test: customers in, what the query must yield out. */
export interface Case {
    name: string;
    params: Params;
    customers: Row[];
    expect: Row[];
}

export function defaultParams(model: Pick<Model, 'parameters'>): Params {
    return Object.fromEntries(model.parameters.map((parameter) => [parameter.name, parameter.default]));
}

/** A condition on a column of `segmented`; several are joined by and. */
export type Condition =
    | { column: string; in: readonly Value[] }
    | { column: string; from: number | null; below: number | null };

/** One row per segment, in the model's order, empty segments too. Money in the file's unit, shares 0 to 1. */
export interface SegmentSummary {
    segment: string;
    customers: number;
    customer_share: number;
    revenue: number;
    revenue_share: number;
    orders: number;
    average_order: number | null;
    median_recency_days: number | null;
    median_frequency: number | null;
    median_monetary: number | null;
    selected_customers: number;
    selected_revenue: number;
}

/** A segmentation as the page sees it: summaries; the customers stay in the engine. */
export interface Segmentation {
    model: string;
    params: Params;
    segments: Segment[];
    summary: SegmentSummary[];
    /** Step and chart tables small enough to cross, by name. */
    tables: Record<string, Row[]>;
}

/** What is known first of a segmentation: its pictures follow. */
export type Placed = Omit<Segmentation, 'tables'>;

import type { Column, Params, Parameter, Step } from './parts';
import type { Binds, Row } from './values';

/** What the data must hold for a measure to be worth anything; named to the person when it does not. */
export type Need =
    | 'orders'
    | 'cost'
    | 'category'
    | 'product'
    | 'discount'
    | 'attributes'
    /** Visits to something whose category is known. */
    | 'visits'
    /** Those, or lines with a category. */
    | 'favourites'
    /** Ten customers who came back on another day: fewer teach nothing of coming back. */
    | 'repeaters';

/** How a value is written. */
export type Unit = 'money' | 'days' | 'share' | 'count' | 'number' | 'score' | 'text' | 'day' | 'flag';

export interface MeasureColumn extends Column {
    unit: Unit;
    /** Which way is good for the seller, where one way is: composite indexes turn the others round. */
    better: 'more' | 'less' | null;
    /** What this column needs beside what its room does. */
    needs?: readonly Need[];
}

/**
 * A room that says more of each customer: `query` yields one row per row of `customers`: customer_id and `columns`, null
 * where there is nothing to say. SQL reads `customers`, `orders`, `returns`, `sliced_lines`,
 * `visits`, its own steps, and `$as_of`.
 * Columns are named apart from those of all other rooms. Its words: `<measure>:name`, `<measure>:column.<name>` and
 * `<measure>:meaning.<name>`.
 */
export interface Measure {
    id: string;
    /** Where it stands in lists. */
    rank: number;
    needs: readonly Need[];
    columns: readonly MeasureColumn[];
    parameters: readonly Parameter[];
    bind(params: Params): Binds;
    steps: readonly Step[];
    query: string;
}

/** A line of an order as worked examples write it; what is left out is null, or false for a return. */
export interface GivenLine {
    customer_id: string;
    order_id?: string | null;
    ordered_at: string;
    amount: number;
    quantity?: number | null;
    unit_price?: number | null;
    cost?: number | null;
    discount?: string | null;
    is_return?: boolean;
    category?: string | null;
    region?: string | null;
    channel?: string | null;
    store?: string | null;
    product?: string | null;
}

/** A visit as worked examples write it. */
export interface GivenVisit {
    customer_id: string;
    visited_at: string | null;
    product?: string | null;
    category?: string | null;
}

/** A worked example of a measure that is a test: lines in as of a day, what the query must yield out. */
export interface MeasureCase {
    name: string;
    params: Params;
    asOf: string;
    lines: readonly GivenLine[];
    visits?: readonly GivenVisit[];
    expect: readonly Row[];
}

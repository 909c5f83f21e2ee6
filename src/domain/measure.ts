import type { Column, Params, Parameter, Step } from './model';
import type { Binds } from './values';

/** What the data must hold for a measure to be worth anything; named to the person when it does not. */
export type Need = 'orders' | 'cost' | 'category' | 'product' | 'discount' | 'attributes';

/** How a value is written. */
export type Unit = 'money' | 'days' | 'share' | 'count' | 'number' | 'score' | 'text' | 'day' | 'flag';

export interface MeasureColumn extends Column {
    unit: Unit;
    /** Which way is good for the seller, where one way is: composite indexes turn the others round. */
    better: 'more' | 'less' | null;
}

/**
 * A room that says more of each customer: `query` yields one row per row of `customers`: customer_id and `columns`, null
 * where there is nothing to say. SQL reads `customers`, `orders`, `returns`, `sliced_lines`, its own steps, and `$as_of`.
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

import type { GivenLine, Need } from './measure';
import type { Setting } from './measuring';
import type { Params, Parameter, Step } from './parts';
import type { Binds, Row } from './values';

/**
 * A room that looks at a segmentation, whichever it is. Its SQL reads `segmented` (customers with what the model says of them and
 * `segment`), `customers`, `orders`, `returns`, `sliced_lines`, the tables of the measures that it names, its own steps and `$as_of`.
 * Its words: `<lens>:name`, `<lens>:summary`, `<lens>:param.<name>`, `<lens>:option.<name>.<option>`.
 */
export interface Lens {
    id: string;
    /** Where it stands in the menu. */
    rank: number;
    needs: readonly Need[];
    parameters: readonly Parameter[];
    /** Rooms of measures whose tables it reads, and those of their parameters that it decides itself. */
    measures?(params: Params): Readonly<Record<string, Params>>;
    /** Which parameters of those rooms the person tunes here, wherever else they have a say. */
    tunes?: Readonly<Record<string, readonly string[]>>;
    /** One row of what parameters depend on, made before all else; it reads `customers`, `orders`, the measures' tables and `$as_of`. */
    ground?: Step;
    /** Fills in what depends on the data, from the row of `ground`. */
    settle?(params: Params, ground: Row): Params;
    /**
     * ISO days on which the same segmentation is made too, its edges as they are today: `earlier` then has one row per day and
     * customer of then with as_of, customer_rank and segment. Empty where it names none.
     */
    earlier?(params: Params, asOf: string): readonly string[];
    /** Parameters with which it is asked again once the first answer is on the screen, for what takes longer. */
    deeper?(params: Params): Params;
    bind(params: Params): Binds;
    steps: readonly Step[];
    /** A step with one row per customer, customer_id and customer_rank among its columns, that the page may list a page at a time. */
    listed?: string;
    /** About one customer, `$customer_id`; they read what the steps have left. */
    closer?: readonly Step[];
    /** Lists to be downloaded, made when they are: they read what the steps have left. */
    files?: readonly Step[];
}

/** What a lens sees: tables small enough to cross, by name. */
export interface Looked {
    lens: string;
    /** Settled. */
    params: Params;
    /** The model whose segments it looked at. */
    model: string;
    tables: Record<string, Row[]>;
}

export interface LookChoice {
    lens: string;
    params: Params;
    setting: Setting;
    /** The segmentation's parameters with the edges that it found written down, by which earlier days are cut. */
    edges: Params;
}

/** A worked example of a lens that is a test: lines as of a day with each customer's segment in, rows of its tables out. */
export interface LensCase {
    name: string;
    params: Params;
    asOf: string;
    lines: readonly GivenLine[];
    /** Customer → segment; `a` for those left out. */
    segments?: Readonly<Record<string, string>>;
    /** The same at earlier days. */
    earlier?: readonly { as_of: string; customer_id: string; segment: string }[];
    /** Table → its rows in their order, or the columns of them that are named. */
    expect: Readonly<Record<string, readonly Row[]>>;
}

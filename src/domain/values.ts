/** A value as it crosses from the engine: dates are ISO text, ids are text, numbers are doubles. */
export type Value = string | number | boolean | null;

/** One row of a small result. */
export type Row = Record<string, Value>;

/** A value that SQL may be given for a `$name`; a Date never is: dates are ISO text wrapped in `{ date }`. */
export type Bindable =
    | string
    | number
    | boolean
    | null
    | { date: string }
    | readonly string[]
    | readonly number[]
    | readonly Row[];

export type Binds = Record<string, Bindable>;

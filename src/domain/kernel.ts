import type { Params } from './parts';

/** Columns of numbers, all of one length; NaN where there is nothing. */
export type Columns = Readonly<Record<string, Float64Array>>;

/** A table that arithmetic made: columns of one length, numbers or text. */
export type KernelTable = Readonly<Record<string, Float64Array | readonly (string | null)[]>>;

export interface Control {
    tell(done: number, total: number): void;
    /** Lets a wish to cancel arrive, and throws when one has; to be awaited every few dozen milliseconds. */
    breathe(): Promise<void>;
}

/**
 * Arithmetic that SQL cannot say, in a thread of its own: the same answer for the same input and parameters, chance included
 * (a seed is a parameter). What it yields under '' becomes the table of its step, the others `<step>_<name>`.
 */
export interface Kernel {
    id: string;
    run(input: Columns, params: Params, control: Control): Promise<Readonly<Record<string, KernelTable>>>;
}

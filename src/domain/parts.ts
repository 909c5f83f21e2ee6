export type ParamValue = string | number | boolean | null | readonly ParamValue[] | { readonly [key: string]: ParamValue };

export type Params = Record<string, ParamValue>;

interface Named {
    name: string;
    appliesWhen?: (params: Params) => boolean;
}

/**
 * A choice, a number, a list of numbers such as hand-set edges, a measure of the catalogue (its `ref`, or an IndexSpec), or
 * what the model's own view sets. Labels are messages: `<model>:param.<name>`, `<model>:option.<name>.<option>`.
 */
export type Parameter = Named &
    (
        | { kind: 'choice'; options: readonly string[]; default: string }
        | { kind: 'whole'; min: number; max: number; default: number }
        | { kind: 'number'; min: number; max: number; step: number; default: number }
        | { kind: 'numbers'; default: readonly number[] }
        | { kind: 'measure'; of: 'numbers' | 'anything'; default: ParamValue; isOptional?: boolean }
        | { kind: 'own'; default: ParamValue }
    );

export interface Column {
    name: string;
    type: 'varchar' | 'integer' | 'double' | 'boolean' | 'date';
}

/** One SQL step: one `select` that becomes a table of this name. */
export interface Step {
    name: string;
    sql: string;
    /** `sql` reads columns of doubles, in an order of its own, which the kernel of this id turns into the table, and others beside it. */
    kernel?: string;
    /** What of the parameters the kernel is told; all of them when left out. */
    asks?: (params: Params) => Params;
    /** Only other steps read it: its rows never leave the engine. */
    isInner?: boolean;
    /** Under which parameters it can hold rows; under others it is left empty rather than asked anew; what a kernel made stays while it is still right. */
    isNeeded?: (params: Params) => boolean;
}

/** Whether a kernel has a part in it, whose tables no SQL can make elsewhere. */
export function isBeyondSql({ steps }: { steps: readonly Step[] }): boolean {
    return steps.some(({ kernel }) => kernel !== undefined);
}

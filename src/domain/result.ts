/** Expected trouble: a code that the catalogue has a sentence for (`failure.<code>`), and the facts that sentence needs. */
export interface Failure {
    code: string;
    facts: Facts;
}

export type Facts = Record<string, string | number>;

/** Something worth saying that stops nothing: a code (`notice.<code>`) and its facts. */
export interface Notice {
    code: string;
    facts: Facts;
}

/** What crosses a boundary where things can go wrong as expected; bugs are thrown instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export function succeed<T>(value: T): Result<T> {
    return { ok: true, value };
}

export function fail(code: string, facts: Facts = {}): { ok: false; failure: Failure } {
    return { ok: false, failure: { code, facts } };
}

/** How far long work has come: `done` of `total` in the unit of its step (bytes, rows, queries); total 0 when unknown. */
export interface Progress {
    step: 'engine' | 'unpack' | 'survey' | 'decode' | 'read' | 'type' | 'judge' | 'quality' | 'snapshot' | 'segment' | 'compute' | 'export';
    done: number;
    total: number;
}

export type Report = (progress: Progress) => void;

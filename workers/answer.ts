import { type Failure, fail, type Result, succeed } from '../src/domain/result';
import { Cancelled, EngineDied } from '../src/sql/db';

/** Thrown inside the engine for expected trouble; becomes a value at its edge. */
export class Refused extends Error {
    override name = 'Refused';
    constructor(readonly failure: Failure) {
        super(failure.code);
    }
}

export function refuse(code: string, facts: Failure['facts'] = {}): never {
    throw new Refused({ code, facts });
}

export function valueOf<T>(result: Result<T>): T {
    if (!result.ok) throw new Refused(result.failure);
    return result.value;
}

/** Runs a call and answers with a value, whatever happens. */
export async function answer<T>(call: () => Promise<T>): Promise<Result<T>> {
    try {
        return succeed(await call());
    } catch (error) {
        if (error instanceof Refused) return { ok: false, failure: error.failure };
        if (error instanceof Cancelled) return fail('cancelled');
        const message = error instanceof Error ? error.message : String(error);
        if (error instanceof EngineDied || isDead(message)) return fail('engine-crashed', { message });
        if (/out of memory|allocation failure/i.test(message)) return fail('out-of-memory');
        if (/file could not be read|NotReadableError|NotFoundError/i.test(message)) return fail('file-gone', { message });
        console.error(error);
        return fail('bug', { message });
    }
}

/** After these WebAssembly has stopped, or DuckDB refuses to go on. */
function isDead(message: string): boolean {
    return /memory access out of bounds|null function or function signature|database has been invalidated|^(?:unreachable|Aborted\()/i.test(message);
}

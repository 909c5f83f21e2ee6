import type { Engine } from '../domain/engine';
import type { Failure, Result } from '../domain/result';

/** After these the engine has to be started anew: memory that ran out is given back only so. */
const losses = ['out-of-memory', 'engine-crashed'];

/** The same engine; a call that ends in the engine's loss is told of before its answer arrives. */
export function watchLoss(engine: Engine, watch: () => (failure: Failure) => void): Engine {
    return new Proxy(engine, {
        get: (_target, name: keyof Engine) => {
            const call = engine[name] as (...values: unknown[]) => Promise<Result<unknown> | undefined>;
            return async (...values: unknown[]) => {
                const tell = watch();
                const result = await call(...values);
                if (result !== undefined && !result.ok && losses.includes(result.failure.code)) tell(result.failure);
                return result;
            };
        },
    });
}

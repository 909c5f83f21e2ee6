import { engine } from '../../../src/client/engine';
import { defaultPolicies } from '../../../src/domain/import';
import type { Result } from '../../../src/domain/result';

const mapping = { customer_id: 'customer_id', order_id: 'order_id', order_date: 'order_date', amount: 'amount' };

async function timed<T>(call: Promise<Result<T>>): Promise<{ ms: number; value: T }> {
    const start = performance.now();
    const result = await call;
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return { ms: performance.now() - start, value: result.value };
}

/** The app's own path over one file: milliseconds of each call, and of each statement. */
async function run(file: File) {
    const quiet = () => undefined;
    const open = await timed(engine.open(quiet));
    const inspect = await timed(engine.inspect([file], [], quiet));
    const stage = await timed(engine.stage(mapping, defaultPolicies, '2026-01-01', quiet));
    const snapshot = await timed(engine.snapshot({ asOf: stage.value.defaultAsOf ?? '2026-01-01', slice: {} }, quiet));
    const segment = await timed(engine.segment('rfm', {}, []));
    const statements = await timed(engine.sql());
    return {
        calls: { open: open.ms, inspect: inspect.ms, stage: stage.ms, snapshot: snapshot.ms, segment: segment.ms },
        customers: snapshot.value.customers,
        statements: statements.value,
    };
}

Object.assign(window, {
    bench: () => {
        const file = document.querySelector('input')?.files?.[0];
        if (file === undefined) throw new Error('no file chosen');
        return run(file);
    },
});

import { transcode } from '../../../workers/import/transcode';
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
    const open = await timed(engine.open(quiet, Number(new URLSearchParams(location.search).get('memory')) || undefined));
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

/** Milliseconds of turning a file into UTF-8: the app's way, and the browser's own streams from end to end. */
async function decode(file: File, encoding: string) {
    const start = performance.now();
    const { blob } = await transcode(file, encoding, new AbortController().signal, () => undefined);
    const middle = performance.now();
    const decoded = file.stream().pipeThrough(new TextDecoderStream(encoding) as unknown as TransformStream<Uint8Array, string>);
    const plain = await new Response(decoded.pipeThrough(new TextEncoderStream())).blob();
    const end = performance.now();
    if (blob.size !== plain.size) throw new Error(`${blob.size} bytes here, ${plain.size} from the streams`);
    return { ours: middle - start, streams: end - middle, bytes: file.size };
}

function chosenFile(): File {
    const file = document.querySelector('input')?.files?.[0];
    if (file === undefined) throw new Error('no file chosen');
    return file;
}

Object.assign(window, {
    bench: () => run(chosenFile()),
    benchDecode: (encoding: string) => decode(chosenFile(), encoding),
});

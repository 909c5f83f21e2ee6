import * as Comlink from 'comlink';
import type { Columns, KernelTable } from '../src/domain/kernel';
import type { Params } from '../src/domain/parts';
import { Cancelled, EngineDied } from '../src/sql/db';
import ComputeWorker from './compute.worker?worker';
import type { RunKernel } from './kernels';

/** Where kernels run, one at a time. */
export interface Compute {
    run(kernel: string, input: Columns, params: Params, tell: (done: number, total: number) => void): Promise<Readonly<Record<string, KernelTable>>>;
    /** Makes the running call reject with `Cancelled`. */
    cancel(): void;
}

/** Kernels in a guarded worker of their own, started when first asked for and ended to cancel. */
export function startCompute(): Compute {
    let running: { worker: Worker; remote: Comlink.Remote<{ run: RunKernel }>; stop: (error: Error) => void; stopped: Promise<never> } | null = null;

    function start() {
        const worker = new ComputeWorker();
        let stop: (error: Error) => void = () => undefined;
        const stopped = new Promise<never>((_, reject) => (stop = reject));
        stopped.catch(() => undefined);
        worker.addEventListener('error', ({ message }) => stop(new EngineDied(message)));
        return { worker, remote: Comlink.wrap<{ run: RunKernel }>(worker), stop, stopped };
    }

    return {
        async run(kernel, input, params, tell) {
            running ??= start();
            const buffers = Object.values(input).map((column) => column.buffer as ArrayBuffer);
            return Promise.race([running.remote.run(kernel, Comlink.transfer(input, buffers), params, Comlink.proxy(tell)), running.stopped]);
        },
        cancel() {
            running?.worker.terminate();
            running?.stop(new Cancelled());
            running = null;
        },
    };
}

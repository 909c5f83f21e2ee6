import * as Comlink from 'comlink';
import type { Engine } from '../domain/engine';
import { fail, type Result } from '../domain/result';
import EngineWorker from '../../workers/engine.worker?worker';

type Call = (...values: unknown[]) => Promise<unknown>;

interface Running {
    worker: Worker;
    remote: Comlink.Remote<Engine>;
    /** Answers every call that a dead thread never will. */
    died: Promise<Result<never>>;
    die(result: Result<never>): void;
}

/** Told with a message when the engine's thread dies; what it held is gone and has to be loaded again. */
export const crashes = new EventTarget();

let running = start();

/** The engine in its worker. Callbacks may be given as they are. */
export const engine = new Proxy({} as Engine, {
    get: (_engine, name: keyof Engine) => {
        const { remote, died } = running;
        const call = remote[name] as unknown as Call;
        return (...values: unknown[]) =>
            Promise.race([call(...values.map((value) => (typeof value === 'function' ? Comlink.proxy(value as () => void) : value))), died]);
    },
});

/** Ends the engine's thread, and with it gives back its memory; another one stands ready to be opened. */
export function restart(): void {
    running.die(fail('cancelled'));
    running.worker.terminate();
    running = start();
}

function start(): Running {
    const worker = new EngineWorker();
    let die: Running['die'] = () => undefined;
    const died = new Promise<Result<never>>((resolve) => (die = resolve));
    worker.addEventListener('error', (event) => {
        die(fail('engine-crashed', { message: event.message }));
        crashes.dispatchEvent(new CustomEvent('crash', { detail: event.message }));
    });
    return { worker, remote: Comlink.wrap<Engine>(worker), died, die };
}

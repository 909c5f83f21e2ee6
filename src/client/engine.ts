import * as Comlink from 'comlink';
import type { Engine } from '../domain/engine';
import EngineWorker from '../../workers/engine.worker?worker';

type Call = (...values: unknown[]) => Promise<unknown>;

/** Told with a message when the engine's thread dies; what it held is gone and has to be loaded again. */
export const crashes = new EventTarget();

const worker = new EngineWorker();
worker.addEventListener('error', (event) => {
    crashes.dispatchEvent(new CustomEvent('crash', { detail: event.message }));
});
const remote = Comlink.wrap<Engine>(worker);

/** The engine in its worker. Callbacks may be given as they are. */
export const engine = new Proxy({} as Engine, {
    get: (_engine, name: keyof Engine) => {
        const call = remote[name] as unknown as Call;
        return (...values: unknown[]) =>
            call(...values.map((value) => (typeof value === 'function' ? Comlink.proxy(value as () => void) : value)));
    },
});

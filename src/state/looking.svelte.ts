import type { Engine } from '../domain/engine';
import type { Lens, LookChoice, Looked } from '../domain/lens';
import { defaultParams, type Params } from '../domain/model';
import type { Failure, Report } from '../domain/result';

interface Wish {
    lens: Lens;
    choice: Omit<LookChoice, 'lens' | 'params'>;
}

/**
 * What a lens shows of the segmentation on the screen. One call runs at a time and only the latest wish waits behind it; what takes
 * longer follows the first answer, and gives way to a new wish.
 */
export class Looking {
    looked = $state.raw<Looked | null>(null);
    failure = $state.raw<Failure | null>(null);
    isRunning = $state(false);
    /** Whether what takes longer is still to come. */
    isDeepening = $state(false);

    #engine: Engine;
    #report: Report;
    #tuned = $state.raw<Record<string, Params>>({});
    #wish: Wish | null = null;

    constructor(engine: Engine, report: Report = () => undefined) {
        this.#engine = engine;
        this.#report = report;
    }

    /** As tuned, with everything else filled in. */
    paramsOf(lens: Lens): Params {
        return { ...defaultParams(lens), ...this.#tuned[lens.id] };
    }

    isTuned(lens: Lens): boolean {
        return this.#tuned[lens.id] !== undefined;
    }

    /** What is looked at follows: whoever shows the lens asks again. */
    tune(lens: Lens, changes: Params): void {
        this.#tuned = { ...this.#tuned, [lens.id]: { ...this.paramsOf(lens), ...changes } };
    }

    reset(lens: Lens): void {
        this.#tuned = Object.fromEntries(Object.entries(this.#tuned).filter(([id]) => id !== lens.id));
    }

    async look(lens: Lens, choice: Wish['choice']): Promise<void> {
        if (this.looked?.lens !== lens.id) this.looked = null;
        this.#wish = { lens, choice };
        this.interrupt();
        if (this.isRunning) return;
        this.isRunning = true;
        try {
            while (this.#wish !== null) await this.#run(this.#wish);
        } finally {
            this.isRunning = false;
        }
    }

    /** What takes longer is no longer wanted. */
    interrupt(): void {
        if (this.isDeepening) void this.#engine.cancel();
    }

    /** What was looked at may be another thing when it is looked at next. */
    forget(): void {
        this.interrupt();
        this.looked = null;
    }

    async #run(wish: Wish): Promise<void> {
        this.#wish = null;
        const params = this.paramsOf(wish.lens);
        const isFound = await this.#ask(wish, params);
        const deeper = wish.lens.deeper?.(params);
        if (!isFound || deeper === undefined || this.#wish !== null) return;
        this.isDeepening = true;
        await this.#ask(wish, deeper);
        this.isDeepening = false;
    }

    async #ask({ lens, choice }: Wish, params: Params): Promise<boolean> {
        const result = await this.#engine.look({ ...choice, lens: lens.id, params }, this.#report);
        if (this.#wish !== null) return false;
        if (result.ok) this.looked = result.value;
        this.failure = result.ok || result.failure.code === 'cancelled' ? null : result.failure;
        return result.ok;
    }
}

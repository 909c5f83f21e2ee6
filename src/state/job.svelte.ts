import { tick } from 'svelte';
import type { Engine } from '../domain/engine';
import type { Progress } from '../domain/result';

/** Of so few steps the next may take far longer than the last. */
const fewSteps = 50;

/** What is running: how many pieces of work, how far the longest has come. Marks the document for those who wait on it. */
export class Job {
    isBusy = $state(false);
    progress = $state.raw<Progress | null>(null);
    startedAt = $state(0);

    #running = 0;
    #step = { at: 0, done: 0 };
    #mark: (isBusy: boolean) => void;

    constructor(mark: (isBusy: boolean) => void) {
        this.#mark = mark;
    }

    /** Busy from this very moment until the work and what it changed on the screen are done. */
    async run<T>(work: () => Promise<T>): Promise<T> {
        this.#begin();
        try {
            return await work();
        } finally {
            void this.#end();
        }
    }

    report = (progress: Progress): void => {
        if (this.#running === 0) return;
        const isNewStep = this.progress?.step !== progress.step || progress.done < this.progress.done;
        if (isNewStep) this.#step = { at: Date.now(), done: progress.done };
        this.progress = progress;
    };

    /** How long the step will still take if it goes on as it has since it began; null while that is too early to say. */
    secondsLeft(now: number): number | null {
        const { progress } = this;
        const seconds = (now - this.#step.at) / 1000;
        const done = (progress?.done ?? 0) - this.#step.done;
        const isMeasured = progress !== null && progress.total > fewSteps && progress.done >= progress.total / 50;
        if (!isMeasured || seconds < 2 || done <= 0) return null;
        return Math.ceil((seconds * (progress.total - progress.done)) / done);
    }

    /** The same engine, with every call counted as work. */
    watch(engine: Engine): Engine {
        return new Proxy(engine, {
            get: (_target, name: keyof Engine) => {
                if (name === 'cancel') return () => engine.cancel();
                const call = engine[name] as (...values: unknown[]) => Promise<unknown>;
                return (...values: unknown[]) => this.run(() => call(...values));
            },
        });
    }

    #begin(): void {
        this.#running += 1;
        if (this.#running > 1) return;
        this.isBusy = true;
        this.startedAt = Date.now();
        this.#mark(true);
    }

    /** Later than what the answer sets going, so that a chain of calls is one piece of work. */
    async #end(): Promise<void> {
        await tick();
        await new Promise((resolve) => setTimeout(resolve));
        await tick();
        this.#running -= 1;
        if (this.#running > 0) return;
        this.isBusy = false;
        this.progress = null;
        this.#mark(false);
    }
}

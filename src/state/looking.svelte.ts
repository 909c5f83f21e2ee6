import type { Engine } from '../domain/engine';
import type { Lens, LookChoice, Looked } from '../domain/lens';
import { defaultParams, type Params } from '../domain/model';
import type { Failure, Report, Result } from '../domain/result';

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
    /** What takes longer, while it is being asked. */
    #long: Promise<void> | null = null;
    /** What else was asked, until it is answered. */
    #asides: Promise<unknown> = Promise.resolve();
    #isAside = false;
    #isLeft = false;
    #rest: () => Promise<void>;

    /** `rest` lets the first answer be drawn, and what its view asks for be asked. */
    constructor(engine: Engine, report: Report = () => undefined, rest = drawing) {
        this.#engine = engine;
        this.#report = report;
        this.#rest = rest;
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
        this.#isLeft = false;
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
        this.#isAside = false;
        if (this.#long !== null) void this.#engine.cancel();
    }

    /**
     * Something else is asked, such as a page of a list: what takes longer gives way, and is then taken up again. It is asked once that
     * has ended, and nothing longer before it is answered: a wish to cancel always finds what it means.
     */
    aside<T>(ask: () => Promise<T>): Promise<T> {
        const isFirst = !this.#isAside;
        const long = this.#long;
        if (isFirst) this.interrupt();
        this.#isAside = long !== null;
        const answer = Promise.resolve(long).then(ask);
        this.#asides = Promise.allSettled([this.#asides, answer]);
        return answer;
    }

    /** What was looked at may be another thing when it is looked at next. */
    forget(): void {
        this.interrupt();
        this.looked = null;
        this.#isLeft = true;
    }

    async #run(wish: Wish): Promise<void> {
        this.#wish = null;
        const params = this.paramsOf(wish.lens);
        const isFound = await this.#ask(wish, params);
        const deeper = wish.lens.deeper?.(params);
        if (!isFound || deeper === undefined || this.#wish !== null) return;
        this.isDeepening = true;
        await this.#rest();
        do {
            await this.#answered();
            this.#isAside = false;
            if (this.#wish === null && !this.#isLeft) await this.#askDeeper(wish, deeper);
        } while (this.#isAside && this.#wish === null);
        this.isDeepening = false;
    }

    /** Until nothing else that was asked is open. */
    async #answered(): Promise<void> {
        for (let seen: unknown = null; seen !== this.#asides; ) {
            seen = this.#asides;
            await seen;
        }
    }

    /** No longer long once it is answered: what its answer sets going finds nothing to interrupt. */
    async #askDeeper(wish: Wish, deeper: Params): Promise<void> {
        const asked = this.#look(wish, deeper);
        this.#long = asked.then(() => undefined);
        const result = await asked;
        this.#long = null;
        this.#take(result);
    }

    async #ask(wish: Wish, params: Params): Promise<boolean> {
        return this.#take(await this.#look(wish, params));
    }

    #look({ lens, choice }: Wish, params: Params): Promise<Result<Looked>> {
        return this.#engine.look({ ...choice, lens: lens.id, params }, this.#report);
    }

    /** Whether it is an answer, and not out of date. */
    #take(result: Result<Looked>): boolean {
        if (this.#wish !== null) return false;
        if (result.ok) this.looked = { ...result.value, tables: likeBefore(this.looked?.tables ?? {}, result.value.tables) };
        this.failure = result.ok || result.failure.code === 'cancelled' ? null : result.failure;
        return result.ok;
    }
}

function drawing(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve));
}

/** Tables that are as they were stay the same objects, so that nothing is drawn anew for them. */
function likeBefore(before: Looked['tables'], after: Looked['tables']): Looked['tables'] {
    return Object.fromEntries(
        Object.entries(after).map(([name, rows]) => {
            const known = before[name];
            return [name, known !== undefined && JSON.stringify(known) === JSON.stringify(rows) ? known : rows];
        }),
    );
}

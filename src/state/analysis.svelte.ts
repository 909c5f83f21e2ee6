import type { Engine } from '../domain/engine';
import { defaultParams, type Condition, type Model, type Params, type Segmentation } from '../domain/model';
import type { Failure, Result } from '../domain/result';
import type { Row } from '../domain/values';

type Asked = 'segment' | 'select';

/**
 * The segmentation on the screen: which model, how it is tuned, who is picked out. One call runs at a time and only the
 * latest wish waits behind it, so a slow early run never overwrites a later one; a failure leaves the last good result.
 */
export class Analysis {
    model = $state.raw<Model | null>(null);
    selection = $state.raw<readonly Condition[]>([]);
    segmentation = $state.raw<Segmentation | null>(null);
    overview = $state.raw<Record<string, Row[]> | null>(null);
    failure = $state.raw<Failure | null>(null);
    isRunning = $state(false);
    /** Counts the snapshots seen, so that places know when to read anew. */
    snapshot = $state(0);

    #engine: Engine;
    #tuned = $state.raw<Record<string, Params | undefined>>({});
    #asked: Asked | null = null;
    #life = 0;

    constructor(engine: Engine) {
        this.#engine = engine;
    }

    get params(): Params {
        return this.model === null ? {} : (this.#tuned[this.model.id] ?? defaultParams(this.model));
    }

    get isTuned(): boolean {
        return this.model !== null && this.#tuned[this.model.id] !== undefined;
    }

    /** Opens a model with its parameters as they were left. */
    async open(model: Model): Promise<void> {
        if (this.model?.id === model.id && this.segmentation !== null) return;
        this.model = model;
        this.segmentation = null;
        this.selection = [];
        await this.#ask('segment');
    }

    /** Changes parameters; picks of segments that no longer exist are dropped. */
    async tune(changes: Params): Promise<void> {
        if (this.model === null) return;
        await this.#retune({ ...this.params, ...changes });
    }

    async reset(): Promise<void> {
        if (this.model === null) return;
        await this.#retune(undefined);
    }

    async select(selection: readonly Condition[]): Promise<void> {
        this.selection = selection;
        await this.#ask('select');
    }

    /** The snapshot is another one: what is shown of the last gives way as the new answers arrive. */
    async refresh(): Promise<void> {
        this.snapshot += 1;
        if (this.model !== null) await this.#ask('segment');
    }

    async readOverview(): Promise<void> {
        const snapshot = this.snapshot;
        const result = await this.#engine.overview();
        if (snapshot !== this.snapshot) return;
        if (result.ok) this.overview = result.value;
        else this.failure = result.failure;
    }

    /** The data is gone, and with it whatever was being computed. */
    clear(): void {
        this.snapshot += 1;
        this.#life += 1;
        this.#asked = null;
        this.isRunning = false;
        this.segmentation = null;
        this.overview = null;
        this.selection = [];
        this.failure = null;
    }

    async #retune(params: Params | undefined): Promise<void> {
        const { model } = this;
        if (model === null) return;
        this.#tuned = { ...this.#tuned, [model.id]: params };
        const known = model.segments(this.params).map((segment) => segment.id);
        this.selection = this.selection.filter((condition) => isKnown(condition, known));
        await this.#ask('segment');
    }

    async #ask(asked: Asked): Promise<void> {
        if (this.#asked !== 'segment') this.#asked = asked;
        if (this.isRunning) return;
        const life = this.#life;
        this.isRunning = true;
        try {
            while (this.#asked !== null && life === this.#life) await this.#run();
        } finally {
            if (life === this.#life) this.isRunning = false;
        }
    }

    async #run(): Promise<void> {
        const { model, params, selection } = this;
        const snapshot = this.snapshot;
        const asked = this.#asked;
        this.#asked = null;
        if (model === null) return;
        const result =
            asked === 'segment'
                ? await this.#engine.segment(model.id, params, [...selection])
                : await this.#engine.select([...selection]);
        if (snapshot === this.snapshot && this.model?.id === model.id) this.#take(result);
    }

    #take(result: Result<Segmentation>): void {
        this.failure = result.ok ? null : result.failure;
        if (result.ok) this.segmentation = result.value;
    }
}

function isKnown(condition: Condition, segments: readonly string[]): boolean {
    if (condition.column !== 'segment' || !('in' in condition)) return true;
    return condition.in.every((value) => segments.includes(String(value)));
}

import type { Engine } from '../domain/engine';
import { type Dress, plainDress } from '../domain/dress';
import { type MeasureEntry, plainSetting, type Setting } from '../domain/measuring';
import { defaultParams, type Condition, type Model, type Params, type Placed, type Segmentation } from '../domain/model';
import type { Failure, Report, Result } from '../domain/result';
import type { Row } from '../domain/values';
import type { Scheme } from './scheme';

type Asked = 'segment' | 'select' | 'pictures';

/**
 * The segmentation on the screen: which model, how it is tuned, who is picked out. One call runs at a time and only the
 * latest wish waits behind it, so a slow early run never overwrites a later one; a failure leaves the last good result.
 */
export class Analysis {
    model = $state.raw<Model | null>(null);
    selection = $state.raw<readonly Condition[]>([]);
    /** The latest whole one, with its pictures. */
    segmentation = $state.raw<Segmentation | null>(null);
    /** The latest summary, which comes before its pictures. */
    placed = $state.raw<Placed | null>(null);
    catalogue = $state.raw<readonly MeasureEntry[]>([]);
    setting = $state.raw<Setting>(plainSetting);
    overview = $state.raw<Record<string, Row[]> | null>(null);
    failure = $state.raw<Failure | null>(null);
    isRunning = $state(false);
    /** Counts the snapshots seen, so that places know when to read anew. */
    snapshot = $state(0);

    #engine: Engine;
    #report: Report;
    #dresses = $state.raw<Readonly<Record<string, Dress>>>({});
    /** What schemes found where they were made, by model. */
    #seen = $state.raw<Readonly<Record<string, Scheme>>>({});
    #tuned = $state.raw<Record<string, Params | undefined>>({});
    #asked: Asked | null = null;
    #life = 0;

    constructor(engine: Engine, report: Report = () => undefined) {
        this.#engine = engine;
        this.#report = report;
    }

    /** As tuned, with everything else filled in. */
    get params(): Params {
        const { model, catalogue } = this;
        if (model === null) return {};
        const whole = { ...defaultParams(model), ...this.#tuned[model.id] };
        return model.settle?.(whole, catalogue) ?? whole;
    }

    /** What the person calls the model's segments, their colours and order. */
    get dress(): Dress {
        return (this.model === null ? undefined : this.#dresses[this.model.id]) ?? plainDress;
    }

    set dress(dress: Dress) {
        if (this.model !== null) this.#dresses = { ...this.#dresses, [this.model.id]: dress };
    }

    /** The scheme that the model's parameters were taken from. */
    get scheme(): Scheme | null {
        return (this.model === null ? undefined : this.#seen[this.model.id]) ?? null;
    }

    /** Cuts as a scheme does, and keeps in mind what it found elsewhere. */
    async adopt(model: Model, scheme: Scheme): Promise<void> {
        this.#tuned = { ...this.#tuned, [model.id]: scheme.params };
        this.#dresses = { ...this.#dresses, [model.id]: scheme.dress };
        this.#seen = { ...this.#seen, [model.id]: scheme };
        if (this.model?.id === model.id) await this.#retune(scheme.params);
        else await this.open(model);
    }

    /** How a model is tuned when it is opened next. */
    prepare(model: Model, params: Params): void {
        this.#tuned = { ...this.#tuned, [model.id]: { ...defaultParams(model), ...params } };
        this.setting = { ...this.setting, models: { ...this.setting.models, [model.id]: params } };
        if (this.model?.id === model.id) void this.#ask('segment');
    }

    /** Lets a scheme go: its edges are found in this data again. */
    async leaveScheme(): Promise<void> {
        const { model, scheme } = this;
        if (model === null || scheme === null) return;
        this.#seen = Object.fromEntries(Object.entries(this.#seen).filter(([id]) => id !== model.id));
        await this.#retune(scheme.tuned);
    }

    get isTuned(): boolean {
        return this.model !== null && this.#tuned[this.model.id] !== undefined;
    }

    /** Opens a model with its parameters as they were left. */
    async open(model: Model): Promise<void> {
        if (this.model?.id === model.id && this.segmentation !== null) return;
        this.model = model;
        this.segmentation = null;
        this.placed = null;
        this.selection = [];
        await this.#ask('segment');
    }

    /** Changes parameters; picks of segments that no longer exist are dropped. */
    async tune(changes: Params): Promise<void> {
        if (this.model === null) return;
        await this.#retune({ ...this.params, ...changes });
    }

    /** Computes a measure in another way, wherever it is used. */
    async tuneMeasure(measure: string, params: Params): Promise<void> {
        const { measures } = this.setting;
        this.setting = { ...this.setting, measures: { ...measures, [measure]: { ...measures[measure], ...params } } };
        await this.#ask('segment');
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
        await Promise.all([this.#readCatalogue(), this.model === null ? undefined : this.#ask('segment')]);
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
        this.placed = null;
        this.catalogue = [];
        this.overview = null;
        this.selection = [];
        this.failure = null;
    }

    async #retune(params: Params | undefined): Promise<void> {
        const { model } = this;
        if (model === null) return;
        this.#tuned = { ...this.#tuned, [model.id]: params };
        this.setting = { ...this.setting, models: { ...this.setting.models, [model.id]: params ?? {} } };
        if (model.found === undefined) this.#keepKnown(model.segments(this.params).map((segment) => segment.id));
        await this.#ask('segment');
    }

    #keepKnown(segments: readonly string[]): void {
        this.selection = this.selection.filter((condition) => isKnown(condition, segments));
    }

    async #readCatalogue(): Promise<void> {
        const snapshot = this.snapshot;
        const result = await this.#engine.measures();
        if (snapshot === this.snapshot && result.ok) this.catalogue = result.value;
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
        const { model, params, selection, setting, snapshot } = this;
        const asked = this.#asked;
        this.#asked = null;
        if (model === null) return;
        const isCurrent = () => snapshot === this.snapshot && this.model?.id === model.id;
        if (asked === 'segment') {
            const result = await this.#engine.segment(model.id, params, [...selection], setting, this.#report);
            if (isCurrent()) this.#takePlaced(result);
        } else if (asked === 'pictures') {
            const { placed } = this;
            const result = await this.#engine.pictures();
            if (isCurrent() && placed !== null && placed === this.placed) this.#takePictures(placed, result);
        } else {
            const result = await this.#engine.select([...selection]);
            if (isCurrent()) this.#take(result);
        }
    }

    /** The summary is shown at once; its pictures are asked for unless something newer is wanted already. */
    #takePlaced(result: Result<Placed>): void {
        this.failure = result.ok ? null : result.failure;
        if (!result.ok) return;
        this.placed = result.value;
        this.#asked ??= 'pictures';
    }

    #takePictures(placed: Placed, result: Result<Segmentation['tables']>): void {
        this.failure = result.ok ? null : result.failure;
        if (result.ok) this.segmentation = { ...placed, tables: result.value };
    }

    #take(result: Result<Segmentation>): void {
        this.failure = result.ok ? null : result.failure;
        if (result.ok) this.segmentation = this.placed = result.value;
    }
}

function isKnown(condition: Condition, segments: readonly string[]): boolean {
    if (condition.column !== 'segment' || !('in' in condition)) return true;
    return condition.in.every((value) => segments.includes(String(value)));
}

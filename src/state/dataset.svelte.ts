import type { Engine, SnapshotFacts, View } from '../domain/engine';
import {
    defaultPolicies,
    type FileInspection,
    type Mapping,
    type Policies,
    type ReadingChoice,
    type Role,
    type Staging,
} from '../domain/import';
import type { Failure, Result } from '../domain/result';
import { locale } from '../i18n/locale.svelte';
import type { Job } from './job.svelte';
import { carryOver, grainOf, isCertain, isSameMapping, missingNeeds, proposedMapping, withoutBlanks } from './mapping';

/** Files and how they are to be read. */
export interface Source {
    files: readonly File[];
    choices: readonly ReadingChoice[];
    inspections: readonly FileInspection[];
    /** What the person chose by hand, "" for none. */
    chosen: Mapping;
    mapping: Mapping;
    sample: string | null;
}

/** Orders that are loaded, and the snapshot that every place looks at. */
export interface Loaded {
    source: Source;
    policies: Policies;
    staging: Staging;
    view: View;
    /** Null when nothing is left to look at. */
    facts: SnapshotFacts | null;
}

/** Those that read from the snapshot. */
export interface Follower {
    refresh(): Promise<void>;
    clear(): void;
}

/**
 * From files to a snapshot. What is being set up (`source`) and what is loaded are held apart, so that a failed or
 * cancelled attempt costs nothing; the latest wish wins over any that is still running.
 */
export class Dataset {
    source = $state.raw<Source | null>(null);
    loaded = $state.raw<Loaded | null>(null);
    /** What was asked for; `loaded.policies` is what holds. */
    policies = $state.raw<Policies>(defaultPolicies);
    failure = $state.raw<Failure | null>(null);
    wasCancelled = $state(false);

    #engine: Engine;
    #job: Job;
    #follower: Follower;
    #today: () => string;
    #wish = 0;
    #active = 0;
    #asOf: string | null = null;
    /** The sign the person put on money that names none. */
    #sign = $state<string | null>(null);

    constructor(engine: Engine, job: Job, follower: Follower, today: () => string) {
        this.#engine = engine;
        this.#job = job;
        this.#follower = follower;
        this.#today = today;
    }

    /** Whether what is set up differs from what is loaded. */
    get isPending(): boolean {
        const { source, loaded } = this;
        if (source === null) return false;
        if (loaded === null || loaded.source.inspections !== source.inspections) return true;
        return !isSameMapping(loaded.source.mapping, source.mapping);
    }

    get sign(): string | null {
        return this.#sign;
    }

    /** How money is written that names no currency; no number changes. */
    showMoneyIn(sign: string | null): void {
        this.#sign = sign;
        if (this.loaded !== null) this.#writeMoney(this.loaded);
    }

    /** Finds out how the files read and, when nothing has to be asked, loads them. */
    open(files: readonly File[]): Promise<void> {
        return this.#latest((isLatest) => this.#open(files, null, isLatest));
    }

    openSample(id: string): Promise<void> {
        return this.#latest(async (isLatest) => {
            const files = this.#take(await this.#engine.sample(id, locale.language), isLatest);
            if (files !== null) await this.#open(files, id, isLatest);
        });
    }

    /** Reads one of the files another way; loading waits for `apply`. */
    read(index: number, choice: ReadingChoice): Promise<void> {
        const { source } = this;
        if (source === null) return Promise.resolve();
        const choices = source.inspections.map((_, at) => ({ ...source.choices[at], ...(at === index ? choice : {}) }));
        return this.#latest(async (isLatest) => {
            const inspections = this.#take(await this.#inspect(source.files, choices), isLatest);
            if (inspections === null) return;
            this.source = { ...source, choices, inspections, mapping: carryOver(source.chosen, inspections) };
        });
    }

    /** Gives a role a column; loading waits for `apply`. */
    assign(role: Role, column: string): void {
        if (this.source === null) return;
        const chosen = { ...this.source.chosen, [role]: column };
        this.source = { ...this.source, chosen, mapping: { ...this.source.mapping, [role]: column } };
    }

    /** Loads the files as they are set up. */
    apply(): Promise<void> {
        return this.#latest((isLatest) => this.#stage(isLatest));
    }

    /** Back to what is loaded, after an attempt at something else. */
    revert(): Promise<void> {
        const { loaded } = this;
        if (loaded === null) return Promise.resolve();
        this.source = loaded.source;
        this.policies = loaded.policies;
        return this.#latest(async (isLatest) => {
            this.#take(await this.#inspect(loaded.source.files, loaded.source.choices), isLatest);
        });
    }

    decide<Name extends keyof Policies>(name: Name, decision: Policies[Name]): Promise<void> {
        this.policies = { ...this.policies, [name]: decision };
        return this.#latest(async (isLatest) => {
            if (this.loaded === null) return;
            const policies = this.policies;
            const staging = this.#take(await this.#engine.decide(policies, this.#job.report), isLatest);
            if (staging === null) return this.#keepDecisions(isLatest);
            await this.#look({ ...this.loaded, policies, staging }, isLatest);
        });
    }

    /** Looks at another day or another slice. */
    look(change: Partial<View>): Promise<void> {
        if (this.loaded === null) return Promise.resolve();
        this.#asOf = change.asOf ?? this.#asOf;
        const view = { ...this.loaded.view, ...change };
        this.loaded = { ...this.loaded, view };
        return this.#latest(async (isLatest) => {
            if (this.loaded !== null) await this.#look(this.loaded, isLatest);
        });
    }

    cancel(): Promise<void> {
        return this.#engine.cancel();
    }

    /** The engine is gone, and with it what it held; the files are still at hand. */
    lose(failure: Failure): void {
        this.#wish += 1;
        this.loaded = null;
        this.failure = failure;
        this.#follower.clear();
    }

    #inspect(files: readonly File[], choices: readonly ReadingChoice[]): Promise<Result<FileInspection[]>> {
        return this.#engine.inspect([...files], [...choices], this.#job.report);
    }

    async #open(files: readonly File[], sample: string | null, isLatest: () => boolean): Promise<void> {
        const inspections = this.#take(await this.#inspect(files, []), isLatest);
        if (inspections === null) return;
        this.source = { files, choices: [], inspections, chosen: {}, mapping: proposedMapping(inspections), sample };
        this.policies = defaultPolicies;
        if (isCertain(inspections)) await this.#stage(isLatest);
    }

    async #stage(isLatest: () => boolean): Promise<void> {
        const { source, policies } = this;
        if (source === null) return;
        const grain = grainOf(source.inspections);
        if (missingNeeds(source.mapping, grain).length > 0) return;
        const isNew = this.loaded?.source.files !== source.files;
        const staged = await this.#engine.stage(withoutBlanks(source.mapping, grain), policies, this.#today(), this.#job.report);
        const staging = this.#take(staged, isLatest);
        if (staging === null) return;
        if (isNew) {
            this.#asOf = null;
            this.#sign = source.sample === null ? null : 'CNY';
            this.#follower.clear();
        }
        const slice = isNew ? {} : (this.loaded?.view.slice ?? {});
        await this.#look({ source, policies, staging, view: { asOf: '', slice }, facts: null }, isLatest);
    }

    /** The day is the one the person set, else the day after the last order. */
    async #look(next: Loaded, isLatest: () => boolean): Promise<void> {
        const asOf = next.staging.defaultAsOf === null ? null : (this.#asOf ?? next.staging.defaultAsOf);
        const view = { ...next.view, asOf: asOf ?? '' };
        this.loaded = { ...next, view, facts: asOf === null ? null : next.facts };
        this.#writeMoney(next);
        if (asOf === null) return this.#follower.clear();
        const facts = this.#take(await this.#engine.snapshot(view, this.#job.report), isLatest);
        if (facts === null) return;
        this.loaded = { ...this.loaded, facts };
        await this.#follower.refresh();
    }

    #writeMoney({ staging }: Loaded): void {
        locale.currency = staging.currency ?? this.#sign;
    }

    #keepDecisions(isLatest: () => boolean): void {
        if (isLatest() && this.loaded !== null) this.policies = this.loaded.policies;
    }

    /** The answer, if it came and is still wanted. */
    #take<T>(result: Result<T>, isLatest: () => boolean): T | null {
        if (!isLatest()) return null;
        if (result.ok) return result.value;
        if (result.failure.code === 'cancelled') this.wasCancelled = true;
        else this.failure = result.failure;
        return null;
    }

    /** Runs the latest wish; one that still runs is called off, and its answer never arrives. */
    #latest(work: (isLatest: () => boolean) => Promise<void>): Promise<void> {
        const wish = (this.#wish += 1);
        return this.#job.run(async () => {
            if (this.#active > 0) await this.#engine.cancel();
            if (wish !== this.#wish) return;
            this.failure = null;
            this.wasCancelled = false;
            this.#active += 1;
            try {
                await work(() => wish === this.#wish);
            } finally {
                this.#active -= 1;
            }
        });
    }
}

import type { Engine, View } from '../domain/engine';
import { defaultPolicies, type FileInspection, type Policies, type ReadingChoice, type Role } from '../domain/import';
import { usualMemoryMb } from '../domain/memory';
import { everything, type Portion } from '../domain/portion';
import type { Failure, Result } from '../domain/result';
import { locale } from '../i18n/locale.svelte';
import { Capacity } from './capacity.svelte';
import type { Job } from './job.svelte';
import { carryOver, grainOf, isCertain, missingNeeds, proposedMapping, withoutBlanks } from './mapping';
import { Latest } from './latest';
import { revive } from './restore';
import { optionalRoles } from './size';
import { assigned, type Follower, isSameSource, type Loaded, type Source } from './source';

export type { Follower, Loaded, Source } from './source';

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
    readonly capacity: Capacity;

    #engine: Engine;
    #job: Job;
    #follower: Follower;
    #today: () => string;
    #wishes: Latest;
    /** The last state that was whole, to which a lost engine is brought back. */
    #settled: Loaded | null = null;
    #recoveries = 0;
    #asOf: string | null = null;
    /** The sign the person put on money that names none. */
    #sign = $state<string | null>(null);

    constructor(engine: Engine, job: Job, follower: Follower, today: () => string, memoryMb = usualMemoryMb) {
        this.#engine = engine;
        this.#job = job;
        this.#follower = follower;
        this.#today = today;
        this.capacity = new Capacity(memoryMb);
        this.#wishes = new Latest(() => engine.cancel());
    }

    /** Whether what is set up differs from what is loaded. */
    get isPending(): boolean {
        const { source, loaded } = this;
        return source !== null && (loaded === null || !isSameSource(loaded.source, source));
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
        if (this.source !== null) this.source = assigned(this.source, role, column);
    }

    /** Wants only a portion of the lines; loading waits for `apply`. */
    take(portion: Partial<Portion>): void {
        if (this.source !== null) this.source = { ...this.source, portion: { ...this.source.portion, ...portion } };
    }

    leaveOptional(): void {
        for (const role of optionalRoles(this.source?.mapping ?? {})) this.assign(role, '');
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
        this.#wishes.giveUp();
        this.loaded = this.#settled = null;
        this.failure = failure;
        this.#follower.clear();
    }

    /** The same, but another is opened, and what was loaded before the step that broke it is brought back. */
    async recover(failure: Failure, reopen: () => Promise<Result<unknown>>): Promise<void> {
        const { loaded } = this;
        const settled = this.#recoveries > 0 ? null : this.#settled;
        this.#recoveries += 1;
        await this.#latest(async (isLatest) => {
            const revived = await revive(this.#engine, reopen, settled, this.#today(), this.#job.report);
            if (!revived.ok) return isLatest() ? this.lose(revived.failure) : undefined;
            if (this.loaded === loaded) this.#bringBack(isLatest() ? revived.value : null);
            const { source } = this;
            if (isLatest() && source !== null && source.inspections !== this.loaded?.source.inspections) await this.#inspect(source.files, source.choices);
            if (isLatest() && this.loaded !== null) await this.#follower.refresh();
            if (isLatest()) this.failure = { ...failure, facts: { ...failure.facts, context: this.loaded === null ? 'gone' : 'back' } };
        });
        this.#recoveries -= 1;
    }

    #bringBack(loaded: Loaded | null): void {
        this.loaded = this.#settled = loaded;
        if (loaded === null) return this.#follower.clear();
        this.policies = loaded.policies;
        this.#asOf = this.#asOf === null ? null : loaded.view.asOf;
    }

    #inspect(files: readonly File[], choices: readonly ReadingChoice[]): Promise<Result<FileInspection[]>> {
        return this.#engine.inspect([...files], [...choices], this.capacity.clock(this.#job.report));
    }

    async #open(files: readonly File[], sample: string | null, isLatest: () => boolean): Promise<void> {
        const inspections = this.#take(await this.#inspect(files, []), isLatest);
        if (inspections === null) return;
        this.source = { files, choices: [], inspections, chosen: {}, mapping: proposedMapping(inspections), sample, portion: everything };
        this.policies = defaultPolicies;
        if (isCertain(inspections) && !this.capacity.estimate(this.source).isTooMuch) await this.#stage(isLatest);
    }

    async #stage(isLatest: () => boolean): Promise<void> {
        const { source, policies } = this;
        if (source === null) return;
        const grain = grainOf(source.inspections);
        if (missingNeeds(source.mapping, grain).length > 0) return;
        const isNew = this.loaded?.source.files !== source.files;
        const { mapping, portion } = source;
        const staged = await this.#engine.stage(withoutBlanks(mapping, grain), policies, this.#today(), this.#job.report, portion);
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
        this.loaded = this.#settled = { ...this.loaded, facts };
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
        return this.#job.run(() =>
            this.#wishes.run((isLatest) => {
                this.failure = null;
                this.wasCancelled = false;
                return work(isLatest);
            }),
        );
    }
}

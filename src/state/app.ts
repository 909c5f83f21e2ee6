import type { Engine } from '../domain/engine';
import { usualMemoryMb } from '../domain/memory';
import type { Lens } from '../domain/lens';
import type { Measure } from '../domain/measure';
import type { Model } from '../domain/model';
import type { Failure } from '../domain/result';
import { Analysis } from './analysis.svelte';
import { Dataset } from './dataset.svelte';
import { Looking } from './looking.svelte';
import { Job } from './job.svelte';
import { Quality } from './quality.svelte';
import { watchLoss } from './recovery';
import { Route } from './route.svelte';
import { memoryMb } from './size';
import { today } from './today';

const rooms = import.meta.glob<{ model: Model }>('../segments/*/model.ts', { eager: true });
const looks = import.meta.glob<{ lens: Lens }>('../lenses/*/lens.ts', { eager: true });
const measuring = import.meta.glob<{ measure: Measure }>('../measures/*/measure.ts', { eager: true });

/** Everything the page knows, and the engine it asks. */
export interface App {
    engine: Engine;
    models: readonly Model[];
    lenses: readonly Lens[];
    measures: readonly Measure[];
    job: Job;
    route: Route;
    dataset: Dataset;
    analysis: Analysis;
    looking: Looking;
    quality: Quality;
    /** The engine's thread is dead: starts another. */
    lose(failure: Failure): void;
    /** Opens the engine, follows the address, and loads the sample that it names; tells whenever an engine has been opened. */
    start(opened: (isOpen: boolean) => void): void;
}

/** The page's state over an engine; every call of the engine counts as work. */
export function createApp(bare: Engine, restart: () => void, mark: (isBusy: boolean) => void): App {
    const models = ranked(Object.values(rooms).map(({ model }) => model));
    const lenses = ranked(Object.values(looks).map(({ lens }) => lens));
    const job = new Job(mark);
    const memory = memoryMb(navigator, location.search, usualMemoryMb);
    /** Counts the engines there have been; what an earlier one still says no longer matters. */
    let life = 0;
    let tellOpen: (isOpen: boolean) => void = () => undefined;
    const engine = watchLoss(bare, () => {
        const born = life;
        return (failure) => born === life && lose(failure);
    });
    const watched = job.watch(engine);
    const analysis = new Analysis(watched, job.report);
    const route = new Route({ models: models.map(({ id }) => id), lenses: lenses.map(({ id }) => id) });
    const dataset = new Dataset(engine, job, analysis, today, memory);

    function lose(failure: Failure): void {
        life += 1;
        void dataset.recover(failure, async () => {
            restart();
            const result = await engine.open(job.report, memory);
            tellOpen(result.ok);
            return result;
        });
    }

    async function open(): Promise<void> {
        const result = await engine.open(job.report, memory);
        if (!result.ok) dataset.lose(result.failure);
        const sample = new URLSearchParams(location.search).get('sample');
        if (result.ok && sample) void openSample(dataset, route, sample);
        tellOpen(result.ok);
    }

    return {
        engine: watched,
        models,
        lenses,
        measures: ranked(Object.values(measuring).map(({ measure }) => measure)),
        job,
        route,
        dataset,
        analysis,
        looking: new Looking(watched, job.report),
        quality: new Quality(watched, job.report),
        lose,
        start(opened) {
            tellOpen = opened;
            route.start();
            void open();
        },
    };
}

function ranked<T extends { rank: number }>(rooms: readonly T[]): T[] {
    return rooms.toSorted((a, b) => a.rank - b.rank);
}

/** Loads a sample and shows its segments, unless the address names another place. */
export async function openSample(dataset: Dataset, route: Route, id: string): Promise<void> {
    if (route.current === null) route.goToSegments();
    await dataset.openSample(id);
}

import type { Engine } from '../domain/engine';
import type { Model } from '../domain/model';
import { Analysis } from './analysis.svelte';
import { Dataset } from './dataset.svelte';
import { Job } from './job.svelte';
import { Quality } from './quality.svelte';
import { Route } from './route.svelte';

const rooms = import.meta.glob<{ model: Model }>('../segments/*/model.ts', { eager: true });

/** Everything the page knows, and the engine it asks. */
export interface App {
    engine: Engine;
    models: readonly Model[];
    job: Job;
    route: Route;
    dataset: Dataset;
    analysis: Analysis;
    quality: Quality;
    /** Opens the engine, follows the address, and loads the sample that it names. */
    start(opened: (isOpen: boolean) => void): void;
}

/** The page's state over an engine; every call of the engine counts as work. */
export function createApp(engine: Engine, mark: (isBusy: boolean) => void): App {
    const models = Object.values(rooms)
        .map(({ model }) => model)
        .toSorted((a, b) => a.rank - b.rank);
    const job = new Job(mark);
    const watched = job.watch(engine);
    const analysis = new Analysis(watched);
    const route = new Route(models.map((model) => model.id));
    const dataset = new Dataset(engine, job, analysis, today);

    async function open(opened: (isOpen: boolean) => void): Promise<void> {
        const result = await engine.open(job.report);
        if (!result.ok) dataset.lose(result.failure);
        const sample = new URLSearchParams(location.search).get('sample');
        if (result.ok && sample) void openSample(dataset, route, sample);
        opened(result.ok);
    }

    return {
        engine: watched,
        models,
        job,
        route,
        dataset,
        analysis,
        quality: new Quality(watched, job.report),
        start(opened) {
            route.start();
            void open(opened);
        },
    };
}

/** Loads a sample and shows its segments, unless the address names another place. */
export async function openSample(dataset: Dataset, route: Route, id: string): Promise<void> {
    if (route.current === null) route.goToSegments();
    await dataset.openSample(id);
}

/** The computer's date, ISO. */
function today(): string {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

import type { Engine } from '../domain/engine';
import type { Model } from '../domain/model';
import { Analysis } from './analysis.svelte';
import { Dataset } from './dataset.svelte';
import { Job } from './job.svelte';
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
    return { engine: watched, models, job, route, analysis, dataset: new Dataset(engine, job, analysis, today) };
}

/** The computer's date, ISO. */
function today(): string {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

import type { Lens } from '../src/domain/lens';
import type { Measure } from '../src/domain/measure';
import type { Model } from '../src/domain/model';
import type { Sample } from '../src/samples/sample';

const found = import.meta.glob<{ model: Model }>('../src/segments/*/model.ts', { eager: true });
const measuring = import.meta.glob<{ measure: Measure }>('../src/measures/*/measure.ts', { eager: true });
const looking = import.meta.glob<{ lens: Lens }>('../src/lenses/*/lens.ts', { eager: true });
const samples = import.meta.glob<{ sample: Sample }>('../src/samples/*/sample.ts');

/** Every model there is a room for. */
export const models = new Map(Object.values(found).map(({ model }) => [model.id, model]));

/** Every measure there is a room for, in their order. */
export const measures = new Map(
    Object.values(measuring)
        .map(({ measure }) => measure)
        .sort((a, b) => a.rank - b.rank)
        .map((measure) => [measure.id, measure]),
);

/** Every lens there is a room for. */
export const lenses = new Map(Object.values(looking).map(({ lens }) => [lens.id, lens]));

export async function loadSample(id: string): Promise<Sample | undefined> {
    return (await samples[`../src/samples/${id}/sample.ts`]?.())?.sample;
}

import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { loadSample } from '../workers/rooms';
import { load, must, openEngine } from './engine';
import { everyVariant, needToPlace, type Totals, type Variant } from './everyRoom';

const samples = [
    { id: 'toys', lacks: [] },
    // one row per customer: nothing is known of what was bought
    { id: 'bank', lacks: ['preference needs favourites'] },
    { id: 'takeaway', lacks: [] },
];

describe.each(samples)('on the sample $id', ({ id, lacks }) => {
    let engine: Engine;
    let totals: Totals;
    const lacking = new Set<string>();

    beforeAll(async () => {
        engine = await openEngine();
        const sample = await loadSample(id);
        await load(engine, (sample?.files('en') ?? []).map(({ name, text }) => new File([text], name)));
        const [row = {}] = must(await engine.overview())['overview_totals'] ?? [];
        totals = { customers: Number(row['customers']), revenue: Number(row['revenue']) };
        expect(totals.customers).toBeGreaterThan(1000);
    });

    test.each<Variant>(everyVariant())('$model with $label places every customer once, and nothing is lost', async (variant) => {
        const need = await needToPlace(engine, variant, totals);
        if (need !== null) lacking.add(`${variant.model} needs ${need}`);
    });

    test('only what the sample truly lacks is asked for', () => {
        expect([...lacking]).toEqual(lacks);
    });
});

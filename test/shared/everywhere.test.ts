import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/domain/engine';
import { fileOf, load, openEngine } from '../engine';
import { everyVariant, needToPlace, type Variant } from '../everyRoom';

const isThere = existsSync('../shared/data');
if (!isThere) console.log('the shared data are not beside the checkout: models are not run on them');

const files = [
    // no costs, no customer file; what was bought has a name and no category
    { name: 'Online Retail', path: '../shared/data/online_retail/online_retail.csv', totals: { customers: 4338, revenue: 8911407.904 }, lacks: ['preference needs favourites'] },
    // ids, days, counts and amounts only
    { name: 'CDNOW', path: '../shared/data/cdnow/CDNOW_master.txt', totals: { customers: 23570, revenue: 2500315.63 }, lacks: ['preference needs favourites'] },
];

describe.runIf(isThere).each(files)('on $name', ({ path, totals, lacks }) => {
    let engine: Engine;
    const lacking = new Set<string>();

    beforeAll(async () => {
        engine = await openEngine();
        await load(engine, [fileOf(path)], path.endsWith('.txt') ? { zeroPrice: 'keep' } : {});
    });

    test.each<Variant>(everyVariant())('$model with $label places every customer once, and nothing is lost', async (variant) => {
        const need = await needToPlace(engine, variant, totals);
        if (need !== null) lacking.add(`${variant.model} needs ${need}`);
    });

    test('only what the file truly lacks is asked for', () => {
        expect([...lacking]).toEqual(lacks);
    });
});

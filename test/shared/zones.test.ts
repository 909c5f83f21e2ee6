import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { exportedCustomers, fileOf, load, must, openEngine } from '../engine';

const folder = '../shared/data/nasty';
const isHere = existsSync(folder);
if (!isHere) console.log(`${folder} is not here: no times to read in other zones.`);

const own = process.env['TZ'];
afterAll(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
});

interface Canonical {
    rfm: { customer_id: string; recency: number; frequency: number; monetary: string }[];
}

const zones: [zone: string, minutesInJanuary: number][] = [
    ['Pacific/Auckland', -780],
    ['America/New_York', 300],
    ['America/St_Johns', 210],
    ['Asia/Kolkata', -330],
    ['Pacific/Pago_Pago', 660],
];

describe.runIf(isHere).each(zones)('in %s', (zone, minutes) => {
    test.each(['42_date_iso_timezone.csv', '44_date_unix_ms.csv'])('%s yields the canonical customers', async (name) => {
        process.env['TZ'] = zone;
        expect(new Date(2024, 0, 15).getTimezoneOffset()).toBe(minutes);
        const engine = await openEngine();
        const { staging } = await load(engine, [fileOf(`${folder}/${name}`)]);
        expect(staging.account).toMatchObject({ read: 24, kept: 24 });
        must(await engine.segment('rfm', {}, []));
        const found = await exportedCustomers(engine);
        const measures = found.map((row) => [row['customer_id'], Number(row['recency_days']), Number(row['frequency']), Number(row['monetary']).toFixed(2)]);
        const canonical: Canonical = JSON.parse(readFileSync(`${folder}/canonical.json`, 'utf8'));
        const wanted = canonical.rfm.map(({ customer_id, recency, frequency, monetary }) => [customer_id, recency, frequency, Number(monetary).toFixed(2)]);
        expect(measures.map(String).toSorted()).toEqual(wanted.map(String).toSorted());
    });
});

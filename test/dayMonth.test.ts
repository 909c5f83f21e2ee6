import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { load, openEngine } from './engine';

let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

async function found(...files: string[][]) {
    const named = files.map((dates, at) => new File([`order_id,customer_id,order_date,amount\n${dates.map((day, index) => `${at}${index},c${index},${day},10.00\n`).join('')}`], `${at}.csv`));
    return (await load(engine, named)).staging.dayMonth;
}

test('a date that fits one order only proves it, whichever the default is', async () => {
    expect(await found(['12/01/2010', '12/13/2010', '12/14/2010'])).toEqual({ proof: { order: 'mdy', on: '2010-12-13' }, spans: null });
    expect(await found(['01/12/2010', '13/12/2010'])).toEqual({ proof: { order: 'dmy', on: '2010-12-13' }, spans: null });
});

test('where nothing proves it, both orders say where they lead', async () => {
    expect(await found(['05/01/2024', '03/02/2024', '01/06/2024'])).toEqual({
        proof: null,
        spans: { dmy: { from: '2024-01-05', to: '2024-06-01' }, mdy: { from: '2024-01-06', to: '2024-05-01' } },
    });
});

test('dates of one form need no proof', async () => {
    expect(await found(['2024-01-05', '2024-02-03'])).toEqual({ proof: null, spans: null });
});

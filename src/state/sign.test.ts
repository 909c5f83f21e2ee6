import { beforeEach, expect, it } from 'vitest';
import type { Engine } from '../domain/engine';
import type { FileInspection, Staging } from '../domain/import';
import { succeed } from '../domain/result';
import { locale } from '../i18n/locale.svelte';
import { Dataset } from './dataset.svelte';
import { Job } from './job.svelte';

let currency: string | null;
let dataset: Dataset;

beforeEach(() => {
    currency = null;
    const proposals = [['customer_id', 'id'], ['order_date', 'day'], ['amount', 'price']].map(([role, column]) => ({ role, column, reasons: [], confidence: 1 }));
    const columns = proposals.map(({ column }) => ({ name: column, kind: 'text', examples: [], missing: 0, distinct: 1 }));
    const inspection = { name: 'a.csv', part: 'orders', columns, proposals, notices: [] } as unknown as FileInspection;
    const engine = {
        inspect: () => Promise.resolve(succeed([inspection])),
        sample: () => Promise.resolve(succeed([new File(['x'], 'toys.csv')])),
        stage: () => Promise.resolve(succeed({ grain: 'line', currency, defaultAsOf: '2024-07-01', account: { read: 1, kept: 1 } } as unknown as Staging)),
        snapshot: () => Promise.resolve(succeed({ customers: 1 })),
        cancel: () => Promise.resolve(),
    } as unknown as Engine;
    const follower = { refresh: () => Promise.resolve(), clear: () => undefined };
    dataset = new Dataset(engine, new Job(() => undefined), follower, () => '2026-01-31');
});

it('money that names no currency is written as the person says, until other files come', async () => {
    await dataset.open([new File(['x'], 'a.csv')]);
    expect(locale.currency).toBeNull();
    dataset.showMoneyIn('EUR');
    expect([dataset.sign, locale.currency]).toEqual(['EUR', 'EUR']);
    await dataset.open([new File(['x'], 'b.csv')]);
    expect([dataset.sign, locale.currency]).toEqual([null, null]);
});

it('a currency that the file names comes first, and the sample has its own', async () => {
    await dataset.openSample('toys');
    expect(locale.currency).toBe('CNY');
    currency = '£';
    await dataset.apply();
    expect(locale.currency).toBe('£');
});

import { describe, expect, test } from 'vitest';
import { exportedCustomers, load, must, openEngine } from '../../../test/engine';
import { rowsOf, total } from './file.fixture';
import { sample } from './sample';
import { header } from './words';

const expectedRoles = {
    customer_id: 'Customer ID',
    last_order_on: 'Last transaction date',
    first_order_on: 'First transaction date',
    order_count: 'Transactions (12 months)',
    monetary: 'Monthly contribution',
    region: 'Region',
};

describe.each(['en', 'zh-CN'] as const)('loaded as a person would, in %s', (language) => {
    test('every customer is kept, every role found, nothing asked, and every column stays to segment by', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, filesOf(language));
        const said = (name: string) => header.find((word) => word.en === name)?.[language];
        const [inspection] = inspections;
        expect(inspection?.part).toBe('customers');
        expect(Object.fromEntries(inspection?.proposals.map(({ role, column }) => [role, column]) ?? [])).toEqual(
            Object.fromEntries(Object.entries(expectedRoles).map(([role, name]) => [role, said(name)])),
        );
        expect(Math.min(...(inspection?.proposals.map(({ confidence }) => confidence) ?? [0]))).toBeGreaterThanOrEqual(0.5);
        expect([...(inspection?.notices ?? []), ...staging.notices]).toEqual([]);
        expect(staging.account).toMatchObject({ read: 3_000, kept: 3_000, setAside: 0 });
        expect(staging.defaultAsOf).toBe('2025-01-01');
        must(await engine.segment('rfm', {}, []));
        const story = must(await engine.customer('C100050'));
        expect(Object.keys(story.attributes)).toEqual(header.slice(1).map((word) => word[language]));
        const rows = await exportedCustomers(engine);
        expect(rows).toHaveLength(3_000);
        expect(total(rows.map((row) => Number(row['monetary'])))).toBeCloseTo(total(rowsOf().map(({ contribution }) => contribution)), 4);
        expect(new Set(rows.map((row) => row['r_score']))).toEqual(new Set(['1', '2', '3', '4', '5']));
    });
});

function filesOf(language: 'en' | 'zh-CN'): File[] {
    return sample.files(language).map(({ name, text }) => new File([text], name));
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { App, type Visit } from './app';

let app: App;
beforeAll(async () => {
    app = await App.start();
});
afterAll(async () => {
    await app.stop();
});

const samples = [
    { id: 'bank', columns: ['Share of wallet (%)', '钱包份额(%)'] },
    { id: 'takeaway', columns: ['Delivery fee', '配送费'] },
];

/** Every line is accounted for, nothing is asked, the columns speak the language, and everyone is in a segment. */
async function expectWhole(visit: Visit, column: string | undefined): Promise<void> {
    await visit.at('row-account').waitFor();
    const [read = 0, kept = 0, setAside = 0] = await Promise.all(
        ['data-read', 'data-kept', 'data-set-aside'].map(async (name) => Number(await visit.at('row-account').getAttribute(name))),
    );
    expect(read).toBe(kept + setAside);
    expect(kept).toBeGreaterThanOrEqual(3_000);
    expect(await visit.page.locator('[data-testid^="ask-"]').count()).toBe(0);
    expect(await visit.page.locator('main').innerText()).toContain(column);
    await visit.at('model-rfm').click();
    await visit.settled();
    const customers = await visit.at('summary-row').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-customers'))));
    expect(customers.length).toBeGreaterThan(5);
    expect(customers.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(3_000);
    expect(visit.foreignRequests).toEqual([]);
    expect(visit.errors).toEqual([]);
}

describe.each(samples)('the sample $id', ({ id, columns: [english, chinese] }) => {
    test('opens by its address, in English', async () => {
        const visit = await app.visit(`?lang=en&sample=${id}#/data`);
        await expectWhole(visit, english);
        await visit.close();
    });

    test('is opened by one press on the first screen, in Chinese', async () => {
        const visit = await app.visit('?lang=zh-CN');
        const offered = visit.page.locator('[data-testid^="sample-"]');
        expect(await offered.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-testid')))).toEqual([
            'sample-toys',
            'sample-bank',
            'sample-takeaway',
        ]);
        expect(await visit.page.getByRole('button', { name: '试用示例数据', exact: true }).count()).toBe(1);
        await visit.press(`sample-${id}`);
        await visit.at('summary-row').first().waitFor();
        await visit.go('#/data');
        await expectWhole(visit, chinese);
        await visit.close();
    });
});

import { describe, expect, test } from 'vitest';
import { exportedCustomers, load, must, openEngine } from '../../../test/engine';
import { accountsOf, cellsOf, ordersOf, total } from './ledger.fixture';
import { sample } from './sample';
import { header } from './words';

const expectedRoles = {
    order_id: 'Order ID',
    customer_id: 'Customer ID',
    order_date: 'Ordered at',
    order_status: 'Order status',
    store: 'Store',
    region: 'District',
    channel: 'Channel',
    product: 'Dish',
    category: 'Category',
    unit_price: 'Unit price',
    quantity: 'Quantity',
    discount: 'Coupon',
    amount: 'Amount paid',
    cost: 'Total cost',
};

describe.each(['en', 'zh-CN'] as const)('loaded as a person would, in %s', (language) => {
    test('every line is accounted for, every role found, nothing asked, and the customers are those of the orders', async () => {
        const engine = await openEngine();
        const { staging, inspections } = await load(engine, filesOf(language));
        const said = (name: string) => header.find((word) => word.en === name)?.[language];
        const proposals = inspections[0]?.proposals ?? [];
        expect(Object.fromEntries(proposals.map(({ role, column }) => [role, column]))).toEqual(
            Object.fromEntries(Object.entries(expectedRoles).map(([role, name]) => [role, said(name)])),
        );
        expect([...(inspections[0]?.notices ?? []), ...staging.notices]).toEqual([]);
        const lines = cellsOf('en');
        const unsold = lines.filter((line) => line['Customer ID'] !== '' && line['Order status'] !== 'Completed').length;
        const guests = lines.filter((line) => line['Customer ID'] === '').length;
        expect(staging.account).toMatchObject({ read: lines.length, setAside: unsold + guests, kept: lines.length - unsold - guests });
        expect(staging.account.byReason).toMatchObject({ 'no-customer': guests, status: unsold });
        expect(staging.defaultAsOf).toBe('2018-04-01');
        must(await engine.segment('rfm', {}, []));
        const rows = await exportedCustomers(engine);
        const accounts = accountsOf(ordersOf());
        expect(rows).toHaveLength(accounts.size);
        expect(total(rows.map((row) => Number(row['monetary'])))).toBeCloseTo(total([...accounts.values()].flat().map(({ paid }) => paid)), 2);
        expect(total(rows.map((row) => Number(row['frequency'])))).toBe([...accounts.values()].flat().length);
    });
});

function filesOf(language: 'en' | 'zh-CN'): File[] {
    return sample.files(language).map(({ name, text }) => new File([text], name));
}

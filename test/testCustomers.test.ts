import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '../src/domain/engine';
import { defaultPolicies } from '../src/domain/import';
import { load, must, openEngine } from './engine';

const quiet = () => undefined;
let engine: Engine;
beforeAll(async () => {
    engine = await openEngine();
});

function file(name: string, ...lines: string[]): File {
    return new File([`${lines.join('\n')}\n`], name, { lastModified: 0 });
}

const orders = () =>
    file(
        'orders.csv',
        'order_id,customer_id,consignee,order_date,amount',
        ...['1,a1,Ann,2024-01-01,1', '2,test_user,Bob,2024-01-01,2', '3,测试账号,丙,2024-01-01,4', '4,a4,测试,2024-01-01,3', '4,a4,Dan,2024-01-01,5', '5,a5,Eve,2024-01-01,16', '6,contest7,Kim,2024-01-01,32', '7,123456,Lee,2024-01-01,64', '8,,test,2024-01-01,128'],
    );
const people = () => file('people.csv', 'customer_id,customer_name', 'a1,Ann', 'a5,Demo account', 'a4,Dan');

test('customers made up for tests are told by id and by name, kept at first and set aside when wished', async () => {
    const { staging } = await load(engine, [orders(), people()]);
    expect(staging.account).toMatchObject({ read: 9, kept: 8, byReason: { 'no-customer': 1 } });
    expect(staging.notices.find(({ code }) => code === 'ids-test')?.facts).toMatchObject({ customers: 3, lines: 3, amount: 22 });
    expect(staging.effects.find(({ policy }) => policy === 'testCustomers')).toEqual({ policy: 'testCustomers', lines: 3, amount: 22 });
    const decided = must(await engine.decide({ ...defaultPolicies, testCustomers: 'set-aside' }, quiet));
    expect(decided.account).toMatchObject({ read: 9, kept: 5, setAside: 4, byReason: { 'no-customer': 4 } });
    expect(must(await engine.snapshot({ asOf: '2024-01-02', slice: {} }, quiet))).toMatchObject({ customers: 4, revenue: 105 });
    expect(decided.effects.find(({ policy }) => policy === 'testCustomers')).toMatchObject({ lines: 3, amount: 22 });
    expect(must(await engine.decide(defaultPolicies, quiet)).account).toEqual(staging.account);
});

test('a name beside the id on the lines is enough', async () => {
    const lines = file('orders.csv', 'order_id,customer_id,customer_name,order_date,amount', '1,a1,Ann,2024-01-01,1', '2,a2,测试,2024-01-01,2', '3,a2,,2024-01-02,4');
    const { staging } = await load(engine, [lines], { testCustomers: 'set-aside' }, { customer_id: 'customer_id' });
    expect(staging.account).toMatchObject({ read: 3, kept: 1, byReason: { 'no-customer': 2 } });
});

test('merged customers are for tests when one of their spellings is', async () => {
    const lines = file('orders.csv', 'order_id,customer_id,order_date,amount', '1,Demo-X1,2024-01-01,1', '2,DEMO-x1,2024-01-01,2', '3,b,2024-01-02,4');
    const { staging } = await load(engine, [lines], { testCustomers: 'set-aside', mergeIds: 'merge' });
    expect(staging.account).toMatchObject({ kept: 1 });
});

test('where each row is a customer they are rows like others', async () => {
    const rows = file('crm.csv', 'customer_id,customer_name,orders,total_spent,last_order_date', 'c1,Ann,1,10,2024-01-01', 'c2,test,2,20,2024-01-02', 'demo,Eve,3,30,2024-01-03');
    const { staging } = await load(engine, [rows], {}, { customer_id: 'customer_id' });
    expect(staging.grain).toBe('customer');
    expect(staging.effects.find(({ policy }) => policy === 'testCustomers')).toMatchObject({ lines: 2 });
    expect(must(await engine.decide({ ...defaultPolicies, testCustomers: 'set-aside' }, quiet)).account).toMatchObject({ read: 3, kept: 1 });
});

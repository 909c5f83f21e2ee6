import { expect, test } from 'vitest';
import { defaultPolicies } from '../src/domain/import';
import { exportedCustomers, load, must, openEngine } from './engine';

const quiet = () => undefined;

test('a file with one row per customer keeps those who are worth nothing or less, as long as nobody decides otherwise, and says who came when only where it is told', async () => {
    const engine = await openEngine();
    const crm = ['1,2023-01-01,2024-05-30,4,1200', '2,,2024-05-01,0,0', '3,2024-01-02,2024-04-01,2,-80.5', '4,2024-01-02,2024-04-01,-1,80'];
    const { staging } = await load(engine, [new File([['customer_id,first_order_date,last_order_date,orders,total_spent', ...crm].join('\n')], 'crm.csv')]);
    expect(staging.account).toMatchObject({ read: 4, kept: 3, setAside: 1, byReason: { 'bad-amount': 1, return: 0, 'zero-price': 0 } });
    const effects = staging.effects.filter(({ policy }) => ['returns', 'zeroPrice', 'worthNothing', 'worthLess'].includes(policy));
    expect(effects).toEqual([{ policy: 'worthLess', lines: 1, amount: -80.5 }, { policy: 'worthNothing', lines: 1, amount: 0 }]);
    must(await engine.segment('rfm', {}, []));
    const told = await exportedCustomers(engine);
    expect(told.map((row) => [row['customer_id'], row['first_order_on'], Number(row['recency_days']), Number(row['frequency']), Number(row['monetary'])])).toEqual([
        ['1', '2023-01-01', 1, 4, 1200],
        ['2', '', 30, 0, 0],
        ['3', '2024-01-02', 60, 2, -80.5],
    ]);
    const decided = must(await engine.decide({ ...defaultPolicies, worthNothing: 'set-aside', worthLess: 'set-aside' }, quiet));
    expect(decided.account).toMatchObject({ read: 4, kept: 1, setAside: 3, byReason: { 'bad-amount': 1, return: 1, 'zero-price': 1 } });
});

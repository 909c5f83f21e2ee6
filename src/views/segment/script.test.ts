import { expect, it } from 'vitest';
import { script } from './script';

it('what ran becomes one script in the same order', () => {
    const steps = [
        { name: 'orders', kind: 'table' as const, sql: 'select 1 as one', milliseconds: 1 },
        { name: 'segmented', kind: 'view' as const, sql: 'select * from orders;', milliseconds: 1 },
        { name: 'clv', kind: 'table' as const, sql: 'select 1.0 as x\n-- and then clv {}', milliseconds: 1, isBeyondSql: true },
        { name: 'heat', kind: 'rows' as const, sql: 'select count(*) from segmented', milliseconds: 1 },
    ];
    expect(script(steps)).toBe(
        [
            '-- orders',
            'create or replace table "orders" as',
            'select 1 as one;',
            '',
            '-- segmented',
            'create or replace view "segmented" as',
            'select * from orders;',
            '',
            '-- clv',
            '-- is computed by the app, not by SQL, from the rows of:',
            '-- select 1.0 as x',
            '-- -- and then clv {}',
            '',
            '-- heat',
            'select count(*) from segmented;',
            '',
        ].join('\n'),
    );
});

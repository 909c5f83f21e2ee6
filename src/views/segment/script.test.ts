import { expect, it } from 'vitest';
import { script } from './script';

it('what ran becomes one script in the same order', () => {
    const steps = [
        { name: 'orders', kind: 'table' as const, sql: 'select 1 as one', milliseconds: 1 },
        { name: 'segmented', kind: 'view' as const, sql: 'select * from orders;', milliseconds: 1 },
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
            '-- heat',
            'select count(*) from segmented;',
            '',
        ].join('\n'),
    );
});

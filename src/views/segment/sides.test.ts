import { expect, it } from 'vitest';
import type { Side } from '../../domain/engine';
import { comparable, merged } from './sides';
import { sidesCsv } from './sidesCsv';

const row = { customer_share: 0.5, revenue_share: 0.25, orders: 4, average_order: null, median_recency_days: null, median_frequency: null, median_monetary: null, selected_customers: 0, selected_revenue: 0 };
const side: Side = {
    value: '=cmd|"x"',
    segments: [{ id: 'a', tone: 'keep', weight: 1 }],
    summary: [{ segment: 'a', customers: 2, revenue: 10, ...row }],
};

it('a slice that is chosen already is not offered again, nor one of a single value', () => {
    const all = [
        { column: 'store', values: ['N', 'S'] },
        { column: 'region', values: ['E', 'W'] },
        { column: 'channel', values: ['web'] },
    ];
    expect(comparable(all, { store: 'N' }).map(({ column }) => column)).toEqual(['region']);
});

it('segments that only a slice has stand after those of all', () => {
    const whole = [{ id: 'b', tone: 'rest', weight: 0 } as const];
    expect(merged(whole, [side]).map(({ id }) => id)).toEqual(['b', 'a']);
});

it('a file of slices can not run as a formula', () => {
    const csv = sidesCsv([side], { a: '重要, 价值' }, 'store');
    expect(csv).toBe('\uFEFFstore,segment,segment_name,customers,customer_share,revenue,revenue_share,orders\r\n"\'=cmd|""x""",a,"重要, 价值",2,0.5,10,0.25,4\r\n');
});

import { describe, expect, it } from 'vitest';
import type { FileInspection, Mapping } from '../domain/import';
import { everything } from '../domain/portion';
import { inspection } from './dataset.fixture';
import { estimate, memoryMb, optionalRoles } from './size';

const mapping: Mapping = { customer_id: 'id', order_date: 'day', order_id: 'no', amount: 'sum' };

function files(records: number): FileInspection[] {
    return [{ ...inspection('orders.csv'), records }];
}

describe('what loading takes', () => {
    it.each([
        [1_000_000, 143e6, 191e6],
        [5_000_000, 477e6, 700e6],
        [25_000_000, 2_600e6, 3_300e6],
    ])('lies for %i lines between what was too little and what was enough when it was tried', (records, tooLittle, enough) => {
        const { bytes } = estimate(files(records), mapping, everything, 3300, null);
        expect(bytes).toBeGreaterThan(tooLittle);
        expect(bytes).toBeLessThan(enough);
    });

    it('grows with each further column, and lies between what was too little and enough for ten of them', () => {
        const all: Mapping = { ...mapping, quantity: 'q', unit_price: 'p', product: 'a', category: 'b', region: 'c', channel: 'd' };
        const { bytes } = estimate(files(1_000_000), all, everything, 3300, null);
        expect(bytes).toBeGreaterThan(260e6);
        expect(bytes).toBeLessThan(330e6);
    });

    it('is a tenth for one customer of ten, and half as long on a machine twice as fast', () => {
        const whole = estimate(files(10_000_000), mapping, everything, 1000, 100e6);
        const part = estimate(files(10_000_000), mapping, { ...everything, oneOf: 10 }, 1000, 100e6);
        expect([whole.isTooMuch, part.isTooMuch, part.lines]).toEqual([true, false, 1_000_000]);
        expect(estimate(files(10_000_000), mapping, everything, 1000, 200e6).seconds).toBeCloseTo((whole.seconds ?? 0) / 2);
    });
});

describe('columns that can be left out', () => {
    it('are none of those that say who bought when for how much', () => {
        expect(optionalRoles(mapping)).toEqual([]);
        expect(optionalRoles({ ...mapping, amount: '', quantity: 'q', unit_price: 'p', product: 'a' })).toEqual(['product']);
        expect(optionalRoles({ ...mapping, quantity: 'q', unit_price: 'p', region: '' })).toEqual(['quantity', 'unit_price']);
    });
});

describe('what the engine may hold', () => {
    const desktop = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)', maxTouchPoints: 0 };

    it('follows what the browser says of the machine', () => {
        expect(memoryMb({ ...desktop, deviceMemory: 8 }, '', 3300)).toBe(3300);
        expect(memoryMb({ ...desktop, deviceMemory: 2 }, '', 3300)).toBe(1200);
        expect(memoryMb(desktop, '', 3300)).toBe(3300);
        expect(memoryMb({ ...desktop, userAgent: 'iPhone' }, '', 3300)).toBe(1000);
    });

    it('can be set in the address for a trial', () => {
        expect(memoryMb(desktop, '?lang=en&memory=120', 3300)).toBe(120);
    });
});

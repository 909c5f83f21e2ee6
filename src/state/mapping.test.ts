import { describe, expect, it } from 'vitest';
import type { FileInspection, Role, RoleProposal } from '../domain/import';
import { amountSource, carryOver, columnsOf, isCertain, isSameMapping, missingNeeds, proposedMapping, withoutBlanks } from './mapping';

function file(name: string, columns: string[], proposals: [Role, string, number][], part: FileInspection['part'] = 'orders'): FileInspection {
    return {
        name,
        bytes: 1,
        reading: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: 'double', headerLine: 1, decimal: 'point' },
        encodings: [],
        columns: columns.map((column) => ({ name: column, kind: 'text', examples: [], missing: 0, distinct: 1 })),
        preview: [],
        preamble: [],
        proposals: proposals.map(([role, column, confidence]): RoleProposal => ({ role, column, confidence, reasons: [] })),
        records: 1,
        part,
        notices: [],
    };
}

const orders = file('orders.csv', ['id', 'day', 'qty', 'price'], [
    ['customer_id', 'id', 0.9],
    ['order_date', 'day', 0.9],
    ['quantity', 'qty', 0.8],
    ['unit_price', 'price', 0.8],
]);
const customers = file('customers.csv', ['id', 'city'], [['region', 'city', 1]], 'customers');

describe('a mapping', () => {
    it('takes its proposals from the order files only', () => {
        expect(proposedMapping([customers, orders])).toEqual({
            customer_id: 'id',
            order_date: 'day',
            quantity: 'qty',
            unit_price: 'price',
        });
    });

    it('offers every column of the order files once', () => {
        expect(columnsOf([customers, orders, orders]).map((column) => column.name)).toEqual(['id', 'day', 'qty', 'price']);
    });

    it('needs a customer, a date and either an amount or quantity and price', () => {
        expect(missingNeeds({})).toEqual(['customer_id', 'order_date', 'amount']);
        expect(missingNeeds({ customer_id: 'a', order_date: 'b', quantity: 'c' })).toEqual(['amount']);
        expect(missingNeeds({ customer_id: 'a', order_date: 'b', quantity: 'c', unit_price: 'd' })).toEqual([]);
        expect(missingNeeds({ customer_id: 'a', order_date: 'b', amount: 'c' })).toEqual([]);
    });

    it('prefers an amount column to quantity times price', () => {
        expect(amountSource({ amount: 'a', quantity: 'b', unit_price: 'c' })).toBe('column');
        expect(amountSource({ amount: '', quantity: 'b', unit_price: 'c' })).toBe('product');
        expect(amountSource({ quantity: 'b' })).toBeNull();
    });

    it('is certain only when every needed role was proposed with confidence', () => {
        expect(isCertain([orders])).toBe(true);
        expect(isCertain([{ ...orders, proposals: orders.proposals.map((one) => ({ ...one, confidence: 0.3 })) }])).toBe(false);
        expect(isCertain([{ ...orders, proposals: orders.proposals.slice(0, 3) }])).toBe(false);
    });

    it('keeps what was chosen by hand as long as the column is there', () => {
        const mapping = carryOver({ customer_id: 'price', region: 'gone', quantity: '' }, [orders]);
        expect(mapping).toEqual({ customer_id: 'price', order_date: 'day', quantity: '', unit_price: 'price' });
        expect(withoutBlanks(mapping)).toEqual({ customer_id: 'price', order_date: 'day', unit_price: 'price' });
    });

    it('with no column for a role equals one that does not speak of it', () => {
        expect(isSameMapping({ customer_id: 'a', region: '' }, { customer_id: 'a' })).toBe(true);
        expect(isSameMapping({ customer_id: 'a' }, { customer_id: 'b' })).toBe(false);
    });
});

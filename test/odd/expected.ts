import type { Odd } from './odd';
import { shops } from './shops';

/** One trap a file. */
const traps: Odd[] = [
    {
        files: ['order-total-on-each-line.csv'],
        trap: 'the order’s total stands on each of its lines',
        read: 8,
        notices: { 'amount-repeated': { orders: 3, several: 3, lines: 4, amount: 500 } },
        outcomes: [
            { kept: 8, customers: 3, orders: 4, revenue: 925 },
            { policies: { repeatedAmount: 'once' }, kept: 8, customers: 3, orders: 4, revenue: 425 },
        ],
    },
    {
        files: ['equal-prices.csv'],
        trap: 'lines of an order cost the same by chance: each is price × quantity',
        read: 5,
        silent: ['amount-repeated', 'blanks-below'],
        outcomes: [
            { kept: 5, customers: 3, orders: 3, revenue: 110 },
            { policies: { repeatedAmount: 'once' }, kept: 5, customers: 3, orders: 3, revenue: 110 },
        ],
    },
    {
        files: ['merged-cells.csv'],
        trap: 'order, customer and date once an order, blank below; an order of no one; a total at the end',
        read: 8,
        notices: { 'blanks-below': { lines: 4, amount: 36 } },
        outcomes: [
            { kept: 2, setAside: { 'bad-date': 4, 'total-row': 1, 'no-customer': 1 }, customers: 2, orders: 2, revenue: 70 },
            {
                policies: { fillDown: 'fill' },
                kept: 5,
                setAside: { 'total-row': 1, 'no-customer': 2 },
                customers: 2,
                orders: 2,
                revenue: 105,
            },
        ],
    },
    {
        files: ['spreadsheet-ids.csv'],
        trap: 'ids in text marks, and one that a spreadsheet made a number of',
        read: 5,
        notices: { 'text-marks': { bare: '00123' }, 'ids-decimal': { ids: 1, twins: 1, example: '17850.0' } },
        outcomes: [{ kept: 5, customers: 3, orders: 5, revenue: 150 }],
    },
    {
        files: ['walk-ins-and-masks.csv'],
        trap: 'walk-ins under one name, masked phones, names and mails',
        read: 10,
        notices: {
            'ids-shared': { customers: 2, lines: 4, amount: 65 },
            'ids-masked': { customers: 3, lines: 4 },
        },
        outcomes: [
            { kept: 10, customers: 6, orders: 10, revenue: 625 },
            { policies: { sharedIds: 'set-aside' }, kept: 6, setAside: { 'no-customer': 4 }, customers: 4, orders: 6, revenue: 560 },
            { policies: { sharedIds: 'set-aside-masked' }, kept: 2, setAside: { 'no-customer': 8 }, customers: 1, orders: 2, revenue: 300 },
        ],
    },
    {
        files: ['name-and-phone.csv'],
        trap: 'no id: two people share a name, two a phone',
        read: 4,
        outcomes: [{ kept: 4, customers: 3, orders: 4, revenue: 150 }],
    },
    {
        files: ['top-ups.csv'],
        trap: 'stored value is sold, and spent later',
        read: 5,
        notices: { 'top-ups': { lines: 2, amount: 600 } },
        outcomes: [
            { kept: 5, customers: 3, orders: 5, revenue: 1040 },
            { policies: { topUps: 'set-aside' }, kept: 3, setAside: { status: 2 }, customers: 3, orders: 3, revenue: 440 },
        ],
    },
    {
        files: ['refunds.csv'],
        trap: 'refunds with their order’s number, with their own, and of another amount',
        read: 6,
        notices: { 'refunds-matched': { refunds: 3, byOrder: 1, bySale: 1, alone: 1, amount: 12 } },
        outcomes: [
            { kept: 3, setAside: { return: 3 }, customers: 2, orders: 3, revenue: 180 },
            { policies: { returns: 'net' }, kept: 6, customers: 2, orders: 3, revenue: 18 },
        ],
    },
    {
        files: ['january.csv', 'february.csv'],
        trap: 'the second export begins before the first ends, with its columns in another order and one more',
        read: 6,
        notices: { 'exports-overlap': { lines: 2, orders: 1, examples: '1002', earlier: 'january.csv', later: 'february.csv' } },
        outcomes: [
            { kept: 6, customers: 2, orders: 3, revenue: 90 },
            { policies: { duplicates: 'set-aside' }, kept: 4, setAside: { duplicate: 2 }, customers: 2, orders: 3, revenue: 65 },
        ],
    },
    {
        files: ['currencies.csv'],
        trap: 'three currencies in one column',
        read: 4,
        currency: '¥',
        notices: { 'currency-several': { lines: 2, amount: 50 } },
        outcomes: [
            { kept: 4, customers: 3, orders: 4, revenue: 200 },
            { policies: { currency: '¥' }, kept: 2, setAside: { 'bad-amount': 2 }, customers: 2, orders: 2, revenue: 150 },
            { policies: { currency: '€' }, kept: 1, setAside: { 'bad-amount': 3 }, customers: 1, orders: 1, revenue: 30 },
        ],
    },
    {
        files: ['amount-in-yuan.csv'],
        trap: 'only the header says which money it is',
        read: 2,
        currency: '¥',
        silent: ['currency-several'],
        outcomes: [{ kept: 2, customers: 2, orders: 2, revenue: 150.5 }],
    },
];

export const odd: Odd[] = [...traps, ...shops];

import type { Rule } from '../rule';

/** What is there when the room is opened first. */
export const start: readonly Rule[] = [
    { id: 'lapsed', word: 'lapsed', tone: 'wake', test: { all: [{ measure: 'recency_days', is: 'above', value: 180 }] } },
    { id: 'new', word: 'new', tone: 'new', test: { all: [{ measure: 'orders', is: 'at-most', value: 1 }] } },
    { id: 'repeat', word: 'repeat', tone: 'keep', test: { all: [{ measure: 'orders', is: 'at-least', value: 2 }] } },
];

import { expect, test } from 'vitest';
import { type Fork, rulesOf } from './restate';

const leaf = (id: string) => ({ id, name: { en: id }, tone: 'keep' as const });
const tree: Fork = {
    measure: 'recency_days',
    edge: 90,
    below: { measure: 'recency_days', edge: 30, below: { leaf: 'fresh' }, above: { measure: 'orders', edge: 2, below: { leaf: 'gone' }, above: { leaf: 'fresh' } } },
    above: { leaf: 'gone' },
};

test('the leaves of a tree become rules in the order that is asked for, with every bound once and the tightest', () => {
    expect(rulesOf(tree, [leaf('gone'), leaf('fresh'), leaf('nowhere')])).toEqual([
        {
            ...leaf('gone'),
            test: {
                any: [
                    { all: [{ measure: 'recency_days', is: 'at-most', value: 90 }, { measure: 'recency_days', is: 'above', value: 30 }, { measure: 'orders', is: 'at-most', value: 2 }] },
                    { all: [{ measure: 'recency_days', is: 'above', value: 90 }] },
                ],
            },
        },
        {
            ...leaf('fresh'),
            test: {
                any: [
                    { all: [{ measure: 'recency_days', is: 'at-most', value: 30 }] },
                    { all: [{ measure: 'recency_days', is: 'at-most', value: 90 }, { measure: 'recency_days', is: 'above', value: 30 }, { measure: 'orders', is: 'above', value: 2 }] },
                ],
            },
        },
    ]);
});

import type { Test } from '../../../domain/measuring';
import type { Tone } from '../../../domain/model';
import type { Value } from '../../../domain/values';
import type { Preset } from './preset';

/** Good recency, frequency and value as digits, most valuable first. */
const classes: readonly [digits: string, tone: Tone][] = [
    ['111', 'keep'],
    ['101', 'grow'],
    ['011', 'save'],
    ['001', 'save'],
    ['110', 'keep'],
    ['100', 'new'],
    ['010', 'wake'],
    ['000', 'rest'],
];

/** The eight classes about the means, which are typed in and can be changed. */
export const eight: Preset = {
    id: 'eight',
    draft: ({ means }) => {
        const [recency, frequency, value] = [typed(means['recency_days']), typed(means['orders']), typed(means['monetary'])];
        const side = (isGood: boolean, test: Test): Test => (isGood ? test : { not: test });
        const rules = classes.map(([digits, tone]) => ({
            id: `class-${digits}`,
            word: `class-${digits}`,
            tone,
            test: {
                all: [
                    side(digits[0] === '1', { measure: 'recency_days', is: 'at-most', value: recency }),
                    side(digits[1] === '1', { measure: 'orders', is: 'above', value: frequency }),
                    side(digits[2] === '1', { measure: 'monetary', is: 'above', value }),
                ],
            },
        }));
        return { rules, missing: [], assumed: [] };
    },
};

/** As a person would type it. */
function typed(mean: Value | undefined): number {
    return Number(Number(mean ?? 0).toFixed(2));
}

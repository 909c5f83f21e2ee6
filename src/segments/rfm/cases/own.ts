import type { Case } from '../../../domain/model';

/** Five customers whose quantile scores are 555, 444, 333, 211 and 122, as the plain example works out. */
const given = [['a', 1, 5, 50], ['b', 2, 4, 40], ['c', 3, 3, 30], ['d', 4, 1, 10], ['e', 5, 2, 20]] as const;
const customers = given.map(([customer_id, recency_days, orders, monetary]) => ({ customer_id, recency_days, orders, monetary }));

/** Rules of a person's own, each answer read off the rules by eye. */
export const own: readonly Case[] = [
    {
        name: 'of two own rules that cover 555 the first takes it, one for the mean of F and M takes 333, and a hole is others',
        params: {
            rules: {
                of: 'rf-ten',
                segments: [{ id: 'own-1', tone: 'grow', name: { en: 'Mine' } }],
                rules: [
                    { segment: 'own-1', r: [5, 5] },
                    { segment: 'champions', r: [4, 5], f: [4, 5] },
                    { segment: 'loyal', fm: [3, 3] },
                    { segment: 'hibernating', r: [1, 1], m: [2, 2] },
                ],
            },
        },
        customers,
        expect: answers(['own-1', 'champions', 'loyal', 'others', 'hibernating']),
    },
    {
        name: 'own rules of the eight classes go by high and low: recency and value decide, whatever the frequency',
        params: {
            scheme: 'eight',
            rules: {
                of: 'eight',
                segments: [],
                rules: [{ segment: '111', r: [1, 1], m: [1, 1] }, { segment: '000', r: [0, 0] }],
            },
        },
        customers,
        expect: answers(['111', '111', 'others', '000', '000']),
    },
    {
        name: 'own rules of another scheme wait, and rules that cannot be read are as none',
        params: { scheme: 'r-fm', rules: { of: 'rf-ten', segments: [], rules: [{ segment: 'champions' }] } },
        customers,
        expect: answers(['champions', 'loyal', 'potential-loyalists', 'about-to-sleep', 'hibernating']),
    },
    {
        name: 'without any rule everybody is others',
        params: { rules: { of: 'rf-ten', segments: [], rules: [] } },
        customers,
        expect: answers(['others', 'others', 'others', 'others', 'others']),
    },
];

function answers(segments: readonly string[]): Case['expect'] {
    return customers.map(({ customer_id }, index) => ({ customer_id, segment: segments[index] ?? '' }));
}

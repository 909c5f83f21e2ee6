import type { Case } from '../../../domain/model';

const customers = [
    { customer_id: 'p', monetary: 900, 'attribute.region': '华东' },
    { customer_id: 'q', monetary: 100, 'attribute.region': '华东' },
    { customer_id: 'r', monetary: 9, 'attribute.region': '华北' },
    { customer_id: 's', monetary: 1, 'attribute.region': '华北' },
    { customer_id: 't', monetary: 5, 'attribute.region': null },
    { customer_id: 'u', monetary: -4, 'attribute.region': ' ' },
];

/** Tiers cut in each group by itself; those whose group is not known are one. */
export const within: readonly Case[] = [
    {
        name: 'within regions each has its own A, and no region counts as one',
        params: { method: 'abc', within: 'attribute.region' },
        customers,
        expect: [
            { customer_id: 'p', tier_rank: 1, cumulative_share: 0, segment: 'a' },
            { customer_id: 'q', tier_rank: 2, cumulative_share: 0.9, segment: 'b' },
            { customer_id: 'r', tier_rank: 1, cumulative_share: 0, segment: 'a' },
            { customer_id: 's', tier_rank: 2, cumulative_share: 0.9, segment: 'b' },
            { customer_id: 't', tier_rank: 1, cumulative_share: 0, segment: 'a' },
            { customer_id: 'u', tier_rank: 2, cumulative_share: 1, segment: 'c' },
        ],
    },
    {
        name: 'a composite index is cut like any measure: from lowest to highest 100, 50 and 0',
        params: {
            method: 'thresholds',
            edges: [40, 80],
            measure: { kind: 'index', name: 'worth', indicators: [{ measure: 'monetary', better: 'more', weight: 1 }], scale: 'min-max', weighting: 'typed' },
        },
        customers: [
            { customer_id: 'p', monetary: 30 },
            { customer_id: 'q', monetary: 20 },
            { customer_id: 'r', monetary: 10 },
        ],
        expect: [
            { customer_id: 'p', tier_value: 100, tier_rank: 1, segment: 'band-1' },
            { customer_id: 'q', tier_value: 50, tier_rank: 2, segment: 'band-2' },
            { customer_id: 'r', tier_value: 0, tier_rank: 3, segment: 'band-3' },
        ],
    },
];

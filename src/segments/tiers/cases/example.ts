import type { Case, Params } from '../../../domain/model';

/** A customer as id and value. */
export type Given = readonly [id: string, value: number | null];
/** What is expected as id, rank, share of value before, tier. */
export type Wanted = readonly [id: string, rank: number | null, share: number | null, segment: string];

export function example(name: string, params: Params, given: readonly Given[], wanted: readonly Wanted[]): Case {
    const values = new Map(given);
    return {
        name,
        params,
        customers: given.map(([customer_id, monetary]) => ({ customer_id, monetary })),
        expect: wanted.map(([customer_id, tier_rank, share, segment]) => ({
            customer_id,
            tier_value: values.get(customer_id) ?? null,
            tier_rank,
            cumulative_share: share === null ? null : Number(share.toFixed(12)),
            segment,
        })),
    };
}

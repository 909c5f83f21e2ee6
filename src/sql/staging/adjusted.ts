import type { Mapping, Policies } from '../../domain/import';

/** What of the decisions changes values rather than sets lines aside. */
export type Adjustments = Pick<Policies, 'cents' | 'mergeIds'>;

/** `typed`: one row per record, `typed_cells` with money in its whole unit and customers under one spelling, as decided. */
export function adjustedSql({ cents, mergeIds }: Adjustments, mapping: Mapping): string {
    const money = moneyColumns(mapping).map(([name, type]) => `(typed_cells.${name} * 0.01::decimal(3, 2))::${type} as ${name}`);
    const replaced = [
        ...(cents === 'hundredths' ? money : []),
        ...(mergeIds === 'merge' ? ['coalesce(id_merges.merged_id, typed_cells.customer_id) as customer_id'] : []),
    ];
    if (replaced.length === 0) return 'select * from typed_cells';
    return `select typed_cells.* replace (${replaced.join(', ')})
from typed_cells${mergeIds === 'merge' ? '\nleft join id_merges on id_merges.customer_id = typed_cells.customer_id' : ''}`;
}

/** One row: whether the first amounts are all whole, how large they are, and how many end like prices in hundredths. */
export const centsFactsSql = `select
    count(*)::double as amounts,
    count(*) filter (where amount % 1 <> 0)::double as broken,
    count(*) filter (where amount % 10 in (0, 5, 9))::double as priced,
    count(*) filter (where amount % 100 = 0)::double as round,
    count(*) filter (where currency is not null)::double as named,
    coalesce(median(abs(amount)), 0)::double as median,
from (select typed_cells.amount::double as amount, typed_cells.currency from typed_cells where amount <> 0 limit 20000) as first_amounts`;

function moneyColumns(mapping: Mapping): [name: string, type: string][] {
    const hasCost = mapping.cost !== undefined || (mapping.unit_cost !== undefined && mapping.quantity !== undefined);
    return [
        ['amount', 'decimal(38, 6)'],
        ...(mapping.unit_price === undefined ? [] : [['unit_price', 'decimal(18, 6)'] as [string, string]]),
        ...(hasCost ? [['cost', 'decimal(38, 6)'] as [string, string]] : []),
    ];
}

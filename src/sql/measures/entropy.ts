import type { Indicator } from '../../domain/measuring';
import { rangedSql } from './scaled';

/**
 * How much an indicator tells customers apart, 1 − e: brought to [0, 1] as x, p = x / Σx, e = −Σ p ln p / ln n with 0 · ln 0 = 0 over
 * the n customers that have it; 0 where all are alike. With S = Σx this is e = (ln S − Σ x ln x / S) / ln n, so that one pass is
 * enough; summed in decimals, so that no order of rows can change it. `held` is a select of customer_rank and value.
 */
export function divergenceSql(held: string, better: Indicator['better']): string {
    return `with held as (
    select * from (${held}) as valued where value is not null
),
${rangedSql(better)},
summed as (
    select
        count(*) as known,
        sum(x::decimal(18, 15))::double as total,
        sum((case when x > 0 then x * ln(x) else 0 end)::decimal(18, 15))::double as logs
    from ranged
)
select
    case
        when known > 1 and total > 0 then greatest(1 - (ln(total) - logs / total) / ln(known), 0)
        else 0
    end::double as divergence
from summed`;
}

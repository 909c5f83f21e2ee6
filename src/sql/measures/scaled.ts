import type { Indicator, IndexSpec } from '../../domain/measuring';
import { normalSql } from './normal';

type Scale = IndexSpec['scale'];
type Better = Indicator['better'];

/**
 * An indicator turned so that more is better and brought to 0 to 100 over all customers that have it; `held` is a select of
 * customer_rank and value. One row per customer that has it: customer_rank and score, 50 where all are alike.
 */
export function scaledSql(held: string, better: Better, scale: Scale): string {
    return `with held as (
    select * from (${held}) as valued where value is not null
),
${scale === 'percentile' ? percentileSql(better) : scale === 'min-max' ? minMaxSql(better) : bellSql(better)}`;
}

/** The share of the others that stand below, those who stand level counted half. */
function percentileSql(better: Better): string {
    return `counted as (
    select value, count(*) as customers from held group by 1
),
ranked as (
    select
        value,
        customers,
        sum(customers) over (order by value${better === 'less' ? ' desc' : ''} rows unbounded preceding) - customers as below,
        sum(customers) over () as known
    from counted
)
select
    held.customer_rank::integer as customer_rank,
    coalesce(100 * (ranked.below + (ranked.customers - 1) / 2) / nullif(ranked.known - 1, 0), 50)::double as score
from held
inner join ranked
    on held.value = ranked.value`;
}

function minMaxSql(better: Better): string {
    return `${rangedSql(better)}
select customer_rank::integer as customer_rank, coalesce(100 * x, 50)::double as score
from ranged`;
}

/** Φ of the standardised value. Moments are taken of what lies in [0, 1], in decimals, so that no order of rows can change them. */
function bellSql(better: Better): string {
    return `${rangedSql(better)},
moments as (
    select
        sum(x::decimal(18, 15))::double / count(*) as mean,
        sqrt(greatest(sum((x * x)::decimal(18, 15))::double / count(*) - pow(sum(x::decimal(18, 15))::double / count(*), 2), 0)) as deviation
    from ranged
),
standard as (
    select ranged.customer_rank, coalesce((ranged.x - moments.mean) / nullif(moments.deviation, 0), 0) as z
    from ranged
    cross join moments
)
select customer_rank::integer as customer_rank, (100 * ${normalSql('z')})::double as score
from standard`;
}

/** Values between 0, the worst there is, and 1, the best; null where all are alike. */
export function rangedSql(better: Better): string {
    const above = better === 'less' ? 'spans.high - held.value' : 'held.value - spans.low';
    return `spans as (
    select min(value) as low, max(value) as high from held
),
ranged as (
    select held.customer_rank, (${above}) / nullif(spans.high - spans.low, 0) as x
    from held
    cross join spans
)`;
}

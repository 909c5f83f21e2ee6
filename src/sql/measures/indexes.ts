import { priorities } from '../../domain/ahp';
import type { IndexSpec } from '../../domain/measuring';
import { literal } from '../bind';
import { normalSql } from './normal';

/** `value` turned so that more is better, then scaled 0 to 100 over all customers that have it. */
export function scaledSql(value: string, better: 'more' | 'less', scale: IndexSpec['scale']): string {
    const turned = better === 'less' ? `(-${value})` : value;
    const all = `over (partition by ${value} is null)`;
    if (scale === 'min-max') return onlyKnown(value, `coalesce(100 * ${minMaxSql(turned, all)}, 50)`);
    if (scale === 'normal') return onlyKnown(value, `100 * ${normalSql(`coalesce((${turned} - avg(${turned}) ${all}) / nullif(stddev_pop(${turned}) ${all}, 0), 0)`)}`);
    const rank = `rank() over (partition by ${value} is null order by ${turned})`;
    const peers = `count(*) over (partition by ${value})`;
    return onlyKnown(value, `coalesce(100 * (${rank} - 1 + (${peers} - 1) / 2) / nullif(count(*) ${all} - 1, 0), 50)`);
}

function onlyKnown(value: string, sql: string): string {
    return `case when ${value} is not null then ${sql} end`;
}

function minMaxSql(turned: string, all: string): string {
    return `(${turned} - min(${turned}) ${all}) / nullif(max(${turned}) ${all} - min(${turned}) ${all}, 0)`;
}

/** What the person typed or compared, as shares of 1; equal ones where all are nothing. Null when the data weighs them. */
export function givenWeights({ indicators, weighting, comparisons = [] }: IndexSpec): number[] | null {
    if (weighting === 'entropy') return null;
    const raw = weighting === 'ahp' ? priorities(indicators.length, comparisons).weights : indicators.map(({ weight }) => Math.max(0, weight));
    const sum = raw.reduce((total, weight) => total + weight, 0);
    return raw.map((weight) => (sum > 0 ? weight / sum : 1 / raw.length));
}

/**
 * Entropy weights of columns of `from`, one row, as the list `weights`: each turned and brought to [0, 1], p = x / Σx,
 * e = −Σ p ln p / ln n, weight (1 − e) / Σ (1 − e). What does not differ weighs nothing; when nothing does, all weigh the same.
 */
export function entropySql(from: string, columns: readonly { sql: string; better: 'more' | 'less' }[]): string {
    const turned = columns.map(({ sql, better }) => (better === 'less' ? `(-${sql})` : sql));
    const list = (write: (index: number) => string) => columns.map((_, index) => write(index)).join(', ');
    const e = (index: number) => `-sum(case when x${index} > 0 then x${index} / total${index} * ln(x${index} / total${index}) else 0 end) / nullif(ln(count(*)), 0)`;
    const spread = (index: number) => `case when max(total${index}) > 0 then greatest(1 - coalesce(${e(index)}, 1), 0) else 0 end`;
    return `select case when list_sum(spreads) > 0 then list_transform(spreads, lambda spread: spread / list_sum(spreads)) else [${list(() => literal(1 / columns.length))}]::double[] end as weights
from (select [${list(spread)}]::double[] as spreads
    from (select ${list((index) => `x${index}, sum(x${index}) over () as total${index}`)}
        from (select ${list((index) => `coalesce(${minMaxSql(turned[index] ?? '0', 'over ()')}, 0) as x${index}`)} from ${from}) as ranged) as summed) as spread`;
}

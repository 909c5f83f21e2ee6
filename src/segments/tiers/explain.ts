import type { Words } from '../../charts/room';
import type { Params } from '../../domain/model';
import type { Row } from '../../domain/values';
import { isGrouped, numberOf } from './chart';
import { basisOf, foundCuts } from './tiers';

/** How one customer came to its tier, sentence by sentence. */
export function explain(why: Row, params: Params, { t, number }: Pick<Words, 't' | 'number'>): string[] {
    const value = why['tier_value'];
    if (typeof value !== 'number') return [t('tiers:why.unknown')];
    const basis = basisOf(params);
    const group = why['group_name'] === '' ? t('tiers:why.noGroup') : String(why['group_name']);
    const rank = t(isGrouped(params) ? 'tiers:why.rankIn' : 'tiers:why.rank', {
        rank: numberOf(why, 'tier_rank'),
        customers: numberOf(why, 'customers'),
        count: numberOf(why, 'customers'),
        group,
    });
    const before = value > 0 ? t('tiers:why.share', { share: numberOf(why, 'cumulative_share') }) : t('tiers:why.last');
    const lines = [t('tiers:why.value', { measure: t('tiers:column.tier_value'), value: number(value) }), rank, before];
    const cuts = foundCuts(why);
    if (cuts.length === 0) return [...lines, t('tiers:why.one')];
    if (basis === 'value') return [...lines, cutLine('cutValue', cuts, -value, t, (cut) => number(0 - cut))];
    if (value <= 0 && basis !== 'customers') return lines;
    const along = alongOf(why, basis);
    const place = basis === 'share' ? [] : [t(basis === 'customers' ? 'tiers:why.along' : 'tiers:why.alongPositive', { along })];
    return [...lines, ...place, cutLine('cutShare', cuts, along, t, (cut) => cut)];
}

function alongOf(why: Row, basis: string): number {
    if (basis === 'share') return numberOf(why, 'cumulative_share');
    return (numberOf(why, 'tier_rank') - 1) / numberOf(why, basis === 'customers' ? 'customers' : 'positive_customers');
}

/** Which cuts lie about a place; thresholds run from high to low, so their ends are named the other way round. */
function cutLine(kind: 'cutShare' | 'cutValue', cuts: readonly number[], along: number, t: Words['t'], write: (cut: number) => unknown): string {
    const passed = cuts.filter((cut) => along >= cut - 1e-12).length;
    const [before, next] = [cuts[passed - 1], cuts[passed]].map((cut) => (cut === undefined ? undefined : write(cut)));
    const place = passed === 0 ? 'first' : passed === cuts.length ? 'last' : 'between';
    const facts = kind === 'cutShare' ? { from: before, to: next } : { from: next, to: before };
    return t(`tiers:why.${kind}.${place}`, facts);
}

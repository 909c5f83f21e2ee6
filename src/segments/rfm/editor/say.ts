import type { Words } from '../../../charts/room';
import { isEmptyRange, type GridCell, type Plane } from '../schemes/grid';
import type { Bins } from '../schemes/coverage';
import type { Rule } from '../schemes/scheme';

/** Why a rule never matches: its own ranges, or the earlier rules that take all it would. */
export function sayDead(rule: Rule, takers: readonly number[], { lowest, bins }: { lowest: number; bins: Bins }, { t }: Words): string {
    if (takers.length > 0) {
        return t('rfm:scheme.dead.taken', { positions: takers.join(t('segment:pick.joiner')), count: takers.length });
    }
    if (isEmptyRange(rule)) return t('rfm:scheme.dead.upside');
    const isBeyond = (['r', 'f', 'm'] as const).some((side) => {
        const range = rule[side];
        return range !== undefined && (range[0] > bins[side] - 1 + lowest || range[1] < lowest);
    });
    return t(isBeyond || rule.fm === undefined || rule.fm[0] > Math.max(bins.f, bins.m) ? 'rfm:scheme.dead.beyond' : 'rfm:scheme.dead.mean');
}

export function sayPlace({ row, column, layer }: Pick<GridCell, 'row' | 'column' | 'layer'>, plane: Plane, { t }: Words): string {
    return t(`rfm:scheme.cell.${plane}`, { r: row, f: column, m: layer });
}

/** A cell in a sentence: where, how many, whose, and by how many rules. */
export function sayCell(cell: GridCell, plane: Plane, segment: string, words: Words): string {
    const key = cell.rules.length === 0 ? 'hole' : cell.rules.length === 1 ? 'taken' : 'shared';
    const facts = { place: sayPlace(cell, plane, words), customers: cell.customers, count: cell.customers, segment, rules: cell.rules.length };
    return words.t(`rfm:scheme.cell.${key}`, facts);
}

import type { Input, MeasureEntry } from '../../domain/measuring';
import type { Model, Params, Segment, Tone } from '../../domain/model';
import type { Binds, Row } from '../../domain/values';
import cells from './cells.sql?raw';
import heat from './charts/heat.sql?raw';
import moves from './charts/moves.sql?raw';
import groups from './groups.sql?raw';
import { parameters, readParams } from './params';
import places from './places.sql?raw';
import query from './query.sql?raw';
import why from './why.sql?raw';

const asked = ['top_category', 'price_band', 'previous_category', 'recent_category', 'has_changed_favourite'];

export const model: Model = {
    id: 'preference',
    rank: 6,
    parameters,
    columns: [
        { name: 'top_category', type: 'varchar' },
        { name: 'price_band', type: 'varchar' },
        { name: 'previous_category', type: 'varchar' },
        { name: 'recent_category', type: 'varchar' },
        { name: 'has_changed_favourite', type: 'boolean' },
    ],
    inputs: () => Object.fromEntries(asked.map((name): [string, Input] => [name, { of: 'value', measure: name, as: 'varchar' }])),
    measuring: (params) => ({ preference: { basis: readParams(params).basis, months: readParams(params).months } }),
    settle,
    found: 'preference_groups',
    segments,
    bind,
    steps: [
        { name: 'preference_cells', sql: cells, isInner: true },
        { name: 'preference_places', sql: places, isInner: true },
        { name: 'preference_groups', sql: groups },
    ],
    query,
    charts: [
        { name: 'preference_heat', sql: heat },
        { name: 'preference_moves', sql: moves },
    ],
    why,
};

/** Without visits the favourite is where the money went, and the person sees that it is. */
function settle(params: Params, catalogue: readonly MeasureEntry[]): Params {
    const hasNone = catalogue.some(({ ref, lacks }) => ref === 'visit_count' && lacks !== null);
    return hasNone && readParams(params).basis === 'visits' ? { ...params, basis: 'spend' } : params;
}

const bandsInOrder = ['vip', 'high', 'middle', 'low', 'all', 'rest', 'other-high', 'other-middle', 'other-low', 'other', 'none'];

/** The groups that the data has: those who changed first, then by category, the dearest band first. */
function segments(params: Params, found: readonly Row[] = []): Segment[] {
    const rows = found.toSorted((a, b) => Number(a['category_rank']) - Number(b['category_rank']) || placeOf(a) - placeOf(b));
    const named = rows.map((row) => segmentOf(row, rows.length));
    return readParams(params).hasVip && !named.some(({ id }) => id === 'vip') ? [vip, ...named] : named;
}

const vip: Segment = { id: 'vip', tone: 'grow', weight: 1 };

function segmentOf(row: Row, all: number): Segment {
    const [id, word, category] = [String(row['segment']), String(row['word']), row['category']];
    if (id === 'vip') return vip;
    if (typeof category !== 'string') return { id, word, ...(word === 'none' ? none : others) };
    const late = Math.min(1, Number(row['category_rank']) / Math.max(all, 1));
    return { id, word, facts: { category }, tone: 'keep', weight: (strength[word] ?? 0.5) * (1 - 0.35 * late) };
}

const none: { tone: Tone; weight: number } = { tone: 'rest', weight: 0 };
const others: { tone: Tone; weight: number } = { tone: 'rest', weight: 0.7 };
const strength: Record<string, number> = { high: 1, middle: 0.65, low: 0.3, all: 0.65, rest: 0.45 };

function placeOf(row: Row): number {
    return bandsInOrder.indexOf(String(row['word']));
}

function bind(params: Params): Binds {
    const read = readParams(params);
    return { has_bands: read.hasBands, has_vip: read.hasVip, most: read.most, least_share: read.leastShare };
}

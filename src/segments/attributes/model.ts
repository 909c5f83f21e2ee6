import type { IndexSpec, Input, MeasureRef } from '../../domain/measuring';
import type { Model, Params, ParamValue, Segment } from '../../domain/model';
import type { Binds, Row } from '../../domain/values';
import cells from './cells.sql?raw';
import index from './charts/index.sql?raw';
import edges from './edges.sql?raw';
import grouped from './grouped.sql?raw';
import { levelOf, type Level } from './level';
import levels from './levels.sql?raw';
import { parameters, readParams, settle } from './params';
import placed from './placed.sql?raw';
import query from './query.sql?raw';
import values from './values.sql?raw';
import why from './why.sql?raw';

export const model: Model = {
    id: 'attributes',
    rank: 7,
    parameters,
    columns: [
        { name: 'first_level', type: 'varchar' },
        { name: 'second_level', type: 'varchar' },
    ],
    settle,
    inputs,
    found: 'attributes_cells',
    segments,
    bind,
    steps: [
        { name: 'attributes_edges', sql: edges },
        { name: 'attributes_values', sql: values, isInner: true },
        { name: 'attributes_placed', sql: placed, isInner: true },
        { name: 'attributes_grouped', sql: grouped, isInner: true },
        { name: 'attributes_levels', sql: levels },
        { name: 'attributes_cells', sql: cells },
    ],
    query,
    charts: [{ name: 'attributes_index', sql: index }],
    why,
};

/** Numbers are not written out as text, which takes longer than all else, unless they are read as text. */
function inputs(params: Params): Record<string, Input> {
    const { first, second, firstKind, secondKind } = readParams(params);
    const both = (name: string, measure: MeasureRef | IndexSpec, isText: boolean): [string, Input][] => [
        [`${name}_text`, isText ? { of: 'value', measure, as: 'varchar' } : { of: 'tests', tests: [], as: 'digits' }],
        [`${name}_number`, { of: 'value', measure, as: 'double' }],
    ];
    return Object.fromEntries([
        ...both('first', first, firstKind !== 'number'),
        ...both('second', second ?? first, secondKind !== 'number' && secondKind !== 'nothing'),
    ]);
}

/** The values and bands that the data has; of two columns each pair that somebody is in. */
function segments(params: Params, found: readonly Row[] = []): Segment[] {
    const { firstKind, secondKind } = readParams(params);
    const rows = found.toSorted((a, b) => positionOf(a, 'first') - positionOf(b, 'first') || positionOf(a, 'second') - positionOf(b, 'second'));
    const most = Math.max(1, ...rows.map((row) => Number(row['customers'])));
    return rows.map((row) => {
        const first = levelOf(row, 'first', firstKind === 'flag');
        const second = secondKind === 'nothing' ? null : levelOf(row, 'second', secondKind === 'flag');
        return { id: String(row['segment']), ...said(first, second, params), tone: isKnown(first, second) ? 'keep' : 'rest', weight: Number(row['customers']) / most };
    });
}

function said(first: Level, second: Level | null, params: Params): Pick<Segment, 'word' | 'facts'> {
    const firstFacts = { first: first.text, first_key: keyOf(first, params['first_words']) };
    if (second === null) return { word: first.word, facts: firstFacts };
    const secondFacts = { second: second.text, second_key: keyOf(second, params['second_words']) };
    return { word: `${plain(first)}-${plain(second)}`, facts: { ...firstFacts, ...secondFacts } };
}

/** The message that names the value, if there is one. */
function keyOf({ word, text }: Level, words: ParamValue | undefined): string {
    return word === 'value' && typeof words === 'string' && words !== '' ? `${words}${text}` : '';
}

/** In a pair, yes and no are signs. */
function plain({ word }: Level): string {
    return word === 'none' || word === 'other' ? word : 'value';
}

function isKnown(...both: (Level | null)[]): boolean {
    return both.every((level) => level === null || (level.word !== 'none' && level.word !== 'other'));
}

function positionOf(row: Row, side: 'first' | 'second'): number {
    return Number(row[`${side}_position`] ?? 0);
}

function bind(params: Params): Binds {
    const read = readParams(params);
    return {
        first_kind: read.firstKind,
        second_kind: read.secondKind,
        banding: read.banding,
        bands: read.bands,
        fractions: Array.from({ length: read.bands - 1 }, (_, place) => (place + 1) / read.bands),
        most: read.most,
        edges: read.edges,
        second_edges: read.secondEdges,
    };
}

import type { Segmentation } from '../../domain/model';
import { dimensions, numberOf, rowsOf, scores, type Dimension } from './chart';
import { isQueued, readParams } from './params';
import { coverage } from './schemes/coverage';
import { readOwn, schemeOf } from './schemes/own';

/** Something worth knowing about how customers were scored. */
export type Note =
    | { key: 'ties'; dimension: Dimension; value: number; customers: number; changed: number; isSplit: boolean }
    | { key: 'touching'; dimension: Dimension; customers: number; isAbove: boolean }
    | { key: 'breaks'; dimension: Dimension; explained: number; atMost: number; ranges: number; isExact: boolean }
    | { key: 'nested' }
    | { key: 'freeze'; of: 'ties' | 'nested' }
    | { key: 'outside'; customers: number; months: number }
    | { key: 'alike'; dimension: Dimension; value: number; of: string }
    | { key: 'coincident'; dimension: Dimension; scores: number[] }
    | { key: 'bins'; bins: number[] }
    | { key: 'uncovered'; cells: number; all: number; customers: number }
    | { key: 'overlap'; cells: number }
    | { key: 'dead'; rules: { position: number; segment: string }[] };

type Segmented = Pick<Segmentation, 'tables' | 'params' | 'summary'>;

/** What a careful analyst would say beside these scores. */
export function notes(segmented: Segmented): Note[] {
    if (rowsOf(segmented.tables, 'rfm_scores', 'f').length === 0) return [];
    const said = alike(segmented);
    const told = said.map((note) => note.dimension);
    const rest = [
        ...limits(segmented),
        ...ties(segmented),
        ...touching(segmented),
        ...breaks(segmented),
        ...missingScores(segmented),
        ...schemeNotes(segmented),
        ...unfrozen(segmented),
    ];
    return [...said, ...rest.filter((note) => !('dimension' in note) || !told.includes(note.dimension))];
}

/** A measure that is the same for all tells nobody apart. */
function alike({ tables, params }: Segmented): Extract<Note, { key: 'alike' }>[] {
    return dimensions.flatMap((dimension) => {
        const [row] = rowsOf(tables, 'rfm_facts', dimension);
        if (numberOf(row, 'customers') < 2 || numberOf(row, 'lowest') !== numberOf(row, 'highest')) return [];
        const { frequency, monetary } = readParams(params);
        const of = dimension === 'r' ? 'r' : dimension === 'f' ? frequency : monetary;
        return [{ key: 'alike', dimension, value: numberOf(row, 'lowest'), of }];
    });
}

/** The value that most customers share, told where quantiles and queues are the choice. */
function ties({ tables, params }: Segmented): Note[] {
    const { by } = readParams(params);
    const asked = dimensions.filter((dimension) => by[dimension] === 'quantile' || isQueued(by[dimension]));
    const rows = asked.flatMap((dimension) => rowsOf(tables, 'rfm_ties', dimension).map((row) => ({ dimension, row })));
    return [true, false].flatMap((isSplit): Note[] => {
        const these = rows.filter(({ dimension }) => isQueued(by[dimension]) === isSplit);
        const changed = these.reduce((sum, { row }) => sum + numberOf(row, 'changed_customers'), 0);
        const top = these.toSorted((a, b) => numberOf(b.row, 'common_customers') - numberOf(a.row, 'common_customers'))[0];
        const customers = numberOf(top?.row, 'common_customers');
        if (top === undefined || changed === 0 || customers < 2) return [];
        return [{ key: 'ties', dimension: top.dimension, value: numberOf(top.row, 'common_value'), customers, changed, isSplit }];
    });
}

/** Customers whose value is an edge: drawn a hair's breadth lower, it would give them another score. */
function touching({ tables, params }: Segmented): Note[] {
    const { by } = readParams(params);
    return dimensions.flatMap((dimension): Note[] => {
        const kind = by[dimension];
        if (kind === 'quantile' || kind === 'nested' || kind === 'jenks' || isQueued(kind)) return [];
        const customers = numberOf(rowsOf(tables, 'rfm_ties', dimension)[0], 'changed_customers');
        return customers === 0 ? [] : [{ key: 'touching', dimension, customers, isAbove: kind === 'rfm-package' }];
    });
}

/** How well natural breaks part the values, and how much better any others could. */
function breaks({ tables }: Segmented): Note[] {
    return dimensions.flatMap((dimension): Note[] => {
        const [row] = rowsOf(tables, 'rfm_breaks', dimension);
        if (row === undefined) return [];
        const [explained, atMost, ranges] = ['explained', 'at_most', 'ranges'].map((key) => numberOf(row, key));
        return [
            { key: 'breaks', dimension, explained: explained ?? 0, atMost: atMost ?? 0, ranges: ranges ?? 0, isExact: row['is_exact'] === true },
        ];
    });
}

/** What the window leaves out, and what the pictures cannot show. */
function limits({ tables, params, summary }: Segmented): Note[] {
    const { by, window } = readParams(params);
    const all = summary.reduce((sum, row) => sum + row.customers, 0);
    const customers = all - numberOf(rowsOf(tables, 'rfm_bounds', 'r')[0], 'customers');
    return [
        ...(window > 0 && customers > 0 ? [{ key: 'outside' as const, customers, months: window }] : []),
        ...(by.f === 'nested' ? [{ key: 'nested' as const }] : []),
    ];
}

/** What a saved scheme cannot keep exactly. */
function unfrozen({ params }: Segmented): Note[] {
    const { by } = readParams(params);
    if (by.f === 'nested') return [{ key: 'freeze', of: 'nested' }];
    return dimensions.some((dimension) => isQueued(by[dimension])) ? [{ key: 'freeze', of: 'ties' }] : [];
}

/** Where edges coincide or values are fewer than scores, some scores are given to nobody. */
function missingScores(segmented: Segmented): Note[] {
    const { by } = readParams(segmented.params);
    return dimensions.flatMap((dimension): Note[] => {
        const edges = rowsOf(segmented.tables, 'rfm_edges', dimension).map((row) => `${row['edge']} ${row['tie_rank']}`);
        if (new Set(edges).size === edges.length && by[dimension] !== 'jenks') return [];
        const given = rowsOf(segmented.tables, 'rfm_scores', dimension).map((row) => row['score']);
        const missing = scores(segmented, dimension).filter((score) => !given.includes(score));
        return missing.length === 0 ? [] : [{ key: 'coincident', dimension, scores: missing }];
    });
}

function schemeNotes({ params, summary }: Segmented): Note[] {
    const read = readParams(params);
    const isOwn = readOwn(params['rules']).own?.of === read.scheme;
    if (read.scheme === 'eight' && !isOwn) return [];
    const scheme = schemeOf(read.scheme, params);
    const { cells, uncovered, overlapping, dead } = coverage(scheme, read.scores);
    const isMeant = isOwn || Object.values(read.scores).every((score) => score === 5);
    const others = summary.find((row) => row.segment === 'others')?.customers ?? 0;
    const deadRules = dead.map((position) => ({ position, segment: scheme.rules[position - 1]?.segment ?? '' }));
    return [
        ...(isMeant ? [] : [{ key: 'bins' as const, bins: [read.scores.r, read.scores.f, read.scores.m] }]),
        ...(uncovered.length === 0
            ? []
            : [{ key: 'uncovered' as const, cells: uncovered.length, all: cells.length, customers: others }]),
        ...(overlapping.length === 0 ? [] : [{ key: 'overlap' as const, cells: overlapping.length }]),
        ...(isMeant && deadRules.length > 0 ? [{ key: 'dead' as const, rules: deadRules }] : []),
    ];
}

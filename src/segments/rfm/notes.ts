import type { Segmentation } from '../../domain/model';
import { dimensions, numberOf, rowsOf, scores, type Dimension } from './chart';
import { readParams } from './params';
import { coverage } from './schemes/coverage';
import { schemeById } from './schemes/schemes';

/** Something worth knowing about how customers were scored. */
export type Note =
    | { key: 'ties'; dimension: Dimension; value: number; customers: number; changed: number; isSplit: boolean }
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
    const rest = [...ties(segmented), ...missingScores(segmented), ...schemeNotes(segmented)];
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

/** The value that most customers share, told where quantiles and equal counts are the choice. */
function ties({ tables, params }: Segmented): Note[] {
    const { edges } = readParams(params);
    if (edges !== 'quantile' && edges !== 'ntile') return [];
    const rows = dimensions.flatMap((dimension) =>
        rowsOf(tables, 'rfm_ties', dimension).map((row) => ({ dimension, row })),
    );
    const top = rows.toSorted((a, b) => numberOf(b.row, 'common_customers') - numberOf(a.row, 'common_customers'))[0];
    const changed = rows.reduce((sum, { row }) => sum + numberOf(row, 'changed_customers'), 0);
    if (top === undefined || changed === 0 || numberOf(top.row, 'common_customers') < 2) return [];
    return [
        {
            key: 'ties',
            dimension: top.dimension,
            value: numberOf(top.row, 'common_value'),
            customers: numberOf(top.row, 'common_customers'),
            changed,
            isSplit: edges === 'ntile',
        },
    ];
}

/** Where edges coincide, some scores are given to nobody. */
function missingScores(segmented: Segmented): Note[] {
    return dimensions.flatMap((dimension): Note[] => {
        const edges = rowsOf(segmented.tables, 'rfm_edges', dimension).map(
            (row) => `${row['edge']} ${row['tie_rank']}`,
        );
        if (new Set(edges).size === edges.length) return [];
        const given = rowsOf(segmented.tables, 'rfm_scores', dimension).map((row) => row['score']);
        const missing = scores(segmented, dimension).filter((score) => !given.includes(score));
        return missing.length === 0 ? [] : [{ key: 'coincident', dimension, scores: missing }];
    });
}

function schemeNotes({ params, summary }: Segmented): Note[] {
    const read = readParams(params);
    if (read.scheme === 'eight') return [];
    const scheme = schemeById(read.scheme);
    const { cells, uncovered, overlapping, dead } = coverage(scheme, read.scores);
    const isFive = Object.values(read.scores).every((score) => score === 5);
    const others = summary.find((row) => row.segment === 'others')?.customers ?? 0;
    const deadRules = dead.map((position) => ({ position, segment: scheme.rules[position - 1]?.segment ?? '' }));
    return [
        ...(isFive ? [] : [{ key: 'bins' as const, bins: [read.scores.r, read.scores.f, read.scores.m] }]),
        ...(uncovered.length === 0
            ? []
            : [{ key: 'uncovered' as const, cells: uncovered.length, all: cells.length, customers: others }]),
        ...(overlapping.length === 0 ? [] : [{ key: 'overlap' as const, cells: overlapping.length }]),
        ...(isFive && deadRules.length > 0 ? [{ key: 'dead' as const, rules: deadRules }] : []),
    ];
}

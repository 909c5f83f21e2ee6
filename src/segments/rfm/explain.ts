import type { Params } from '../../domain/model';
import type { Row } from '../../domain/values';
import { dimensions, numberOf, scoreColumn, valueColumn, type Dimension } from './chart';
import { hasWeights, isQueued, readParams } from './params';
import type { Range, Rule } from './schemes/scheme';
import { schemeOf } from './schemes/own';

/** How a customer came by one score. */
export interface Step {
    dimension: Dimension;
    value: number;
    /** The nearest edges below and above; null where there is none. */
    below: number | null;
    above: number | null;
    score: number;
    /** The highest score there is; the lowest is 1, for the eight classes 0. */
    best: number;
    /** Whether equal values stand on both sides of an edge here. */
    isTied: boolean;
    /** Values on an edge belong above it rather than below. */
    isInclusive: boolean;
    /** The edges are those within the customer's R bin, for M within its R and F bins. */
    isInside: boolean;
}

/** A part of a rule: `fm` is the mean of F and M, halves rounded up. */
export interface RulePart {
    of: Dimension | 'fm';
    from: number;
    to: number;
}

/** Why a customer stands where it does, from the row of the model's `why`. */
export interface Explanation {
    steps: Step[];
    /** The rule's place in the scheme, from 1; null when none holds. */
    position: number | null;
    rule: RulePart[];
    isEight: boolean;
    /** Had no order in the window that counts, and so the lowest scores. */
    isOutside: boolean;
    /** The weighted sum of the scores; null where all weigh the same. */
    weighted: number | null;
    code: string;
    segment: string;
}

export function explain(why: Row, params: Params): Explanation {
    const read = readParams(params);
    const position = typeof why['rule'] === 'number' ? why['rule'] : null;
    const rule = position === null ? undefined : schemeOf(read.scheme, params).rules[position - 1];
    const isEight = read.scheme === 'eight';
    return {
        steps: dimensions.map((dimension) => ({
            dimension,
            value: numberOf(why, valueColumn[dimension]),
            below: bound(why, `${dimension}_edge_below`),
            above: bound(why, `${dimension}_edge_above`),
            score: numberOf(why, scoreColumn[dimension]),
            best: read.scores[dimension] - (isEight ? 1 : 0),
            isTied: isQueued(read.by[dimension]) && isOnEdge(why, dimension),
            isInclusive: read.by[dimension] === 'rfm-package',
            isInside: read.by[dimension] === 'nested',
        })),
        position,
        rule: rule === undefined ? [] : ruleParts(rule),
        isEight,
        isOutside: why['is_counted'] === false,
        weighted: hasWeights(params) ? numberOf(why, 'weighted_score') : null,
        code: String(why['rfm_score'] ?? ''),
        segment: String(why['segment'] ?? ''),
    };
}

export function ruleParts(rule: Rule): RulePart[] {
    return (['r', 'f', 'm', 'fm'] as const).flatMap((of) => {
        const range: Range | undefined = rule[of];
        return range === undefined ? [] : [{ of, from: range[0], to: range[1] }];
    });
}

function bound(why: Row, key: string): number | null {
    const value = why[key];
    return typeof value === 'number' ? value : null;
}

function isOnEdge(why: Row, dimension: Dimension): boolean {
    const value = numberOf(why, valueColumn[dimension]);
    return [`${dimension}_edge_below`, `${dimension}_edge_above`].some((key) => why[key] === value);
}

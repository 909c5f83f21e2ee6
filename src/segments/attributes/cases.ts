import type { Case, Params } from '../../domain/model';
import type { Row } from '../../domain/values';

/** Worked out by hand; a measure is a column of the customers. */
export const cases: readonly Case[] = [
    example(
        'each value is a segment, and who has none is not known',
        { first: 'attribute.region' },
        ['attribute.region'],
        [['a', 'North'], ['b', 'South'], ['c', 'North'], ['d', null]],
        { a: 'is:North', b: 'is:South', c: 'is:North', d: 'none' },
    ),
    example(
        'names are taken letter by letter, whatever they hold',
        { first: 'attribute.region' },
        ['attribute.region'],
        [['a', "O'Hara"], ['b', '<b>x</b>'], ['c', '华东'], ['d', '🍵"'], ['e', 'none'], ['f', 'a | is:b']],
        { a: "is:O'Hara", b: 'is:<b>x</b>', c: 'is:华东', d: 'is:🍵"', e: 'is:none', f: 'is:a | is:b' },
    ),
    example(
        'of three values the two most frequent stand, equal ones by name; the third is others',
        { first: 'attribute.region', most: 2 },
        ['attribute.region'],
        [['a', 'North'], ['b', 'South'], ['c', 'North'], ['d', 'East'], ['e', 'West']],
        { a: 'is:North', b: 'other', c: 'is:North', d: 'is:East', e: 'other' },
    ),
    // quantiles of 1, 2, 3, 4, 10, 20 in three bands: at 5/3 of the way 2.67, at 10/3 of the way 6
    example(
        'three bands of 1, 2, 3, 4, 10 and 20 by quantiles end at 2.67 and 6',
        { first: 'attribute.age', first_kind: 'number', bands: 3 },
        ['attribute.age'],
        [['a', 1], ['b', 2], ['c', 3], ['d', 4], ['e', 10], ['f', 20]],
        { a: 'band:1', b: 'band:1', c: 'band:2', d: 'band:2', e: 'band:3', f: 'band:3' },
    ),
    // from 0 to 20 in four: 5, 10, 15; a value on an edge is below it
    example(
        'four bands of equal width from 0 to 20 end at 5, 10 and 15',
        { first: 'attribute.age', first_kind: 'number', banding: 'equal-width' },
        ['attribute.age'],
        [['a', 0], ['b', 5], ['c', 6], ['d', 16], ['e', 20], ['f', null]],
        { a: 'band:1', b: 'band:1', c: 'band:2', d: 'band:4', e: 'band:4', f: 'none' },
    ),
    example(
        'typed edges part numbers, and a value on an edge stays below it',
        { first: 'attribute.age', first_kind: 'number', banding: 'typed', edges: [30, 18] },
        ['attribute.age'],
        [['a', -4], ['b', 18], ['c', 18.5], ['d', 30], ['e', 31]],
        { a: 'band:1', b: 'band:1', c: 'band:2', d: 'band:2', e: 'band:3' },
    ),
    example(
        'as few values as bands are each by themselves',
        { first: 'attribute.is_senior', first_kind: 'number' },
        ['attribute.is_senior'],
        [['a', 0], ['b', 1], ['c', 0], ['d', 0], ['e', 0], ['f', 0]],
        { a: 'band:1', b: 'band:2', c: 'band:1', d: 'band:1', e: 'band:1', f: 'band:1' },
    ),
    example(
        'days are parted by year',
        { first: 'joined_on', first_kind: 'day' },
        ['joined_on'],
        [['a', '2023-12-31'], ['b', '2024-01-01'], ['c', null]],
        { a: 'is:2023', b: 'is:2024', c: 'none' },
    ),
    example(
        'two columns make pairs, and no two pairs read alike',
        { first: 'attribute.region', second: 'attribute.kind' },
        ['attribute.region', 'attribute.kind'],
        [['a', 'A', 'B | is:C'], ['b', 'A | is:B', 'C'], ['c', 'A', null], ['d', null, null]],
        { a: 'is:A | is:B || is:C', b: 'is:A || is:B | is:C', c: 'is:A | none', d: 'none | none' },
    ),
    example('nobody is known', { first: 'attribute.age', first_kind: 'number' }, ['attribute.age'], [['a', null], ['b', null]], { a: 'none', b: 'none' }),
];

function example(name: string, params: Params, columns: string[], given: readonly (readonly [string, ...Row[string][]])[], wanted: Record<string, string>): Case {
    const customers = given.map(([customer_id, ...values]): Row => ({
        customer_id,
        ...Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null])),
    }));
    return { name, params, customers, expect: Object.entries(wanted).map(([id, segment]): Row => ({ customer_id: id, segment })) };
}
